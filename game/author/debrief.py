"""Reading the debrief: the principle, the questions of its four steps, and the note for the instructor."""

from game.author.schema import Desk
from game.source.node import AnyNode
from game.story.model import Debrief

_STEPS = ("reactions", "description", "analysis", "summary")


def read_debrief(desk: Desk, node: AnyNode | None) -> Debrief:
    """What is talked about afterwards; an empty one where none is written."""
    entry = desk.mapping(node, "The debrief", ("principle", "ask", "for_the_instructor"))
    if entry is None:
        return Debrief()
    ask = desk.mapping(entry.get("ask"), "The questions", _STEPS)
    steps = {step: _questions(desk, ask.get(step) if ask else None) for step in _STEPS}
    return Debrief(
        principle=desk.phrase(entry.get("principle"), "The principle") or "",
        for_the_instructor=desk.phrase(entry.get("for_the_instructor"), "The note for the instructor") or "",
        **steps,
    )


def _questions(desk: Desk, node: AnyNode | None) -> tuple[str, ...]:
    found = (desk.phrase(item, "A question") for item in desk.items(node, "The questions of a step"))
    return tuple(question for question in found if question)

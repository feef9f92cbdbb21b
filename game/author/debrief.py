"""Reading the debrief: the principle, the questions of its four steps, and the note for the instructor."""

from game.author import template
from game.author.schema import Desk
from game.author.scope import Scope
from game.source.node import AnyNode
from game.story.model import Debrief

_STEPS = ("reactions", "description", "analysis", "summary")


def read_debrief(desk: Desk, node: AnyNode | None, scope: Scope) -> Debrief:
    """What is talked about afterwards; an empty one where none is written."""
    entry = desk.mapping(node, "The debrief", ("principle", "ask", "for_the_instructor"))
    if entry is None:
        return Debrief()
    ask = desk.mapping(entry.get("ask"), "The questions", _STEPS)
    steps = {step: _questions(desk, ask.get(step) if ask else None, scope) for step in _STEPS}
    note = entry.get("for_the_instructor")
    return Debrief(
        principle=template.phrase(desk, entry.get("principle"), "The principle", scope) or "",
        for_the_instructor=template.phrase(desk, note, "The note for the instructor", scope) or "",
        **steps,
    )


def _questions(desk: Desk, node: AnyNode | None, scope: Scope) -> tuple[str, ...]:
    items = desk.items(node, "The questions of a step")
    found = (template.phrase(desk, item, "A question", scope) for item in items)
    return tuple(question for question in found if question)

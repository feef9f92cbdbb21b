"""BR071: a scene with a single choice."""

from collections.abc import Iterator

from game.author.rules.rule import Check
from game.author.rules.subject import Subject
from game.source.diagnostic import Diagnostic, Rule

ONE_CHOICE = Rule("BR071", "single-choice", "info")


def _find(subject: Subject) -> Iterator[Diagnostic]:
    for scene in subject.story.scenes:
        if len(scene.choices) == 1 and not scene.alone:
            message = f"“{scene.id}” has a single choice: there is nothing to decide."
            fix = "Add another, or let the scene go on by itself (to: instead of choices)."
            yield subject.at(ONE_CHOICE, ("choice", scene.choices[0].id), message, fix)


CHECK = Check(
    ONE_CHOICE,
    why="""
        Whoever can only do one thing turns a page. That may be right: a breath, a step through a door. A page that goes
        on by itself says the same without the look of a question.
        """,
    failing=["- {text: Go home., to: the_end}\n"],
    passing=[
        "- {text: Go home., to: the_end}\n- {text: Stay until six., to: the_end}\n",
        "first:\n  text: It is Monday. You go home.\n  to: the_end\n",
    ],
    find=_find,
)

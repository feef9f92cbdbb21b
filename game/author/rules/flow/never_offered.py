"""BR053: a choice that no play is offered."""

from collections.abc import Iterator

from game.author.rules.flow.lost import lost_in, notes_on
from game.author.rules.flow.unset import waiting_for_the_unset
from game.author.rules.rule import Check
from game.author.rules.subject import Subject
from game.source.diagnostic import Diagnostic, Rule

NEVER_OFFERED = Rule("BR053", "choice-never-offered", "warning")


def _find(subject: Subject) -> Iterator[Diagnostic]:
    if subject.explored is None:
        return
    lost = lost_in(subject.story, subject.explored)
    waiting = {choice for choices in waiting_for_the_unset(subject).values() for choice in choices}
    for never in subject.explored.never_offered:
        choice = never.choice or ""
        if choice in waiting:
            continue
        message = f"“{choice}” is never offered. {never.because}"
        notes = notes_on(subject, lost, ("choice", choice))
        yield subject.at(NEVER_OFFERED, ("choice", choice, "if"), message, "Mend its if, or take it out.", notes)


CHECK = Check(
    NEVER_OFFERED,
    why="""
        Whatever players do, this choice does not come up: what its if asks for cannot be so when they get here. The
        checker has looked at every state in which a play can come to this scene, and says what it found there.

        Where it waits for a variable that nothing changes, that is told instead (BR061), with the choice in its note.

        No number of test plays shows you that. A choice that one play in a hundred is offered looks just the same.
        """,
    failing=[
        """\
first:
  here: [dana]
  text: It is Monday.
  choices:
    - {text: Greet Dana., effects: {goodwill: {dana: +3}}, to: door}
    - {text: Walk past Dana., to: door}
door:
  here: [dana]
  text: Dana has the key.
  choices:
    - {text: Ask for it., if: goodwill.dana >= 60, to: the_end}
    - {text: Wait until somebody comes out., to: the_end}
""",
    ],
    passing=[
        """\
first:
  here: [dana]
  text: It is Monday.
  choices:
    - {text: Greet Dana., effects: {goodwill: {dana: +12}}, to: door}
    - {text: Walk past Dana., to: door}
door:
  here: [dana]
  text: Dana has the key.
  choices:
    - {text: Ask for it., if: goodwill.dana >= 60, to: the_end}
    - {text: Wait until somebody comes out., to: the_end}
""",
    ],
    find=_find,
)

"""BR061: a variable that nothing changes."""

from collections.abc import Iterator

from game.author.remembered import changed, used
from game.author.rules.flow.lost import lost_in, notes_on
from game.author.rules.flow.unset import waiting_for_the_unset
from game.author.rules.phrase import named
from game.author.rules.rule import Check
from game.author.rules.subject import Subject
from game.source.diagnostic import Diagnostic, Rule
from game.story.model import Variable

NEVER_SET = Rule("BR061", "variable-never-set", "warning")


def _find(subject: Subject) -> Iterator[Diagnostic]:
    """Of those that are used: one that is neither is told by BR060."""
    read, moved = used(subject.story), changed(subject.story)
    waiting = waiting_for_the_unset(subject)
    for variable in subject.story.variables:
        if variable.name in read and variable.name not in moved:
            message = f"Nothing changes “{variable.name}”: it is always {_spelled(variable)}."
            fix = "Let an effect change it, or take it out with all that asks for it."
            yield subject.at(
                NEVER_SET, ("variable", variable.name), message, fix, _notes(subject, waiting.get(variable.name, ()))
            )


def _notes(subject: Subject, waiting: tuple[str, ...]) -> list[str]:
    """What is lost for it."""
    if not waiting or subject.explored is None:
        return []
    lost = lost_in(subject.story, subject.explored)
    are = "are" if len(waiting) > 1 else "is"
    behind = [note for choice in waiting for note in notes_on(subject, lost, ("choice", choice))]
    return [f"So {named(waiting)} {are} never offered.", *behind]


def _spelled(variable: Variable) -> str:
    """Its first value, as an author writes it."""
    return str(variable.first).lower() if isinstance(variable.first, bool) else str(variable.first)


CHECK = Check(
    NEVER_SET,
    why="""
        The story asks for something that is the same in every play, because no effect ever changes it. So each
        condition that asks for it has only one answer. Very likely the effect is what was forgotten.
        """,
    failing=[
        """\
remember: {promised: false}
scenes:
  first:
    here: [dana]
    text: It is Monday.
    choices:
      - {text: Promise Dana a card., to: friday}
      - {text: Promise nothing., to: friday}
  friday:
    text:
      - if: promised
        text: Dana looks at your hands.
    to: the_end
""",
    ],
    passing=[
        """\
remember: {promised: false}
scenes:
  first:
    here: [dana]
    text: It is Monday.
    choices:
      - {text: Promise Dana a card., effects: {promised: {set: true}}, to: friday}
      - {text: Promise nothing., to: friday}
  friday:
    text:
      - if: promised
        text: Dana looks at your hands.
    to: the_end
""",
    ],
    find=_find,
)

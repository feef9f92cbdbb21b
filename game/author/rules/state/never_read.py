"""BR060: a variable that nothing asks for."""

from collections.abc import Iterator

from game.author.remembered import changed, expected, used
from game.author.rules.rule import Check
from game.author.rules.subject import Subject
from game.source.diagnostic import Diagnostic, Rule

NEVER_READ = Rule("BR060", "variable-never-read", "warning")


def _find(subject: Subject) -> Iterator[Diagnostic]:
    story = subject.story
    read, moved, tested = used(story), changed(story), expected(story)
    for name in (variable.name for variable in story.variables if variable.name not in read):
        only = " Only a test does." if name in tested else "" if name in moved else " Nothing changes it, either."
        message = f"Nothing asks for “{name}”, and no text shows it.{only}"
        fix = f"Ask for it in an if, show it ({{{name}}}), or take it out."
        yield subject.at(NEVER_READ, ("variable", name), message, fix)


CHECK = Check(
    NEVER_READ,
    why="""
        The story remembers something, and never comes back to it: no condition asks for it, no text or meter shows it,
        it cannot run out. For players it is not there. Often it is a promise that you meant to keep later.
        """,
    failing=[
        """\
remember: {promised: false}
scenes:
  first:
    here: [dana]
    text: It is Monday.
    choices:
      - {text: Promise Dana a card., effects: {promised: {set: true}}, to: the_end}
      - {text: Promise nothing., to: the_end}
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
        """\
remember: {tea: {from: 0, to: 9, first: 0, shown: Cups of tea}}
scenes:
  first:
    here: nobody
    text: The kettle is hot.
    choices:
      - {text: Have a cup., once: true, effects: {tea: +1}, to: first}
      - {text: Go home., to: the_end}
""",
    ],
    find=_find,
)

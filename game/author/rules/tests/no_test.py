"""BR104: no test at all."""

from collections.abc import Iterator

from game.author.rules.rule import Check
from game.author.rules.subject import Subject
from game.author.size import is_for_a_class
from game.source.diagnostic import Diagnostic, Rule

NO_TEST = Rule("BR104", "no-test", "info")


def _find(subject: Subject) -> Iterator[Diagnostic]:
    if not subject.story.tests and is_for_a_class(subject.story):
        message = "This scenario has no test: an edit may change what it does, and nobody is told."
        fix = "Play it once with breakroom test --record, or write tests: as the guide shows it."
        yield subject.at(NO_TEST, ("title",), message, fix)


_ONE = """\
minutes: 10
scenes:
  first:
    here: nobody
    text: It is Monday.
    choices:
      - {id: leave, text: Leave., to: the_end}
"""

CHECK = Check(
    NO_TEST,
    why="""
        A test is one play written down, with what must come of it. When you edit the story in March, it still knows
        what you meant in January. One for each ending is a good beginning.

        It is told of once a scenario says how many minutes it takes, or has ten scenes.
        """,
    failing=[_ONE],
    passing=[_ONE + "tests:\n  - {name: Somebody leaves, choose: [leave], expect: {ending: the_end}}\n"],
    find=_find,
)

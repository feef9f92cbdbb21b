"""BR103: two tests of one name."""

from collections.abc import Iterator

from game.author.rules.rule import Check
from game.author.rules.subject import Subject
from game.source.diagnostic import Diagnostic, Rule

SAME_NAME = Rule("BR103", "tests-of-one-name", "warning")


def _find(subject: Subject) -> Iterator[Diagnostic]:
    first: dict[str, int] = {}
    for number, test in enumerate(subject.story.tests):
        before = first.setdefault(test.name.casefold(), number)
        if test.name and before != number:
            line = subject.span("tests", before, "name").line
            message = f"The test on line {line} is called “{test.name}”, too."
            yield subject.at(SAME_NAME, ("tests", number, "name"), message, "Say what is different in this one.")


_TWO = """\
scenes:
  first:
    here: nobody
    text: It is Monday.
    choices:
      - {id: stay, text: Stay., to: the_end}
      - {id: leave, text: Leave., to: the_end}
tests:
  - {name: Somebody stays, choose: [stay], expect: {ending: the_end}}
"""

CHECK = Check(
    SAME_NAME,
    why="""
        When a test fails, its name is what you are told. If two share it, you look at the wrong one first.
        """,
    failing=[_TWO + "  - {name: Somebody stays, choose: [leave], expect: {ending: the_end}}\n"],
    passing=[_TWO + "  - {name: Somebody leaves, choose: [leave], expect: {ending: the_end}}\n"],
    find=_find,
)

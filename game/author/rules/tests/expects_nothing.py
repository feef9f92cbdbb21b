"""BR102: a test that expects nothing."""

from collections.abc import Iterator

from game.author.rules.rule import Check
from game.author.rules.subject import Subject
from game.source.diagnostic import Diagnostic, Rule

EXPECTS_NOTHING = Rule("BR102", "test-expects-nothing", "warning")


def _find(subject: Subject) -> Iterator[Diagnostic]:
    for number, test in enumerate(subject.story.tests):
        if not test.expect and not test.trouble:
            message = f"“{test.name}” expects nothing: it holds whatever the story does."
            yield subject.at(EXPECTS_NOTHING, ("tests", number, "expect"), message, "Write expect: {ending: …}")


_ONE = """\
scenes:
  first:
    here: nobody
    text: It is Monday.
    choices:
      - {id: leave, text: Leave., to: the_end}
tests:
"""

CHECK = Check(
    EXPECTS_NOTHING,
    why="""
        A test without an expectation only says that its choices can be made. Whether they still lead where you want
        them to, nobody learns from it. At the least say which ending it comes to.
        """,
    failing=[_ONE + "  - {name: Somebody leaves, choose: [leave], expect: {}}\n"],
    passing=[_ONE + "  - {name: Somebody leaves, choose: [leave], expect: {ending: the_end}}\n"],
    find=_find,
)

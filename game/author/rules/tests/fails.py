"""BR101: a test that does not come true."""

from collections.abc import Iterator

from game.author.rules.rule import Check
from game.author.rules.subject import Subject
from game.author.trial import Trial, Unmet, try_all
from game.source.diagnostic import Diagnostic, Rule
from game.source.node import Mapping
from game.story.expression import Comparison, Constant, Name, reading

TEST_FAILS = Rule("BR101", "test-fails")


def _find(subject: Subject) -> Iterator[Diagnostic]:
    for number, trial in enumerate(try_all(subject.story)):
        keys = subject.node("tests", number, "expect")
        for unmet in trial.unmet:
            key = keys.entries[unmet.place][0].text if isinstance(keys, Mapping) else ""
            message = f"“{trial.test.name}” does not come true: {unmet.found}."
            yield subject.at(TEST_FAILS, ("tests", number, "expect", key), message, _fix(trial, unmet))


def _fix(trial: Trial, unmet: Unmet) -> str | None:
    """What is so, where that can stand in its place; of an expected ending, the choices that are left before it."""
    if (value := _instead(trial, unmet)) is not None:
        return f"If that is how it should be, write {value}."
    if not trial.run.state.offered:
        return None
    return f"If it should go on, add to choose what is offered there: {', '.join(trial.run.state.offered)}."


def _instead(trial: Trial, unmet: Unmet) -> str | None:
    """The value that would come true, where the file says that one thing is another; None elsewhere."""
    holds = unmet.expected.holds
    tree = holds.tree if holds else None
    if not isinstance(tree, Comparison) or tree.sign != "==":
        return None
    if not isinstance(tree.left, Name) or not isinstance(tree.right, Constant):
        return None
    value = reading(tree.left)(trial.run.state)
    return str(value).lower() if isinstance(value, bool) else str(value)


_TWO = """\
scenes:
  first:
    here: nobody
    text: It is Monday.
    choices:
      - {id: stay, text: Stay., to: evening}
      - {id: leave, text: Leave., to: the_end}
  evening:
    here: nobody
    text: It is dark.
    choices:
      - {id: light, text: Turn on the light., to: the_end}
tests:
"""

CHECK = Check(
    TEST_FAILS,
    why="""
        A test says what must be true when its choices are made, and it is not: an edit has changed what the story
        does, or the test stops before the ending that it expects. One of the two is no longer what you mean.
        """,
    failing=[
        _TWO + "  - {name: Somebody stays, choose: [stay], expect: {ending: the_end}}\n",
        _TWO + '  - {name: Nobody minds, choose: [leave], expect: {reputation: "> 60"}}\n',
    ],
    passing=[
        _TWO + "  - {name: Somebody stays, choose: [stay, light], expect: {ending: the_end}}\n",
        _TWO + '  - {name: Nobody minds, choose: [leave], expect: {reputation: "== 50"}}\n',
    ],
    find=_find,
)

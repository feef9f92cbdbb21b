"""BR081: a choice that takes a second line."""

from collections.abc import Iterator

from attrs import evolve

from game.author.rules.rule import Check
from game.author.rules.subject import Subject
from game.author.standing import YOU
from game.play.rows import SMALLEST, cells, wrap_text
from game.play.view import columns_of
from game.source.diagnostic import Diagnostic, Rule
from game.story.model import Choice, Value, Variable
from game.story.state import before
from game.story.telling import printed, told_choice, told_line
from game.story.text import plain

LONG_CHOICE = Rule("BR081", "choice-over-two-lines", "warning")
#: The cells of a choice behind its number, on the smallest screen.
ROOM = columns_of(SMALLEST[0]).width - 3


def _find(subject: Subject) -> Iterator[Diagnostic]:
    """Every choice with its longest values; a locked one may take two lines with its reason."""
    story = subject.story
    longest = evolve(before(story), variables=tuple(_longest(variable) for variable in story.variables))
    for scene in story.scenes:
        for choice in scene.choices:
            words = told_choice(choice, story, longest, YOU)
            reason = plain(told_line(choice.locked, story, longest, YOU)) if choice.locked else ""
            yield from _of(subject, choice, words, reason)


def _of(subject: Subject, choice: Choice, words: str, reason: str) -> Iterator[Diagnostic]:
    if len(wrap_text(words, ROOM)) > 1:
        message = f"This choice has {cells(words)} letters; {ROOM} of them fit a line."
        fix = f"Shorten it by {max(1, cells(words) - ROOM)}."
        yield subject.at(LONG_CHOICE, ("choice", choice.id, "say" if choice.spoken else "text"), message, fix)
    elif reason and len(wrap_text(f"{words} ({reason})", ROOM)) > 2:
        message = "This choice and the reason why it is locked take more than two lines."
        yield subject.at(LONG_CHOICE, ("choice", choice.id, "locked"), message, "Shorten the reason.")


def _longest(variable: Variable) -> Value:
    bounds = [bound for bound in (variable.low, variable.high) if bound is not None]
    return max([variable.first, *variable.words, *bounds], key=lambda value: cells(printed(variable, value)))


CHECK = Check(
    LONG_CHOICE,
    why="""
        Choices are weighed against each other at a glance. One that runs on over a second line looks like the one
        that matters, and takes a row from the text above it on a small screen.
        """,
    failing=[
        """\
- {text: Take the paper towels off the wall and wipe the floor before anybody slips on it., to: the_end}
- {text: Step over it., to: the_end}
""",
    ],
    passing=[
        """\
- {text: Take the paper towels off the wall and wipe the floor., to: the_end}
- {text: Step over it., to: the_end}
""",
    ],
    find=_find,
)

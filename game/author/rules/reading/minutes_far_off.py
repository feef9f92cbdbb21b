"""BR085: it takes much longer than it says, or much less."""

from collections.abc import Iterator

from game.author.rules.rule import Check
from game.author.rules.subject import Subject
from game.play.pace import minutes_for
from game.source.diagnostic import Diagnostic, Rule

MINUTES_FAR_OFF = Rule("BR085", "minutes-far-off", "info")
#: An estimate is only that: what is within twice of it, or as near as this many minutes, is not told of.
FACTOR, NEAR = 2, 5


def _find(subject: Subject) -> Iterator[Diagnostic]:
    said, explored = subject.story.minutes, subject.explored
    if said is None or explored is None:
        return
    found = minutes_for(explored.words.mean, explored.choices.mean)
    if abs(said - found) > NEAR and not found / FACTOR <= said <= found * FACTOR:
        message = f"It says {said} minutes; a play takes about {found}."
        fix = f"Write minutes: {found}, or leave it out: then the game estimates it."
        words, choices = round(explored.words.mean), round(explored.choices.mean)
        note = f"On average, a play has {words:,} words, and this many choices: {choices}."
        yield subject.at(MINUTES_FAR_OFF, ("minutes",), message, fix, [note])


CHECK = Check(
    MINUTES_FAR_OFF,
    why="""
        Whoever plans a lesson goes by the minutes. They are held against the words that a play tells and the choices
        that it asks for, on average over all plays.
        """,
    failing=[
        """\
minutes: 45
scenes:
  first:
    here: nobody
    text: It is Monday.
    choices:
      - {text: Go home., to: the_end}
""",
    ],
    passing=[
        """\
minutes: 1
scenes:
  first:
    here: nobody
    text: It is Monday.
    choices:
      - {text: Go home., to: the_end}
""",
    ],
    find=_find,
)

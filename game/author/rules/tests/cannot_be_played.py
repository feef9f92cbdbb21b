"""BR100: a test whose choices cannot be made in that order."""

from collections.abc import Iterator

from game.author.rules.rule import Check
from game.author.rules.subject import Subject
from game.author.trial import Parted, try_all
from game.source.diagnostic import Diagnostic, Rule

CANNOT_BE_PLAYED = Rule("BR100", "test-cannot-be-played")


def _find(subject: Subject) -> Iterator[Diagnostic]:
    for number, trial in enumerate(try_all(subject.story)):
        if trial.parted:
            path = ("tests", number, "choose", trial.parted.place)
            message = f"“{trial.parted.choice}” cannot be chosen here: {_because(trial.parted, trial.run.state.scene)}."
            yield subject.at(CANNOT_BE_PLAYED, path, message, _fix(trial.parted))


def _because(parted: Parted, scene: str) -> str:
    if parted.locked is not None:
        return f"in “{scene}” it is locked ({parted.locked.rstrip('.')})"
    return f"the test stands in “{scene}”, which does not offer it" if parted.options else f"“{scene}” offers nothing"


def _fix(parted: Parted) -> str:
    if not parted.options:
        return "Delete it, and what follows it."
    return f"What is offered: {', '.join(option.choice for option in parted.options)}."


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
    CANNOT_BE_PLAYED,
    why="""
        A test is a play that somebody wrote down. Since then the story has changed, or a choice was left out of the
        list: at this place the game does not offer what the test chooses. A choice that happens by itself (alone) is
        not in the list.
        """,
    failing=[_TWO + "  - {name: Somebody stays, choose: [stay, leave], expect: {ending: the_end}}\n"],
    passing=[_TWO + "  - {name: Somebody stays, choose: [stay, light], expect: {ending: the_end}}\n"],
    find=_find,
)

"""The way that a play took, with the roads not taken: where each would have led, told without giving it away."""

from attrs import frozen

from game.play.run import Run
from game.story.engine import Turn, step
from game.story.event import Chose, Ended, Narrated, Offered, Option


@frozen
class Side:
    """An option that was not taken.

    `joins` counts from 1 and names the choice at which it would have met the way that was taken; one more than
    there were choices is the ending itself; None: it leads to a scene never entered in this play, or it was locked.
    `ends`: it leads straight to an ending. `unread`: there is something on it that this play has not told.
    """

    choice: str
    line: str
    locked: str | None = None
    joins: int | None = None
    ends: bool = False
    unread: bool = False


@frozen
class Leg:
    """One choice of the way: its number from 1, where it was made, what it says, and what stood beside it."""

    number: int
    scene: str
    choice: str
    line: str
    sides: tuple[Side, ...]


def road(run: Run) -> tuple[Leg, ...]:
    """The legs of a run, one a choice. Nothing is played: each side is a single step from where it was offered."""
    read = {event.scene for event in run.events if isinstance(event, Narrated)}
    return tuple(_leg(run, number, read) for number in range(1, len(run.turns)))


def _leg(run: Run, number: int, read: set[str]) -> Leg:
    turn, offered = run.turns[number], run.turns[number - 1].events[-1]
    chose = turn.events[0]
    assert isinstance(chose, Chose)
    assert isinstance(offered, Offered)
    sides = (_side(run, number, option, read) for option in offered.options if option.choice != turn.choice)
    return Leg(number, chose.scene, chose.act, chose.line, tuple(sides))


def _side(run: Run, number: int, option: Option, read: set[str]) -> Side:
    if option.locked is not None:
        return Side(option.choice, option.line, option.locked)
    turn = step(run.story, run.turns[number - 1].state, option.choice, run.you)
    told = {event.scene for event in turn.events if isinstance(event, Narrated)}
    ends = isinstance(turn.events[-1], Ended)
    return Side(option.choice, option.line, None, _joins(run, number, turn), ends, bool(told - read))


def _joins(run: Run, number: int, turn: Turn) -> int | None:
    """The first choice from here on that was made in the scene where a road comes out, or else the last before."""
    made_in = [turn.state.scene for turn in run.turns]
    later = [place + 1 for place in range(number, len(made_in)) if made_in[place] == turn.state.scene]
    earlier = [place + 1 for place in range(number) if made_in[place] == turn.state.scene]
    return later[0] if later else earlier[-1] if earlier else None

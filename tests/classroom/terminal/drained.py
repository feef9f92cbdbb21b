"""What comes of a terminal's input, all of it at once."""

from game.classroom.terminal.budget import Budget
from game.classroom.terminal.inflow import Inflow, Pasted, Typed


def drained(inflow: Inflow, now: float = 0.0) -> list[Typed | Pasted]:
    """Everything that can be read at once, with no budget in the way."""
    inflow.keys = Budget(most=1e9, rate=1e9)
    inflow.pastes = Budget(most=1e9, rate=1e9)
    read = []
    while inflow.wait(now) == 0:
        one = inflow.read(now)
        if one is not None:
            read.append(one)
    return read


def keys(text: str, now: float = 0.0) -> list[str]:
    inflow = Inflow()
    inflow.feed(text, now)
    return [one.text for one in drained(inflow, now)]

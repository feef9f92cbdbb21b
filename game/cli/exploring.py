"""Exploring for a command: with a bar on stderr where that is a terminal."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from time import perf_counter
from typing import TYPE_CHECKING

import click

from game.cli.call import Call

if TYPE_CHECKING:
    from game.author.explore.result import Exploration
    from game.story.model import Story

#: How finely the bar moves.
STEPS = 200


def explored(call: Call, story: "Story", budget: int | None = None) -> "Exploration":
    """What is provable of a story, within `budget` states (the explorer's own without it)."""
    return timed(call, story, budget)[0]


def timed(call: Call, story: "Story", budget: int | None = None) -> "tuple[Exploration, float]":
    """The same, and how many seconds it took."""
    from game.author.explore.explore import BUDGET, explore

    start = perf_counter()
    with bar(call, f"Exploring {story.id}") as went_on:
        found = explore(story, budget or BUDGET, went_on=went_on)
    return found, perf_counter() - start


@contextmanager
def bar(call: Call, label: str) -> Iterator[Callable[[float], None]]:
    """A bar that is told how much is done, from 0 to 1."""
    if not call.stderr.isatty() or call.environ.get("TERM") == "dumb":
        yield lambda _share: None
        return
    with click.progressbar(length=STEPS, label=label, file=call.stderr, show_eta=False) as shown:
        yield lambda share: shown.update(int(share * STEPS) - shown.pos)

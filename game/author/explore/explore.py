"""The door of the explorer: a story in, everything that is provable of it out."""

from collections.abc import Callable

import numpy as np

from game.author.explore.account import Account
from game.author.explore.acting import Stage
from game.author.explore.batch import Reader
from game.author.explore.columns import layout_of
from game.author.explore.expanding import Expander
from game.author.explore.graph import Builder
from game.author.explore.keys import TooMany
from game.author.explore.order import components, leads_back
from game.author.explore.result import Exploration
from game.author.explore.sampling import PLAYS, Sample, sampled
from game.author.explore.watcher import Watcher
from game.story.model import Story

#: How many states are told apart before sampling takes over.
BUDGET = 8_000_000


def explore(
    story: Story,
    budget: int = BUDGET,
    seed: int = 0,
    plays: int = PLAYS,
    went_on: Callable[[float], None] = lambda _share: None,
) -> Exploration:
    """Everything that is provable of a story.

    Past `budget` states (1 or more) that many `plays` are tried instead; the same `seed` always tries the same ones.
    `went_on` is told how much of the scenes is done, from 0 to 1.
    """
    reader = Reader.of(layout_of(story, repeated(story)))
    stage = Stage(story, reader)
    try:
        watcher = Watcher(story, reader)
        graph = Builder(stage, Expander(stage, watcher.note), watcher.look, budget, went_on).build()
        return Account(graph, watcher).told()
    except TooMany:
        return sampled(Sample(stage, Watcher(story, reader), np.random.default_rng(seed), plays))


def repeated(story: Story) -> frozenset[str]:
    """The acts that a play may do more than once."""
    names = {name for group in components(story) if leads_back(story, group) for name in group}
    return frozenset(
        choice.id for scene in story.scenes if scene.id in names for choice in scene.choices if not choice.once
    )

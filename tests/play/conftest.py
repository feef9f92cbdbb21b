"""A small story whose pages have everything that a play screen shows."""

from collections.abc import Callable

import pytest

from game.author.compile import compile_story
from game.play.leaf import leaves
from game.play.run import Run, begin_run, choose
from game.play.view import View, last_seen
from game.source.document import read
from game.story.model import Story

TEXT = """\
title: The Kettle
who: {nia: {name: Nia, pronouns: she/her, role: peer}, ola: {name: Ola, pronouns: he/him, role: boss}}
remember:
  clock: {from: 0, to: 10, first: 10, shown: Minutes to nine}
  lid: {one_of: [open, shut], first: shut}
start: sink
scenes:
  sink:
    here: [nia]
    at: 8:51 a.m.
    text: The kettle is *empty*, {you}. {nia} looks at it.
    choices:
      - id: fill
        text: Fill it.
        then: The tap coughs. It runs.
        effects: {goodwill: {nia: +6, ola: +3}, clock: -3}
        to: steam
      - {id: shrug, say: It was empty., effects: {goodwill: {nia: -6}, reputation: -3}, to: steam}
      - {id: ask, text: Ask Ola., if: goodwill.ola > 90, locked: Ola is busy, to: steam}
  steam: {here: [nia], text: Time goes by., to: mugs}
  mugs:
    here: [ola]
    hears: [ola]
    text: Two mugs.
    choices:
      - {id: wash, text: Wash one., here: nobody, effects: {goodwill: {nia: +3}}, to: tea}
      - {id: leave, text: Leave them., to: tea}
  tea: {ending: {title: Two teas, tone: warm}, text: You drink it.}
"""


@pytest.fixture
def story() -> Story:
    """The story, compiled."""
    made = compile_story("kettle", read("kettle.yaml", TEXT.encode()))
    assert made.story is not None, made.diagnostics
    return made.story


@pytest.fixture
def played(story: Story) -> Callable[..., Run]:
    """A run with some choices made."""

    def run_of(*choices: str) -> Run:
        run = begin_run(story, "Ana")
        for choice in choices:
            run = choose(run, choice)
        return run

    return run_of


@pytest.fixture
def viewed(played: Callable[..., Run]) -> Callable[..., View]:
    """The view of the last leaf after some choices, or of another one (`leaf` counts from the end)."""

    def view_of(*choices: str, leaf: int = -1, selected: int = 0, hide_numbers: bool = False, notice: str = "") -> View:
        run = played(*choices)
        all_leaves = leaves(run)
        place = len(all_leaves) + leaf
        seen = last_seen(all_leaves[: place + 1])
        before = all_leaves[:place]
        return View(run.story, all_leaves[place], before, selected, hide_numbers, notice, seen)

    return view_of

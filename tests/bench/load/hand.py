"""What a student types next: half choices (and taking them back), which are committed, half arrows and pages."""

import random

from attrs import define, field

from game.play.leaf import Leaf, leaves, leaves_of
from game.play.run import Run, back_to, begin_run, choose
from game.story.event import Ended, Offered, Stuck, WentOn
from game.story.model import Story

DOWN, UP, ENTER, UNDO = b"\x1b[B", b"\x1b[A", b"\r", b"u"


@define
class Hand:
    """One student's hand. It plays the same story on the same engine, so that every key changes the screen."""

    story: Story
    name: str
    chance: random.Random
    run: Run = field(init=False)
    typed: int = field(default=0, init=False)
    committed: int = field(default=0, init=False)
    _leaves: tuple[Leaf, ...] = field(init=False)
    _at: int = field(default=0, init=False)
    _selected: int = field(default=0, init=False)
    _backs: int = field(default=0, init=False)

    def __attrs_post_init__(self) -> None:
        self.run = begin_run(self.story, self.name)
        self._leaves = leaves(self.run)

    def key(self) -> bytes:
        """The next key, as a terminal sends it."""
        self.typed += 1
        end = self._leaves[self._at].end
        if isinstance(end, WentOn):
            self._at += 1
            self._selected = 0
            return ENTER
        if isinstance(end, Ended | Stuck) and not self._backs:
            self._backs = self.chance.randint(3, len(self.run.choices))
        if not isinstance(end, Offered) or self.committed * 2 <= self.typed or len(end.open) == 1:
            self.committed += 1
            return self._undo() if self._backs or not isinstance(end, Offered) else self._choose(end)
        self._selected, key = (1, DOWN) if self._selected == 0 else (self._selected - 1, UP)
        return key

    def _choose(self, end: Offered) -> bytes:
        place = self.chance.randrange(len(end.open))
        first, standing = len(self._leaves), self._leaves[-1].after
        self.run = choose(self.run, end.open[place].choice)
        self._leaves = (*self._leaves, *leaves_of(self.run.last, standing, len(self.run.choices)))
        self._at, self._selected = first, 0
        return str(place + 1).encode()

    def _undo(self) -> bytes:
        self._backs = max(0, self._backs - 1)
        self.run = back_to(self.run, len(self.run.choices) - 1)
        self._leaves = leaves(self.run)
        self._at, self._selected = len(self._leaves) - 1, 0
        if not self.run.choices:
            self._backs = 0
        return UNDO

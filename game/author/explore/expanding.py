"""One scene for many states at once: what happens on arrival, what is offered, and where every way leads.

The same as game.story.engine does for one state (rules 11, 12 and 15 to 17), which tests/author/explore holds equal.
"""

from collections.abc import Callable, Iterator
from typing import Any

import numpy as np
from attrs import define, field

from game.author.explore.acting import Present, Stage
from game.author.explore.batch import Array, Batch
from game.author.explore.order import expiring
from game.play.pace import words_in
from game.story.expression import Condition
from game.story.model import Choice, Route, Scene
from game.story.text import Text

#: Who hears what a condition said, for each state: the scene, the choice ("" for none), the condition, the answers.
#: The `while` of a meter is asked in every scene: it comes with "" and the meter's name.
Note = Callable[[str, str, Condition, Array], None]
#: What a page's shape is multiplied by for each part: 2^64 divided by the golden ratio, whose bits spread well.
_ODD = np.uint64(0x9E3779B97F4A7C15)
#: Narrows what is taken of what is offered: an answer for each choice and each state.
Pick = Callable[[list[Array]], list[Array]]


@define
class Out:
    """A way taken: by which choice (None for a scene's own), from which states, to where, and what then holds.

    `turn` is False where the story runs on by itself. `words` are those told on the way, one count or one a state.
    """

    choice: Choice | None
    turn: bool
    target: str
    rows: Array
    batch: Batch
    words: Any


@define
class Expanded:
    """A scene's states after arrival: what each is offered, how many words its page has, and every way taken."""

    batch: Batch
    offered: list[Array]
    words: Array
    shape: Array
    outs: list[Out] = field(factory=list)


@define
class Expander:
    """Takes states through a scene."""

    stage: Stage
    note: Note
    pick: Pick | None = None

    def expand(self, scene: Scene, batch: Batch) -> Expanded:
        """All that comes of these states, which are about to enter the scene. The batch is used up."""
        stage = self.stage
        here = self._present(scene, "", scene.here, batch)
        for variable in stage.story.variables:
            if variable.shown_while is not None:
                self.note("", variable.name, variable.shown_while, stage.reader.test(variable.shown_while, batch))
        stage.befall(batch, scene.effects, here)
        stage.hear(batch, scene.hears)
        stage.come_out(batch, scene.comes_out)
        page = _Page(np.zeros(batch.size, np.int64), np.zeros(batch.size, np.uint64))
        page.words += self._told(scene, "", scene.text, batch, page)
        if scene.ending or scene.to:
            expanded = Expanded(batch, [], page.words, page.shape)
            if scene.to:
                expanded.outs += self._routed(scene, None, scene.to, batch, _all(batch), 0, turn=False)
            return expanded
        offered = [self._offer(scene, choice, batch, page) for choice in scene.choices]
        expanded = Expanded(batch, offered, page.words, page.shape)
        self._take(scene, expanded, here)
        return expanded

    def _take(self, scene: Scene, expanded: Expanded, here: Present) -> None:
        """Every choice, in the states that offer it."""
        batch, taken = expanded.batch, self.pick(expanded.offered) if self.pick else expanded.offered
        alone = sum((mask.astype(np.int64) for mask in expanded.offered), np.zeros(batch.size, np.int64)) == 1
        for choice, mask in zip(scene.choices, taken, strict=True):
            for turn, chosen in ((True, mask & ~alone), (False, mask & alone)) if scene.alone else ((True, mask),):
                rows = np.flatnonzero(chosen)
                if len(rows):
                    expanded.outs += self._act(scene, choice, batch.of(rows), rows, _rows(here, rows), turn)

    def _act(self, scene: Scene, choice: Choice, batch: Batch, rows: Array, here: Present, turn: bool) -> Iterator[Out]:
        """Rule 11. Everything is known of the batch that the scene's own columns tell."""
        stage = self.stage
        present = here if choice.here is None else self._present(scene, choice.id, choice.here, batch)
        batch.set(stage.reader.layout.place["chose", choice.id], 1)
        levels = {slot: batch.values[stage.variable(slot)] for slot in expiring(stage.story, choice)}
        stage.affect(batch, choice.id, choice.effects, present)
        stage.hear(batch, choice.hears)
        stage.come_out(batch, choice.comes_out)
        words = self._told(scene, choice.id, choice.then, batch, None)
        routes = choice.to
        left = np.ones(batch.size, bool)
        for slot, level in levels.items():
            variable = stage.story.variables[slot]
            now = batch.values[stage.variable(slot)]
            gone = left & (now == variable.low) & (level != variable.low)
            left = left & ~gone
            if variable.runs_out and gone.any():
                yield self._out(scene, choice, variable.runs_out, batch, rows, np.flatnonzero(gone), words, turn)
        if left.all():
            yield from self._routed(scene, choice, routes, batch, rows, words, turn=turn)
        elif left.any():
            some = np.flatnonzero(left)
            yield from self._routed(scene, choice, routes, batch.of(some), rows[some], _some(words, some), turn=turn)

    def _routed(
        self, scene: Scene, choice: Choice | None, routes: tuple[Route, ...], batch: Batch, rows: Array, words: Any,
        *, turn: bool,
    ) -> Iterator[Out]:  # fmt: skip
        """Rule 16: the ways on, tried in order."""
        left = None
        for route in routes:
            some = left
            if route.when is not None:
                holds = self._test(scene, choice.id if choice else "", route.when, batch, left)
                places = _all(batch) if left is None else left
                some, left = places[holds], places[~holds]
            if some is None or len(some):
                yield self._out(scene, choice, route.to, batch, rows, some, words, turn)
            if route.when is None or (left is not None and not len(left)):
                return

    def _out(
        self, scene: Scene, choice: Choice | None, target: str, batch: Batch, rows: Array, some: Array | None,
        words: Any, turn: bool,
    ) -> Out:  # fmt: skip
        gone = batch.of(some)
        gone.set(self.stage.reader.layout.place["seen", scene.id], 1)
        return Out(choice, turn, target, rows if some is None else rows[some], gone, _some(words, some))

    def _offer(self, scene: Scene, choice: Choice, batch: Batch, page: "_Page") -> Array:
        """Which states offer a choice; where it is shown, it is part of the page."""
        holds = np.ones(batch.size, bool)
        if choice.when is not None:
            holds = self._test(scene, choice.id, choice.when, batch)
        shown = holds if choice.locked is None else np.ones(batch.size, bool)
        if choice.once:
            again = batch.values[self.stage.reader.layout.place["chose", choice.id]] == 0
            holds, shown = holds & again, shown & again
        if choice.when is not None or choice.once:
            page.tell(holds)
            if choice.locked is not None:
                page.tell(shown)
        page.words += shown * words_in(choice.text)
        if choice.locked is not None:
            page.words += (shown & ~holds) * words_in(choice.locked)
        return holds

    def _told(self, scene: Scene, part: str, text: Text, batch: Batch, page: "_Page | None") -> Any:
        """How many words of a text are told in each state; which of its blocks they are is part of the page."""
        words: Any = 0
        for block in text:
            left = np.ones(batch.size, bool)
            for passage in block.passages:
                holds = left
                if passage.when is not None:
                    asked = np.flatnonzero(left)
                    if not len(asked):
                        break
                    holds = left.copy()
                    holds[asked] = self._test(scene, part, passage.when, batch, asked)
                    if page is not None:
                        page.tell(holds)
                words = words + holds * sum(map(words_in, passage.lines))
                left = left & ~holds
        return words

    def _present(self, scene: Scene, part: str, presences: Any, batch: Batch) -> Present:
        for presence in presences:
            if presence.when is not None:
                self._test(scene, part, presence.when, batch)
        return self.stage.present(presences, batch)

    def _test(self, scene: Scene, part: str, condition: Condition, batch: Batch, rows: Array | None = None) -> Array:
        """What a condition says in the states where it is asked (None: in all)."""
        holds = self.stage.reader.test(condition, batch)
        holds = holds if rows is None else holds[rows]
        self.note(scene.id, part, condition, holds)
        return holds


@define
class _Page:
    """What stands on the page of each state: a count of words, and a number that is the same for the same page."""

    words: Array
    shape: Array

    def tell(self, holds: Array) -> None:
        """Take in whether a part of the page is there."""
        self.shape = self.shape * _ODD + holds


def _all(batch: Batch) -> Array:
    return np.arange(batch.size)


def _rows(here: Present, rows: Array) -> Present:
    return {person: holds if isinstance(holds, bool) else holds[rows] for person, holds in here.items()}


def _some(words: Any, some: Array | None) -> Any:
    return words if some is None or isinstance(words, int) else words[some]

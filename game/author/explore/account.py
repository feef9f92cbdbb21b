"""What the graph of a story says, told as an Exploration."""

from collections.abc import Callable, Iterator
from typing import Any

import numpy as np
from attrs import define, field

from game.author.explore.batch import Array
from game.author.explore.beaten import beaten
from game.author.explore.blocked import never_entered, never_offered
from game.author.explore.graph import Block, Graph
from game.author.explore.passes import Share, flow, leading_to, leaving, returning, settle
from game.author.explore.plays import count_plays
from game.author.explore.result import (
    ChoiceReach,
    EndingReach,
    Exploration,
    Page,
    Path,
    SceneReach,
    Settled,
    Spread,
    Trap,
)
from game.author.explore.trails import Trails
from game.author.explore.watcher import Watcher
from game.story.model import FACETS, Facet, Scene

#: More than any play has of anything.
_FAR = 1 << 60
#: What a way costs: a number, or one for each of its rows.
Cost = Callable[[Block], Any]


@define
class Account:
    """The graph with what was worked out from it once."""

    graph: Graph
    watcher: Watcher
    trails: Trails = field(init=False)
    finishes: dict[str, Array] = field(init=False)
    stays: dict[str, Array] = field(init=False)
    visits: dict[str, Array] = field(init=False)
    endless: bool = field(init=False)

    def __attrs_post_init__(self) -> None:
        rooms = self.graph.rooms
        self.trails = Trails(self.graph)
        self.finishes = leading_to(self.graph, self._ends())
        leads_out = leading_to(self.graph, leaving(self.graph))
        self.stays = returning(self.graph, {name: ~part for name, part in leads_out.items()})
        self.visits = flow(self.graph, Share(self.graph), {name: ~part for name, part in self.stays.items()})
        again = returning(self.graph, {name: np.ones(room.size, bool) for name, room in rooms.items()})
        self.endless = any(part.any() for part in again.values())

    def told(self) -> Exploration:
        """Everything that is proven."""
        story = self.graph.story
        return Exploration(
            scenario=story.id,
            states=self.graph.size,
            plays=None if self.endless else count_plays(self.graph, self.finishes),
            sampled=None,
            choices=self._spread(_turns, lambda _scene: 0),
            words=self._spread(self._words, self._page_words),
            endings=tuple(self._endings()),
            scenes=tuple(self._scene(scene) for scene in story.scenes),
            options=tuple(self._options()),
            never_entered=never_entered(story, self.watcher),
            never_offered=never_offered(story, self.watcher),
            traps=tuple(self._traps()),
            beaten=beaten(story, self.watcher),
            settled=settled(self.watcher),
            pages=tuple(self._pages()),
        )

    def _ends(self) -> dict[str, Array]:
        story = self.graph.story
        return {
            name: np.full(room.size, story.scene(name).ending is not None) for name, room in self.graph.rooms.items()
        }

    def _spread(self, cost: Cost, last: Callable[[str], Any]) -> Spread:
        """Of something that ways cost: `last` is what an ending adds."""
        share = Share(self.graph)
        mean = sum(
            float((share(block, self.visits[block.source]) * cost(block)).sum())
            for blocks in self.graph.ways.values()
            for block in blocks
        )
        ends = [scene.id for scene in self.graph.story.endings if scene.id in self.graph.rooms]
        mean += sum(float((self.visits[name] * last(name)).sum()) for name in ends)
        least = self._extreme(np.minimum, _FAR, cost, last, ends)
        greatest = None if self.endless else self._extreme(np.maximum, -_FAR, cost, last, ends)
        return Spread(least or 0, mean, greatest)

    def _extreme(
        self, best: np.ufunc, unknown: int, cost: Cost, last: Callable[[str], Any], ends: list[str]
    ) -> int | None:
        found = settle(self.graph, best, 0, unknown, lambda block, held: held[block.rows] + cost(block))
        return int(best.reduce([best.reduce(found[name] + last(name)) for name in ends])) if ends else None

    def _words(self, block: Block) -> Any:
        return self._page_words(block.source)[block.rows] + block.words

    def _page_words(self, scene: str) -> Array:
        return self.graph.rooms[scene].words

    def _endings(self) -> Iterator[EndingReach]:
        always = settle(self.graph, np.bitwise_and, 0, -1, _practicing)
        sometimes = settle(self.graph, np.bitwise_or, 0, 0, _practicing)
        for scene in self.graph.story.endings:
            assert scene.ending is not None
            shortest, odds = None, 0.0
            must, may = 0, 0
            if (first := self.trails.nearest(scene.id)) is not None:
                shortest, odds = self.trails.to(scene.id, first), float(self.visits[scene.id].sum())
                must = int(np.bitwise_and.reduce(always[scene.id]))
                may = int(np.bitwise_or.reduce(sometimes[scene.id]))
            title, tone = scene.ending.title, scene.ending.tone
            yield EndingReach(scene.id, title, tone, odds, shortest, _facets(must), _facets(may))

    def _scene(self, scene: Scene) -> SceneReach:
        first = self.trails.nearest(scene.id)
        if first is None:
            return SceneReach(scene.id, 0.0, None, (), None)
        reputation, *goodwill = self.watcher.stats[scene.id]
        path = self.trails.to(scene.id, first)
        return SceneReach(scene.id, self._visits(scene.id), reputation, tuple(goodwill), path)

    def _visits(self, scene: str) -> float:
        """How often a play enters a scene on average; one that it never gets out of counts once."""
        visits = self.visits[scene]
        for caught, odds in self._caught():
            if scene in caught:
                return float(visits[~caught[scene]].sum()) + odds
        return float(visits.sum())

    def _options(self) -> Iterator[ChoiceReach]:
        for scene in self.graph.story.scenes:
            ways = self.graph.ways.get(scene.id, [])
            for choice in scene.choices:
                mine = [block for block in ways if block.choice is choice]
                offering = np.zeros(len(self.visits[scene.id]) if mine else 0, bool)
                for block in mine:
                    offering[block.rows] = True
                rows = np.flatnonzero(offering)
                if not len(rows):
                    yield ChoiceReach(scene.id, choice.id, 0.0, 0.0, None)
                    continue
                held = self.visits[scene.id]
                taken = sum(float(Share(self.graph)(block, held).sum()) for block in mine)
                nearest = int(rows[self.trails.lengths[scene.id][rows].argmin()])
                path = self.trails.to(scene.id, nearest)
                yield ChoiceReach(scene.id, choice.id, float(held[rows].sum()), taken, path)

    def _traps(self) -> Iterator[Trap]:
        """Where plays are stuck, and the circles that none of them leaves again."""
        for name, room in self.graph.rooms.items():
            stuck = room.offered == 0
            if stuck.any() and self.graph.story.scene(name).choices:
                yield Trap(name, self._path(name, stuck), "stuck", float(self.visits[name][stuck].sum()))
        for caught, odds in self._caught():
            scene, rows = next(iter(caught.items()))
            yield Trap(scene, self._path(scene, rows), "loop", odds)

    def _caught(self) -> Iterator[tuple[dict[str, Array], float]]:
        """The circles that no play leaves again: their states, and how likely a play gets there."""
        for group in self.graph.groups if self.endless else ():
            caught = {name: self.stays[name] for name in group if name in self.stays and self.stays[name].any()}
            if caught:
                yield caught, sum(float(self.visits[name][rows].sum()) for name, rows in caught.items())

    def _path(self, scene: str, among: Array) -> Path:
        rows = np.flatnonzero(among)
        return self.trails.to(scene, int(rows[self.trails.lengths[scene][rows].argmin()]))

    def _pages(self) -> Iterator[Page]:
        yield Page(self.graph.story.start, ())
        for blocks in self.graph.ways.values():
            for block in blocks:
                for first in firsts(self.graph.rooms[block.target].shape[block.into]):
                    path = self.trails.to(block.source, block.rows.item(first))
                    taken = (block.choice.id,) if block.choice is not None and block.turn else ()
                    yield Page(block.target, path + taken)


def settled(watcher: Watcher) -> tuple[Settled, ...]:
    """Conditions that said the same wherever they were asked."""
    return tuple(
        Settled(scene, part, answers.condition, answers.yes)
        for (scene, part, _), answers in watcher.answers.items()
        if answers.yes != answers.no
    )


def firsts(shapes: Array) -> list[int]:
    """Where each of some numbers stands first; quick where they are few, as the pages of a scene are."""
    found, left = [], np.ones(len(shapes), bool)
    while (place := int(left.argmax())) < len(left) and left[place]:
        found.append(place)
        left &= shapes != shapes[place]
    return found


def _turns(block: Block) -> int:
    return int(block.turn)


def _practicing(block: Block, held: Array) -> Array:
    shows = block.choice.shows if block.choice is not None else ()
    return held[block.rows] | sum(1 << FACETS.index(facet) for facet, practiced in shows if practiced)


def _facets(mask: int) -> tuple[Facet, ...]:
    return tuple(facet for place, facet in enumerate(FACETS) if mask >> place & 1)

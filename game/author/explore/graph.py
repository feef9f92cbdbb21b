"""Every state that a play can be in, scene by scene, and every way between them."""

from collections import defaultdict
from collections.abc import Callable
from typing import Any

import numpy as np
from attrs import define, field

from game.author.explore.acting import Stage
from game.author.explore.batch import Array, Batch
from game.author.explore.expanding import Expanded, Expander, Out
from game.author.explore.keys import Packing, Table, TooMany
from game.author.explore.live import live_columns
from game.author.explore.order import components, leads_back
from game.story.model import Choice, Scene, Story

#: What taking states through a scene costs at the least, in states: so a story of many small steps ends as well.
LEAST_COST = 256


@define
class Block:
    """States of one scene that go on to states of another by one choice (None: by the scene itself).

    `rows` and `into` are the numbers of the states; `turn` is False where the story runs on by itself.
    """

    source: str
    target: str
    choice: Choice | None
    turn: bool
    rows: Array
    words: Any
    into: Array = field(factory=lambda: np.zeros(0, np.int32))


@define
class Room:
    """The states of one scene: what each is offered (a count), its words, and which of the scene's pages it shows."""

    size: int
    offered: Array
    words: Array
    shape: Array


@define
class Graph:
    """All states and ways. `groups` are the scenes in the order of plays; in `circles` a play may come back."""

    story: Story
    groups: tuple[tuple[str, ...], ...]
    circles: frozenset[tuple[str, ...]]
    rooms: dict[str, Room] = field(factory=dict)
    ways: dict[str, list[Block]] = field(factory=lambda: defaultdict(list))

    @property
    def size(self) -> int:
        """How many states there are."""
        return sum(room.size for room in self.rooms.values())

    def within(self, group: tuple[str, ...]) -> list[Block]:
        """The ways that stay in a group."""
        return [block for name in group for block in self.ways[name] if block.target in group]


#: Who looks at a scene's states once they are all known.
Look = Callable[[Scene, Expanded], None]


@define
class Builder:
    """Finds all states of a story. Raises TooMany past the budget."""

    stage: Stage
    expander: Expander
    look: Look
    budget: int
    graph: Graph = field(init=False)
    _packings: dict[str, Packing] = field(init=False)
    _tables: dict[str, Table] = field(factory=dict)
    _inbound: dict[str, list[tuple[Array, Array, Array, Block | None]]] = field(factory=lambda: defaultdict(list))
    _spent: int = 0

    def __attrs_post_init__(self) -> None:
        story, layout = self.stage.story, self.stage.reader.layout
        groups = components(story)
        circles = frozenset(group for group in groups if leads_back(story, group))
        self.graph = Graph(story, groups, circles)
        self._packings = {name: Packing.of(layout, live) for name, live in live_columns(story, layout).items()}

    def build(self) -> Graph:
        """The whole graph."""
        layout = self.stage.reader.layout
        first = {place: np.array([column.first]) for place, column in enumerate(layout.columns)}
        self._send(self.stage.story.start, Batch(1, first, {}, {}), None)
        for group in self.graph.groups:
            if group in self.graph.circles:
                self._circle(group)
            elif self._inbound[group[0]]:
                self._receive(group[0])
                expanded = self._expand(group[0], None)
                self._keep(group[0], expanded, self._blocks(group[0], expanded))
        return self.graph

    def _send(self, target: str, batch: Batch, block: Block | None) -> None:
        self._inbound[target].append((*self._packed(target, batch), block))

    def _packed(self, target: str, batch: Batch) -> tuple[Array, Array, Array]:
        packing, stats = self._packings[target], self._loose(target)
        shape = (len(stats), batch.size)
        low = np.array([batch.least(stat) for stat in stats], np.int8).reshape(shape)
        high = np.array([batch.greatest(stat) for stat in stats], np.int8).reshape(shape)
        return packing.pack(batch), low, high

    def _loose(self, name: str) -> tuple[int, ...]:
        """The stats that are not told apart where a scene is entered: only their bounds are known."""
        return tuple(stat for stat in self.stage.reader.layout.stats if stat not in self._packings[name].columns)

    def _table(self, name: str) -> Table:
        if name not in self._tables:
            self._tables[name] = Table(self._packings[name], self._loose(name))
        return self._tables[name]

    def _receive(self, name: str) -> None:
        """Merge what was sent to a scene, and tell each block the numbers of its states."""
        inbound = self._inbound.pop(name, [])
        if not inbound:
            return
        keys, low, high = (np.concatenate([one[part] for one in inbound], axis=1) for part in range(3))
        numbers, _ = self._add(name, keys, low, high)
        place = 0
        for one in inbound:
            count, block = one[0].shape[1], one[3]
            if block is not None:
                block.into = numbers[place : place + count]
            place += count

    def _add(self, name: str, keys: Array, low: Array, high: Array) -> tuple[Array, bool]:
        table = self._table(name)
        before = table.size
        added = table.add(keys, low, high)
        self._spend(table.size - before)
        return added

    def _spend(self, states: int) -> None:
        self._spent += states
        if self._spent > self.budget:
            raise TooMany

    def _expand(self, name: str, rows: Array | None) -> Expanded:
        batch = self._table(name).batch(rows)
        self._spend(max(0, LEAST_COST - batch.size))
        return self.expander.expand(self.stage.story.scene(name), batch)

    def _blocks(self, name: str, expanded: Expanded) -> list[Block]:
        """Send every way to where it leads."""
        blocks = []
        for out in expanded.outs:
            block = _block(name, out)
            self._send(out.target, out.batch, block)
            blocks.append(block)
        return blocks

    def _keep(self, name: str, expanded: Expanded, blocks: list[Block]) -> None:
        """A scene is done: what is asked of its states later is kept, their keys are let go."""
        self.look(self.stage.story.scene(name), expanded)
        size = expanded.batch.size
        offered = sum((mask.astype(np.int16) for mask in expanded.offered), np.zeros(size, np.int16))
        shape = np.unique(expanded.shape, return_inverse=True)[1].astype(np.int32)
        self.graph.rooms[name] = Room(size, offered, expanded.words.astype(np.int32), shape)
        self.graph.ways[name] = blocks
        self._tables.pop(name, None)

    def _circle(self, group: tuple[str, ...]) -> None:
        """Scenes that lead back to each other: first all their states, then sweeps until no bound widens any more."""
        for name in group:
            self._receive(name)
        self._discover(group)
        while True:
            swept = [(name, self._expand(name, None)) for name in group if self._table(name).size]
            blocks, widened = self._sweep(group, swept)
            if not widened:
                break
        for name, expanded in swept:
            for out, block in zip(expanded.outs, blocks[name], strict=True):
                if out.target not in group:
                    self._send(out.target, out.batch, block)
        for name, expanded in swept:
            self._keep(name, expanded, blocks[name])

    def _discover(self, group: tuple[str, ...]) -> None:
        fresh = {name: np.arange(self._table(name).size) for name in group}
        while any(len(rows) for rows in fresh.values()):
            for name in group:
                rows, fresh[name] = fresh[name], np.zeros(0, np.int64)
                if not len(rows):
                    continue
                for out in self._expand(name, rows).outs:
                    if out.target in group:
                        known = self._table(out.target).size
                        self._add(out.target, *self._packed(out.target, out.batch))
                        new = np.arange(known, self._table(out.target).size)
                        fresh[out.target] = np.concatenate([fresh[out.target], new])

    def _sweep(self, group: tuple[str, ...], swept: list[tuple[str, Expanded]]) -> tuple[dict[str, list[Block]], bool]:
        blocks: dict[str, list[Block]] = {}
        widened = False
        for name, expanded in swept:
            blocks[name] = [_block(name, out) for out in expanded.outs]
            for out, block in zip(expanded.outs, blocks[name], strict=True):
                if out.target in group:
                    block.into, wider = self._add(out.target, *self._packed(out.target, out.batch))
                    widened = widened or wider
        return blocks, widened


def _block(name: str, out: Out) -> Block:
    words = out.words if isinstance(out.words, int) else out.words.astype(np.int16)
    return Block(name, out.target, out.choice, out.turn, out.rows.astype(np.int32), words)

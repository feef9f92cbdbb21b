"""Every state that a play can be in, scene by scene, and every way between them."""

from collections import defaultdict
from collections.abc import Callable, Iterator
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

#: What one step in a circle costs at the least, in states: so a story that goes round in many small steps ends as well.
LEAST_COST = 1024
#: How many states are taken through a scene at a time: enough to keep arrays busy, few enough for the cache.
AT_ONCE = 1 << 16
#: How many are merged at a time.
LOT = 1 << 20


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
        together = frozenset(group)
        return [block for name in group for block in self.ways[name] if block.target in together]


#: The keys of states, with the least and the greatest of the stats that are not told apart.
Packed = tuple[Array, Array, Array]

#: States on their way to a scene, and the block that sends them.
Sent = tuple[Packed, Block | None]


@define
class _Passed:
    """What came of taking a scene's states through it."""

    rooms: list[tuple[Array, Array, Array]] = field(factory=list)
    blocks: list[Block] = field(factory=list)
    leaving: list[tuple[Packed, Block]] = field(factory=list)
    widened: bool = False


#: Who looks at a scene's states once they are all known.
Look = Callable[[Scene, Expanded], None]


@define
class Builder:
    """Finds all states of a story. Raises TooMany past the budget."""

    stage: Stage
    expander: Expander
    look: Look
    budget: int
    went_on: Callable[[float], None]
    graph: Graph = field(init=False)
    _packings: dict[str, Packing] = field(init=False)
    _tables: dict[str, Table] = field(factory=dict)
    _inbound: dict[str, list[Sent]] = field(factory=lambda: defaultdict(list))
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
        first = {place: np.array([column.first], column.kind) for place, column in enumerate(layout.columns)}
        start = self.stage.story.start
        self._send(start, self._packed(start, Batch(1, first, {}, {})), None)
        for number, group in enumerate(self.graph.groups, 1):
            for name in group:
                self._receive(name)
            if group in self.graph.circles:
                self._circle(group)
            elif self._table(group[0]).size:
                self._keep(group[0], self._pass(group[0], frozenset()))
            self.went_on(number / len(self.graph.groups))
        return self.graph

    def _send(self, target: str, packed: Packed, block: Block | None) -> None:
        self._inbound[target].append((packed, block))

    def _packed(self, target: str, batch: Batch) -> Packed:
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
        for lot in _lots(self._inbound.pop(name, [])):
            keys, low, high = (np.concatenate([packed[part] for packed, _ in lot], axis=1) for part in range(3))
            numbers, _ = self._add(name, (keys, low, high))
            place = 0
            for packed, block in lot:
                count = packed[0].shape[1]
                if block is not None:
                    block.into = numbers[place : place + count]
                place += count

    def _add(self, name: str, packed: Packed) -> tuple[Array, bool]:
        table = self._table(name)
        before = table.size
        added = table.add(*packed)
        self._spend(table.size - before)
        return added

    def _spend(self, states: int) -> None:
        self._spent += states
        if self._spent > self.budget:
            raise TooMany

    def _expand(self, name: str, rows: Array) -> Expanded:
        return self.expander.expand(self.stage.story.scene(name), self._table(name).batch(rows))

    def _pass(self, name: str, group: frozenset[str]) -> _Passed:
        """Take all states of a scene through it, some at a time. What stays in the group is merged at once."""
        passed, scene = _Passed(), self.stage.story.scene(name)
        for start in range(0, size := self._table(name).size, AT_ONCE):
            expanded = self._expand(name, np.arange(start, min(start + AT_ONCE, size)))
            self.look(scene, expanded)
            passed.rooms.append(_room(expanded))
            for out in expanded.outs:
                block, packed = _block(name, out, start), self._packed(out.target, out.batch)
                passed.blocks.append(block)
                if out.target in group:
                    block.into, widened = self._add(out.target, packed)
                    passed.widened = passed.widened or widened
                else:
                    passed.leaving.append((packed, block))
        return passed

    def _keep(self, name: str, passed: _Passed) -> None:
        """A scene is done: its ways are sent on, what is asked of its states later is kept, their keys are let go."""
        for packed, block in passed.leaving:
            self._send(block.target, packed, block)
        offered, words, shape = (np.concatenate(parts) for parts in zip(*passed.rooms, strict=True))
        self.graph.rooms[name] = Room(len(words), offered, words, shape)
        self.graph.ways[name] = passed.blocks
        self._tables.pop(name, None)

    def _circle(self, group: tuple[str, ...]) -> None:
        """Scenes that lead back to each other: first all their states, then sweeps until no bound widens any more."""
        together = frozenset(group)
        self._discover(group, together)
        while True:
            swept = {name: self._pass(name, together) for name in group if self._table(name).size}
            if not any(passed.widened for passed in swept.values()):
                break
        for name, passed in swept.items():
            self._keep(name, passed)

    def _discover(self, group: tuple[str, ...], together: frozenset[str]) -> None:
        done = dict.fromkeys(group, 0)
        while any(self._table(name).size > done[name] for name in group):
            for name in group:
                size = min(self._table(name).size, done[name] + AT_ONCE)
                rows, done[name] = np.arange(done[name], size), size
                self._spend(max(0, LEAST_COST - len(rows)) if len(rows) else 0)
                for out in self._expand(name, rows).outs if len(rows) else ():
                    if out.target in together:
                        self._add(out.target, self._packed(out.target, out.batch))


def _lots(inbound: list[Sent]) -> Iterator[list[Sent]]:
    """What was sent, in lots that are merged one after another: all at once would take too much memory."""
    lot: list[Sent] = []
    size = 0
    while inbound:
        lot.append(inbound.pop())
        size += lot[-1][0][0].shape[1]
        if size > LOT or not inbound:
            yield lot
            lot, size = [], 0


def _room(expanded: Expanded) -> tuple[Array, Array, Array]:
    size = expanded.batch.size
    offered = sum((mask.astype(np.int16) for mask in expanded.offered), np.zeros(size, np.int16))
    return offered, expanded.words.astype(np.int32), expanded.shape


def _block(name: str, out: Out, start: int) -> Block:
    words = out.words if isinstance(out.words, int) else out.words.astype(np.int16)
    return Block(name, out.target, out.choice, out.turn, (out.rows + start).astype(np.int32), words)

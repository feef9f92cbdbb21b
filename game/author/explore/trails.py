"""The shortest way to any state: in choices, and of those with the fewest scenes in between."""

import numpy as np
from attrs import define, field

from game.author.explore.batch import Array
from game.author.explore.graph import Block, Graph
from game.author.explore.passes import settle
from game.author.explore.result import Path

#: A choice counts for more than all the scenes that a play can run through by itself.
_TURN = 1 << 32
_FAR = 1 << 62
#: How many ways are remembered for those that begin alike.
MOST_KNOWN = 20_000


@define
class Trails:
    """Shortest ways. `lengths` has for each state the choices before it, times 2^32, and the scenes in between."""

    graph: Graph
    lengths: dict[str, Array] = field(init=False)
    _ways: list[Block] = field(init=False)
    _before: dict[str, tuple[Array, Array]] = field(init=False)
    _known: dict[tuple[str, int], Path] = field(factory=dict)

    def __attrs_post_init__(self) -> None:
        found = settle(self.graph, np.minimum, 0, _FAR, lambda block, held: held[block.rows] + _cost(block))
        self.lengths = found
        self._ways = [block for blocks in self.graph.ways.values() for block in blocks]
        self._before = {
            name: (np.full(room.size, -1, np.int32), np.zeros(room.size, np.int32))
            for name, room in self.graph.rooms.items()
        }
        for number, block in enumerate(self._ways):
            last = found[block.source][block.rows] + _cost(block) == found[block.target][block.into]
            ways, rows = self._before[block.target]
            ways[block.into[last]], rows[block.into[last]] = number, block.rows[last]

    def nearest(self, scene: str) -> int | None:
        """The state of a scene that is reached first; None where none is."""
        lengths = self.lengths.get(scene)
        return int(lengths.argmin()) if lengths is not None and len(lengths) else None

    def to(self, scene: str, row: int) -> Path:
        """The choices that lead to a state. Ways that begin alike are walked once."""
        if len(self._known) > MOST_KNOWN:
            self._known.clear()
        state, steps = (scene, row), []
        while state not in self._known and self.lengths[state[0]].item(state[1]):
            steps.append(state)
            state = self._previous(*state)[1]
        path = self._known.get(state, ())
        for step in reversed(steps):
            way = self._previous(*step)[0]
            if way.turn and way.choice is not None:
                path = (*path, way.choice.id)
            self._known[step] = path
        return path

    def _previous(self, scene: str, row: int) -> tuple[Block, tuple[str, int]]:
        """The last way of the shortest ones to a state, and the state that it comes from."""
        ways, rows = self._before[scene]
        way = self._ways[ways.item(row)]
        return way, (way.source, rows.item(row))


def _cost(block: Block) -> int:
    return _TURN + 1 if block.turn else 1

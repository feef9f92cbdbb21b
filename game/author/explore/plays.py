"""How many plays there are, exactly."""

import numpy as np

from game.author.explore.batch import Array
from game.author.explore.graph import Block, Graph
from game.author.explore.passes import flow

#: Up to here a float is a whole number exactly; beyond, Python's own numbers count, which are slower and have no end.
_EXACT = 2.0**52


def count_plays(graph: Graph, finishes: dict[str, Array]) -> int:
    """The number of different plays that reach an ending, of a graph in which none is endless."""
    lost = {name for name, part in finishes.items() if not part.all()}

    def along(block: Block, held: Array) -> Array:
        going = held[block.rows]
        return going * finishes[block.target][block.into] if block.target in lost else going

    # Past the greatest float there is infinity, which is more than exact, too.
    with np.errstate(over="ignore", invalid="ignore"):
        counted = sum(float(part.sum()) for part in _at_endings(graph, flow(graph, along)))
    if counted < _EXACT:
        return round(counted)
    return sum(int(part.sum()) for part in _at_endings(graph, flow(graph, along, whole=True)))


def _at_endings(graph: Graph, held: dict[str, Array]) -> list[Array]:
    return [held[scene.id] for scene in graph.story.scenes if scene.ending and scene.id in held]

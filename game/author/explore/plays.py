"""How many plays there are, exactly: numbers far beyond 64 bits, counted by their remainders."""

import math
from collections.abc import Iterator

import numpy as np

from game.author.explore.batch import Array
from game.author.explore.graph import Block, Graph
from game.author.explore.passes import flow

#: Primes below 2^31, so that sums of a few remainders stay within 64 bits.
_FIRST_PRIME = 2_147_483_629


def count_plays(graph: Graph, finishes: dict[str, Array]) -> int:
    """The number of different plays that reach an ending, of a graph in which none is endless."""
    lost = {name for name, part in finishes.items() if not part.all()}

    def along(block: Block, held: Array) -> Array:
        going = held[block.rows]
        return np.where(finishes[block.target][block.into], going, 0) if block.target in lost else going

    size = sum(float(part.sum()) for part in _at_endings(graph, flow(graph, along)))
    if size < 2**52:
        return round(size)
    total, modulus = 0, 1
    for prime in _primes():
        rest = sum(int(part.sum()) for part in _at_endings(graph, flow(graph, along, modulus=prime))) % prime
        total += modulus * ((rest - total) * pow(modulus, -1, prime) % prime)
        modulus *= prime
        if modulus > size * 2:
            return total
    raise AssertionError("there are primes without end")


def _at_endings(graph: Graph, held: dict[str, Array]) -> list[Array]:
    return [held[scene.id] for scene in graph.story.scenes if scene.ending and scene.id in held]


def _primes() -> Iterator[int]:
    number = _FIRST_PRIME
    while True:
        if all(number % factor for factor in range(3, math.isqrt(number) + 1, 2)):
            yield number
        number -= 2

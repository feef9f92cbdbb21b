"""What a layout is given and what it gives back: boxes without meaning, in pixels, from the top left corner down."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from itertools import accumulate, pairwise

from attrs import frozen

from game.author.map.loops import ranks

Point = tuple[float, float]
#: A line of cubic curves: a point where it begins, then two handles and an end for each curve.
Path = tuple[Point, ...]


@frozen
class Sketch:
    """Boxes (width, height) and arrows between them, by their places. The arrows close no circle; none is there twice.

    `across` is the least room between boxes side by side, `down` that between one row and the next.
    """

    boxes: tuple[tuple[float, float], ...]
    arrows: tuple[tuple[int, int], ...]
    across: float = 28
    down: float = 34


@frozen
class Laid:
    """Where everything is: the center of each box, the path of each arrow from one box's edge to the other's."""

    width: float
    height: float
    centers: tuple[Point, ...]
    paths: tuple[Path, ...]


#: Arranges a sketch. Heavy libraries and other programs stand behind it, so it is handed in (house.md, law 2).
Layout = Callable[[Sketch], Laid]


def smooth(points: Sequence[Point]) -> Path:
    """A path through points that leaves and enters each of them upright."""
    path = [points[0]]
    for (x, y), (next_x, next_y) in pairwise(points):
        middle = (y + next_y) / 2
        path += [(x, middle), (next_x, middle), (next_x, next_y)]
    return tuple(path)


def in_rows(sketch: Sketch) -> Laid:
    """The plainest arrangement: a row for each step from the start, arrows straight down through everything.

    It takes no library and hardly any time: for stories that are too large for a better one.
    """
    rows = _rows(sketch)
    wide = [sum(sketch.boxes[box][0] for box in row) + sketch.across * (len(row) - 1) for row in rows]
    high = [max(sketch.boxes[box][1] for box in row) for row in rows]
    tops = list(accumulate((height + sketch.down for height in high), initial=0.0))
    full = max(wide, default=0.0)
    centers: dict[int, Point] = {}
    for row, width, height, top in zip(rows, wide, high, tops, strict=False):
        left = (full - width) / 2
        for box in row:
            centers[box] = (left + sketch.boxes[box][0] / 2, top + height / 2)
            left += sketch.boxes[box][0] + sketch.across
    placed = tuple(centers[box] for box in range(len(sketch.boxes)))
    return Laid(
        full, max(0.0, tops[-1] - sketch.down), placed, tuple(_down(sketch, placed, arrow) for arrow in sketch.arrows)
    )


#: How many boxes stand side by side in a row at the most.
LONGEST_ROW = 24


def _rows(sketch: Sketch) -> list[list[int]]:
    names = [str(box) for box in range(len(sketch.boxes))]
    rank = ranks(names, [(str(source), str(target)) for source, target in sketch.arrows])
    rows: dict[int, list[int]] = defaultdict(list)
    for box, name in enumerate(names):
        rows[rank[name]].append(box)
    return [
        row[begin : begin + LONGEST_ROW] for _, row in sorted(rows.items()) for begin in range(0, len(row), LONGEST_ROW)
    ]


def _down(sketch: Sketch, centers: Sequence[Point], arrow: tuple[int, int]) -> Path:
    source, target = arrow
    (x, y), (other_x, other_y) = centers[source], centers[target]
    return smooth([(x, y + sketch.boxes[source][1] / 2), (other_x, other_y - sketch.boxes[target][1] / 2)])

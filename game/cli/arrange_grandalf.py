"""Arranges a sketch with grandalf: a program of its own, so that it can be stopped (JSON goes in, JSON comes out).

grandalf is pure Python and comes with the game; `game.cli.arrange` runs this module.
"""

import json
import sys
from itertools import pairwise
from threading import Thread, stack_size

from attrs import asdict, define
from grandalf.graphs import Edge, Graph, Vertex, graph_core
from grandalf.layouts import SugiyamaLayout

from game.author.map.sketch import Laid, Path, Point, Sketch, smooth

#: Pixels that a line takes up where it passes between boxes.
_LINE = 14
#: How often boxes are put in another order to have fewer lines cross.
_ROUNDS = 6


@define(eq=False)
class _View:
    """What grandalf asks of a box: its size, and room for its center."""

    w: float
    h: float
    xy: Point = (0, 0)


def arrange(sketch: Sketch) -> Laid:
    """The sketch in layers, each part that hangs together beside the one before it."""
    vertices = [Vertex(number) for number in range(len(sketch.boxes))]
    for vertex, (width, height) in zip(vertices, sketch.boxes, strict=True):
        vertex.view = _View(width, height)
    edges = {arrow: Edge(vertices[arrow[0]], vertices[arrow[1]]) for arrow in sketch.arrows}
    graph = Graph(vertices, list(edges.values()))
    centers: dict[int, Point] = {}
    paths: dict[tuple[int, int], Path] = {}
    left = bottom = 0.0
    for part in sorted(graph.C, key=lambda part: min(vertex.data for vertex in part.V())):
        width, height = _arrange_part(part, sketch, left, centers, paths)
        left, bottom = left + width + 2 * sketch.across, max(bottom, height)
    placed = tuple(centers[number] for number in range(len(sketch.boxes)))
    return Laid(max(0, left - 2 * sketch.across), bottom, placed, tuple(paths[arrow] for arrow in sketch.arrows))


def _arrange_part(
    part: graph_core, sketch: Sketch, left: float, centers: dict[int, Point], paths: dict[tuple[int, int], Path]
) -> tuple[float, float]:
    """One part that hangs together, from `left` on. Returns its width and its height."""
    layers = SugiyamaLayout(part)
    layers.xspace, layers.yspace, layers.dw, layers.dh = sketch.across, sketch.down, _LINE, 1
    layers.init_all(roots=[vertex for vertex in part.V() if not vertex.e_in()], inverted_edges=[], optimize=True)
    layers.draw(_ROUNDS)
    _part_what_overlaps(layers, sketch.across)
    everything = [one for layer in layers.layers for one in layer]
    edge = min(one.view.xy[0] - one.view.w / 2 for one in everything)
    for one in everything:
        one.view.xy = (one.view.xy[0] - edge + left, one.view.xy[1])
    centers |= {vertex.data: vertex.view.xy for vertex in part.V()}
    heights = [max(one.view.h for one in layer) for layer in layers.layers]
    for arrow in part.E():
        paths[arrow.v[0].data, arrow.v[1].data] = _path(layers, arrow, heights)
    right = max(one.view.xy[0] + one.view.w / 2 for one in everything)
    return right - left, max(one.view.xy[1] + one.view.h / 2 for one in everything)


def _part_what_overlaps(layers: SugiyamaLayout, across: float) -> None:
    """The mean of four arrangements may bring two boxes of unlike widths too near to each other."""
    for layer in layers.layers:
        for one, other in pairwise(layer):
            least = one.view.xy[0] + (one.view.w + other.view.w) / 2 + across / 2
            other.view.xy = (max(other.view.xy[0], least), other.view.xy[1])


def _path(layers: SugiyamaLayout, arrow: Edge, heights: list[float]) -> Path:
    """From the one box's foot to the other's head; straight down where it passes a layer."""
    source, target = arrow.v
    points = [(source.view.xy[0], source.view.xy[1] + source.view.h / 2)]
    for rank, one in sorted(layers.ctrls.get(arrow, {}).items()):
        if one is not source and one is not target:
            x, y = one.view.xy
            points += [(x, y - heights[rank] / 2), (x, y + heights[rank] / 2)]
    return smooth([*points, (target.view.xy[0], target.view.xy[1] - target.view.h / 2)])


def main() -> None:
    """Read a sketch from stdin and write how it is laid out to stdout."""
    given = json.load(sys.stdin)
    boxes, arrows = (tuple(map(tuple, given[name])) for name in ("boxes", "arrows"))
    laid = arrange(Sketch(boxes, arrows, given["across"], given["down"]))
    json.dump(asdict(laid), sys.stdout)


if __name__ == "__main__":
    # grandalf recurses as deep as the graph is long.
    sys.setrecursionlimit(60_000)
    stack_size(256 * 1024 * 1024)
    worker = Thread(target=main)
    worker.start()
    worker.join()

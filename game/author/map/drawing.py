"""A graph and a layout make a drawing: every box and every line has its place."""

from collections.abc import Mapping, Sequence

from attrs import frozen

from game.author.map.box import Box, box_of, pill_of
from game.author.map.graph import Graph, Link, Place
from game.author.map.sketch import Laid, Layout, Path, Point, Sketch

#: From so many links on, lines bear no words: the picture would be nothing but words, and its layout take too long.
CROWDED = 400
#: Pixels: how far a circle reaches out of its box.
_REACH = 28

#: A line's beginning and end, by the places of their boxes.
Arrow = tuple[int, int]


@frozen
class Spot:
    """A scene's box, and where its top left corner stands."""

    place: Place
    box: Box
    x: float
    y: float


@frozen
class Line:
    """A link's way across the picture, and what stands on it, with its top left corner."""

    link: Link
    path: Path
    pill: Box | None = None
    x: float = 0
    y: float = 0


@frozen
class Drawing:
    """A picture in pixels. The spots stand as they are read, row by row."""

    graph: Graph
    width: float
    height: float
    spots: tuple[Spot, ...]
    lines: tuple[Line, ...]


def draw(graph: Graph, layout: Layout) -> Drawing:
    """The picture of a graph, arranged by a layout."""
    places = {place.id: number for number, place in enumerate(graph.places)}
    boxes = [box_of(place) for place in graph.places]
    others = [link for link in graph.links if link.source != link.target]
    circles = {places[link.source]: link for link in graph.links if link.source == link.target}
    pills = [pill_of(link) for link in others] if len(others) <= CROWDED else []
    sizes = [_with_circle(box, circles.get(number)) for number, box in enumerate(boxes)]
    arrows = [_arrow(link, places) for link in others]
    sketch = _sketch(sizes, pills, arrows)
    laid = layout(sketch)
    spots = [
        Spot(place, box, x - box.width / 2, y - box.height / 2)
        for place, box, (x, y) in zip(graph.places, boxes, laid.centers, strict=False)
    ]
    lines = _lines(others, arrows, pills, sketch, laid)
    lines += [_circle(link, spots[number]) for number, link in circles.items()]
    spots.sort(key=lambda spot: (round(spot.y), spot.x))
    return Drawing(graph, laid.width, laid.height, tuple(spots), tuple(lines))


def _with_circle(box: Box, circle: Link | None) -> tuple[float, float]:
    """What a box takes up, with room for its circle; its middle stays its middle."""
    beside = 2 * (_REACH + pill_of(circle).width) if circle else 0
    return box.width + beside, box.height


def _arrow(link: Link, places: Mapping[str, int]) -> Arrow:
    """What a link is to the layout, for which all arrows go forward."""
    source, target = places[link.source], places[link.target]
    return (target, source) if link.back else (source, target)


def _sketch(boxes: Sequence[tuple[float, float]], pills: Sequence[Box], arrows: Sequence[Arrow]) -> Sketch:
    """What stands on a line is a box of its own, through which the line goes: so it covers nothing."""
    if not pills:
        return Sketch(tuple(boxes), tuple(dict.fromkeys(arrows)), down=60)
    first = len(boxes)
    halves = [half for pill, (a, b) in enumerate(arrows, first) for half in ((a, pill), (pill, b))]
    return Sketch((*boxes, *((pill.width, pill.height) for pill in pills)), tuple(halves))


def _lines(
    links: Sequence[Link], arrows: Sequence[Arrow], pills: Sequence[Box], sketch: Sketch, laid: Laid
) -> list[Line]:
    paths = dict(zip(sketch.arrows, laid.paths, strict=False))
    if not pills:
        return [Line(link, _turned(paths[arrow], link.back)) for link, arrow in zip(links, arrows, strict=True)]
    first = len(sketch.boxes) - len(pills)
    return [
        _worded(link, arrow, first + number, pill, laid.centers[first + number], paths)
        for number, (link, arrow, pill) in enumerate(zip(links, arrows, pills, strict=True))
    ]


def _worded(link: Link, arrow: Arrow, number: int, pill: Box, middle: Point, paths: Mapping[Arrow, Path]) -> Line:
    """A line with what stands on it, which is box `number` of the sketch."""
    path = _joined(paths[arrow[0], number], paths[number, arrow[1]])
    return Line(link, _turned(path, link.back), pill, middle[0] - pill.width / 2, middle[1] - pill.height / 2)


def _joined(one: Path, other: Path) -> Path:
    """Two paths as one, straight through the pill between them."""
    return (*one, one[-1], other[0], *other)


def _turned(path: Path, back: bool) -> Path:
    return path[::-1] if back else path


def _circle(link: Link, spot: Spot) -> Line:
    """A scene that leads back to itself has a loop at its right side."""
    right, middle = spot.x + spot.box.width, spot.y + spot.box.height / 2
    pill = pill_of(link)
    far = right + _REACH + 6
    path = ((right, middle + 10), (far, middle + 24), (far, middle - 24), (right, middle - 10))
    return Line(link, path, pill, right + _REACH, middle - pill.height / 2)

"""What is said to Graphviz's `dot`, and what it answers in its plain form: points in inches, from the foot up."""

from game.author.map.sketch import Laid, Path, Point, Sketch

#: Graphviz counts in inches, with 72 points each; a pixel is a point here.
_INCH = 72


def as_dot(sketch: Sketch) -> str:
    """A sketch as a graph of boxes of fixed sizes, named by their places. It is no picture of anything for people."""
    rows = [
        "digraph {",
        f"graph [rankdir=TB nodesep={_inches(sketch.across)} ranksep={_inches(sketch.down)} nslimit=4 searchsize=20]",
        'node [shape=box fixedsize=true label=""] edge [arrowhead=none]',
    ]
    rows += [
        f"{number} [width={_inches(width)} height={_inches(height)}]"
        for number, (width, height) in enumerate(sketch.boxes)
    ]
    rows += [f"{source} -> {target} [tailport=s headport=n]" for source, target in sketch.arrows]
    return "\n".join([*rows, "}"])


def from_plain(sketch: Sketch, plain: str) -> Laid:
    """Where dot's answer in its plain form puts everything."""
    width = height = 0.0
    centers: dict[int, Point] = {}
    paths: dict[tuple[int, int], Path] = {}
    for line in plain.splitlines():
        kind, *words = line.split()
        if kind == "graph":
            width, height = (_INCH * float(word) for word in words[1:3])
        elif kind == "node":
            centers[int(words[0])] = _point(words[1:3], height)
        elif kind == "edge":
            numbers = words[3 : 3 + 2 * int(words[2])]
            path = tuple(_point(numbers[at : at + 2], height) for at in range(0, len(numbers), 2))
            paths[int(words[0]), int(words[1])] = path
    placed = tuple(centers[number] for number in range(len(sketch.boxes)))
    return Laid(width, height, placed, tuple(paths[arrow] for arrow in sketch.arrows))


def _inches(pixels: float) -> str:
    return f"{pixels / _INCH:.4f}"


def _point(words: list[str], height: float) -> Point:
    x, y = map(float, words)
    return x * _INCH, height - y * _INCH

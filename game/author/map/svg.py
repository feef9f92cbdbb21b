"""The picture as SVG: by itself as a file, or as a part of a page with a link on every scene."""

from collections.abc import Iterator, Sequence

from attrs import asdict

from game.author.map.box import LEADING, SMALL, TRAPS, Box, Words
from game.author.map.drawing import Drawing, Line, Spot
from game.author.map.graph import Graph
from game.author.map.measure import cut, width
from game.author.map.palette import DAY, NIGHT, Palette
from game.author.map.sketch import Path
from game.author.map.told import counts, sentences, told_place, told_way
from game.author.script.desk import anchor
from game.author.script.html import escaped
from game.source.text import CONTROLS

#: By this an earlier picture is known, so that drawing it again needs no leave.
MARK = "<!-- breakroom map -->"
#: What the signs of a picture mean, and those that only some pictures have.
_SIGNS = (
    "▸ start", "→ the wider, the more often", "↺ back to an earlier scene", "- - never offered or never entered",
    "+ facets shown, − neglected, ± both", "● warm ◐ mixed ○ cold endings",
)  # fmt: skip
_CAUGHT = {"stuck": f"{TRAPS['stuck']}: nothing is offered", "loop": f"{TRAPS['loop']}: no ending can be reached"}

_MARGIN, _HEAD, _LEAST = 28, 84, 620
_SANS = "system-ui, 'Segoe UI', 'Noto Sans', 'DejaVu Sans', sans-serif"
_SERIF = "Georgia, 'Iowan Old Style', 'Noto Serif', 'DejaVu Serif', serif"
#: Pixels: an arrow's head, the thinnest line, and how much wider one is that every play takes.
_TIP, _THIN, _MORE = 8, 1.2, 3.4


def svg(drawing: Drawing) -> str:
    """The whole file: well formed, with nothing loaded from elsewhere, its colors by day and by night."""
    graph = drawing.graph
    wide = max(drawing.width, _LEAST) + 2 * _MARGIN
    room = wide - 2 * _MARGIN
    signs = _rows(legend(graph), room)
    foot = _HEAD + drawing.height + _MARGIN
    high = foot + len(signs) * LEADING[SMALL] + _MARGIN / 2
    rows = [
        MARK,
        f'<svg xmlns="http://www.w3.org/2000/svg" {_canvas(0, wide, high)} role="img" aria-labelledby="title about">',
        f'<title id="title">{escaped(graph.title)}</title>',
        f'<desc id="about">{escaped(" ".join([counts(graph), *sentences(graph)]))}</desc>',
        f"<style>{style()}</style>",
        f'<rect class="ground" width="{_n(wide)}" height="{_n(high)}"/>',
        _text(Words(cut(graph.title, room, 24, True), "title", _MARGIN, 44, 24, True)),
        _text(Words(cut(counts(graph), room, SMALL), "id", _MARGIN, 66, SMALL)),
        f'<g transform="translate({_n((wide - drawing.width) / 2)} {_HEAD})">',
        *_inside(drawing, linked=False),
        "</g>",
        *(_text(Words(row, "id", _MARGIN, foot + LEADING[SMALL] * at, SMALL)) for at, row in enumerate(signs, 1)),
        "</svg>",
    ]
    return _clean("\n".join(rows) + "\n")


def legend(graph: Graph) -> tuple[str, ...]:
    """What the signs of a picture mean."""
    kinds = {trap.kind for place in graph.places for trap in place.traps}
    return (*_SIGNS, *(meaning for kind, meaning in _CAUGHT.items() if kind in kinds))


def _rows(signs: Sequence[str], room: float) -> list[str]:
    """Words on as many rows as they need."""
    rows = [""]
    for sign in signs:
        longer = f"{rows[-1]}    {sign}" if rows[-1] else sign
        rows = [*rows[:-1], longer] if width(longer, SMALL) <= room else [*rows, sign]
    return rows


def picture(drawing: Drawing) -> str:
    """The picture inside a page: every scene is a link to where the page tells it. The page brings `style()`."""
    wide, high = drawing.width + 2 * _MARGIN, drawing.height + 2 * _MARGIN
    rows = [
        f'<svg id="picture" {_canvas(-_MARGIN, wide, high)} role="group" aria-label="The scenes and their ways">',
        *_inside(drawing, linked=True),
        "</svg>",
    ]
    return _clean("\n".join(rows))


def _canvas(corner: float, wide: float, high: float) -> str:
    sizes = f"{_n(wide)} {_n(high)}"
    return f'viewBox="{_n(corner)} {_n(corner)} {sizes}" width="{_n(wide)}" height="{_n(high)}"'


def style() -> str:
    """The classes that a picture uses, by day and by night; on paper always by day."""
    return (
        f"svg text{{font-family:{_SANS};white-space:pre}}svg .t-words,svg .t-title{{font-family:{_SERIF}}}"
        ".bold{font-weight:700}.way{fill:none}.edge{stroke-width:1}.first,.trap{stroke-width:2}.inner{fill:none}"
        ".gone{stroke-dasharray:5 4}.out{stroke-dasharray:1.5 3.5;stroke-linecap:round}"
        f"{_colors(DAY)}@media screen and (prefers-color-scheme:dark){{{_colors(NIGHT)}}}"
    )


def _colors(palette: Palette) -> str:
    color = asdict(palette)
    text = {"id": "quiet", "odds": "accent", "title": "ink", "words": "ink", "facets": "quiet", "never": "fall"}
    text |= {"tone-warm": "rise", "tone-mixed": "reputation", "tone-cold": "fall"}
    fills = {f"t-{role}": color[name] for role, name in text.items()}
    fills |= {name: color[name] for name in ("ground", "panel")}
    fills |= {"tip": palette.way, "tip-back": palette.accent, "tip-gone": palette.fall}
    strokes = {"edge": palette.rule, "way": palette.way, "edge.first": palette.accent, "way.back": palette.accent}
    strokes |= {"edge.gone": palette.fall, "edge.trap": palette.fall, "way.gone": palette.fall}
    rules = [f".{name}{{fill:{value}}}" for name, value in fills.items()]
    return "".join([*rules, *(f".{name}{{stroke:{value}}}" for name, value in strokes.items())])


def _inside(drawing: Drawing, linked: bool) -> Iterator[str]:
    yield '<g aria-hidden="true">'
    yield from (_line(line) for line in drawing.lines)
    yield from (_pill(line) for line in drawing.lines if line.pill and line.pill.words)
    yield "</g>"
    yield from (_spot(spot, linked) for spot in drawing.spots)


def _spot(spot: Spot, linked: bool) -> str:
    """A scene's box; inside a page it is a link, and says the same to those who do not see it."""
    place, box = spot.place, spot.box
    name = escaped(told_place(place))
    at = f'transform="translate({_n(spot.x)} {_n(spot.y)})"'
    words = "".join(_text(line, place.tone or "") for line in box.words)
    body = f"<title>{name}</title>{_frame(spot)}{words}"
    if not linked:
        return f'<g class="spot" {at}>{body}</g>'
    return f'<a class="spot" href="#{escaped(anchor(place.id))}" aria-label="{name}" {at}>{body}</a>'


def _frame(spot: Spot) -> str:
    """The box's edge: round for what goes on by itself, double for an ending, dashed where nobody comes."""
    place, box = spot.place, spot.box
    round_ = box.height / 2 if place.kind == "router" else 8
    gone = place.entered in ("never", "unseen")
    classes = ["panel", "edge", *["first"] * place.start, *["gone"] * gone, *["trap"] * bool(place.traps)]
    frame = f'<rect class="{" ".join(classes)}" {_size(box, 0)} rx="{_n(round_)}"/>'
    if place.kind == "ending":
        frame += f'<rect class="edge inner" {_size(box, 3.5)} rx="5"/>'
    return frame


def _size(box: Box, inset: float) -> str:
    at = f'x="{_n(inset)}" y="{_n(inset)}" ' if inset else ""
    return f'{at}width="{_n(box.width - 2 * inset)}" height="{_n(box.height - 2 * inset)}"'


def _line(line: Line) -> str:
    link = line.link
    kind = "gone" if link.taken in ("never", "unseen") else "back" if link.back else ""
    classes = " ".join(part for part in ("way", kind, "out" if link.runs_out else "") if part)
    wide = _THIN + _MORE * min(1.0, link.odds or 0.0)
    path, tip = _pointed(line.path)
    return (
        f'<g data-from="{escaped(link.source)}" data-to="{escaped(link.target)}"><title>{escaped(link.source)} → '
        f'{escaped(told_way(link))}</title><path class="{classes}" stroke-width="{_n(wide)}" d="{_d(path)}"/>'
        f'<path class="tip{"-" + kind if kind else ""}" d="{tip}"/></g>'
    )


def _pointed(path: Path) -> tuple[Path, str]:
    """A path that stops short of its end, and the arrow's head that goes on from there."""
    x, y = path[-1]
    handle_x, handle_y = next((point for point in path[-2::-1] if point != path[-1]), path[-1])
    far = ((x - handle_x) ** 2 + (y - handle_y) ** 2) ** 0.5 or 1
    right, down = (x - handle_x) / far, (y - handle_y) / far
    foot_x, foot_y = x - right * _TIP, y - down * _TIP
    half = _TIP / 2
    corners = ((x, y), (foot_x - down * half, foot_y + right * half), (foot_x + down * half, foot_y - right * half))
    tip = " L".join(f"{_n(a)} {_n(b)}" for a, b in corners)
    return (*path[:-1], (foot_x + right, foot_y + down)), f"M{tip}Z"


def _pill(line: Line) -> str:
    assert line.pill is not None
    rect = f'<rect class="ground" {_size(line.pill, 0)} rx="9"/>'
    words = "".join(map(_text, line.pill.words))
    return f'<g class="pill" transform="translate({_n(line.x)} {_n(line.y)})">{rect}{words}</g>'


def _text(words: Words, tone: str = "") -> str:
    role = f"tone-{tone}" if words.role == "tone" else words.role
    bold = " bold" if words.bold else ""
    end = ' text-anchor="end"' if words.right else ""
    return (
        f'<text class="t-{role}{bold}" x="{_n(words.x)}" y="{_n(words.y)}" font-size="{_n(words.size)}"{end}>'
        f"{escaped(words.text)}</text>"
    )


def _d(path: Path) -> str:
    (x, y), *rest = path
    curves = "".join(f"C{' '.join(f'{_n(a)} {_n(b)}' for a, b in rest[at : at + 3])}" for at in range(0, len(rest), 3))
    return f"M{_n(x)} {_n(y)}{curves}"


def _n(number: float) -> str:
    return f"{number:.1f}".removesuffix(".0")


def _clean(text: str) -> str:
    """What XML does not allow becomes a mark."""
    text = CONTROLS.sub("\N{REPLACEMENT CHARACTER}", text)
    return text.translate({0xFFFE: "\N{REPLACEMENT CHARACTER}", 0xFFFF: "\N{REPLACEMENT CHARACTER}"})

"""The graph as a Mermaid flowchart: a text that GitHub and many editors draw."""

from collections.abc import Iterator

from game.author.explore.share import how_often
from game.author.map.box import TONES, trap_of
from game.author.map.graph import Graph, Link, Place, often
from game.author.map.palette import DAY

#: By this an earlier chart is known, so that writing it again needs no leave.
MARK = "%% breakroom map"

#: What Mermaid draws at the most, unless it is told otherwise: arrows, and letters of the whole chart.
MOST_ARROWS, MOST_LETTERS = 500, 50_000

_SHAPES = {"scene": '["{}"]', "page": '["{}"]', "router": '(["{}"])', "ending": '[["{}"]]'}
#: Letters: longer words are cut.
_LONGEST = 60


def mermaid(graph: Graph) -> str:
    """The whole chart. Every scene has a name that means nothing to Mermaid, and its id in its label."""
    names = {place.id: f"s{place.number}" for place in graph.places}
    rows = [MARK, "flowchart TD", *(_box(place, names[place.id]) for place in graph.places)]
    rows += [_arrow(link, names) for link in graph.links]
    return "\n".join([*rows, *_classes(graph, names)]) + "\n"


def _box(place: Place, name: str) -> str:
    signs = [TONES[place.tone]] if place.tone else []
    if place.entered in ("never", "unseen"):
        signs.append("× never entered" if place.entered == "never" else "× not seen")
    elif place.visits is not None:
        signs.append(how_often(place.visits))
    signs += [trap_of(trap) for trap in place.traps]
    lines = [f"{'▸ ' if place.start else ''}{place.id}", _short(place.words), " · ".join(signs)]
    return f"    {name}{_SHAPES[place.kind].format('<br>'.join(_said(line) for line in lines if line))}"


def _arrow(link: Link, names: dict[str, str]) -> str:
    label = _said(_label(link))
    line = "-.->" if link.taken in ("never", "unseen") or link.runs_out else "-->"
    between = f'|"{label}"| ' if label else " "
    return f"    {names[link.source]} {line}{between}{names[link.target]}"


def _label(link: Link) -> str:
    named, *more = link.choices or ("",)
    words = "when it runs out" if link.runs_out else named + (f" +{len(more)}" if more else "")
    return ("↺ " if link.back else "") + " · ".join(part for part in (words, often(link)) if part)


def _classes(graph: Graph, names: dict[str, str]) -> Iterator[str]:
    gone = [names[place.id] for place in graph.places if place.entered in ("never", "unseen")]
    if gone:
        yield "    classDef gone stroke-dasharray: 5 4"
        yield f"    class {','.join(gone)} gone"
    caught = [names[place.id] for place in graph.places if place.traps]
    if caught:
        yield f"    classDef trap stroke: {DAY.fall}, stroke-width: 3px"
        yield f"    class {','.join(caught)} trap"
    for place in graph.places:
        if place.start:
            yield "    classDef start stroke-width: 3px"
            yield f"    class {names[place.id]} start"


def _short(words: str) -> str:
    return words if len(words) <= _LONGEST else words[: _LONGEST - 1].rstrip() + "…"


def _said(words: str) -> str:
    """Words in which nothing means anything to Mermaid or to a browser: all else is written as a number."""
    return "".join(letter if letter.isalnum() or letter in _PLAIN else f"#{ord(letter)};" for letter in words)


_PLAIN = " .,!?:…–—’‘“”●◐○■∞▸↺×·+−%_-"

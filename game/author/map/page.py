"""The picture as a page: a scene that is chosen is told beside it, and a list says the same as the picture."""

from collections.abc import Callable

from attrs import frozen

from game.author.map.drawing import Drawing
from game.author.map.graph import Graph, Place
from game.author.map.reading import claims, overview, scenes
from game.author.map.svg import legend, picture, style
from game.author.map.told import counts
from game.author.script.desk import Desk, anchor
from game.author.script.html import escaped, section
from game.author.script.paper import Part
from game.source.text import CONTROLS

#: By this an earlier page is known, so that drawing it again needs no leave.
MARK = '<meta name="generator" content="breakroom map">'


_FINDINGS = {
    "stuck": "■ Stuck",
    "loop": "∞ No way out",
    "never": "× Never entered",
    "unseen": "× Not seen",
}

#: How many scenes are named above the picture, of each kind.
_NAMED = 12


@frozen
class Dress:
    """What makes the page look and move: its own style and script, which stand in the page itself.

    `seal` gives the SHA-256 of a text in base64: the page runs only a style and a script that bear it.
    """

    style: str
    script: str
    seal: Callable[[str], str]


def page(drawing: Drawing, desk: Desk, dress: Dress) -> str:
    """The whole page: nothing is loaded from elsewhere, and nothing that an author wrote can run."""
    text = f"""<!DOCTYPE html>
<html lang="{escaped(desk.story.language or "en")}">
{_head(desk, dress)}
<body>
<a class="skip" href="#scenes">Skip the picture</a>
{_banner(drawing.graph, desk)}
{_TOOLS}
<main>
{_map(drawing)}
{_reading(desk)}
</main>
<script>{dress.script}</script>
</body>
</html>
"""
    return CONTROLS.sub("\N{REPLACEMENT CHARACTER}", text)


def _head(desk: Desk, dress: Dress) -> str:
    """What a browser has to know; by its policy only the page's own style and script may run."""
    looks = f"{dress.style}{style()}"
    policy = (
        f"default-src 'none'; style-src 'sha256-{dress.seal(looks)}'; script-src 'sha256-{dress.seal(dress.script)}'; "
        "img-src data:; base-uri 'none'; form-action 'none'"
    )
    return f"""<head>
<meta charset="utf-8">
{MARK}
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="data:,">
<title>{escaped(desk.story.title)} – the map</title>
<style>{looks}</style>
</head>"""


def _banner(graph: Graph, desk: Desk) -> str:
    summary = f'<p class="summary">{escaped(desk.story.summary)}</p>\n' if desk.story.summary else ""
    return f"""<header>
<h1>{escaped(desk.story.title)}</h1>
{summary}<p class="counts">{escaped(counts(graph))} {escaped(claims(desk.explored))}</p>
</header>"""


def _map(drawing: Drawing) -> str:
    signs = "".join(f"<li>{escaped(sign)}</li>" for sign in legend(drawing.graph))
    return f"""<section id="map" aria-labelledby="map-title">
<h2 id="map-title">The picture</h2>
{_findings(drawing.graph)}<ul class="legend" aria-label="What the signs mean">{signs}</ul>
<div class="frame" id="frame" role="region" aria-label="The picture, to be scrolled" tabindex="0">
{picture(drawing)}
</div>
</section>"""


def _reading(desk: Desk) -> str:
    return f"""<div id="reading">
<div id="overview">{_part(overview(desk))}</div>
<section id="scenes" aria-labelledby="scenes-title" tabindex="-1">
<h2 id="scenes-title">The scenes</h2>
{"".join(map(_part, scenes(desk)))}
</section>
</div>"""


def _findings(graph: Graph) -> str:
    """Where plays are caught and where none come: what an author has to look at, wherever the picture is scrolled."""
    kinds = {name: [place for place in graph.places if name in _kinds(place)] for name in _FINDINGS}
    items = (f"<li>{words}: {_links(kinds[name])}</li>" for name, words in _FINDINGS.items() if kinds[name])
    rows = "".join(items)
    return f'<ul class="findings" aria-label="To be looked at">{rows}</ul>\n' if rows else ""


def _kinds(place: Place) -> set[str]:
    return {place.entered, *(trap.kind for trap in place.traps)}


def _links(places: list[Place]) -> str:
    links = (f'<a href="#{escaped(anchor(place.id))}">{escaped(place.id)}</a>' for place in places[:_NAMED])
    more = len(places) - _NAMED
    return ", ".join(links) + (f" and {more:,} more" if more > 0 else "")


def _part(part: Part) -> str:
    return "\n".join(section(part)) + "\n"


#: Hidden until the script is there that they need.
_TOOLS = """<nav class="tools" id="tools" aria-label="The map" hidden>
<div class="search" role="search">
<label for="search">Find</label>
<input type="search" id="search" autocomplete="off" spellcheck="false" aria-describedby="hits">
<output id="hits" for="search"></output>
</div>
<div class="buttons" role="group" aria-label="What is shown">
<button type="button" id="as-picture" aria-pressed="true">Picture</button>
<button type="button" id="as-list" aria-pressed="false">List</button>
</div>
<div class="buttons" role="group" aria-label="Size of the picture" id="zooms">
<button type="button" id="smaller" aria-label="Smaller">−</button>
<button type="button" id="larger" aria-label="Larger">+</button>
<button type="button" id="whole">Whole</button>
</div>
<details class="keys"><summary>Keys</summary>
<dl>
<dt>Tab</dt><dd>from scene to scene</dd>
<dt>← ↑ ↓ →</dt><dd>to the scene on that side</dd>
<dt>Enter</dt><dd>read it</dd>
<dt>Esc</dt><dd>back to the picture</dd>
<dt>/</dt><dd>find</dd>
<dt>+ − 0</dt><dd>larger, smaller, whole</dd>
</dl></details>
</nav>"""

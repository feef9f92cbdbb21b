"""The picture as a page: a scene that is chosen is told beside it, and a list says the same as the picture."""

from collections.abc import Callable

from attrs import frozen

from game.author.map.drawing import Drawing
from game.author.map.reading import claims, overview, scenes
from game.author.map.svg import LEGEND, picture, style
from game.author.map.told import counts
from game.author.script.desk import Desk
from game.author.script.html import escaped, section
from game.author.script.paper import Part
from game.source.text import CONTROLS

#: By this an earlier page is known, so that drawing it again needs no leave.
MARK = '<meta name="generator" content="breakroom map">'


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
    looks = f"{dress.style}{style()}"
    title = escaped(desk.story.title)
    policy = (
        f"default-src 'none'; style-src 'sha256-{dress.seal(looks)}'; script-src 'sha256-{dress.seal(dress.script)}'; "
        "img-src data:; base-uri 'none'; form-action 'none'"
    )
    summary = f'<p class="summary">{escaped(desk.story.summary)}</p>' if desk.story.summary else ""
    text = f"""<!DOCTYPE html>
<html lang="{escaped(desk.story.language or "en")}">
<head>
<meta charset="utf-8">
{MARK}
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="data:,">
<title>{title} – the map</title>
<style>{looks}</style>
</head>
<body>
<a class="skip" href="#scenes">Skip the picture</a>
<header>
<h1>{title}</h1>
{summary}
<p class="counts">{escaped(counts(drawing.graph))} {escaped(claims(desk.explored))}</p>
</header>
{_TOOLS}
<main>
<section id="map" aria-labelledby="map-title">
<h2 id="map-title">The picture</h2>
<ul class="legend" aria-label="What the signs mean">{"".join(f"<li>{escaped(sign)}</li>" for sign in LEGEND)}</ul>
<div class="frame" id="frame" role="region" aria-label="The picture, to be scrolled" tabindex="0">
{picture(drawing)}
</div>
</section>
<div id="reading">
<div id="overview">{_part(overview(desk))}</div>
<section id="scenes" aria-labelledby="scenes-title" tabindex="-1">
<h2 id="scenes-title">The scenes</h2>
{"".join(map(_part, scenes(desk)))}
</section>
</div>
</main>
<script>{dress.script}</script>
</body>
</html>
"""
    return CONTROLS.sub("\N{REPLACEMENT CHARACTER}", text)


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

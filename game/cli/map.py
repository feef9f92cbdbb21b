"""`breakroom map`."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from game.cli.call import Call, Refused, plainly
from game.cli.exploring import explored
from game.cli.program import folders, named
from game.records.place import shown

if TYPE_CHECKING:
    from game.author.explore.result import Exploration
    from game.author.map.drawing import Drawing
    from game.author.map.graph import Graph
    from game.author.script.desk import Desk
    from game.shelf.manuscript import Manuscript
    from game.story.model import Story

#: What a map can be, by how its file's name ends.
FORMS = {".svg": "svg", ".html": "html", ".htm": "html", ".mmd": "mmd", ".mermaid": "mmd", ".dot": "dot", ".gv": "dot"}


@click.command("map", epilog="Example: breakroom map gossip -o gossip.html")
@click.argument("scenario", callback=named)
@click.option(
    "-o",
    "--output",
    metavar="FILE",
    help="Draw it into FILE: a picture (.svg), a page to explore (.html), .mmd or .dot.",
)
@click.option("--force", is_flag=True, help="Put it in the place of a file that is there and is no earlier map.")
@click.option("--budget", metavar="STATES", type=click.IntRange(1), help="Explore so many states at the most.")
@folders
@click.pass_obj
def command(call: Call, scenario: str, output: str | None, force: bool, budget: int | None) -> None:
    """The story as a picture: scenes, the ways between them, how often each is taken, and what can never happen.

    A page (.html) opens in any browser: choose a scene to read it. Mermaid (.mmd) is drawn by GitHub and by many
    editors, DOT (.dot) by Graphviz. Without -o, Mermaid is written to the screen.
    """
    path = Path(output) if output is not None else None
    form = _form(path)
    text, mark = _drawn(call, scenario, form, budget)
    if path is None:
        call.stdout.write(text)
        return
    from game.shelf.output import write_output

    with plainly():
        write_output(path, text, force, mark)


def _form(path: Path | None) -> str:
    if path is None:
        return "mmd"
    form = FORMS.get(path.suffix.lower(), "")
    if not form and not path.is_dir():
        raise Refused(f"What should {shown(path)} be? Name a file that ends with .svg, .html, .mmd or .dot.")
    return form


def _drawn(call: Call, scenario: str, form: str, budget: int | None) -> tuple[str, str]:
    """The map in one of the forms, and the mark by which an earlier one is known."""
    from game.author.map.graph import graph_of

    manuscript, story = call.manuscript(scenario)
    found = explored(call, story, budget)
    graph = graph_of(story, found)
    if form != "html" and found.sampled is not None:
        print(f"Too large to be explored: what it says was seen in {found.sampled:,} plays.", file=call.stderr)
    if form == "mmd":
        return _mermaid(call, graph)
    if form == "dot":
        from game.author.map import dot

        return dot.dot(graph), dot.MARK
    drawing = _arranged(call, graph)
    if form == "html":
        return _page(drawing, manuscript, story, found)
    from game.author.map import svg

    return svg.svg(drawing), svg.MARK


def _mermaid(call: Call, graph: "Graph") -> tuple[str, str]:
    from game.author.map import mermaid

    text = mermaid.mermaid(graph)
    if len(graph.links) > mermaid.MOST_ARROWS or len(text) > mermaid.MOST_LETTERS:
        print("This is more than most programs draw of Mermaid. Name a file for it: -o FILE.html", file=call.stderr)
    return text, mermaid.MARK


def _arranged(call: Call, graph: "Graph") -> "Drawing":
    """The picture; what there is to say of its layout is said on stderr."""
    from game.author.map.drawing import draw
    from game.cli.arrange import Arranger

    arranger = Arranger()
    drawing = draw(graph, arranger)
    for note in arranger.notes:
        print(note, file=call.stderr)
    return drawing


def _page(drawing: "Drawing", manuscript: "Manuscript", story: "Story", found: "Exploration") -> tuple[str, str]:
    from game.author.map.page import MARK
    from game.author.script.desk import Desk

    source, lines = manuscript.compiled.source_map, manuscript.read.lines
    desk = Desk.of(story, source, lines, shown(manuscript.path.name), found)
    return page_of(drawing, desk), MARK


def page_of(drawing: "Drawing", desk: "Desk") -> str:
    """The page of a map, with the style and the script that come with the game."""
    from importlib.resources import files

    from game.author.map.page import Dress, page

    folder = files("game.author.map")
    style, script = (folder.joinpath(name).read_text("utf-8") for name in ("page.css", "page.js"))
    return page(drawing, desk, Dress(style, script, _seal))


def _seal(text: str) -> str:
    """The SHA-256 of a text, in base64."""
    from base64 import b64encode
    from hashlib import sha256

    return b64encode(sha256(text.encode()).digest()).decode()

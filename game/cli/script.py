"""`breakroom script`."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from game.cli.call import Call, Refused, plainly
from game.cli.exploring import explored
from game.cli.program import folders, named
from game.records.place import shown

if TYPE_CHECKING:
    from game.author.script.paper import Script

MARKDOWN, HTML = (".md", ".markdown"), (".html", ".htm")


@click.command("script", epilog="Example: breakroom script gossip -o gossip.html")
@click.argument("scenario", callback=named)
@click.option("-o", "--output", metavar="FILE", help="Write it to FILE: Markdown (.md), or a page to print (.html).")
@click.option("--force", is_flag=True, help="Put it in the place of a file that is there and is no earlier script.")
@click.option("--budget", metavar="STATES", type=click.IntRange(1), help="Explore so many states at the most.")
@folders
@click.pass_obj
def command(call: Call, scenario: str, output: str | None, force: bool, budget: int | None) -> None:
    """The whole scenario as one document: for somebody who knows the subject, and does not program.

    Every scene in the order of the story, every variant of a text with its condition in words, all that a choice
    does, the odds of the endings, the debrief and the tests; each part with its line in the file. Without -o it is
    written to the screen as Markdown.
    """
    path = Path(output) if output is not None else None
    if path is not None and path.suffix.lower() not in (*MARKDOWN, *HTML) and not path.is_dir():
        raise Refused(f"What should {shown(path)} be? Name a file that ends with .md or with .html.")
    document = _document(call, scenario, budget)
    if path is None:
        from game.author.script.markdown import markdown

        call.stdout.write(markdown(document))
    else:
        _write(path, document, force)


def _document(call: Call, scenario: str, budget: int | None) -> "Script":
    from game.author.script.front import places_in
    from game.author.script.script import script
    from game.shelf.cast import FILE
    from game.source.document import read

    manuscript, story = call.manuscript(scenario)
    people: dict[str, str] = {}
    for lines in manuscript.cast.lines.values():
        people = places_in(read(FILE, "\n".join(lines).encode()).root, FILE)
    source, lines = manuscript.compiled.source_map, manuscript.read.lines
    found = explored(call, story, budget)
    return script(story, source, lines, shown(manuscript.path.name), found, people)


def _write(path: Path, document: "Script", force: bool) -> None:
    from game.shelf.output import write_output

    if path.suffix.lower() in HTML:
        from game.author.script.html import MARK, html

        written, mark = html(document), MARK
    else:
        from game.author.script.markdown import MARK, markdown

        written, mark = markdown(document), MARK
    with plainly():
        write_output(path, written, force, mark)

"""`breakroom translate`."""

from pathlib import Path

import click

from game.cli.call import Call, Refused, plainly
from game.cli.count import some
from game.cli.program import folders, named
from game.records.place import shown
from game.shelf.language import is_code
from game.shelf.manuscript import open_manuscript
from game.shelf.naming import near
from game.shelf.translating import Done, is_people, write_translation
from game.shelf.translations import people_left


@click.command("translate", epilog="Example: breakroom translate gossip es")
@click.argument("scenario", callback=named)
@click.argument("language", metavar="LANGUAGE")
@click.option("-o", "--output", metavar="FILE.yaml", help="The translation's file, if it is not beside the scenario.")
@folders
@click.pass_obj
def command(call: Call, scenario: str, language: str, output: str | None) -> None:
    """Begin a translation, or bring one up to its scenario.

    Every text that is missing gets its place, with the original above it. A text whose original has changed is noted.
    What the scenario does not have any more moves to the end as comments. Nothing that you wrote is lost.

    SCENARIO is an id from `breakroom list`, a path to a file, or the path of a people.yaml. LANGUAGE is a code, as in
    es or pt-BR. The file stands beside the scenario, as in gossip.es.yaml.
    """
    if not is_code(language):
        raise Refused(f"“{shown(language)}” is not the code of a language, as es is, or pt-BR.")
    with plainly():
        path = Path(scenario) if is_people(Path(scenario)) else call.shelf().find(scenario)
        again = call.command("translate", scenario, language, *(["-o", output] if output is not None else []))
        check = call.command("check", scenario)
        done = write_translation(path, language, again, check, Path(output) if output is not None else None)
        click.echo(_told(done), call.stdout)
        if not is_people(path) and people_left(open_manuscript(path), language):
            people = shown(near(path.with_name("people.yaml")))
            click.echo(f"What people say is translated beside them: {call.command('translate', people, language)}")


def _told(done: Done) -> str:
    """What was done, in a line or two."""
    updated, place = done.updated, shown(near(done.path))
    if done.is_new:
        return f"{place} is begun: {some(updated.new, 'text')} to translate, each with its original above it."
    counted = [
        (updated.new, "new"),
        (updated.empty, "still to be written"),
        (updated.changed, "to be looked at again (see the lines that begin with #!)"),
        (updated.gone, "not needed any more (kept as comments at the end)"),
    ]
    parts = [f"{count} {what}" for count, what in counted if count]
    told = f"{place}: {', '.join(parts) or 'nothing is missing, and nothing has changed'}."
    if updated.left:
        told += (
            f"\n{some(len(updated.left), 'text')} cannot be given a place inside braces: write that part over lines."
        )
    return told

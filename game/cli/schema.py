"""`breakroom schema`."""

import json
from pathlib import Path

import click

from game.author.jsonschema import PEOPLE, SCENARIO, Shape, people_schema, scenario_schema
from game.cli.call import Call, plainly
from game.cli.program import folders
from game.shelf.output import write_output


@click.command("schema", epilog="Example: breakroom schema -o .breakroom-schema.json")
@click.option("--people", is_flag=True, help="The schema of people.yaml instead.")
@click.option("-o", "--output", metavar="FILE.json", help="Write it to a file instead.")
@click.option("--force", is_flag=True, help="Put it in the place of a file that is there.")
@folders
@click.pass_obj
def command(call: Call, people: bool, output: str | None, force: bool) -> None:
    """The JSON Schema (draft 7) of a scenario's file: with it an editor knows every key, and marks mistakes.

    The first line of a scenario names it, as those have it that `breakroom new` writes:
    # yaml-language-server: $schema=.breakroom-schema.json
    """
    text = as_text(people_schema() if people else scenario_schema())
    if output is None:
        call.stdout.write(text)
        return
    with plainly():
        write_output(Path(output), text, force, mark=PEOPLE if people else SCENARIO)


def as_text(schema: Shape) -> str:
    """A schema as the text of a file."""
    return json.dumps(schema, indent=1, ensure_ascii=False) + "\n"

"""`breakroom explore`."""

import click

from game.cli.call import Call
from game.cli.exploring import timed
from game.cli.program import folders, named


@click.command("explore", epilog="Example: breakroom explore gossip")
@click.argument("scenario", metavar="SCENARIO", callback=named)
@click.option("--json", "as_json", is_flag=True, help="One JSON document, for programs.")
@click.option(
    "--budget",
    type=click.IntRange(min=1),
    metavar="STATES",
    help="How many states may be told apart (8,000,000 without it); beyond, plays are tried instead, and it says so.",
)
@folders
@click.pass_obj
def command(call: Call, scenario: str, as_json: bool, budget: int | None) -> None:
    """What is provable of a scenario: every state that a play can be in is looked at.

    How likely each ending is for somebody who picks blindly, and the shortest way there; what each stat can be in each
    scene; how long a play is; what can never happen, and what blocks it.

    SCENARIO is an id from `breakroom list`, or a path.
    """
    _, story = call.playable(scenario)
    from game.author.explore.telling import as_json as told_json
    from game.author.explore.telling import told

    found, seconds = timed(call, story, budget)
    if as_json:
        call.stdout.write(told_json(found, story, seconds))
    else:
        call.stdout.write(told(found, story, seconds, call.paper().width()))

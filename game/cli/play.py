"""`breakroom play`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from game.cli.call import Call, plainly
from game.cli.program import folders, language, named
from game.cli.title import show_screen, show_title
from game.shelf.trouble import NotOnShelf

if TYPE_CHECKING:
    from game.shelf.scenarios import Shelved


@click.command("play", epilog="Examples: breakroom play gossip, or breakroom play spill --plain --name Ada")
@click.argument("scenario", required=False, callback=named)
@click.option("--plain", is_flag=True, help="Play in lines: for screen readers, pipes and plain terminals.")
@click.option("--name", metavar="NAME", help="What the story calls you.")
@click.option("--fresh", is_flag=True, help="Begin anew; a play that was left stays as it is.")
@language
@folders
@click.pass_obj
def command(call: Call, scenario: str | None, plain: bool, name: str | None, fresh: bool) -> None:
    """Play a scenario, or go on where you stopped.

    SCENARIO is an id from `breakroom list`, or a path to a file. Without it, the play that you left last goes on.
    """
    chosen = scenario or _left(call)
    if plain or not call.has_screen:
        _in_lines(call, chosen, fresh, name)
    elif chosen is None:
        show_title(call)
    else:
        shelved, _ = call.playable(chosen, call.language or "")
        show_screen(call, chosen, fresh, name, _not_told(call, chosen, shelved))


def _left(call: Call) -> str | None:
    """The scenario that was left unfinished last, if it can still be found."""
    with plainly():
        saved = call.saves().latest_of_all()
        if saved is None or saved.finished is not None:
            return None
        try:
            call.shelf().find(saved.scenario)
        except NotOnShelf:
            return None
        return saved.scenario


def _in_lines(call: Call, scenario: str | None, fresh: bool, name: str | None) -> None:
    from game.cli.seat import take_seat
    from game.line.opening import play_scenario
    from game.line.title import Title

    with plainly():
        if scenario is None:
            Title(take_seat(call, name)).run()
            return
        seat = take_seat(call, name)
        shelved, story = call.playable(scenario, seat.language)
        seat.tell_once(_not_told(call, scenario, shelved))
        play_scenario(seat, scenario, shelved, story, fresh)


def _not_told(call: Call, scenario: str, shelved: Shelved) -> str | None:
    from game.shelf.language import not_there

    return not_there(scenario, call.language, shelved.languages, shelved.language)

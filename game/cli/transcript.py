"""`breakroom transcript`."""

from datetime import datetime
from pathlib import Path

import click

from game.cli.call import Call, Refused, plainly
from game.cli.program import folders, language, named
from game.play.run import resume
from game.play.transcript import transcript
from game.records.place import shown
from game.records.saves import SavedPlay
from game.shelf.output import write_output
from game.shelf.settings import read_settings


@click.command("transcript", epilog="Example: breakroom transcript gossip -o monday.md")
@click.argument("scenario", required=False, callback=named)
@click.option("-o", "--output", metavar="FILE.md", help="Write it to a file instead.")
@click.option("--force", is_flag=True, help="Put it in the place of a file that is there.")
@language
@folders
@click.pass_obj
def command(call: Call, scenario: str | None, output: str | None, force: bool) -> None:
    """Your last play as a readable text (Markdown), with its debrief once it has ended.

    SCENARIO is an id from `breakroom list`, or a path to a file. Without it, it is whatever you played last.
    """
    saved = _last(call, scenario)
    _, story = call.playable(scenario or saved.scenario, call.wanted_language())
    resumed = resume(story, saved.you, saved.choices)
    hide = read_settings(call.data_folder())[0].hide_numbers and not saved.debriefed
    day = _in_words(saved.began)
    text = transcript(resumed.run, day, saved.guesses, saved.answers, resumed.lost, hide_numbers=hide)
    if output is None:
        call.stdout.write(text)
    else:
        with plainly():
            write_output(Path(output), text, force)


def _last(call: Call, scenario: str | None) -> SavedPlay:
    with plainly():
        saves = call.saves_told()
        if scenario is None:
            saved = saves.latest_of_all()
        else:
            shelf = call.shelf()
            saved = saves.latest(shelf.subject(shelf.find(scenario)))
    if saved is None:
        what = f"{shown(scenario)} has not been played yet" if scenario else "Nothing has been played yet"
        raise Refused(f"{what}. To play: {call.command('play', *([scenario] if scenario else []))}")
    return saved


def _in_words(began: str) -> str:
    """The day on which a play began, where the player is."""
    day = datetime.fromisoformat(began).astimezone()
    return f"{day:%B} {day.day}, {day.year}"

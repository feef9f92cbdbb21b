"""`breakroom diff`."""

from collections.abc import Iterable
from datetime import datetime
from typing import TYPE_CHECKING

import click

from game.cli.call import Call, Refused, plainly
from game.cli.exploring import explored
from game.cli.program import folders, named

if TYPE_CHECKING:
    from game.author.diff.fate import Played
    from game.author.diff.figures import Version
    from game.shelf.manuscript import Manuscript


@click.command("diff", epilog="Example: breakroom diff before.yaml gossip")
@click.argument("old", callback=named)
@click.argument("new", callback=named)
@click.option("--json", "as_json", is_flag=True, help="One JSON document, for programs.")
@click.option("--budget", metavar="STATES", type=click.IntRange(1), help="Explore so many states at the most.")
@folders
@click.pass_obj
def command(call: Call, old: str, new: str, as_json: bool, budget: int | None) -> None:
    """What an edit did to a scenario: what can be reached, how likely each ending is, and which saves move or break.

    OLD and NEW are ids from `breakroom list`, or paths. To compare with what git has:
    git show HEAD:gossip.yaml > before.yaml. Where only one of the two has a people.yaml beside it, both have its
    people. The plays of either that were saved here are played again on NEW, and so are the tests.
    """
    from game.author.diff.difference import difference

    first, second = _manuscripts(call, old, new)
    saves = _saves(call, (first, second))
    found = difference(_version(call, first, budget), _version(call, second, budget), saves)
    if as_json:
        from game.author.diff.listing import as_json as told_json

        call.stdout.write(told_json(found))
        return
    from game.author.diff.telling import told

    paper = call.paper()
    for line in told(found):
        paper.say(line)


def _manuscripts(call: Call, old: str, new: str) -> "tuple[Manuscript, Manuscript]":
    from game.shelf.versions import open_versions, why_not

    with plainly():
        found = open_versions(call.shelf(), old, new)
    for name, manuscript in zip((old, new), found, strict=True):
        if manuscript.story is None:
            raise Refused(why_not(manuscript, name, call.command("check", name)))
    return found


def _version(call: Call, manuscript: "Manuscript", budget: int | None) -> "Version":
    from game.author.diff.figures import Version
    from game.shelf.listing import words_of

    story = manuscript.story
    assert story is not None
    return Version(story, explored(call, story, budget), words_of(story))


def _saves(call: Call, manuscripts: "Iterable[Manuscript]") -> "list[Played]":
    """The plays of either version that are kept here; where nothing was ever kept, nothing is made."""
    from game.author.diff.fate import Played
    from game.records.saves import FILE

    if not (call.data_folder() / FILE).exists():
        return []
    shelf = call.shelf()
    subjects = dict.fromkeys(shelf.subject(manuscript.path) for manuscript in manuscripts)
    with plainly():
        saves = call.saves_told()
        plays = [play for subject in subjects for play in saves.plays(subject)]
    return [Played(play.you, _here(play.began), play.choices) for play in plays]


def _here(began: str) -> str:
    """When a play began, by the clock where the player is."""
    return datetime.fromisoformat(began).astimezone().isoformat(timespec="seconds")

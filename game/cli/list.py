"""`breakroom list`."""

import json
from collections.abc import Iterator

import click

from game.cli.call import Call, plainly
from game.cli.count import some
from game.cli.program import folders
from game.line.paper import Paper
from game.shelf.language import also_in
from game.shelf.listing import Listed, listed
from game.shelf.scenarios import Shelf, Shelved
from game.shelf.trouble import NotOnShelf


@click.command("list", epilog="Example: breakroom list")
@click.option("--json", "as_json", is_flag=True, help="One JSON list and nothing else.")
@folders
@click.pass_obj
def command(call: Call, as_json: bool) -> None:
    """The scenarios: how long they are, what they practice, and which endings you found."""
    with plainly():
        shelf, found = call.shelf(), call.saves_told().found()
    # What programs read is the same on every computer; people read titles in their own language.
    readable = _readable(call, shelf, "" if as_json else call.wanted_language())
    entries = [(shelved, listed(shelved, found.get(shelved.subject, ()))) for shelved in readable]
    if as_json:
        print(json.dumps([_as_json(entry) for _, entry in entries], indent=2, ensure_ascii=False), file=call.stdout)
        return
    for trouble in shelf.troubles():
        print(trouble, file=call.stderr)
    paper = call.paper()
    for shelved, entry in entries:
        _write(call, paper, shelved, entry)


def _readable(call: Call, shelf: Shelf, language: str) -> Iterator[Shelved]:
    """The scenarios whose files can be read; of each other one, a sentence on stderr says why not."""
    for name in shelf.ids():
        try:
            yield shelf.load(name, language)
        except NotOnShelf as trouble:
            print(trouble, file=call.stderr)


def _as_json(entry: Listed) -> dict[str, object]:
    return {
        "id": entry.id,
        "title": entry.title,
        "minutes": entry.minutes,
        "scenes": entry.scenes,
        "choices": entry.choices,
        "endings": entry.endings,
        "words": entry.words,
        "practices": list(entry.practices),
        "found": entry.found,
    }


def _write(call: Call, paper: Paper, shelved: Shelved, entry: Listed) -> None:
    paper.say(f"{entry.id}: {entry.title}" if shelved.story else f"{entry.id}")
    if shelved.story is None:
        paper.say(f"  It cannot be played as it is. To see why: {call.command('check', entry.id)}")
        return
    lengths = ((entry.minutes, "minute"), (entry.scenes, "scene"), (entry.choices, "choice"), (entry.words, "word"))
    paper.say("  " + ", ".join(some(count, what) for count, what in lengths))
    if entry.practices:
        paper.say(f"  practices {', '.join(entry.practices)}")
    if shelved.languages:
        paper.say(f"  also in {also_in(shelved.languages, shelved.language)}")
    paper.say(f"  {entry.found} of {some(entry.endings, 'ending')} found")

"""`breakroom new`."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TypeVar

import click

from game.author.jsonschema import PEOPLE, SCENARIO, people_schema, scenario_schema
from game.author.plan import Plan, Unfit, facets, from_cast, minutes, people, phrase
from game.author.scaffold import PEOPLE_SCHEMA, SCHEMA, scenario_text
from game.cli.call import Call, Refused, plainly
from game.cli.program import COMMANDS, folders, named
from game.cli.questions import Asker
from game.cli.schema import as_text
from game.records.place import shown
from game.shelf.cast import FILE, Casts
from game.shelf.copying import Copy, New, copy_of, must_play
from game.shelf.drafts import Draft, write_drafts
from game.shelf.filename import refuse_taken, scenario_name
from game.shelf.naming import near
from game.shelf.scenarios import shelf_for
from game.shelf.trouble import CannotUse
from game.story.model import FACETS

#: What can be done with a new scenario, as far as there is a command for it.
_NEXT = {
    "play": "play it",
    "watch": "see it change as you write",
    "check": "find every mistake in it",
    "test": "run the tests in it",
}
_Answer = TypeVar("_Answer")
#: What the options said of a new scenario, by their names; None where one was not given.
_Said = Mapping[str, str | None]


@click.command(
    "new", epilog="Examples: breakroom new printer, or breakroom new my-story --from gossip --title 'My Story'"
)
@click.argument("name", required=False, callback=named)
@click.option("-o", "--output", metavar="DIR", default=".", help="The folder to put it in; made if it is not there.")
@click.option("--from", "source", metavar="SCENARIO", callback=named, help="Begin with a copy of a scenario there is.")
@click.option("--title", metavar="TITLE", help="What it is called.")
@click.option(
    "--people", metavar="PEOPLE", help='Who is in it: "Dana:peer:she/her, Sam:boss". The second is not there.'
)
@click.option("--practices", metavar="FACETS", help=f"What it practices, of: {', '.join(FACETS)}.")
@click.option("--minutes", metavar="MINUTES", help="About how long it takes.")
@click.option("--place", metavar="PLACE", help='Where it begins: "The copy room".')
@folders
@click.pass_obj
def command(call: Call, /, name: str | None, output: str, source: str | None, **said: str | None) -> None:
    """A small scenario that plays, to be made your own: it shows the language by example.

    NAME is the name of its file. At a terminal, what no option says is asked for; Enter takes what is offered.
    """
    asker = Asker(call.paper()) if call.typed and not source else None
    with plainly():
        try:
            new = _new(call, Path(output), name, asker)
            copy = _copied(call, new, source, said) if source else _fresh(new, said, asker)
        except Unfit as reason:
            raise Refused(str(reason)) from None
        write_drafts(new.folder, copy.drafts)
    notes = [*copy.notes, *_schemas(new.folder, copy)]
    _say(call, new, notes)


def _new(call: Call, folder: Path, given: str | None, asker: Asker | None) -> New:
    """Where it goes. Raises CannotUse where the name is none, or is taken."""
    shelf = shelf_for(call.scenarios, call.environ)

    def fit(typed: str) -> str:
        name = scenario_name(typed)
        refuse_taken(folder, name)
        if name in shelf.ids():
            where = shown(near(shelf.find(name)))
            raise CannotUse(f"There is a scenario {name} already ({where}). Take another name.")
        return name

    if given is None and asker is None:
        raise Refused("What should it be called? For example: breakroom new last-cup")
    name = asker.ask("What is its file called?", "last-cup", fit) if given is None and asker else fit(given or "")
    cast = Casts().beside(folder / FILE, FILE)
    if cast.broken:
        path = near(folder / FILE)
        check = call.command("check", path)
        raise CannotUse(f"{shown(path)} has mistakes: nothing beside it would play. To see them: {check}")
    return New(folder, name, cast)


def _fresh(new: New, said: _Said, asker: Asker | None) -> Copy:
    """A scenario of its own: each part from its option or, at a terminal, from its question."""
    cast, usual = new.cast.people, Plan()

    def answer(key: str, question: str, default: str, read: Callable[[str], _Answer]) -> _Answer:
        given = said[key]
        return (
            asker.ask(question, default, read) if given is None and asker else read(default if given is None else given)
        )

    def line(key: str, question: str, default: str) -> str:
        return answer(key, question, default, lambda typed: phrase(typed, f"The {key}"))

    given = said["people"]
    plan = Plan(
        title=line("title", "What is it called?", usual.title),
        people=people(given, cast) if given is not None else asker.people(cast) if asker else from_cast(cast),
        practices=answer(
            "practices", f"What does it practice? ({', '.join(FACETS)})", ", ".join(usual.practices), facets
        ),
        minutes=answer("minutes", "How many minutes does it take?", str(usual.minutes), minutes),
        place=line("place", "Where does it begin?", usual.place),
    )
    text = scenario_text(plan)
    must_play(new.name, text, cast)
    return Copy({f"{new.name}.yaml": Draft(text)})


def _copied(call: Call, new: New, source: str, said: _Said) -> Copy:
    others = [key for key, value in said.items() if value is not None and key != "title"]
    if others:
        raise Refused(f"A copy is of the whole scenario: beside --from only --title can stand, and no --{others[0]}.")
    shelved, story = call.playable(source)
    title = said["title"]
    return copy_of(shelved, story, new, None if title is None else phrase(title, "The title"))


def _schemas(folder: Path, copy: Copy) -> list[str]:
    """Put beside it what its first line points an editor to. It plays without: what fails is only told."""
    drafts = {SCHEMA: Draft(as_text(scenario_schema()), mark=SCENARIO)}
    if FILE in copy.drafts:
        drafts[PEOPLE_SCHEMA] = Draft(as_text(people_schema()), mark=PEOPLE)
    try:
        write_drafts(folder, drafts)
    except CannotUse as reason:
        return [f"Without a schema an editor cannot help you. {reason}"]
    return []


def _say(call: Call, new: New, notes: list[str]) -> None:
    """What there is now, and exactly what to type next."""
    path = near(new.folder / f"{new.name}.yaml")
    commands = [(call.command(name, path), words) for name, words in _NEXT.items() if name in COMMANDS]
    width = max(len(command) for command, _ in commands)
    lines = [f"{path} is there, and it plays. Now it is yours.", *notes, ""]
    lines += [f"  {command:{width}}   {words}" for command, words in commands]
    click.echo("\n".join(shown(line) for line in lines), call.stdout)

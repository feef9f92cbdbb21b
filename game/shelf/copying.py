"""A scenario that there is, under another name and in another folder, with the people whom it needs there."""

from collections.abc import Mapping
from pathlib import Path

from attrs import frozen

from game.author.borrow import all_of_them, copied, merged, remembering
from game.author.compile import compile_people, compile_story
from game.records.place import shown, why
from game.shelf.cast import FILE, Cast, Casts
from game.shelf.drafts import Draft
from game.shelf.file import read_file
from game.shelf.naming import near
from game.shelf.scenarios import Shelved
from game.shelf.trouble import CannotUse
from game.source.document import Read, read
from game.story.model import Story
from game.story.people import Person


@frozen
class New:
    """Where a new scenario goes: its folder, its name without .yaml, and who is in the people.yaml there."""

    folder: Path
    name: str
    cast: Cast


@frozen
class Copy:
    """The files of a copy by their names, and what there is to say of it."""

    drafts: dict[str, Draft]
    notes: tuple[str, ...] = ()


def copy_of(shelved: Shelved, story: Story, new: New, title: str | None) -> Copy:
    """A copy that plays where it is going to be. Raises CannotUse where there can be none."""
    text = copied(_read(shelved.path), title)
    file = f"{new.name}.yaml"
    if _same(shelved.path.parent, new.folder):
        must_play(new.name, text, new.cast.people)
        return Copy({file: Draft(text)})
    known = Casts().beside(shelved.path, FILE).people
    needed = {one.id: remembering(known[one.id], shelved.id, new.name) for one in story.people if one.id in known}
    people, notes = _people(shelved, new, needed)
    cast = new.cast.people if people is None else compile_people(read(FILE, people.text.encode()))[0]
    must_play(new.name, text, cast)
    return Copy({file: Draft(text), **({FILE: people} if people else {})}, notes)


def must_play(name: str, text: str, cast: Mapping[str, Person]) -> None:
    """Raise CannotUse where a text that is about to be written would not play beside these people."""
    made = compile_story(name, read(f"{name}.yaml", text.encode()), cast)
    if made.story is None:
        fault = made.diagnostics[0]
        raise CannotUse(f"It would not play as it is, so it was not written: {fault.message} (line {fault.span.line})")


def _people(shelved: Shelved, new: New, needed: dict[str, Person]) -> tuple[Draft | None, tuple[str, ...]]:
    """The people.yaml that is to be written, if one is, and those in it who are somebody else than in the original."""
    there = new.folder / FILE
    if not needed:
        return None, ()
    if not there.is_file():
        text = all_of_them(_read(shelved.path.with_name(FILE)), shelved.id, new.name)
        return Draft(text), (f"The people came along, in {FILE}.",)
    called, found = shown(near(there)), merged(_read(there), new.cast.people, needed)
    if found is None:
        missing = ", ".join(name for name in needed if name not in new.cast.people)
        raise CannotUse(f"Nobody can be added to {called} as it is written. Add {missing} to it first, by hand.")
    notes = [f"New in {called}: {', '.join(found.came)}."] if found.came else []
    if found.clashing:
        notes.append(f"In {called} already, and somebody else there, so look at them: {', '.join(found.clashing)}.")
    return (Draft(found.text, longer=True) if found.came else None), tuple(notes)


def _read(path: Path) -> Read:
    try:
        return read_file(path, path.name).read
    except OSError as error:
        raise CannotUse(f"{shown(path)} cannot be read: {why(error)}.") from None


def _same(one: Path, other: Path) -> bool:
    return one.resolve() == other.resolve()

"""A translation's file, written for the first time or brought up to its original."""

from os.path import isfile, lexists
from pathlib import Path

from attrs import frozen

from game.author.overlay.compare import Originals, shares_nothing
from game.author.overlay.document import PEOPLE, SCENARIO, Overlay, read_overlay
from game.author.overlay.faults import NOT_A_TRANSLATION
from game.author.overlay.original import people_wordings
from game.author.overlay.update import Updated, begin, keeps_all, update
from game.records.place import shown, why
from game.shelf.cast import FILE as PEOPLE_FILE
from game.shelf.cast import Casts
from game.shelf.file import read_file
from game.shelf.manuscript import open_manuscript
from game.shelf.naming import SUFFIXES, near, translated, translations_beside
from game.shelf.output import write_output
from game.shelf.translations import originals_of
from game.shelf.trouble import CannotUse
from game.source.document import Read


@frozen
class Done:
    """What was written where, and whether it is new."""

    path: Path
    updated: Updated
    is_new: bool


def is_people(path: Path) -> bool:
    """Whether a path names the people beside scenarios, and not a scenario."""
    return path.name == PEOPLE_FILE


def write_translation(original: Path, language: str, command: str, check: str, output: Path | None = None) -> Done:
    """Write the translation of a scenario or a people.yaml, beside it or where `output` says.

    One that is there is brought up to date, and nothing that was written in it is lost. `command` and `check` are
    what its translator runs to do this again, and to see what is wrong. Raises CannotUse, NotOnShelf.
    """
    path = output or translations_beside(original).get(language) or beside(original, language)
    originals = _originals(original, check)
    before = _there(path, is_people(original))
    if before is None:
        updated = begin(originals, original.name, command)
        write_output(path, updated.text, force=isfile(path))
        return Done(path, updated, is_new=True)
    _refuse(before, originals, path, original.name)
    updated = update(before, originals, original.name, command)
    if not keeps_all(before, updated.text, originals):
        raise CannotUse(f"{shown(path)} is written in a way that cannot be added to safely. Nothing was changed.")
    if "\n".join(before.read.lines) != updated.text:
        write_output(path, updated.text, force=True)
    return Done(path, updated, is_new=False)


def beside(original: Path, language: str) -> Path:
    """Where the translation of a file stands."""
    return original.with_name(f"{original.stem}.{language}{original.suffix}")


def _originals(original: Path, check: str) -> Originals:
    """Every text that there is to translate. Raises CannotUse where the original has mistakes of its own."""
    if translated(original.stem) is not None or original.suffix not in SUFFIXES:
        raise CannotUse(f"{shown(original)} is not an original that could be translated.")
    if is_people(original):
        cast = Casts().beside(original, shown(near(original)))
        texts = {} if cast.broken else people_wordings(_read(original).root)
    else:
        texts = originals_of(open_manuscript(original))
    if not texts:
        raise CannotUse(f"{shown(original)} has to be without mistakes before it is translated. To see them: {check}")
    return texts


def _there(path: Path, people: bool) -> Overlay | None:
    """The translation that is there; None where there is none, or a file with nothing in it."""
    if not lexists(path):
        return None
    read = _read(path)
    return read_overlay(read, PEOPLE if people else SCENARIO) if any(map(str.strip, read.lines)) else None


def _refuse(before: Overlay, originals: Originals, path: Path, name: str) -> None:
    """Raise CannotUse for a file in which nothing may be changed."""
    errors = [fault for fault in before.read.diagnostics if fault.rule.severity == "error"]
    line = errors[0].span.line if errors else 0
    if any(fault.rule == NOT_A_TRANSLATION for fault in before.desk.faults):
        raise CannotUse(f"{shown(path)} is a whole scenario, not a translation. Name another file with -o.")
    if shares_nothing(before, originals):
        raise CannotUse(f"{shown(path)} is a translation of something else, not of {name}. Name another file with -o.")
    if errors:
        raise CannotUse(f"{shown(path)} has a mistake on line {line}: {errors[0].message} Mend it first.")
    if before.is_strange:
        raise CannotUse(f"{shown(path)} is not a translation. Name another file with -o.")


def _read(path: Path) -> Read:
    try:
        return read_file(path, shown(near(path))).read
    except (OSError, ValueError) as error:
        reason = why(error) if isinstance(error, OSError) else str(error)
        raise CannotUse(f"{shown(path)} cannot be read: {reason}.") from None

"""The shelf: every scenario that can be found, by its id or by its path."""

from collections.abc import Mapping
from hashlib import sha256
from os import pathsep
from os.path import isfile, lexists
from pathlib import Path
from stat import S_ISDIR

from attrs import evolve, field, frozen

from game.author.compile import compile_story
from game.author.schema import did_you_mean
from game.records.place import shown, why
from game.shelf.cast import FILE as PEOPLE
from game.shelf.cast import Cast, Casts
from game.shelf.file import read_file
from game.shelf.language import nearest
from game.shelf.naming import (
    BESIDE,
    SUFFIXES,
    in_shown_order,
    languages_in,
    near,
    scenarios_in,
    translated,
    translations_beside,
    trouble_with,
)
from game.shelf.tongues import Tongues
from game.shelf.trouble import NotOnShelf
from game.source.diagnostic import Diagnostic, in_order
from game.story.model import Story

#: The environment variable that names folders with scenarios, parted as in PATH.
VARIABLE = "BREAKROOM_SCENARIOS"


@frozen
class Shelved:
    """A scenario as it was read: its story, unless something stops it, and what is wrong.

    `subject` is what its plays are kept under, and finds it again: its id where that finds this file, else the whole
    path, so that two files of one name keep their plays apart. `lines` has the lines of each file that `diagnostics`
    name. `version` is the SHA-256 of the scenario's file. `languages` are those it is translated into; `language` is
    the one that the story is in, and empty where it is as it was written.
    """

    id: str
    subject: str
    path: Path
    story: Story | None
    diagnostics: tuple[Diagnostic, ...]
    lines: dict[str, tuple[str, ...]]
    version: str
    languages: tuple[str, ...] = ()
    language: str = ""


@frozen
class Shelf:
    """Folders with scenarios; where two have the same id, the first one's is meant."""

    folders: tuple[Path, ...]
    _casts: Casts = field(factory=Casts, init=False, eq=False, repr=False)
    _tongues: Tongues = field(factory=Tongues, init=False, eq=False, repr=False)
    _known: dict[Path, tuple[object, Cast, Shelved]] = field(factory=dict, init=False, eq=False, repr=False)

    def ids(self) -> tuple[str, ...]:
        """Every id there is: those that come with the game in their order, then the others by name."""
        return in_shown_order(self._found())

    def languages(self) -> tuple[str, ...]:
        """Every language that a scenario here is translated into."""
        return tuple(sorted({language for folder in self.folders for language in languages_in(folder)}))

    def troubles(self) -> tuple[str, ...]:
        """A sentence for each folder that is empty, missing or unreadable."""
        return tuple(trouble for folder in self.folders if (trouble := trouble_with(folder)))

    def find(self, name: str) -> Path:
        """The file of a scenario, named by its id or by a path. Raises NotOnShelf."""
        found = self._found()
        if name in found:
            return found[name]
        if name.endswith(SUFFIXES) or Path(name).name != name:
            return self._at(Path(name))
        for folder in self.folders:
            if lexists(beside := folder / f"{name}.yaml"):
                return self._at(beside)
        raise NotOnShelf(f"There is no scenario “{shown(name)}”. {self._instead(Path(name))}")

    def load(self, name: str, language: str = "") -> Shelved:
        """Read and compile a scenario, named by its id or by a path. Raises NotOnShelf where it cannot be read.

        Where a translation serves somebody who wants that language, the story is in it, as far as it goes.
        A file that has not changed (its time or its size), nor the people beside it, is not read again: everybody who
        plays it shares one story.
        """
        shelved = self._original(self.find(name))
        nearby = nearest(language, shelved.languages) if language and shelved.story else ""
        told = self._tongues.story(shelved.path, nearby) if nearby else None
        return evolve(shelved, story=told, language=nearby) if told else shelved

    def _original(self, path: Path) -> Shelved:
        cast = self._casts.beside(path, shown(near(path.with_name(PEOPLE))))
        try:
            found = path.stat()
            languages = tuple(translations_beside(path))
            stamp = (found.st_mtime_ns, found.st_size, languages)
            known = self._known.get(path)
            if known is not None and known[0] == stamp and known[1] is cast:
                return known[2]
            shelved = evolve(_read(path, self.subject(path), cast), languages=languages)
        except OSError as error:
            raise NotOnShelf(f"{shown(path)} cannot be read: {why(error)}.") from None
        self._known[path] = (stamp, cast, shelved)
        return shelved

    def subject(self, path: Path) -> str:
        """What the plays of a scenario's file are kept under: `find` finds the file by it from anywhere."""
        by_id, whole = self._found().get(path.stem), path.resolve()
        return path.stem if by_id is not None and by_id.resolve() == whole else str(whole)

    def _found(self) -> dict[str, Path]:
        found: dict[str, Path] = {}
        for folder in reversed(self.folders):
            try:
                found.update(scenarios_in(folder))
            except OSError:
                continue
        return found

    def _at(self, path: Path) -> Path:
        """The path itself, if a scenario may stand there."""
        try:
            is_folder = S_ISDIR(path.stat().st_mode)
        except FileNotFoundError:
            raise NotOnShelf(f"There is no file {shown(path)}. {self._instead(path)}") from None
        except (OSError, ValueError) as error:
            raise NotOnShelf(f"{shown(path)} cannot be read: {why(error)}.") from None
        if is_folder:
            raise NotOnShelf(f"{shown(path)} is a folder, not a scenario. {_inside(path)}")
        if path.suffix not in SUFFIXES:
            raise NotOnShelf(f"{shown(path)} is not a scenario: its name should end with .yaml.")
        if path.stem in BESIDE:
            raise NotOnShelf(f"{shown(path)} is not a scenario: name one that stands beside it. {_inside(path.parent)}")
        original = path.with_name(f"{translated(path.stem)}{path.suffix}")
        if isfile(original):
            raise NotOnShelf(f"{shown(path)} is a translation. Name the scenario itself: {shown(original)}")
        return path

    def _instead(self, path: Path) -> str:
        """What could have been meant, and what there is."""
        beside = [str(path) + suffix for suffix in SUFFIXES if isfile(str(path) + suffix)]
        if beside:
            return f"Did you mean {shown(beside[0])}?"
        ids = self.ids()
        if not ids:
            return " ".join(self.troubles()) or "There is none at all: name a folder that has some with --scenarios."
        guess = did_you_mean(path.stem, ids)
        some = ", ".join(ids[:8]) + (", …" if len(ids) > 8 else "")
        return (f"Did you mean {guess}? " if guess else "") + f"There is: {some}."


def _read(path: Path, subject: str, cast: Cast) -> Shelved:
    file = shown(near(path))
    opened = read_file(path, file)
    compiled = compile_story(path.stem, opened.read, cast.people)
    story = None if cast.broken else compiled.story
    faults = in_order([*compiled.diagnostics, *cast.diagnostics])
    lines = {**cast.lines, file: opened.read.lines}
    return Shelved(path.stem, subject, path, story, faults, lines, sha256(opened.raw).hexdigest())


def _inside(folder: Path) -> str:
    """What could be named in a folder instead."""
    trouble = trouble_with(folder)
    if trouble:
        return trouble
    return f"In it: {', '.join(in_shown_order(scenarios_in(folder)))}."


def shipped_folder() -> Path:
    """The scenarios that come with the game: inside the package, or beside it in a checkout."""
    package = Path(__file__).resolve().parent.parent
    inside = package / "scenarios"
    return inside if inside.is_dir() else package.parent / "scenarios"


def shelf_for(given: str | None, environ: Mapping[str, str]) -> Shelf:
    """The shelf of a command: the folder of --scenarios, those of BREAKROOM_SCENARIOS, then the game's own."""
    named = [given or "", *environ.get(VARIABLE, "").split(pathsep)]
    return Shelf((*(Path(name) for name in named if name), shipped_folder()))

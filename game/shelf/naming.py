"""Which files of a folder are scenarios, and what they are called."""

import errno
import os
import re
from collections.abc import Iterable
from pathlib import Path

from game.records.place import shown, why

SUFFIXES = (".yaml", ".yml")
#: What else stands beside scenarios: who works there, and in which order the days come.
BESIDE = ("people", "week")
#: The order of the scenarios that come with the game; all others follow by their names.
FIRST = ("gossip", "stuck", "spill", "rude-peer")

_LANGUAGE = re.compile(r"(?P<of>.+)\.[a-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*\Z")


def translated(stem: str) -> str | None:
    """The scenario that a translation belongs to: `gossip.es` is one of `gossip`. None for any other stem."""
    match = _LANGUAGE.match(stem)
    return match["of"] if match else None


def translations_beside(original: Path) -> dict[str, Path]:
    """The files that translate a scenario, or a people.yaml, by their languages; none where nothing can be read.

    Where both are there, .yaml goes before .yml.
    """
    try:
        with os.scandir(original.parent) as entries:
            files = [Path(entry.path) for entry in entries if entry.name.startswith(f"{original.stem}.")]
    except OSError:
        return {}
    fitting = [path for path in files if path.suffix in SUFFIXES and translated(path.stem) == original.stem]
    named = {path.stem.removeprefix(f"{original.stem}."): path for path in sorted(fitting, reverse=True)}
    return {language: named[language] for language in sorted(named)}


def languages_in(folder: Path) -> set[str]:
    """The languages that scenarios of a folder are translated into; none where it cannot be read."""
    try:
        with os.scandir(folder) as entries:
            files = [Path(entry.name) for entry in entries]
    except OSError:
        return set()
    stems = {path.stem for path in files if path.suffix in SUFFIXES}
    return {stem.removeprefix(f"{of}.") for stem in stems if (of := translated(stem)) in stems and of not in BESIDE}


def named_as_scenario(path: Path) -> bool:
    """Whether a file's name is that of a scenario: .yaml or .yml, not people, week or a translation."""
    stem = path.stem
    fits = path.suffix in SUFFIXES and not stem.startswith(".") and stem.isprintable()
    return fits and stem not in BESIDE and translated(stem) is None


def scenarios_in(folder: Path) -> dict[str, Path]:
    """The scenario files of a folder by their ids; where both are there, .yaml goes before .yml. Raises OSError."""
    with os.scandir(folder) as entries:
        files = [Path(entry.path) for entry in entries]
    if not os.access(folder, os.X_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(folder))
    fitting = [path for path in files if named_as_scenario(path) and os.path.isfile(path)]
    return {path.stem: path for path in sorted(fitting, key=lambda path: path.suffix, reverse=True)}


def trouble_with(folder: Path) -> str | None:
    """Why a folder gives no scenario, as a sentence; None where it gives one."""
    # `.` and `..` are no names: at the end of a sentence nobody could read them.
    called = shown(folder if folder.name not in ("", "..") else folder.resolve())
    try:
        return None if scenarios_in(folder) else f"There is no scenario in {called}."
    except FileNotFoundError:
        return f"There is no folder {called}."
    except NotADirectoryError:
        return f"{called} is a file, not a folder with scenarios."
    except OSError as error:
        return f"The folder {called} cannot be read: {why(error)}."


def in_shown_order(ids: Iterable[str]) -> tuple[str, ...]:
    """Ids in the order in which they are listed."""
    rank = {name: place for place, name in enumerate(FIRST)}
    return tuple(sorted(set(ids), key=lambda name: (rank.get(name, len(FIRST)), name)))


def near(path: Path) -> str:
    """A file as a person here would call it: from the folder they are in, if it is inside that."""
    try:
        return str(path.absolute().relative_to(Path.cwd()))
    except (ValueError, OSError):
        return str(path)

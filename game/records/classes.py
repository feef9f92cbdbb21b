"""Classes, one file each (`classes/ID.db` in the data folder), private to their owner."""

import re
import time
from pathlib import Path
from typing import TYPE_CHECKING

from game.records.damage import BESIDE
from game.records.entry import Adding, Entering, Row, Stream
from game.records.hold import Hold, take_hold
from game.records.opening import open_database
from game.records.place import FILE_MODE, make_private_file, make_private_folder, shown, why, why_no_folder
from game.records.trouble import CannotSave, Damaged, NoSuchClass, Superseded, TooNew

if TYPE_CHECKING:
    from game.records.class_log import ClassLog

__all__ = [
    "Adding", "CannotSave", "Entering", "NoSuchClass", "Row", "Stream", "Superseded", "TooNew", "class_ids",
    "create_class", "open_class",
]  # fmt: skip

#: The folder of the classes, in the data folder.
CLASSES = "classes"
_ENDING = ".db"
#: How long a hold is waited for before it is asked for again, in seconds.
LOOKS = (0.01, 0.03)
#: What may be an id: a name that is the same file on every system.
_ID = re.compile(r"[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?")


def is_id(id: str) -> bool:
    """Whether a class can be called so."""
    return _ID.fullmatch(id) is not None


def create_class(folder: Path, id: str) -> "ClassLog":
    """Make a new class in a data folder. An id has small letters, digits and dashes inside it, 64 at most.

    Raises ValueError for another id, and CannotSave where there is such a class already or the disk refuses.
    """
    if not is_id(id):
        raise ValueError(f"not an id of a class: {id!r}")
    path = folder / CLASSES / (id + _ENDING)
    try:
        make_private_folder(folder)
        make_private_folder(path.parent)
    except OSError as error:
        raise CannotSave(why_no_folder(path.parent, error)) from error
    try:
        path.touch(mode=FILE_MODE, exist_ok=False)
    except FileExistsError:
        raise CannotSave(f"There is already a class {id} in {shown(path.parent)}.") from None
    except OSError as error:
        raise CannotSave(f"The class cannot be made in {shown(path)}: {why(error)}.") from error
    return _open(path)


def open_class(folder: Path, id: str) -> "ClassLog":
    """Open a class of a data folder.

    Raises NoSuchClass, TooNew where a newer version wrote it, and CannotSave where it cannot be used. A damaged file is
    neither set aside nor replaced: it stays as it is.
    """
    if id not in class_ids(folder):
        raise NoSuchClass(f"There is no class {shown(id)} in {shown(folder / CLASSES)}.")
    return _open(folder / CLASSES / (id + _ENDING))


def class_ids(folder: Path) -> tuple[str, ...]:
    """The ids of the classes in a data folder, in the order of the alphabet. Raises CannotSave."""
    try:
        names = [path.stem for path in (folder / CLASSES).iterdir() if path.suffix == _ENDING]
    except FileNotFoundError:
        return ()
    except OSError as error:
        raise CannotSave(why_no_folder(folder / CLASSES, error)) from error
    return tuple(sorted(filter(is_id, names)))


def hold_class(folder: Path, id: str) -> Hold | None:
    """Take the right to serve a class; None where another server has it. Raises CannotSave."""
    path = folder / CLASSES / f"{id}.lock"
    try:
        # Who lists classes holds each for less than a millisecond, to see whether a server does.
        for pause in LOOKS:
            if (hold := take_hold(path)) is not None:
                return hold
            time.sleep(pause)
        return take_hold(path)
    except OSError as error:
        raise CannotSave(f"The class cannot be held in {shown(path)}: {why(error)}.") from error


def note_port(folder: Path, id: str, port: int) -> None:
    """Note at which port a class is served that took a free one, for who asks while it is held. Raises OSError."""
    path = folder / CLASSES / f"{id}.port"
    make_private_file(path)
    path.write_text(f"{port}\n", "ascii")


def noted_port(folder: Path, id: str) -> int:
    """The port that was noted last; 0 where none was."""
    try:
        return int((folder / CLASSES / f"{id}.port").read_text("ascii"))
    except (OSError, ValueError):
        return 0


def scenario_folder(folder: Path, id: str) -> Path:
    """Where a class keeps its own copy of what it plays."""
    return folder / CLASSES / f"{id}.scenario"


def remove_class(folder: Path, id: str) -> None:
    """Remove a class, its server's log and its copy of the scenario too. Raises CannotSave."""
    path, copy = folder / CLASSES / (id + _ENDING), scenario_folder(folder, id)
    try:
        for made in (copy, copy.with_name(f"{copy.name}.new")):
            _remove_folder(made)
        # The database itself goes last: until then the class is still listed, and can be removed again.
        for name in (f"{id}.log", f"{id}.lock", f"{id}.port", *(path.name + suffix for suffix in BESIDE), path.name):
            path.with_name(name).unlink(missing_ok=True)
    except OSError as error:
        raise CannotSave(f"The class in {shown(path)} cannot be removed: {why(error)}.") from error


def _remove_folder(folder: Path) -> None:
    """Remove a folder of files, if it is there."""
    if folder.is_dir():
        for path in folder.iterdir():
            path.unlink()
        folder.rmdir()


def _open(path: Path) -> "ClassLog":
    from game.records.class_log import CLASS, ClassLog
    from game.records.sqlite import in_words

    try:
        open_database(path, CLASS).dispose()
    except Damaged as error:
        raise CannotSave(in_words(path, error, CLASS)) from error
    except OSError as error:
        raise CannotSave(f"The class in {shown(path)} cannot be opened: {why(error)}.") from error
    return ClassLog(path)

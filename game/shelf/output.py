"""What a command writes for its caller: a whole file in its place, or everything as it was."""

import errno
import os
import stat
from pathlib import Path
from uuid import uuid4

from game.records.place import shown, why
from game.shelf.trouble import CannotUse

#: How many bytes at the beginning of a file are searched for the mark of what wrote it.
HEAD = 4096


def write_output(path: Path, text: str, force: bool = False, mark: str = "") -> None:
    """Put a text (as UTF-8) where `-o` asks for it: beside first, then renamed, so that nothing is half written.

    A file that is there gives way where `force` says so, or where it is an earlier output of the same kind: `mark`
    stands in its first 4 KiB as it does in the text's. What is no ordinary file never gives way. Raises CannotUse.
    """
    try:
        _refuse_place(path)
        target = path.resolve()
        if not force and _exists(target) and not (mark and mark.encode() in _head(target)):
            message = f"There is a file {shown(path)} already. Name another one, or put it in its place with --force."
            raise CannotUse(message)
        _replace(target, text.encode("utf-8", "replace"))
    except (OSError, RuntimeError) as error:
        reason = _reason(error)
        raise CannotUse(f"{shown(path)} cannot be written: {reason}. Nothing was changed.") from None


def _reason(error: OSError | RuntimeError) -> str:
    """Why nothing could be written. Its folder is there: what is missing is the file, which cannot be made."""
    if not isinstance(error, OSError):
        return "it is a link that leads round in a circle"
    return "no file can be made in that folder" if error.errno == errno.ENOENT else why(error)


def _refuse_place(path: Path) -> None:
    """Refuse what no file can be written to."""
    mode = _mode(path)
    if not path.name or (mode and stat.S_ISDIR(mode)):
        raise CannotUse(f"{shown(path)} is a folder. Name a file in it.")
    if mode and not stat.S_ISREG(mode):
        raise CannotUse(f"{shown(path)} is no ordinary file. Name another one, or leave -o out to write to the screen.")
    if not path.parent.is_dir():
        raise CannotUse(f"There is no folder {shown(path.parent)}. Make it first, or name another one.")


def _mode(path: Path) -> int | None:
    """What stands at a path, links followed; None where there is nothing. Raises OSError."""
    try:
        return path.stat().st_mode
    except OSError as error:
        if error.errno in (errno.ENOENT, errno.ENOTDIR):
            return None
        raise


def _exists(path: Path) -> bool:
    return _mode(path) is not None


def _head(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(HEAD)
    except PermissionError:
        return b""


def _replace(path: Path, raw: bytes) -> None:
    mode = _mode(path)
    beside = path.with_name(f".breakroom-{uuid4().hex[:12]}")
    try:
        with beside.open("xb") as file:
            file.write(raw)
            file.flush()
            os.fsync(file.fileno())
        if mode is not None:
            beside.chmod(stat.S_IMODE(mode))
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)

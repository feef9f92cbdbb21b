"""Places on the disk that only their owner can read, and what to say where that fails."""

import errno
import os
import re
import stat
from pathlib import Path

FOLDER_MODE = 0o700
FILE_MODE = 0o600

#: What the game keeps in a folder: saves with what SQLite and damage put beside them, settings, classes, plays and
#: their locks.
_OURS = re.compile(r"breakroom\.db.*|\.?settings\.json.*|classes|plays|[0-9a-f]{32}\.lock|host_key(\.\d+)?")

_WHY = {
    errno.EACCES: "permission is denied",
    errno.EPERM: "permission is denied",
    errno.EROFS: "the disk is read-only",
    errno.ENOSPC: "the disk is full",
    errno.EDQUOT: "your share of the disk is full",
    errno.EFBIG: "the disk is full, or files may not grow any more",
    errno.ENAMETOOLONG: "the name is too long",
    errno.ELOOP: "its links run in a circle",
    errno.ENOENT: "it is not there any more",
    errno.ENOTDIR: "part of its path is a file, not a folder",
    errno.EISDIR: "it is a folder",
}


def shown(name: object) -> str:
    """A name from outside, such as a path, made safe for a terminal: what cannot be printed becomes a mark."""
    return "".join(letter if letter.isprintable() else "\N{REPLACEMENT CHARACTER}" for letter in str(name))


def why(error: OSError | ValueError) -> str:
    """Why the disk refused, in plain words."""
    if isinstance(error, ValueError):
        return "no file can have that name"
    return _WHY.get(error.errno or 0) or (error.strerror or type(error).__name__).lower()


def make_private_folder(folder: Path) -> None:
    """Make a folder (0700) unless it is there. Raises OSError.

    One that is there is closed to others only where it holds nothing but what the game keeps, or nothing at all: with
    `--data .` a folder that somebody shares for other reasons stays as it is, and our files in it are 0600 anyway.
    """
    folder.mkdir(mode=FOLDER_MODE, parents=True, exist_ok=True)
    if _is_ours_alone(folder):
        close_to_others(folder)


def _is_ours_alone(folder: Path) -> bool:
    try:
        return all(_OURS.fullmatch(name) for name in os.listdir(folder))
    except OSError:
        return False


def make_private_file(path: Path) -> None:
    """Make an empty file (0600) unless it is there, and close it to others where it is ours. Raises OSError."""
    path.touch(mode=FILE_MODE, exist_ok=True)
    close_to_others(path)


def close_to_others(path: Path) -> None:
    """Take every right to a file or folder of ours from everybody else; nothing is ever opened wider.

    A folder that is shared by design (it has the sticky bit, as /tmp has) stays as it is.
    """
    us = getattr(os, "geteuid", None)
    try:
        found = path.stat()
        if us is None or found.st_uid != us() or found.st_mode & stat.S_ISVTX:
            return
        if found.st_mode & 0o077:
            path.chmod(stat.S_IMODE(found.st_mode) & FOLDER_MODE)
    except OSError:
        return


def why_no_folder(folder: Path, error: OSError) -> str:
    """One line for a data folder that cannot be used: what is wrong, and what to do."""
    other = "name another folder with --data or BREAKROOM_DATA."
    if isinstance(error, FileExistsError):
        return f"There is a file where the data folder should be: {shown(folder)}. Move it away, or {other}"
    if isinstance(error, NotADirectoryError):
        return f"A part of the path of the data folder is a file: {shown(folder)}. Move it away, or {other}"
    return f"The data folder {shown(folder)} cannot be used: {why(error)}. Put that right, or {other}"

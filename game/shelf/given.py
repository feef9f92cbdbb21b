"""A small file that somebody names on the command line: a list of names, keys, a password."""

import os
import stat
from pathlib import Path

from game.records.place import shown, why
from game.shelf.trouble import CannotUse

#: The largest file that is read, in bytes.
LARGEST = 1024 * 1024


def read_given(name: str, what: str) -> str:
    """The text of a file; `what` says what it should be, as in "the roster". Raises CannotUse.

    UTF-8, with or without its mark; what is not is read as Windows writes it in the West, as older spreadsheets do.
    """
    try:
        # Not to wait for ever at a pipe: what is no ordinary file is not read.
        with open(os.open(Path(name), os.O_RDONLY | getattr(os, "O_NONBLOCK", 0)), "rb") as file:
            if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
                raise CannotUse(f"{shown(name)} is not an ordinary file: name the file with {what}.")
            raw = file.read(LARGEST + 1)
    except FileNotFoundError:
        raise CannotUse(f"{shown(name)} cannot be read as {what}: it is not there.") from None
    except (OSError, ValueError) as error:
        raise CannotUse(f"{shown(name)} cannot be read as {what}: {why(error)}.") from error
    if len(raw) > LARGEST:
        raise CannotUse(f"{shown(name)} is too large for {what}: at most {LARGEST:,} bytes are read.")
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        return raw.decode("cp1252", "replace")

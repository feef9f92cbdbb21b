"""One file of an author's, read without trust: what it is, how large it is, and only then what it says."""

import errno
import os
import stat
from pathlib import Path

from attrs import evolve, frozen

from game.source.document import Read, read
from game.source.text import LARGEST_FILE, TOO_LARGE


@frozen
class Opened:
    """What a file says, and its bytes; of a file that is too large, only as many as show it."""

    read: Read
    raw: bytes


def read_file(path: Path, name: str) -> Opened:
    """Read a file; `name` is what diagnostics call it. Raises OSError for what is no readable file.

    Only regular files are opened: a pipe would wait for ever, and a device has no end.
    """
    mode = path.stat().st_mode
    if stat.S_ISDIR(mode):
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(path))
    if not stat.S_ISREG(mode):
        raise OSError(errno.EINVAL, "it is not an ordinary file", str(path))
    with path.open("rb") as file:
        size = os.fstat(file.fileno()).st_size
        raw = file.read(LARGEST_FILE + 1)
    document = read(name, raw)
    if len(raw) > LARGEST_FILE:
        document = _with_size(document, max(size, len(raw)))
    return Opened(document, raw)


def _with_size(document: Read, size: int) -> Read:
    message = f"This file has {size:,} bytes; a scenario may have {LARGEST_FILE:,} (1 MiB)."
    faults = (evolve(fault, message=message) if fault.rule == TOO_LARGE else fault for fault in document.diagnostics)
    return evolve(document, diagnostics=tuple(faults))

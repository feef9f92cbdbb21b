"""Whoever holds a play writes it: a lock of the operating system, which a killed process gives back."""

import contextlib
import os
import re
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from attrs import define

from game.records.place import FILE_MODE, make_private_folder

if TYPE_CHECKING:
    from filelock import BaseFileLock

#: How a play is called: somebody else's lock files, beside which the saves may have been put, are not ours to take.
_OF_A_PLAY = re.compile(r"[0-9a-f]{32}")


@define
class Hold:
    """The right to write one play, until it is released or this process ends."""

    _path: Path
    _lock: "BaseFileLock"

    def release(self) -> None:
        """Let somebody else have it. Releasing twice does no harm."""
        if not self._lock.is_locked:
            return
        if os.name == "posix":
            # While it is still held: the next one to lock the old file sees that it has no name any more.
            self._path.unlink(missing_ok=True)
        self._lock.release()
        with contextlib.suppress(OSError):
            if os.name != "posix":
                self._path.unlink(missing_ok=True)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.release()


def sweep(folder: Path) -> None:
    """Delete the lock files of plays that nobody holds: a killed process leaves its own behind. Never raises."""
    for path in folder.glob("*.lock"):
        if _OF_A_PLAY.fullmatch(path.stem):
            with contextlib.suppress(OSError):
                if hold := take_hold(path):
                    hold.release()


def take_hold(path: Path, seconds: float = 0) -> Hold | None:
    """Take the lock at a path, waiting at most so long; None where somebody else has it. Raises OSError."""
    from filelock import FileLock, Timeout

    make_private_folder(path.parent)
    # Not a thread's own: a screen may leave a play on another thread than it came.
    lock = FileLock(path, mode=FILE_MODE, thread_local=False)
    try:
        lock.acquire(timeout=seconds, poll_interval=0.02)
    except Timeout:
        return None
    return Hold(path, lock)

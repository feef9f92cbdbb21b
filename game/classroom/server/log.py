"""Lines of the server's log: when, who, what; one line each, whatever stands in them."""

import os
import sys
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime

from game.source.text import harmless

#: The longest line, in characters.
_LONGEST = 1000


def note_to(descriptor: int, who: str) -> Callable[[str], None]:
    """What writes lines there. A log that cannot be written ends nothing: its lines are lost."""

    def note(text: str) -> None:
        when = datetime.now().astimezone().isoformat(timespec="seconds")
        line = f"{when} {who}: {' '.join(harmless(text).split())[:_LONGEST]}\n"
        with suppress(OSError):
            os.write(descriptor, line.encode("utf-8", "replace"))

    return note


def open_log(path: str) -> int:
    """The descriptor of the file that log lines are added to; that of the standard error stream for ''.

    Where that is closed, lines go nowhere. Raises OSError.
    """
    if not path:
        return os.open(os.devnull, os.O_WRONLY) if sys.__stderr__ is None else sys.stderr.fileno()
    return os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)

"""Signals as something to wait on."""

import os
import signal
from contextlib import suppress
from types import TracebackType
from typing import Self

#: What ends a server, in order.
_ENDING = (signal.SIGTERM, signal.SIGINT)


class Signals:
    """Within it SIGTERM and SIGINT are read like a file, and SIGHUP is ignored: a server outlives its terminal.

    Whoever started the server from a terminal holds its lifeline instead. Only for the main thread.
    """

    def __enter__(self) -> Self:
        self._read, self._write = os.pipe()
        for end in (self._read, self._write):
            os.set_blocking(end, False)
        self._wakeup = signal.set_wakeup_fd(self._write, warn_on_full_buffer=False)
        self._before = {number: signal.signal(number, _nothing) for number in _ENDING}
        self._before[signal.SIGHUP] = signal.signal(signal.SIGHUP, signal.SIG_IGN)
        return self

    def __exit__(self, kind: type[BaseException] | None, fault: BaseException | None, at: TracebackType | None) -> None:
        for number, before in self._before.items():
            signal.signal(number, before)
        signal.set_wakeup_fd(self._wakeup)
        os.close(self._read)
        os.close(self._write)

    def fileno(self) -> int:
        """The descriptor to wait on."""
        return self._read

    def read(self) -> list[str]:
        """The names of the signals that came and end a server."""
        with suppress(BlockingIOError):
            return [signal.Signals(number).name for number in os.read(self._read, 64) if number in _ENDING]
        return []


def _nothing(_number: int, _frame: object) -> None:
    """What comes is read from the pipe."""

"""One end of the line between the parent and a worker: messages of one line each, some with a socket.

A stream and not packets: macOS has no packets that tell the end of the other side.
"""

import array
import json
import socket
from collections import deque
from typing import Any

Message = dict[str, Any]

#: The most that is read at once, in bytes and in sockets.
_PIECE, _SOCKETS = 65_536, 32


class Link:
    """Messages that are JSON objects; under the name `TAKEN` a message brings a socket with it. It never waits."""

    TAKEN = "take"

    def __init__(self, line: socket.socket) -> None:
        line.setblocking(False)
        self._line = line
        self._unsent: deque[tuple[bytes, socket.socket | None]] = deque()
        self._come = b""
        self._sockets: deque[socket.socket] = deque()

    def fileno(self) -> int:
        """The descriptor to wait on."""
        return self._line.fileno()

    @property
    def is_full(self) -> bool:
        """Whether something waits to be sent."""
        return bool(self._unsent)

    def send(self, message: Message, given: socket.socket | None = None) -> None:
        """Send a message, or keep it until `flush` can; a socket that is given is closed here once it is sent.

        Raises OSError where the other end is gone.
        """
        line = json.dumps(message, separators=(",", ":")).encode() + b"\n"
        self._unsent.append((line, given))
        self.flush()

    def flush(self) -> None:
        """Send what is kept, as far as the line takes it. Raises OSError where the other end is gone."""
        while self._unsent:
            line, given = self._unsent[0]
            try:
                sent = socket.send_fds(self._line, [line], [given.fileno()]) if given else self._line.send(line)
            except BlockingIOError:
                return
            self._unsent.popleft()
            if given is not None:
                given.close()
            if sent < len(line):
                self._unsent.appendleft((line[sent:], None))

    def receive(self) -> list[tuple[Message, socket.socket | None]]:
        """The messages that have come whole. Raises EOFError where the other end is gone."""
        try:
            piece, ancillary, _, _ = self._line.recvmsg(_PIECE, socket.CMSG_SPACE(_SOCKETS * 4), _close_on_exec())
        except BlockingIOError:
            return []
        except OSError:
            raise EOFError from None
        self._sockets.extend(_sockets(ancillary))
        if not piece:
            raise EOFError
        *lines, self._come = (self._come + piece).split(b"\n")
        return [self._with_its_socket(json.loads(line)) for line in lines]

    def _with_its_socket(self, message: Message) -> tuple[Message, socket.socket | None]:
        # Sockets travel with the first byte of their message, so they come in the order of the messages.
        return message, self._sockets.popleft() if self.TAKEN in message and self._sockets else None

    def close(self) -> None:
        """Hang up, and close what was to be given."""
        for given in [*(given for _, given in self._unsent if given), *self._sockets]:
            given.close()
        self._unsent.clear()
        self._sockets.clear()
        self._line.close()


def _close_on_exec() -> int:
    return getattr(socket, "MSG_CMSG_CLOEXEC", 0)


def _sockets(ancillary: list[tuple[int, int, bytes]]) -> list[socket.socket]:
    numbers = array.array("i")
    for level, kind, given in ancillary:
        if level == socket.SOL_SOCKET and kind == socket.SCM_RIGHTS:
            numbers.frombytes(given[: len(given) - len(given) % numbers.itemsize])
    return [socket.socket(fileno=number) for number in numbers]

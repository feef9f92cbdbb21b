"""The session behind a door: what asyncssh tells of a client goes to its Terminal, and the visit takes its course."""

import asyncio
from contextlib import suppress
from typing import TYPE_CHECKING

import asyncssh

from game.classroom.server.fault import fault_line
from game.classroom.server.visit import Visit
from game.classroom.terminal.teletype import Teletype
from game.classroom.terminal.terminal import Terminal

if TYPE_CHECKING:
    from game.classroom.server.door import Door

#: Seconds that a client has to hang up once its visit is over, and a visit to end: when it was told to, and when its
#: client has gone.
HANGS_UP_WITHIN, LEAVES_WITHIN, ENDS_WITHIN = 3.0, 5.0, 10.0
#: The longest name of a terminal that is kept, in characters.
_LONGEST_TERM = 64

_IDLE = "Nothing was typed for {}, so you were logged out. Nothing is lost."
_SORRY = "Something went wrong here, and it has been noted. Nothing is lost: log in again."


class Session(asyncssh.SSHServerSession[bytes]):
    """One session: it becomes a visit when a shell is asked for, with a terminal or without one."""

    def __init__(self, door: "Door") -> None:
        self._door = door
        self._loop = asyncio.get_running_loop()
        self._term, self._size, self._has_pty = "", (0, 0), False
        self._terminal: Terminal | None = None
        self._task: asyncio.Task[None] | None = None
        self._idle: asyncio.TimerHandle | None = None
        self._heard, self._limit = 0.0, door.desk.hosting.idle_minutes * 60.0
        self._full = self._blocked = False
        self._farewell = ""

    @property
    def is_on(self) -> bool:
        """Whether there is a visit."""
        return self._task is not None and not self._task.done()

    # What the client asks for.

    def connection_made(self, chan: asyncssh.SSHServerChannel[bytes]) -> None:
        """The channel is open."""
        self._channel = chan

    def pty_requested(self, term_type: str, term_size: tuple[int, int, int, int], _modes: object) -> bool:
        """The client has a terminal."""
        self._term = "".join(filter(str.isprintable, term_type[:_LONGEST_TERM]))
        self._size, self._has_pty = term_size[:2], True
        return self._terminal is None

    def shell_requested(self) -> bool:
        """The visit may begin."""
        return True

    def session_started(self) -> None:
        """It begins."""
        self._door.session_began()
        self._door.desk.came()
        answer = self._door.answer
        terminal = Terminal(self._channel, self._term, self._size, pty=self._has_pty, no_color=answer.mono)
        visit = Visit(
            user=self._door.connection.asked_name,
            instructor=self._door.is_instructor,
            terminal=terminal,
            has_pty=self._has_pty,
            term=self._term,
            lines=answer.lines,
            mono=answer.mono,
            session=self._door.desk.session(),
        )
        self._terminal = terminal
        self._heard = self._loop.time()
        self._task = self._loop.create_task(self._receive(visit))
        # A console on a projector may show a class for hours.
        if self._limit and not visit.instructor:
            self._watch()

    def terminal_size_changed(self, width: int, height: int, _across: int, _down: int) -> None:
        """The window has another size."""
        self._size = (width, height)
        if self._terminal is not None:
            self._terminal.resize(width, height)

    def data_received(self, data: bytes, _kind: int | None) -> None:
        """Something was typed."""
        self._heard = self._loop.time()
        self._door.desk.typed()
        if self._terminal is not None:
            self._terminal.feed(data)

    def eof_received(self) -> bool:
        """Nothing more will be typed; what is shown may still be read."""
        if self._terminal is not None:
            self._terminal.end()
        return True

    def connection_lost(self, _exc: Exception | None) -> None:
        """The client has gone: the visit has a while to notice."""
        if self._idle is not None:
            self._idle.cancel()
        if self._terminal is not None:
            self._terminal.hang_up()
        if self._task is not None and not self._task.done():
            self._loop.call_later(ENDS_WITHIN, self._task.cancel)

    # When the client does not read.

    def pause_writing(self) -> None:
        """The client's window is full."""
        self._full = True
        self._balance()

    def resume_writing(self) -> None:
        """There is room in it again."""
        self._full = False
        self._balance()

    def line_is_blocked(self, is_blocked: bool) -> None:
        """The connection takes no more, or again."""
        self._blocked = is_blocked
        self._balance()

    def _balance(self) -> None:
        if self._terminal is None:
            return
        if self._full or self._blocked:
            self._terminal.pause()
        else:
            self._terminal.resume()

    # The visit.

    def leave(self, sentence: str) -> None:
        """End the visit; the client is told why."""
        if self._task is not None and not self._farewell:
            self._farewell = sentence
            self._task.cancel()
            self._loop.call_later(LEAVES_WITHIN, self._door.connection.abort)

    def _watch(self) -> None:
        """End a visit in which nothing was typed for too long. Looked at again when that could next be so."""
        left = self._heard + self._limit - self._loop.time()
        if left <= 0:
            self.leave(_IDLE.format(_spoken(self._limit / 60)))
        else:
            self._idle = self._loop.call_later(left, self._watch)

    async def _receive(self, visit: Visit) -> None:
        try:
            await self._door.desk.receive(visit)
        except asyncio.CancelledError:
            pass
        except Exception as fault:  # A fault in one visit touches no other: it is noted, and this one ends.
            self._door.desk.note(f"visit {visit.session}: {fault_line(fault)}")
            self._farewell = self._farewell or _SORRY
        await self._close(visit)

    async def _close(self, visit: Visit) -> None:
        """Say goodbye, and let the client hang up; who does not is hung up on."""
        if self._farewell:
            Teletype(visit.terminal).say("\n".join(["", self._farewell, *visit.way_back()]))
        visit.terminal.close()
        try:
            with suppress(TimeoutError):
                await asyncio.wait_for(self._door.connection.wait_closed(), HANGS_UP_WITHIN)
        finally:
            self._door.connection.abort()


def _spoken(minutes: float) -> str:
    return "1 minute" if minutes == 1 else f"{minutes:g} minutes"

"""One client's terminal, at the far end of a channel: what is typed there, and what is shown.

Whatever the client does, what it costs is bounded here: the bytes taken a second, the keys handed on, the sizes and how
often they change, and what waits to be sent to one that does not read.
"""

import asyncio
from codecs import getincrementaldecoder
from contextlib import suppress
from typing import Protocol

from game.classroom.terminal.budget import Budget
from game.classroom.terminal.inflow import KEYS, Inflow, Typed
from game.classroom.terminal.size import Size, clamped

#: How long a size holds before the next is taken over, in seconds.
RESIZE_EVERY = 0.05
#: What may wait to be sent before pictures are dropped, in bytes, however the channel sees it.
MOST_UNSENT = 262_144
#: How much told text is kept for a client that does not read, in characters; the oldest goes first.
MOST_UNTOLD = 65_536
#: How often a channel that is too full is looked at again, in seconds.
LOOK_EVERY = 0.25


class Channel(Protocol):
    """What a terminal needs of the wire; an `asyncssh.SSHServerChannel` opened with encoding None offers it."""

    def write(self, data: bytes) -> None:
        """Send, or keep until it can be sent."""

    def close(self) -> None:
        """Send what is kept, then hang up."""

    def get_write_buffer_size(self) -> int:
        """The bytes that are kept."""

    def pause_reading(self) -> None:
        """Take no more from the client for now."""

    def resume_reading(self) -> None:
        """Take on."""


class Reader(Protocol):
    """Who is told what happens at the terminal; one at a time. Nothing that comes while there is none is lost."""

    def typed(self, key: str) -> None:
        """One key: a letter, or a whole escape sequence."""

    def pasted(self, text: str) -> None:
        """Text that was pasted, as the client sent it."""

    def resized(self, size: Size) -> None:
        """The terminal has another size."""

    def repaint(self) -> None:
        """Pictures were dropped: paint everything again."""

    def ended(self) -> None:
        """Nothing more will be typed: the client has hung up, or closed its input."""


class Terminal:
    """A client's terminal. Its session calls `feed`, `end`, `resize`, `pause`, `resume` and `hang_up`.

    `term` is what the client calls its terminal, empty where it says nothing; `pty` says whether there is one at all
    (`ssh -T` has none: its lines are edited and echoed there); `no_color` is a wish for no color.
    """

    def __init__(
        self,
        channel: Channel,
        term: str = "",
        size: tuple[int, int] = (0, 0),
        *,
        pty: bool = True,
        no_color: bool = False,
    ) -> None:
        self.term = term[:64]
        self.pty = pty
        self.no_color = no_color
        self.size = clamped(*size)
        #: The bytes sent so far.
        self.sent = 0
        self._channel = channel
        self._loop = asyncio.get_running_loop()
        self._decode = getincrementaldecoder("utf-8")("replace").decode
        self._inflow = Inflow()
        self._bytes = Budget(most=1_048_576, rate=262_144)
        self._sizes = Budget(most=10, rate=2)
        self._wanted = self.size
        self._reader: Reader | None = None
        self._reading: asyncio.TimerHandle | asyncio.Handle | None = None
        self._resizing: asyncio.TimerHandle | None = None
        self._looking: asyncio.TimerHandle | None = None
        self._thirst: asyncio.TimerHandle | None = None
        self._paused = self._dropped = self._ended = self._told_end = self._gone = self._deaf = False
        self._untold = ""

    # What the session tells.

    def feed(self, data: bytes) -> None:
        """Take in what the client sent."""
        if self._gone or self._ended:
            return
        now = self._loop.time()
        text = self._decode(data)
        if not self._deaf:
            self._inflow.feed(text, now)
        self._bytes.take(len(data), now)
        if self._bytes.left(now) <= 0 and self._thirst is None:
            self._channel.pause_reading()
            self._thirst = self._loop.call_later(self._bytes.wait(65_536, now), self._drink)
        self._read_soon()

    def _drink(self) -> None:
        self._thirst = None
        if not self._gone:
            self._channel.resume_reading()

    def end(self) -> None:
        """The client has closed its input; what it sent before is still read."""
        self._ended = True
        self._read_soon()

    def resize(self, width: int, height: int) -> None:
        """The client's window has another size. Many in a row are taken over now and then, the last one always."""
        self._wanted = clamped(width, height)
        if self._resizing is None:
            self._take_size()

    def _take_size(self) -> None:
        self._resizing = None
        if self._gone or self._wanted == self.size:
            return
        now = self._loop.time()
        self._sizes.take(1, now)
        self._resizing = self._loop.call_later(max(RESIZE_EVERY, self._sizes.wait(1, now)), self._take_size)
        self.size = self._wanted
        if self._reader is not None:
            self._reader.resized(self.size)

    def pause(self) -> None:
        """The client does not read: until `resume`, pictures are dropped."""
        self._paused = True

    def resume(self) -> None:
        """The client reads again: what it missed is painted."""
        self._paused = False
        self._catch_up()

    def hang_up(self) -> None:
        """The connection is gone."""
        if self._gone:
            return
        self._gone = self._ended = True
        for waiting in (self._resizing, self._looking, self._thirst):
            if waiting is not None:
                waiting.cancel()
        self._tell_end()

    # What a reader uses.

    @property
    def is_gone(self) -> bool:
        """Whether nobody is there any more."""
        return self._gone

    @property
    def is_paused(self) -> bool:
        """Whether the client does not read what is sent."""
        return self._paused or self._channel.get_write_buffer_size() > MOST_UNSENT

    @property
    def reader(self) -> Reader | None:
        """Who is told now."""
        return self._reader

    def read_by(self, reader: Reader | None, pace: Budget | None = None) -> None:
        """Tell someone else from now on, or nobody; what was typed meanwhile comes first.

        `pace` is how many keys it takes, where that is not what an app takes.
        """
        self._reader = reader
        self._inflow.keys = pace or Budget(*KEYS)
        self._told_end = False
        if self._gone:
            self._loop.call_soon(self._tell_end)
        else:
            self._read_soon()

    def be_deaf(self) -> None:
        """Let what is typed go nowhere until the next picture: nobody has seen yet what it would be an answer to."""
        self._deaf = True
        self._inflow = Inflow(self._inflow.keys, self._inflow.pastes)

    def give_back(self, text: str) -> None:
        """Take back the rest of a paste: it comes first for whoever reads next."""
        self._inflow.give_back(text)

    def write(self, picture: str) -> None:
        """Show a picture. To a client that does not read it is dropped, and painted again as a whole later."""
        if self._gone:
            return
        if self.is_paused:
            self._dropped = True
            self._look_later()
        else:
            self._deaf = False
            self._send(picture)

    def tell(self, text: str) -> None:
        """Show text that cannot be painted again; a client that does not read finds the end of it later."""
        if self._gone:
            return
        if self.is_paused or self._untold:
            self._untold = (self._untold + text)[-MOST_UNTOLD:]
            self._look_later()
        else:
            self._send(text)

    def command(self, sequence: str) -> None:
        """Switch a mode of the terminal: a few bytes that are never dropped."""
        if not self._gone:
            self._send(sequence)

    def close(self) -> None:
        """Hang up, once what was told is sent."""
        if not self._gone:
            self._send(self._untold)
            self._channel.close()
            self.hang_up()

    def _send(self, text: str) -> None:
        if data := text.encode("utf-8", "replace"):
            self.sent += len(data)
            with suppress(OSError):  # The client has closed it; its session hears so behind what waits to be read.
                self._channel.write(data)

    def _look_later(self) -> None:
        if self._looking is None:
            self._looking = self._loop.call_later(LOOK_EVERY, self._look)

    def _look(self) -> None:
        self._looking = None
        if self.is_paused:
            self._look_later()
        else:
            self._catch_up()

    def _catch_up(self) -> None:
        if self._gone or self.is_paused:
            return
        told, self._untold = self._untold, ""
        self._send(told)
        if self._dropped:
            self._dropped = False
            if self._reader is not None:
                self._reader.repaint()

    # How what came is handed on: one key a turn of the loop, so that others have theirs.

    def _read_soon(self) -> None:
        if self._reader is None or self._gone:
            return
        wait = self._inflow.wait(self._loop.time())
        if wait is None:
            self._tell_end()
            return
        if self._reading is not None:
            self._reading.cancel()
        self._reading = self._loop.call_later(wait, self._read) if wait else self._loop.call_soon(self._read)

    def _read(self) -> None:
        self._reading = None
        if self._reader is None or self._gone:
            return
        came = self._inflow.read(self._loop.time())
        if isinstance(came, Typed):
            self._reader.typed(came.text)
        elif came is not None:
            self._reader.pasted(came.text)
        self._read_soon()

    def _tell_end(self) -> None:
        if self._ended and not self._told_end and self._reader is not None:
            self._told_end = True
            if self._reading is not None:
                self._reading.cancel()
            self._reader.ended()

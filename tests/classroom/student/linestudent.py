"""A student in lines, on a terminal that is written down: keys go in, what is sent comes out."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from attrs import define, field

from game.classroom.command import Start
from game.classroom.student.desk import SeatDesk, desk_for
from game.classroom.student.lines import attend_in_lines
from game.classroom.student.seat import Place
from game.classroom.terminal.teletype import Teletype
from game.classroom.terminal.terminal import Terminal
from game.story.model import Story
from tests.classroom.desk import Classroom
from tests.lines import KETTLE
from tests.writing import story_of

#: How often the loop may turn before something is stuck.
_TURNS = 20_000


@define
class Wire:
    """A channel that keeps what is sent."""

    sent: bytearray = field(factory=bytearray)
    closed: bool = False

    def write(self, data: bytes) -> None:
        """Keep it."""
        self.sent += data

    def close(self) -> None:
        """Hang up."""
        self.closed = True

    def get_write_buffer_size(self) -> int:
        """All is sent at once."""
        return 0

    def pause_reading(self) -> None:
        """Nothing is typed faster than it is read."""

    def resume_reading(self) -> None:
        """Nothing was paused."""


@define
class LineStudent:
    """A student who takes part in lines. `ended` is the task that ends with why they left."""

    wire: Wire
    terminal: Terminal
    teletype: Teletype
    desk: SeatDesk
    ended: "asyncio.Task[str]"
    _read: int = 0

    async def types(self, *lines: str) -> str:
        """What is said to these lines, up to the next question or the end."""
        for line in lines:
            self.terminal.feed(f"{line}\r".encode())
            await self.settles()
        return self.says()

    async def settles(self) -> None:
        """Let everything happen that can happen by itself."""
        for _ in range(_TURNS):
            quiet = self.ended.done() or (self._is_asked and self.terminal._inflow.is_empty)
            # What was answered just now is still on its way for some turns of the loop.
            for _ in range(20):
                await asyncio.sleep(0)
            if quiet and (self.ended.done() or self._is_asked):
                return
        raise AssertionError(f"nothing happens any more: {self.wire.sent.decode()}")

    @property
    def _is_asked(self) -> bool:
        asking = self.teletype._asking
        return asking is not None and not asking.done()

    def says(self) -> str:
        """What was said since this was asked last, with its line ends as they were sent."""
        said = self.wire.sent[self._read :].decode()
        self._read = len(self.wire.sent)
        return said


@asynccontextmanager
async def in_lines(
    room: Classroom,
    alias: str,
    *,
    pty: bool = True,
    term: str = "xterm",
    word: str = "maple-kettle",
    story: Story | None = None,
    size: tuple[int, int] = (100, 30),
) -> AsyncIterator[LineStudent]:
    """A student sits there in lines, as `Classroom.comes` has let them in; nothing is left of it afterwards."""
    wire = Wire()
    terminal = Terminal(wire, term, size, pty=pty)
    teletype = Teletype(terminal)
    desk = desk_for(room.attendance, story or story_of(KETTLE), alias, f"w1-{alias}")
    kept = room.attendance.lesson.students[alias].word
    place = Place(alias, f"w1-{alias}", "ssh -p 2222 ana@10.0.0.5", word, 2, kept)
    doing = attend_in_lines(teletype, room.attendance, desk, place, "Tuesday", room.clock)
    student = LineStudent(wire, terminal, teletype, desk, asyncio.create_task(doing))
    before = asyncio.all_tasks()
    try:
        await student.settles()
        yield student
    finally:
        student.ended.cancel()
        await asyncio.gather(student.ended, return_exceptions=True)
        terminal.hang_up()
        left = asyncio.all_tasks() - before
        assert {task for task in left if not task.done()} == set()


async def class_of(*names: str, begun: bool = True, hide_numbers: bool = False) -> Classroom:
    """A class of these students, all connected; it has begun unless told."""
    room = await Classroom().opened(title="Tuesday", hide_numbers=hide_numbers)
    for name in names:
        await room.joins(name)
    if begun:
        await room.attendance.order(Start())
    return room

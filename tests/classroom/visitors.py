"""A reception that is open on a class of its own, and visitors who have logged in, without a server."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from itertools import count
from pathlib import Path
from typing import Any

from attrs import define, evolve, field

from game.classroom.command import Command, Host, Open, Restart
from game.classroom.event import Opened
from game.classroom.ledger import write_down
from game.classroom.reception import ClassReception, now, open_class
from game.classroom.server.hosting import Hosting, to_json
from game.classroom.server.visit import Visit
from game.classroom.terminal.terminal import Terminal
from game.records.classes import create_class
from tests.classroom.endtoend.glass import Glass
from tests.classroom.terminal.wire import Wire, until
from tests.lines import KETTLE

SESSIONS = count(1)
Opens = Callable[..., AbstractAsyncContextManager["Desk"]]


@define
class Visitor:
    """Somebody who has logged in, and what they see."""

    wire: Wire
    terminal: Terminal
    visit: "asyncio.Task[None]"
    met: Visit
    _glass: Glass = field(factory=lambda: Glass(80, 24), init=False)
    _seen: int = field(default=0, init=False)

    def types(self, text: str) -> None:
        """Type that."""
        self.terminal.feed(text.encode())

    @property
    def text(self) -> str:
        """Everything that was sent."""
        return self.wire.data.decode()

    @property
    def shown(self) -> str:
        """What stands on their screen now, as one line."""
        new, self._seen = self.wire.data[self._seen :], len(self.wire.data)
        if new:
            self._glass.feed(new)
        return " ".join(self._glass.text.split())

    async def sees(self, words: str) -> None:
        """Wait until that was sent, or stands on their screen."""
        await until(lambda: words in self.text or words in self.shown or self.visit.done())
        assert words in self.text or words in self.shown

    async def goes(self) -> None:
        """Hang up, as a connection does that is lost."""
        self.terminal.hang_up()
        self.visit.cancel()
        await asyncio.gather(self.visit, return_exceptions=True)

    async def ends(self) -> None:
        """Wait until the visit is over by itself."""
        async with asyncio.timeout(20):
            await self.visit


@define
class Desk:
    """A reception that is open, and whoever comes to it."""

    reception: ClassReception
    hosting: Hosting
    notes: list[str]
    #: What was told of troubles, for those elsewhere.
    told: list[str]
    visitors: list[Visitor] = field(factory=list)

    async def comes(self, user: str, *, term: str = "xterm", lines: bool = False, instructor: bool = False) -> Visitor:
        """Somebody logs in; without a `term` they have no terminal."""
        wire = Wire()
        terminal = Terminal(wire, term, (80, 24), pty=bool(term))
        session = f"r1.1.{next(SESSIONS)}"
        visit = Visit(user, instructor, terminal, bool(term), term, lines, False, session)
        self.visitors.append(Visitor(wire, terminal, asyncio.create_task(self.reception.receive(visit)), visit))
        return self.visitors[-1]

    async def orders(self, *commands: Command) -> None:
        """The instructor does this."""
        for command in commands:
            await self.reception.attendance.order(command)

    def here(self) -> list[str]:
        """Who is connected."""
        return [student.called for student in self.reception.attendance.lesson.here]


def a_class(folder: Path, **changes: Any) -> Hosting:
    """A class of the kettle, made in a folder."""
    (folder / "kettle.yaml").write_text(KETTLE, "utf-8")
    hosting = Hosting("c1", str(folder), str(folder / "kettle.yaml"), str(folder / "key"), "TULIP-OTTER-4021")
    hosting = evolve(hosting, title="Tuesday", address="10.0.0.5", **changes)
    opened = Opened("Tuesday", "kettle", "", "asked", 30, hosting.open, hosting.hide_numbers)
    log = create_class(folder, "c1")
    write_down(log, [Open(opened), Host(to_json(hosting)), Restart()], now())
    log.close()
    return hosting


@asynccontextmanager
async def reception_in(folder: Path, **changes: Any) -> AsyncIterator[Desk]:
    """A reception on a class of the kettle in this folder, until it is left."""
    notes: list[str] = []
    told: list[str] = []
    hosting = a_class(folder, **changes)
    desk = Desk(await open_class(hosting, "r1.1", notes.append, told.append), hosting, notes, told)
    try:
        yield desk
    finally:
        for visitor in desk.visitors:
            await visitor.goes()
        await desk.reception.close()

"""A channel that leads nowhere, and what tests of terminals share."""

import asyncio
import re
from collections.abc import Callable
from typing import Any

from textual.app import App

from game.classroom.terminal.running import run_app
from game.classroom.terminal.size import Size
from game.classroom.terminal.terminal import Terminal

#: A row that is written in its place, in colors or without.
_PICTURE = re.compile(rb"\x1b\[[\d;]*H.")


class Wire:
    """A channel: what was sent, how much of it waits, and what it was asked for."""

    def __init__(self) -> None:
        self.data = b""
        self.waiting = 0
        self.is_open = True
        self.reads = True
        self.written = asyncio.Event()

    def write(self, data: bytes) -> None:
        self.data += data
        self.written.set()

    def close(self) -> None:
        self.is_open = False

    def get_write_buffer_size(self) -> int:
        return self.waiting

    def pause_reading(self) -> None:
        self.reads = False

    def resume_reading(self) -> None:
        self.reads = True

    def took(self) -> str:
        """What was sent since this was asked last."""
        data, self.data = self.data, b""
        return data.decode()


class Listener:
    """A reader that remembers."""

    def __init__(self) -> None:
        self.heard: list[Any] = []

    def typed(self, key: str) -> None:
        self.heard.append(key)

    def pasted(self, text: str) -> None:
        self.heard.append(("paste", text))

    def resized(self, size: Size) -> None:
        self.heard.append(size)

    def repaint(self) -> None:
        self.heard.append("repaint")

    def ended(self) -> None:
        self.heard.append("end")


async def until(true: Callable[[], Any], seconds: float = 10.0) -> None:
    """Wait until something is true; fails where it does not come."""
    async with asyncio.timeout(seconds):
        while not true():
            await asyncio.sleep(0.005)


class Seat:
    """An app that runs on a terminal of its own."""

    def __init__(self, app: App[Any], term: str = "xterm-kitty", size: tuple[int, int] = (80, 24)) -> None:
        self.app = app
        self.wire = Wire()
        self.terminal = Terminal(self.wire, term, size)
        self.said: list[str] = []
        self.run = asyncio.create_task(run_app(app, self.terminal, log=self.said.append))

    async def painted(self) -> "Seat":
        """Wait for the first picture."""
        await until(lambda: self.run.done() or _PICTURE.search(self.wire.data.partition(b"?2004h")[2]))
        return self

    async def settled(self) -> "Seat":
        """Wait for the first picture, and until nothing comes after it; what was sent so far is forgotten."""
        await self.painted()
        while self.wire.took():
            await asyncio.sleep(0.1)
        return self

    async def leave(self) -> Any:
        """Hang up, and wait for the end."""
        self.terminal.hang_up()
        async with asyncio.timeout(10):
            return await self.run

"""Clerks at work on a class, whose log can be held up and broken."""

import asyncio
import threading
from collections.abc import Callable, Sequence
from pathlib import Path

from attrs import define, field

from game.records.class_log import ClassLog
from game.records.clerk import SLICE, Clerk
from game.records.entry import Adding, Row
from game.records.trouble import CannotSave


def brief(rows: Sequence[Row]) -> list[str]:
    """Rows as `ann1 chosen`."""
    return [f"{row.stream}{row.number} {row.kind}" for row in rows]


class TriedLog(ClassLog):
    """A log that notes its commits, waits before each until it may, and fails while it is told to."""

    def __init__(self, path: Path) -> None:
        super().__init__(path)
        self.batches: list[int] = []
        self.may = threading.Event()
        self.may.set()
        self.writing = threading.Event()
        self.unwritable = self.unreadable = ""

    def append(self, batch: Sequence[Adding]) -> list[Exception | None]:
        self.writing.set()
        assert self.may.wait(30)
        if self.unwritable:
            raise CannotSave(self.unwritable)
        self.batches.append(len(batch))
        return super().append(batch)

    def after(self, place: int, limit: int = SLICE) -> tuple[Row, ...]:
        if self.unreadable:
            raise CannotSave(self.unreadable)
        return super().after(place, limit)


@define
class Office:
    """A clerk at work, and what it delivered and said."""

    log: TriedLog
    place: int = 0
    slices: list[list[str]] = field(factory=list)
    said: list[str] = field(factory=list)
    clerk: Clerk = field(init=False)

    def __attrs_post_init__(self) -> None:
        self.clerk = Clerk(self.log, self.deliver, self.said.append, place=self.place)

    def deliver(self, rows: Sequence[Row]) -> None:
        self.slices.append(brief(rows))

    @property
    def rows(self) -> list[str]:
        return [row for rows in self.slices for row in rows]

    async def until(self, wanted: Callable[[], bool]) -> None:
        """Let the loop turn until something is so."""
        async with asyncio.timeout(30):
            while not wanted():
                await asyncio.sleep(0.01)


#: Opens an office on the running loop, from a place on.
Opened = Callable[..., Office]

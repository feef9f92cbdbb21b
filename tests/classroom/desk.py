"""A class without a database: a clerk that keeps its log in memory, and a room full of attendances on it."""

import asyncio
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from attrs import define, field

from game.classroom.attendance import Attendance
from game.classroom.command import Come, Go, Join, Keep, Open
from game.classroom.event import Event, Joined, Names, Opened
from game.classroom.lesson import Note
from game.play.record import Chosen, Kept
from game.records.trouble import Superseded

#: When a class in a test begins, unless told.
MORNING = datetime(2026, 3, 3, 10, 40, tzinfo=UTC)


@define
class Clock:
    """A clock that stands still until it is moved on."""

    now: datetime = MORNING

    def __call__(self) -> datetime:
        """The time."""
        return self.now

    def on(self, *, minutes: float = 0, seconds: float = 0) -> None:
        """Let some time go by."""
        self.now += timedelta(minutes=minutes, seconds=seconds)


@define
class MemoryClerk:
    """Appends to a list, and delivers to every attendance that sits at it. `broken` is raised instead while it is set.

    A number that is taken raises Superseded, as the real clerk does.
    """

    notes: list[Note] = field(factory=list)
    broken: Exception | None = None
    sitting: list[Attendance] = field(factory=list, repr=False)

    async def append(self, stream: str, number: int, at: datetime, events: Sequence[Event]) -> None:
        """Keep events, and deliver them."""
        await asyncio.sleep(0)
        if self.broken is not None:
            raise self.broken
        if number != 1 + sum(note.stream == stream for note in self.notes):
            raise Superseded
        kept = [Note(stream, number + place, at, event) for place, event in enumerate(events)]
        self.notes += kept
        for attendance in self.sitting:
            attendance.deliver(kept)

    def attendance(self, clock: Clock) -> Attendance:
        """Another process's part in the same class, which has read everything so far."""
        attendance = Attendance(clock)
        attendance.clerk = self
        attendance.deliver(self.notes)
        self.sitting.append(attendance)
        return attendance


@define
class Classroom:
    """A class to test with: its clock, its log, and one attendance that everything is ordered through."""

    clock: Clock = field(factory=Clock)
    clerk: MemoryClerk = field(factory=MemoryClerk)
    attendance: Attendance = field(init=False)

    def __attrs_post_init__(self) -> None:
        self.attendance = self.clerk.attendance(self.clock)

    async def opened(
        self,
        *,
        scenario: str = "gossip",
        title: str = "Tuesday, first hour",
        names: Names = "asked",
        most: int = 300,
        at_once: bool = False,
        hide_numbers: bool = False,
    ) -> "Classroom":
        """Make the class; gives itself."""
        opened = Opened(title, scenario, "", names, most, at_once, hide_numbers)
        await self.attendance.order(Open(opened))
        return self

    async def joins(self, name: str, *, here: bool = True) -> str:
        """A new student; gives the alias. `here`: connected as well, by the session `name`."""
        (joined,) = await self.attendance.order(Join(name, "hashed"))
        assert isinstance(joined, Joined)
        alias = joined.alias
        if here:
            await self.comes(alias)
        return alias

    async def comes(self, alias: str) -> None:
        """A student is connected."""
        await self.attendance.order(Come(alias, f"w1-{alias}"))

    async def goes(self, alias: str) -> None:
        """A student's connection is gone."""
        await self.attendance.order(Go(alias, f"w1-{alias}"))

    async def keeps(self, alias: str, *kept: Kept) -> None:
        """A student's play goes on."""
        await self.attendance.order(Keep(alias, f"w1-{alias}", kept))

    async def chooses(self, alias: str, *choices: str) -> None:
        """A student makes choices, one after the other."""
        for choice in choices:
            await self.keeps(alias, Chosen(choice))

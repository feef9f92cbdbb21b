"""A class's log as an attendance uses it: events in, notes out, through the clerk of this process."""

import asyncio
from collections.abc import Callable, Sequence
from datetime import UTC, datetime

from attrs import define, frozen

from game.classroom.attendance import Attendance
from game.classroom.command import Command
from game.classroom.decide import decide
from game.classroom.event import CLASS, Event, Hosted
from game.classroom.fold import lesson_as_read, lesson_of
from game.classroom.lesson import Lesson, Note
from game.classroom.wire import note_of, written
from game.records.class_log import ClassLog
from game.records.clerk import Clerk
from game.records.entry import Adding, Entering, Row, Stream
from game.records.trouble import CannotSave

#: What everybody is told; where the files are and what is wrong with them stands on the console (`troubled`).
NOTHING_WRITTEN = (
    "The class cannot write anything down just now. Tell your instructor, whose console says why, and try again."
)


@define
class Ledger:
    """Writes events into one class. `scenario` and `version` are what the class plays."""

    clerk: Clerk
    scenario: str
    version: str

    async def append(self, stream: str, number: int, at: datetime, events: Sequence[Event]) -> None:
        """Commit events of a stream from this number on, and deliver them. Raises Superseded or CannotSave."""
        try:
            await self.clerk.append(adding(stream, number, at, events, self.scenario, self.version))
        except CannotSave as trouble:
            raise CannotSave(NOTHING_WRITTEN) from trouble


def adding(
    stream: str, number: int, at: datetime, events: Sequence[Event], scenario: str = "", version: str = ""
) -> Adding:
    """Events as the records take them; with its first event a stream is opened."""
    when = at.astimezone(UTC).isoformat(timespec="milliseconds")
    kind, you = ("class", "") if stream == CLASS else ("seat", stream)
    begins = Stream(stream, kind, scenario, you, version, when) if number == 1 else None
    return Adding(stream, number, [_entering(when, stream, event) for event in events], begins)


def _entering(when: str, stream: str, event: Event) -> Entering:
    row = written(event)
    alias = getattr(event, "alias", "") if stream == CLASS else stream
    # How the class is served has its secrets, and says all of it: those of earlier starts are kept no longer.
    anew = isinstance(event, Hosted)
    return Entering(when, row.kind, row.body, alias if row.personal else "", row.personal, anew)


def notes_of(rows: Sequence[Row]) -> list[Note]:
    """Rows as the lesson takes them."""
    return [note_of(row.stream, row.number, row.at, row.kind, row.body, row.personal) for row in rows]


@frozen(eq=False)
class Attended:
    """A class that this process takes part in, until it is closed."""

    attendance: Attendance
    clerk: Clerk

    def close(self) -> None:
        """Finish what waits, and let the log go."""
        self.clerk.stop()
        self.attendance.close()


def read_lesson(log: ClassLog) -> tuple[Lesson, int]:
    """The class as it stands in its log, and the place of the last entry. Raises CannotSave."""
    lesson, place = Lesson(), 0
    while rows := log.after(place):
        place = rows[-1].place
        lesson = lesson_as_read(notes_of(rows), lesson)
    return lesson, place


def write_down(log: ClassLog, commands: Sequence[Command], at: datetime) -> Lesson:
    """Make all of this happen in a class that no loop follows here; the class after it.

    Raises NotAllowed, CannotSave, or Superseded where somebody else writes into it at the same time.
    """
    lesson, _ = read_lesson(log)
    events: list[Event] = []
    first = lesson.next_number(CLASS)
    for command in commands:
        found = decide(lesson, command, at)
        lesson = lesson_of((Note(CLASS, first + len(events) + n, at, event) for n, event in enumerate(found)), lesson)
        events.extend(found)
    opened = lesson.opened
    scenario, version = (opened.scenario, opened.version) if opened else ("", "")
    for trouble in log.append([adding(CLASS, first, at, events, scenario, version)]):
        if trouble is not None:
            raise trouble
    return lesson


def attend(log: ClassLog, clock: Callable[[], datetime], scenario: str = "", version: str = "") -> Attended:
    """Take part in a class: all of its past is read, then it is followed on the running loop. Raises CannotSave.

    `scenario`: what is played, where the class itself does not say so.
    """
    attendance = Attendance(clock)
    attendance.lesson, place = read_lesson(log)
    opened = attendance.lesson.opened
    clerk = Clerk(log, lambda rows: attendance.deliver(notes_of(rows)), attendance.troubled, place=place)
    attendance.clerk = Ledger(clerk, opened.scenario if opened else scenario, version)
    clerk.start(asyncio.get_running_loop())
    return Attended(attendance, clerk)

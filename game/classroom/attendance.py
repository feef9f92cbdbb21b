"""A process's part in a class: the lesson as its log has it, and the one way to make something happen in it."""

import asyncio
from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Protocol

from attrs import define, field, frozen

from game.classroom.command import Command
from game.classroom.decide import decide, stream_of
from game.classroom.event import CLASS, Came, Event, Went
from game.classroom.fold import lesson_as_read, lesson_of
from game.classroom.lesson import Lesson, Note
from game.records.trouble import Superseded

#: How often somebody else may be first before something is wrong with the log itself.
TRIES = 50
#: The source of trouble that a process meets itself: its class's log.
LOG = "log"
#: The source of what went wrong and is well again: it is told until it has been read.
PAST = "past"


class Clerk(Protocol):
    """Who writes: `game.classroom.ledger.Ledger`."""

    async def append(self, stream: str, number: int, at: datetime, events: Sequence[Event]) -> None:
        """Commit events of a stream from this number on, and deliver them. Raises Superseded or CannotSave."""


@frozen(eq=False)
class _Asked:
    """A command, and who waits for what comes of it."""

    command: Command
    settled: "asyncio.Future[tuple[Event, ...]]"


@define
class Attendance:
    """The class as this process knows it; whoever shows it watches, and whoever wants something asks `order`.

    `trouble` says what is not well just now: why the log cannot be read or written, or what became of the server.
    """

    clock: Callable[[], datetime]
    clerk: Clerk = field(init=False)
    lesson: Lesson = field(factory=Lesson, init=False)
    _troubles: dict[str, str] = field(factory=dict, init=False)
    _all: dict[int, Callable[[], None]] = field(factory=dict, init=False)
    _few: dict[int, Callable[[], None]] = field(factory=dict, init=False)
    _watched: int = field(default=0, init=False)
    _asked: dict[str, list[_Asked]] = field(factory=dict, init=False)
    _settling: dict[str, "asyncio.Task[None]"] = field(factory=dict, init=False)

    def watch(self, changed: Callable[[], None], *, plays: bool = True) -> Callable[[], None]:
        """Call this on the event loop after everything that happens; gives what stops it.

        Without `plays`, what students do in their own plays is left out: that is most of it, and only an instructor's
        concern.
        """
        self._watched += 1
        number, watching = self._watched, self._all if plays else self._few
        watching[number] = changed

        def stop() -> None:
            watching.pop(number, None)

        return stop

    def deliver(self, notes: Sequence[Note]) -> None:
        """Take what happened, in its order."""
        if notes:
            self.lesson = lesson_as_read(notes, self.lesson, _doubt)
            self._tell(everybody=any(note.stream == CLASS or isinstance(note.event, Came | Went) for note in notes))

    @property
    def trouble(self) -> str:
        """What is not well, in sentences, each once; empty while all is."""
        return " ".join(dict.fromkeys(self._troubles.values()))

    @property
    def own_trouble(self) -> str:
        """What this process itself has met: why it cannot read or write the log."""
        return self._troubles.get(LOG, "")

    def troubled(self, trouble: str, source: str = LOG) -> None:
        """Take what is wrong with the log (or another source of trouble), or (empty) that it is well again."""
        if trouble == self._troubles.get(source, ""):
            return
        if trouble:
            self._troubles[source] = trouble
        else:
            del self._troubles[source]
        self._tell()

    def put_away(self) -> None:
        """Take it that what is over has been read."""
        self.troubled("", PAST)

    def _tell(self, *, everybody: bool = True) -> None:
        for changed in (*self._all.values(), *(self._few.values() if everybody else ())):
            # One screen that fails keeps nobody else from hearing of it, nor those who wait for their answers.
            try:
                changed()
            except Exception as error:
                _report("Somebody who watches the class failed.", error)

    async def order(self, command: Command) -> tuple[Event, ...]:
        """What happens because of a command, once it is committed. Raises NotAllowed, CannotSave or what a bug raises.

        What is asked of one stream while an earlier answer is being committed goes into one commit together. Where
        another process was first, what it did is read, and everything is decided again.
        """
        stream = stream_of(command)
        settled: asyncio.Future[tuple[Event, ...]] = asyncio.get_running_loop().create_future()
        self._asked.setdefault(stream, []).append(_Asked(command, settled))
        if stream not in self._settling:
            self._settling[stream] = asyncio.create_task(self._settle(stream))
        return await settled

    async def _settle(self, stream: str) -> None:
        try:
            while asked := self._asked.pop(stream, []):
                await self._together(stream, asked)
        finally:
            del self._settling[stream]

    async def _together(self, stream: str, asked: list[_Asked]) -> None:
        """Settle what was asked, each on what the ones before it did."""
        for _ in range(TRIES):
            at, first = self.clock(), self.lesson.next_number(stream)
            happened = _decided(self.lesson, stream, asked, at)
            events = [event for found in happened if not isinstance(found, Exception) for event in found]
            try:
                if events:
                    await self.clerk.append(stream, first, at, events)
            except Superseded:
                continue
            except Exception as error:
                happened = [error] * len(asked)
            break
        else:
            happened = [Superseded()] * len(asked)
        for one, outcome in zip(asked, happened, strict=True):
            _answer(one.settled, outcome)

    def close(self) -> None:
        """Tell nobody any more."""
        self._all.clear()
        self._few.clear()


def _decided(lesson: Lesson, stream: str, asked: list[_Asked], at: datetime) -> list[tuple[Event, ...] | Exception]:
    """What happens because of each, on what the ones before it did, or why not."""
    happened: list[tuple[Event, ...] | Exception] = []
    for one in asked:
        # Whatever goes wrong with one is told to who asked it, and nobody else.
        try:
            found = decide(lesson, one.command, at)
            first = lesson.next_number(stream)
            lesson = lesson_of((Note(stream, number, at, event) for number, event in enumerate(found, first)), lesson)
        except Exception as refusal:
            happened.append(refusal)
        else:
            happened.append(found)
    return happened


def _answer(settled: "asyncio.Future[tuple[Event, ...]]", outcome: "tuple[Event, ...] | Exception") -> None:
    """Tell who waits, if anybody still does."""
    if settled.done():
        return
    if isinstance(outcome, Exception):
        settled.set_exception(outcome)
    else:
        settled.set_result(outcome)


def _doubt(note: Note, error: Exception) -> None:
    """Say of an entry that it was passed over."""
    _report(f"The class cannot stand entry {note.number} of {note.stream}; it is passed over.", error)


def _report(message: str, error: Exception) -> None:
    """Tell the loop, which notes it in the server's log: a bug, and no reason to stop the class."""
    asyncio.get_running_loop().call_exception_handler({"message": message, "exception": error})

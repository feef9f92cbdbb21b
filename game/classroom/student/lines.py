"""A student in a class, in lines: by `ssh -T`, on a terminal that shows nothing else, or as wished at the login."""

import asyncio
from collections.abc import Callable, Coroutine, Iterator
from datetime import datetime
from typing import Any

from attrs import define, field

from game.classroom.attendance import Attendance
from game.classroom.decide import OVER
from game.classroom.lesson import Lesson
from game.classroom.student.classplay import ClassPlay
from game.classroom.student.desk import SeatDesk
from game.classroom.student.news import STILL, news, pausing, said, sent_away, ways_back
from game.classroom.student.pages import Lobby
from game.classroom.student.reading import Reading
from game.classroom.student.seat import Place, lobby_of, newest, own, sent_out, ticket_of
from game.classroom.student.talkpaper import Talk, TalkPaper, paper_on
from game.classroom.student.waiting import WaitingRoom
from game.line.leaf import write_block


async def attend_in_lines(
    talk: Talk,
    attendance: Attendance,
    desk: SeatDesk,
    place: Place,
    title: str,
    clock: Callable[[], datetime],
    *,
    hide_numbers: bool = False,
) -> str:
    """Take part in a class until it is left. Gives why that was: "left", or what `sent_out` says.

    What the instructor says and does is told at once, also while a line is half typed. Cancelled, it ends at once.
    """
    return await LineSeat(paper_on(talk), attendance, desk, place, title, clock, hide_numbers).attend()


@define
class LineSeat:
    """One student's part in a class, in lines."""

    paper: TalkPaper
    attendance: Attendance
    desk: SeatDesk
    place: Place
    title: str
    clock: Callable[[], datetime]
    hide_numbers: bool
    _seen: Lesson = field(init=False)
    _reading: Reading = field(init=False)
    _begun: asyncio.Event = field(factory=asyncio.Event, init=False)
    _out: asyncio.Event = field(factory=asyncio.Event, init=False)

    def __attrs_post_init__(self) -> None:
        self._seen = self.attendance.lesson
        self._reading = Reading(self.attendance, self.place)
        self.paper.heard = self._has_read

    async def attend(self) -> str:
        """From the welcome to the farewell."""
        stop = self.attendance.watch(self._happened, plays=False)
        try:
            self._happened()
            await until(self._out, self._take_part())
        finally:
            stop()
        out = sent_out(self.attendance.lesson, self.place)
        if out:
            write_block(self.paper, sent_away(out, ticket_of(self.attendance.lesson, self.place)))
        self.paper.turn()
        return out or "left"

    def _has_read(self) -> None:
        """What was said stands above the line that the student typed just now."""
        if waiting := self._reading.unread:
            self._reading.read(waiting[-1].number)

    def _happened(self) -> None:
        """Tell what concerns this student, and end what it ends."""
        before, lesson = self._seen, self.attendance.lesson
        self._seen = lesson
        for line in news(before, lesson, self.place):
            self.paper.interject(line)
        if lesson.phase != "lobby":
            self._begun.set()
        if sent_out(lesson, self.place):
            self._out.set()

    async def _take_part(self) -> None:
        self._welcome()
        if not self._begun.is_set():
            waiting = WaitingRoom(self.paper, self.attendance, self.place, self._lobby)
            if not await until(self._begun, waiting.wait()):
                write_block(self.paper, ["Your place is kept.", *ways_back(self._lobby().ticket)])
                return
            if self.attendance.lesson.phase == "ended":
                return
        self.desk.rename(own(self.attendance.lesson, self.place).called)
        write_block(self.paper, self.desk.notices)
        await ClassPlay(self.paper, self.desk, self.attendance, self.place, self.clock, self.hide_numbers).play()

    def _welcome(self) -> None:
        """What class this is, how to come back to it, and where it stands."""
        lesson, lobby = self.attendance.lesson, self._lobby()
        welcome = "Welcome back" if self.desk.resumed else "Welcome"
        write_block(self.paper, [f"{self.title}. {welcome}, {lobby.own}.", *ways_back(lobby.ticket)])
        if lesson.phase == "lobby":
            length = "a minute" if lobby.minutes == 1 else f"{lobby.minutes} minutes"
            write_block(self.paper, [f"What is coming: {lobby.scenario}. {lobby.summary}", f"It takes about {length}."])
        write_block(self.paper, self._standing(lesson, lobby))

    def _standing(self, lesson: Lesson, lobby: Lobby) -> Iterator[str]:
        """Where a class is that began before this student came, and what was said that they have not read.

        Who waits in the lobby is told what was said there last, like everybody who sees it on the page.
        """
        if lesson.phase == "ended":
            yield f"{OVER} {STILL}"
        elif lesson.phase == "playing" and not self.desk.resumed:
            yield lobby.status
        elif lesson.phase == "playing" and lesson.paused:
            yield pausing()
        latest = newest(lesson, self.place, 0) if lesson.phase == "lobby" else None
        yield from map(said, self._reading.unread or ((latest,) if latest else ()))

    def _lobby(self) -> Lobby:
        return lobby_of(self.attendance.lesson, self.place, self.desk.run, self.title, self.clock())


async def until(event: asyncio.Event, doing: Coroutine[Any, Any, None]) -> bool:
    """Do something until it is done (False), or until something happens (True), which ends it wherever it is."""
    done, happened = asyncio.ensure_future(doing), asyncio.ensure_future(event.wait())
    try:
        await asyncio.wait({done, happened}, return_when=asyncio.FIRST_COMPLETED)
    finally:
        done.cancel()
        happened.cancel()
        await asyncio.gather(done, happened, return_exceptions=True)
    if not done.cancelled():
        done.result()
    return done.cancelled()

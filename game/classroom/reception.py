"""The class in one worker process: whoever has logged in is met here, and shown to a seat or to the console."""

import asyncio
import secrets
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import UTC, datetime
from functools import partial

from attrs import define, field

from game.classroom.attendance import Attendance
from game.classroom.chance import new_hashed_word, new_return_word, new_salt
from game.classroom.command import Go, Knock, Lose, Try
from game.classroom.decide import NotAllowed
from game.classroom.event import CLASS
from game.classroom.ledger import Attended, attend
from game.classroom.programme import Programme, read_programme
from game.classroom.server.hosting import Hosting
from game.classroom.server.hostkey import fingerprint, host_key
from game.classroom.server.visit import Visit
from game.classroom.student.app import SeatApp
from game.classroom.student.arrival import Arrival
from game.classroom.student.desk import SeatDesk, desk_for
from game.classroom.student.frontdesk import identify
from game.classroom.student.lines import attend_in_lines
from game.classroom.student.news import ways_back
from game.classroom.student.pages import ordinal
from game.classroom.student.seat import Place, ticket_of
from game.classroom.terminal.colors import Colors, colors_of, is_dumb
from game.classroom.terminal.running import run_app
from game.classroom.terminal.teletype import Teletype
from game.classroom.terminal.terminal import Terminal
from game.classroom.turnstile import Turnstile
from game.records.classes import open_class as open_log
from game.records.trouble import CannotSave, Superseded
from game.shelf.folder import data_folder
from game.shelf.settings import Settings

#: How long wrong codes and passwords are saved up before they are noted, in seconds.
KNOCKS_EVERY = 2.0
#: How often it is tried again to write down who has gone, while the log cannot be written, in seconds.
AGAIN_EVERY = 2.0
#: How often it is looked whether the server is needed any more, in seconds.
LOOK_EVERY = 2.0
#: How long a screen may take until it is painted before the next one is made, in seconds.
PAINTED_WITHIN = 5.0


#: What somebody reads in their own terminal once the screen is gone, by why it went.
WHY = {
    "left": "You have left the class. Your place is kept.",
    "over": "The class is over. What you chose is kept. Thank you for coming.",
    "removed": "Your instructor has taken you out of the class. Your place is kept.",
    "banned": "Your instructor has closed the class to you. Please talk to them.",
    "elsewhere": "You are in the class from another window now, and this one was closed.",
}

#: What an instructor reads whose terminal can show no console.
NO_TERMINAL = "The console needs a terminal that can show screens: log in again with ssh -t."
NO_SCREEN = "The console needs a terminal that can show screens; yours says that it is {!r}: log in from another."

#: Who is told how to come back.
MAY_RETURN = ("left", "removed")


def now() -> datetime:
    """The time."""
    return datetime.now(UTC)


@define(eq=False)
class ClassReception:
    """Meets visitors, one coroutine each."""

    programme: Programme
    hosting: Hosting
    attended: Attended
    fingerprint: str
    note: Callable[[str], None]
    _turnstile: Turnstile = field(factory=Turnstile, init=False)
    _knocks: int = field(default=0, init=False)
    _tries: int = field(default=0, init=False)
    _noting: "asyncio.Task[None] | None" = field(default=None, init=False)
    _unwritten: "set[asyncio.Task[None]]" = field(factory=set, init=False)

    @property
    def attendance(self) -> Attendance:
        """This process's part in the class."""
        return self.attended.attendance

    async def receive(self, visit: Visit) -> None:
        """Be with a visitor until the visit is over."""
        talk = Teletype(visit.terminal)
        if visit.instructor:
            await self._show_console(visit, talk)
            return
        arrival = await identify(
            talk,
            self.attendance,
            visit.user,
            visit.session,
            roster=self.programme.roster,
            make_word=new_return_word,
            salt=new_salt,
            choose=secrets.choice,
            gone=partial(self._gone, visit.session),
        )
        if arrival is None:
            return
        visit.way_back = partial(self._ways_back, arrival)
        try:
            await self._seat(visit, talk, arrival)
        finally:
            await asyncio.shield(self._gone(visit.session, arrival.alias))

    async def _gone(self, session: str, alias: str) -> None:
        """Write down who has gone: now, or once it can be written, or else they would stay in the class for ever."""
        going = Go(alias, session)
        if not await self._is_written(going):
            trying = asyncio.create_task(self._try_again(going))
            self._unwritten.add(trying)
            trying.add_done_callback(self._unwritten.discard)

    async def _seat(self, visit: Visit, talk: Teletype, arrival: Arrival) -> None:
        if visit.lines or not visit.has_pty or is_dumb(visit.term):
            hidden = self.hosting.hide_numbers
            desk, place = self._place(arrival)
            await attend_in_lines(talk, self.attendance, desk, place, self.programme.title, now, hide_numbers=hidden)
            return
        leave = await self._turnstile.enter(partial(_tell_place, visit.terminal))
        limit = asyncio.get_running_loop().call_later(PAINTED_WITHIN, leave)
        visit.terminal.be_deaf()
        try:
            # Made when it is their turn: while they waited, the class may have begun, or called them something else.
            desk, place = self._place(arrival)
            # Meters that jump: with moving ones the slowest key in a hundred waited 2.7 times as long (class_load).
            # Who wants them can have them back.
            title, settings = self.programme.title, Settings(reduced_motion=True)
            app = SeatApp(self.attendance, desk, place, settings, title, now, no_color=_is_plain(visit), painted=leave)
            ended = await run_app(app, visit.terminal, log=self.note)
        finally:
            limit.cancel()
            leave()
        if ended in WHY:
            talk.say("\n".join([WHY[ended], *(self._ways_back(arrival) if ended in MAY_RETURN else ())]))

    def _ways_back(self, arrival: Arrival) -> Iterator[str]:
        """How somebody comes back, as the class is now; nothing where nobody needs to, or they may not."""
        lesson = self.attendance.lesson
        student = lesson.students[arrival.alias]
        if lesson.phase != "ended" and not student.banned:
            yield from ways_back(ticket_of(lesson, self.programme.facts.place(arrival, student.called)))

    def _place(self, arrival: Arrival) -> tuple[SeatDesk, Place]:
        """Where somebody who has arrived sits, as the class is now."""
        name = self.attendance.lesson.students[arrival.alias].called
        desk = desk_for(self.attendance, self.programme.story, arrival.alias, arrival.session)
        return desk, self.programme.facts.place(arrival, name)

    async def _show_console(self, visit: Visit, talk: Teletype) -> None:
        if not visit.has_pty or is_dumb(visit.term):
            talk.say(NO_SCREEN.format(visit.term) if visit.has_pty else NO_TERMINAL)
            return
        from game.classroom.console.app import ConsoleApp
        from game.classroom.console.board import Facts

        hosting, programme = self.hosting, self.programme
        facts = Facts(hosting.class_id, hosting.code, programme.facts.way_back("yourname"), self.fingerprint, "ssh")
        app = ConsoleApp(
            self.attendance,
            programme.story,
            facts,
            Settings(),
            clock=now,
            new_word=new_hashed_word,
            no_color=_is_plain(visit),
        )
        visit.way_back = lambda: (f"To come back, type: {programme.facts.way_back('instructor')}",)
        # Who did not leave is sent away, and told why by whoever does so.
        if await run_app(app, visit.terminal, log=self.note):
            is_over = self.attendance.lesson.phase == "ended"
            talk.say(f"You have left the console. The class {'is over' if is_over else 'goes on'}.")

    # What the parent tells.

    def troubled(self, trouble: str) -> None:
        """Show the consoles here what is not well elsewhere: the class's log, in another worker."""
        self.attendance.troubled(trouble, "elsewhere")

    async def lost(self, run: str) -> bool:
        """A worker has died: whoever was connected to it is gone. Gives whether that is written down."""
        return await self._is_written(Lose(f"{run}."))

    async def _try_again(self, command: Go) -> None:
        await asyncio.sleep(AGAIN_EVERY)
        while not await self._is_written(command):
            await asyncio.sleep(AGAIN_EVERY)

    async def _is_written(self, command: Go | Lose) -> bool:
        try:
            await self.attendance.order(command)
        except (CannotSave, Superseded):
            return False
        except NotAllowed:
            # There is nothing to write: the class knows no such student.
            return True
        return True

    def wrong(self, answers: int) -> None:
        """Note how many wrong codes were given, now and then."""
        self._knocks = answers
        self._note_soon(answers)

    def tried(self, answers: int) -> None:
        """Note how many wrong passwords of the instructor were given, now and then."""
        self._tries = answers
        self._note_soon(answers)

    def _note_soon(self, answers: int) -> None:
        if answers and self._noting is None:
            self._noting = asyncio.create_task(self._note_knocks())

    async def _note_knocks(self) -> None:
        await asyncio.sleep(KNOCKS_EVERY)
        self._noting = None
        await self._note_now()

    async def _note_now(self) -> None:
        with suppress(CannotSave, Superseded):
            await self.attendance.order(Knock(self._knocks))
            await self.attendance.order(Try(self._tries))

    async def over(self) -> None:
        """Return once the class is over and nobody is looking back any more."""
        while not self.attendance.lesson.needs_nobody(now()):
            await asyncio.sleep(LOOK_EVERY)

    async def close(self) -> None:
        """Write what is to be written, and let the log go; who has gone by now, the next start of the server knows."""
        for trying in self._unwritten:
            trying.cancel()
        if self._noting is not None:
            self._noting.cancel()
            await self._note_now()
        await asyncio.to_thread(self.attended.close)


async def open_class(
    hosting: Hosting, run: str, note: Callable[[str], None], tell: Callable[[str], None]
) -> ClassReception:
    """Open the class of a hosting in this process. Raises CannotSave, NoSuchClass, NotOnShelf or CannotUse."""
    programme = read_programme(hosting)
    log = open_log(data_folder(hosting.folder, {}), hosting.class_id)
    attended = attend(log, now, hosting.scenario, programme.version)
    note(f"{run} has the class as of {attended.attendance.lesson.next_number(CLASS) - 1} entries")
    attended.attendance.watch(_Troubles(attended.attendance, note, tell), plays=False)
    print_of_key = fingerprint(host_key(hosting.host_key))
    return ClassReception(programme, hosting, attended, print_of_key, note)


@define(eq=False)
class _Troubles:
    """Notes that the class's log cannot be used here, and that it can again, and tells those elsewhere."""

    attendance: Attendance
    note: Callable[[str], None]
    tell: Callable[[str], None]
    _noted: str = field(default="", init=False)

    def __call__(self) -> None:
        trouble = self.attendance.own_trouble
        if trouble != self._noted:
            self._noted = trouble
            self.note(trouble or "the class can be written and read again")
            self.tell(trouble)


def _is_plain(visit: Visit) -> bool:
    """Whether a visitor has no colors, as wished or because their terminal shows none."""
    return colors_of(visit.term, no_color=visit.mono) is Colors.NONE


def _tell_place(terminal: Terminal, place: int) -> None:
    """Say where in the line somebody is; where a cursor can be moved, over what was said before."""
    told = f"You are {ordinal(place)} in line: your screen is being made."
    terminal.tell(f"\r\x1b[K{told}" if terminal.pty and not is_dumb(terminal.term) else f"{told}\r\n")

"""The server that stands beside a console: what it says is heard, and if it dies it is started again."""

import asyncio
import threading
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime, timedelta

from attrs import define, field

from game.classroom.attendance import PAST, Attendance
from game.classroom.command import Restart
from game.classroom.decide import NotAllowed
from game.classroom.server.hosting import Hosting
from game.classroom.server.launch import Launched, launch
from game.classroom.server.listening import CannotListen
from game.records.place import why
from game.records.trouble import CannotSave, Superseded

DIED = "The server has stopped by itself, and is being started again. Students come back with their return words."
UP_AGAIN = "The server stopped by itself and is up again: who was in has to log in once more. (Esc puts this away.)"
FAILED = "The server has stopped by itself, and cannot be started again just now."
AGAIN = "It is tried again within half a minute."
#: How long it is waited before a server is started again, the first time and at most, in seconds.
FIRST_WAIT, LONGEST_WAIT = 1.0, 30.0
_SOURCE, _WORKERS = "server", "workers"
#: Who was gone so shortly before a server died went with it: its workers said goodbye.
WENT_WITH_IT = timedelta(seconds=10)


@define
class Upkeep:
    """A server, and the hosting that it is started again with: at the port where it listened first."""

    launched: Launched
    hosting: Hosting
    start: Callable[[Hosting], Launched] = launch
    _missing: frozenset[str] = field(default=frozenset(), init=False)
    _heed: Callable[[], None] = field(default=lambda: None, init=False)

    async def keep_up(self, attendance: Attendance) -> None:
        """Start the server again whenever it dies, until its class is over or this is cancelled."""
        while True:
            await _ended(self.launched, lambda trouble: attendance.troubled(trouble, _WORKERS))
            attendance.troubled("", _WORKERS)
            if attendance.lesson.phase == "ended":
                return
            there = _there(attendance, attendance.clock())
            attendance.troubled(DIED, _SOURCE)
            # It has ended, or soon will have: nothing is left of it then.
            await asyncio.to_thread(self.launched.end)
            await self._again(attendance)
            attendance.troubled("", _SOURCE)
            self._tell_until_back(attendance, there)

    def _tell_until_back(self, attendance: Attendance, there: frozenset[str]) -> None:
        """Say what has been until all who were there are back, or it is put away: nobody looks all the time."""
        self._heed()
        self._missing |= there

        def look() -> None:
            students = (attendance.lesson.student(alias) for alias in self._missing)
            away = (one for one in students if one and not (one.here or one.is_out))
            self._missing = frozenset(student.alias for student in away)
            if not self._missing or attendance.lesson.phase == "ended":
                self._heed()
                attendance.put_away()

        if self._missing:
            self._heed = attendance.watch(look, plays=False)
            attendance.troubled(UP_AGAIN, PAST)

    async def _again(self, attendance: Attendance) -> None:
        wait = FIRST_WAIT
        while attendance.lesson.phase != "ended":
            await asyncio.sleep(wait)
            wait = min(LONGEST_WAIT, wait * 2)
            try:
                await attendance.order(Restart())
                await asyncio.to_thread(self._start)
                return
            except OSError as trouble:
                reason = f"{why(trouble).capitalize()}."
            except (CannotListen, CannotSave, NotAllowed, Superseded) as trouble:
                reason = str(trouble)
            attendance.troubled(f"{FAILED} {reason} {AGAIN}", _SOURCE)

    def _start(self) -> None:
        # Kept in the thread: the console may have been quit by the time that it is up, and has to know what to end.
        self.launched = self.start(self.hosting)


def _there(attendance: Attendance, died: datetime) -> frozenset[str]:
    """Who was connected when the server died, or until just before."""
    since = died - WENT_WITH_IT
    students = attendance.lesson.students.values()
    return frozenset(one.alias for one in students if one.here or (one.went is not None and one.went >= since))


async def _ended(launched: Launched, troubled: Callable[[str], None]) -> None:
    """Hear a server out, so that it never waits to be heard; return when it has ended.

    `troubled` is told, on this loop, what is not well with the class in its workers.
    """
    loop, over = asyncio.get_running_loop(), asyncio.Event()

    def hear() -> None:
        # Its end of the line is closed by us as well, when the console goes.
        with suppress(OSError, ValueError, RuntimeError):
            while (said := launched.heard()) is not None:
                if "trouble" in said:
                    loop.call_soon_threadsafe(troubled, said["trouble"])
        with suppress(RuntimeError):
            loop.call_soon_threadsafe(over.set)

    # Not one of the loop's own threads: those are waited for at the end, and this one ends with the server.
    threading.Thread(target=hear, name="server", daemon=True).start()
    await over.wait()

"""A reception for tests: what it does is asked for in the login name, and it tells what it was given."""

import asyncio
import gc
import json
import os
import signal
from collections.abc import Callable

from game.classroom.server.hosting import Hosting
from game.classroom.server.visit import Visit
from game.classroom.terminal.teletype import Teletype
from game.records.trouble import CannotSave

#: Objects of a connection, of which none may stay.
KEPT = ("Door", "Session", "StrictChannel", "StrictConnection", "Terminal", "Visit")


class Welcome:
    def __init__(self, run: str, note: Callable[[str], None], tell: Callable[[str], None]) -> None:
        self._run, self._note, self._tell = run, note, tell
        self._trouble = ""
        self._wrong = 0
        self._tried = 0
        self._lost: list[str] = []

    async def receive(self, visit: Visit) -> None:
        kind = visit.user.partition("-")[0]
        if kind == "broken":
            raise KeyError(f"a secret of {visit.user}")
        if kind == "dies":
            os.kill(os.getpid(), signal.SIGKILL)
        if kind == "flood":
            await self._flood(visit)
        elif kind == "app":
            # Heavy, and few tests ask for it.
            from tests.classroom.server.screen import show

            await show(visit.terminal, self._note)
        elif kind == "deaf":
            await self._be_deaf(visit)
        else:
            await self._talk(visit)

    async def _talk(self, visit: Visit) -> None:
        teletype, user = Teletype(visit.terminal), visit.user
        visit.way_back = lambda: [f"Come back, {user}.", f"Your word, {user}."]
        teletype.say(f"Welcome {json.dumps(self._told(visit))}")
        while (line := await teletype.ask("> ")) is not None and line != "q":
            if line.startswith("trouble"):
                self._tell(line.partition(" ")[2])
                line = json.dumps("told")
            if line == "size":
                line = json.dumps(visit.terminal.size)
            teletype.say(f"<{line if line != 'look' else json.dumps(self._state())}>")

    def _told(self, visit: Visit) -> dict[str, object]:
        return {
            "user": visit.user,
            "instructor": visit.instructor,
            "pty": visit.has_pty,
            "term": visit.term,
            "lines": visit.lines,
            "mono": visit.mono,
            "session": visit.session,
            "pid": os.getpid(),
        }

    def _state(self) -> dict[str, object]:
        gc.collect()
        kept = [type(one).__name__ for one in gc.get_objects()]
        channels = [one for one in gc.get_objects() if type(one).__name__ == "StrictChannel"]
        return {
            "kept": {name: kept.count(name) for name in KEPT},
            "environment": sum(len(one.get_environment_bytes()) for one in channels),
            "wrong": self._wrong,
            "tried": self._tried,
            "lost": self._lost,
            "run": self._run,
            "trouble": self._trouble,
        }

    async def _flood(self, visit: Visit) -> None:
        """Write more than any client takes, for as long as somebody is there."""
        visit.terminal.tell("flood\r\n")
        while not visit.terminal.is_gone:
            visit.terminal.write("x" * 32_768)
            await asyncio.sleep(0.001)

    async def _be_deaf(self, visit: Visit) -> None:
        """Go on whatever anybody says."""
        visit.terminal.tell("deaf\r\n")
        while True:
            try:
                await asyncio.sleep(60)
            except asyncio.CancelledError:
                self._note("not listening")

    async def lost(self, run: str) -> bool:
        self._lost.append(run)
        return True

    def wrong(self, answers: int) -> None:
        self._wrong = answers

    def tried(self, answers: int) -> None:
        self._tried = answers

    def troubled(self, trouble: str) -> None:
        self._trouble = trouble

    async def over(self) -> None:
        await asyncio.Event().wait()

    async def close(self) -> None:
        self._note("closed")


async def open_class(hosting: Hosting, run: str, note: Callable[[str], None], tell: Callable[[str], None]) -> Welcome:
    if hosting.scenario == "no such":
        raise CannotSave("The class cannot be opened: no such class.")
    return Welcome(run, note, tell)

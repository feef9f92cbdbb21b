"""Processes that are killed in the middle of a class. Nobody loses a choice that they saw made."""

import asyncio
import os
import re
import signal
import time
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from pathlib import Path

from attrs import frozen

from tests.classroom.endtoend.hosted import Server, hosted
from tests.classroom.endtoend.people import Visitor, back, console, visiting
from tests.classroom.server.clients import runs, wait_until


@frozen
class Playing:
    """A student in the middle of a play."""

    name: str
    word: str
    person: Visitor


@asynccontextmanager
async def students(server: Server, *names: str) -> AsyncIterator[list[Playing]]:
    """Students who have made a choice each."""
    async with AsyncExitStack() as leaving:
        found = []
        for name in names:
            person = await leaving.enter_async_context(visiting(server, name))
            found.append(Playing(name, await person.has_word(), person))
            await person.chooses()
        yield found


async def _press_on(student: Playing, presses: int) -> None:
    """Choose again and again, until the line is gone; the turn that was shown last is what was acknowledged."""
    for _ in range(presses):
        if student.person.is_gone:
            return
        await student.person.chooses()


async def _return(server: Server, student: Playing, shown: int = 2) -> None:
    """Come back to what the screen showed when the line broke, or to one choice that it did not show yet."""
    async with back(server, student.name, student.word) as again:
        await again.stands_where(server.play_of(student.name))
        assert again.turn in (shown, shown + 1)
        await again.chooses()


async def test_a_worker_that_is_killed_loses_nothing(tmp_path: Path) -> None:
    """Its students come back to the same scene with their words; the others play on, and another worker is there."""
    with hosted(tmp_path / "data", "gossip", "--open") as server:
        async with students(server, "ann", "bob", "cleo", "dan") as all_four:
            workers = server.workers
            busiest = _process_of(server, "ann")
            gone = [one for one in all_four if _worker(server, one.name) == _worker(server, "ann")]
            stay = [one for one in all_four if one not in gone]
            assert gone
            assert stay
            # One is in the middle of a choice.
            gone[0].person.press("1")
            os.kill(busiest, signal.SIGKILL)
            for student in gone:
                await student.person.goes()
            for student in stay:
                await student.person.chooses()
            await asyncio.gather(*(_return(server, student) for student in gone))
            await asyncio.to_thread(wait_until, lambda: len(server.workers) == 2 and server.workers != workers)
            async with console(server) as again:
                for student in stay:
                    await again.sees(rf"● {student.name}")
        assert "another one begins" in server.log


def _worker(server: Server, name: str) -> str:
    """The worker that serves a student."""
    return server.student(name).session.rpartition(".")[0]


def _process_of(server: Server, name: str) -> int:
    """Its process: workers are numbered as they are started."""
    return server.workers[int(_worker(server, name).rpartition(".")[2]) - 1]


async def test_a_server_that_is_killed_is_taken_up_again(tmp_path: Path) -> None:
    """No process is left; --resume has the same code, words, key and instructor, and everybody is in the same scene."""
    folder = tmp_path / "data"
    with hosted(folder, "gossip", "--open", "--title", "Tuesday's class") as server:
        async with students(server, "ann", "bob") as two, console(server) as instructor:
            everyone = server.everyone
            told = _fingerprint(server)
            two[0].person.press("1")
            os.kill(server.process.pid, signal.SIGKILL)
            for student in two:
                await student.person.goes()
                assert not student.person.glass.is_program
            await instructor.goes()
        await asyncio.to_thread(wait_until, lambda: not any(map(runs, everyone)))
        before = server.lesson
    with hosted(folder, "--resume", server.class_id, "--workers", "1") as resumed:
        assert (resumed.code, resumed.class_id) == (server.code, server.class_id)
        assert resumed.told["instructor"]["password"] is None
        assert _fingerprint(resumed) == told
        for student in two:
            assert (
                resumed.student(student.name).progress == before.students[resumed.student(student.name).alias].progress
            )
            await _return(resumed, student)
        resumed.told["instructor"]["password"] = server.password
        async with console(resumed) as instructor:
            await instructor.sees("TUESDAY'S CLASS")
            await instructor.sees(r"ann .* (2|3) ")


def _fingerprint(server: Server) -> str:
    return server.log.rpartition("The server's key is ")[2].split()[0]


async def test_a_server_that_is_told_to_end_tells_its_clients(tmp_path: Path) -> None:
    """SIGTERM: everybody reads why, in their own terminal, with exit status 0; the next day they go on."""
    folder = tmp_path / "data"
    with hosted(folder, "gossip", "--open", "--workers", "1") as server:
        async with students(server, "ann", "bob") as two, visiting(server, "cal", term="dumb") as lines:
            await lines.reads("1. Lean in")
            everyone = server.everyone
            assert await asyncio.to_thread(server.end) == 0
            for person in (*(student.person for student in two), lines):
                await person.goes()
                assert person.status == 0
                assert not person.glass.is_program
                assert "The server of this class is ending" in person.glass.text
            assert not any(map(runs, everyone))
    with hosted(folder, "--resume", server.class_id, "--workers", "1") as resumed:
        await _return(resumed, two[0])


async def test_choices_are_in_the_log_before_they_are_shown(tmp_path: Path) -> None:
    """While students press, everything is killed: what the log has is no less than what they saw."""
    with hosted(tmp_path / "data", "gossip", "--open") as server:
        async with students(server, "ann", "bob", "cleo") as three:
            pressing = [asyncio.create_task(_press_on(student, 9)) for student in three]
            until = time.monotonic() + 30
            while min(student.person.turn for student in three) < 4 and time.monotonic() < until:
                await asyncio.sleep(0.01)
            for process in server.everyone:
                os.kill(process, signal.SIGKILL)
            await asyncio.gather(*pressing, return_exceptions=True)
            for student in three:
                await student.person.goes()
        for student in three:
            acknowledged = max(int(turn) for turn in re.findall(r"turn (\d+)", student.person.said)) - 1
            assert len(server.play_of(student.name).choices) >= acknowledged >= 3

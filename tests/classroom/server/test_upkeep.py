import asyncio
import os
import signal
import sys
from collections.abc import Callable
from functools import partial
from subprocess import PIPE, Popen
from threading import Event

import pytest

from game.classroom.attendance import Attendance
from game.classroom.command import End, Remove
from game.classroom.server import upkeep
from game.classroom.server.hosting import Hosting
from game.classroom.server.launch import Launched, launch
from game.classroom.server.listening import CannotListen
from game.classroom.server.upkeep import AGAIN, DIED, FAILED, UP_AGAIN, Upkeep
from game.records.trouble import CannotSave
from tests.classroom.desk import Classroom

HOSTING = Hosting("monday", "/nowhere", "gossip", "/nowhere/key", "TULIP-OTTER-4021")
TALKS = "import sys\nfor _ in range(20000): print('{\"wrong\": 1}')"


def process(code: str = "import sys; sys.stdin.read()") -> Launched:
    """Something that runs as a server does, until its line is closed."""
    return Launched(Popen([sys.executable, "-c", code], stdin=PIPE, stdout=PIPE, bufsize=0))


@pytest.fixture
def waits(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(upkeep, "FIRST_WAIT", 0.0)
    monkeypatch.setattr(upkeep, "LONGEST_WAIT", 0.01)


async def until(condition: Callable[[], bool]) -> None:
    async with asyncio.timeout(30):
        while not condition():
            await asyncio.sleep(0.01)


async def begun(
    first: Launched, start: Callable[[Hosting], Launched] = launch
) -> tuple[Upkeep, Attendance, "asyncio.Task[None]"]:
    attendance = (await Classroom().opened()).attendance
    kept = Upkeep(first, HOSTING, start)
    return kept, attendance, asyncio.create_task(kept.keep_up(attendance))


async def test_a_server_that_dies_is_started_again(waits: None) -> None:
    """The console says so meanwhile, nobody counts as connected, and a start that fails is tried once more."""
    first, second, told = process(), process(), list[str]()
    starts: list[Launched | Exception] = [CannotListen("not yet."), second]

    def start(_hosting: Hosting) -> Launched:
        told.append(attendance.trouble)
        answer = starts.pop(0)
        if isinstance(answer, Exception):
            raise answer
        return answer

    kept, attendance, task = await begun(first, start)
    first.process.kill()
    await until(lambda: kept.launched is second)
    await until(lambda: attendance.trouble == "")
    assert told == [DIED, f"{FAILED} not yet. {AGAIN}"]
    assert attendance.lesson.run >= 1
    task.cancel()
    second.end()


async def test_that_it_was_away_is_told_until_all_are_back(waits: None) -> None:
    """Somebody has to tell students to log in again: whoever looks a minute later reads it as well."""
    first, second = process(), process()
    classroom = await Classroom().opened()
    ana, ben, cy, _, ed = [await classroom.joins(name) for name in ("Ana", "Ben", "Cy", "Dee", "Ed")]
    await classroom.goes(cy)
    classroom.clock.on(minutes=5)
    attendance = classroom.attendance
    task = asyncio.create_task(Upkeep(first, HOSTING, lambda _hosting: second).keep_up(attendance))
    # A worker that says goodbye writes down who has gone before its server is known to be.
    await classroom.goes(ben)
    first.process.kill()
    await until(lambda: attendance.trouble == UP_AGAIN)
    for alias in (ana, ben):
        await classroom.comes(alias)
    assert attendance.trouble == UP_AGAIN
    await attendance.order(Remove("s4"))
    assert attendance.trouble == UP_AGAIN
    await classroom.comes(ed)
    assert attendance.trouble == ""
    assert not classroom.attendance.lesson.students[cy].here
    task.cancel()
    second.end()


async def test_that_it_was_away_can_be_put_away(waits: None) -> None:
    """Who never comes back keeps it from nobody; where nobody was in nothing is said."""
    first, second, third = process(), process(), process()
    classroom = await Classroom().opened()
    ana = await classroom.joins("Ana")
    attendance, starts = classroom.attendance, [second, third]
    kept = Upkeep(first, HOSTING, lambda _hosting: starts.pop(0))
    task = asyncio.create_task(kept.keep_up(attendance))
    first.process.kill()
    await until(lambda: attendance.trouble == UP_AGAIN)
    attendance.put_away()
    await classroom.joins("Ben")
    assert attendance.trouble == ""
    await classroom.comes(ana)
    for alias in (ana, "s2"):
        await classroom.goes(alias)
    classroom.clock.on(minutes=5)
    told: list[str] = []
    attendance.watch(lambda: told.append(attendance.trouble))
    second.process.kill()
    await until(lambda: kept.launched is third and attendance.trouble == "")
    assert set(told) == {DIED, ""}
    task.cancel()
    third.end()


async def test_a_server_that_died_leaves_nothing_behind(waits: None) -> None:
    """It is no process any more, not even one that nobody has asked after."""
    first, second = process(), process()
    kept, _, task = await begun(first, lambda _hosting: second)
    os.kill(first.process.pid, signal.SIGKILL)
    await until(lambda: kept.launched is second)
    assert first.process.returncode == -signal.SIGKILL
    task.cancel()
    second.end()


@pytest.mark.parametrize(
    "trouble, words",
    [
        (CannotListen("Port 2222 is taken."), "Port 2222 is taken."),
        (OSError(28, "No space left on device"), "The disk is full."),
        (CannotSave("The log is gone."), "The log is gone."),
    ],
)
async def test_why_a_server_cannot_be_started_is_told(waits: None, trouble: Exception, words: str) -> None:
    """As long as it cannot be, beside what else is wrong; that stays when the server is up again."""
    first, second, fails = process(), process(), [True]

    def start(_hosting: Hosting) -> Launched:
        if fails:
            raise trouble
        return second

    _, attendance, task = await begun(first, start)
    attendance.troubled("Choices cannot be kept.")
    first.process.kill()
    await until(lambda: attendance.trouble == f"Choices cannot be kept. {FAILED} {words} {AGAIN}")
    fails.clear()
    await until(lambda: attendance.trouble == "Choices cannot be kept.")
    task.cancel()
    second.end()


async def test_a_class_that_ends_meanwhile_needs_no_server(waits: None) -> None:
    """Nothing is tried any more, and nothing is wrong."""

    def start(_hosting: Hosting) -> Launched:
        raise CannotListen("Port 2222 is taken.")

    first = process()
    _, attendance, task = await begun(first, start)
    first.process.kill()
    await until(lambda: FAILED in attendance.trouble)
    await attendance.order(End())
    await asyncio.wait_for(task, 30)
    assert attendance.trouble == ""


async def test_a_server_whose_class_is_over_is_let_go(waits: None) -> None:
    """Once the class has ended, a server that ends is as it should be."""
    first = process()
    kept, attendance, task = await begun(first)
    await attendance.order(End())
    first.end()
    await asyncio.wait_for(task, 30)
    assert (kept.launched, attendance.trouble) == (first, "")


async def test_what_the_server_says_of_its_workers_troubles_stands_on_the_console(waits: None) -> None:
    """Until it says that all is well; or it is gone, and with it what it said."""
    says = "import sys, json\nfor line in sys.stdin: print(json.dumps({'trouble': line.strip()}), flush=True)"
    first, second = process(says), process(says)
    kept, attendance, task = await begun(first, lambda _hosting: second)
    for told in ("The disk is full.", "", "The disk is full again."):
        first.say(f"{told}\n".encode())
        await until(partial(_is_told, attendance, told))
    first.process.kill()
    await until(lambda: kept.launched is second and attendance.trouble == "")
    task.cancel()
    second.end()


def _is_told(attendance: Attendance, trouble: str) -> bool:
    return attendance.trouble == trouble


async def test_a_server_that_says_much_never_waits_to_be_heard(waits: None) -> None:
    """Twenty thousand wrong codes are more than a pipe holds; the server goes on."""
    first = process(TALKS)
    _, attendance, task = await begun(first)
    await attendance.order(End())
    await asyncio.wait_for(task, 30)
    assert first.end() == 0


async def test_a_server_that_is_just_being_started_is_known_afterwards(waits: None) -> None:
    """Whoever quits the console meanwhile can still leave it running, or end it."""
    first, second, begins, goes_on = process(), process(), Event(), Event()

    def start(_hosting: Hosting) -> Launched:
        begins.set()
        assert goes_on.wait(30)
        return second

    kept, _, task = await begun(first, start)
    first.process.kill()
    await until(begins.is_set)
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)
    goes_on.set()
    await until(lambda: kept.launched is second)
    assert second.is_running
    second.end()
    assert not second.is_running

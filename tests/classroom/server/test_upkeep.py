import asyncio
import sys
from collections.abc import Callable
from subprocess import PIPE, Popen

import pytest

from game.classroom.attendance import Attendance
from game.classroom.command import End
from game.classroom.server import upkeep
from game.classroom.server.hosting import Hosting
from game.classroom.server.launch import Launched, launch
from game.classroom.server.listening import CannotListen
from game.classroom.server.upkeep import DIED, Upkeep
from tests.classroom.desk import Classroom

HOSTING = Hosting("monday", "/nowhere", "gossip", "/nowhere/key", "TULIP-OTTER-4021")
TALKS = "import sys\nfor _ in range(20000): print('{\"wrong\": 1}')"


def process(code: str = "import sys; sys.stdin.read()") -> Launched:
    """Something that runs as a server does, until its line is closed."""
    return Launched(Popen([sys.executable, "-c", code], stdin=PIPE, stdout=PIPE))


@pytest.fixture
def waits(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(upkeep, "FIRST_WAIT", 0.0)


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
    starts: list[Launched | Exception] = [CannotListen("not yet"), second]

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
    assert told == [DIED, DIED]
    assert attendance.lesson.run >= 1
    task.cancel()
    second.end()
    first.process.wait()


async def test_a_server_whose_class_is_over_is_let_go(waits: None) -> None:
    """Once the class has ended, a server that ends is as it should be."""
    first = process()
    kept, attendance, task = await begun(first)
    await attendance.order(End())
    first.end()
    await asyncio.wait_for(task, 30)
    assert (kept.launched, attendance.trouble) == (first, "")


async def test_a_server_that_says_much_never_waits_to_be_heard(waits: None) -> None:
    """Twenty thousand wrong codes are more than a pipe holds; the server goes on."""
    first = process(TALKS)
    _, attendance, task = await begun(first)
    await attendance.order(End())
    await asyncio.wait_for(task, 30)
    assert first.end() == 0

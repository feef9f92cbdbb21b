import asyncio
import os
import signal
import socket
import subprocess
import sys
from contextlib import ExitStack
from pathlib import Path

import asyncssh
import pytest

from game.classroom.server.launch import Launched
from tests.classroom.server.clients import children, connected, runs, served, visiting, wait_until


def test_the_parent_is_small() -> None:
    """The process that listens imports neither SSH nor screens nor an event loop nor the database."""
    code = "import sys, game.classroom.server.serving; print(*{name.partition('.')[0] for name in sys.modules})"
    ran = subprocess.run([sys.executable, "-P", "-c", code], capture_output=True, text=True, check=True)
    assert {"asyncio", "asyncssh", "sqlalchemy", "textual", "yaml"} & set(ran.stdout.split()) == set()


async def test_who_comes_while_the_door_is_full_waits(tmp_path: Path) -> None:
    """No more than so many log in at once; the others wait in their order and are let in, none is refused."""
    with served(tmp_path, workers=1, most_at_door=2) as server, ExitStack() as idle:
        _, quiet = (idle.enter_context(socket.create_connection((server.host, server.port))) for _ in range(2))
        assert quiet.recv(64) == b"SSH-2.0-BreakRoom\r\n"
        waiting = idle.enter_context(socket.create_connection((server.host, server.port)))
        waiting.settimeout(0.2)
        with pytest.raises(TimeoutError):
            waiting.recv(64)
        gone = socket.create_connection((server.host, server.port))
        gone.close()
        visit = asyncio.create_task(_visit(server))
        await asyncio.sleep(0.2)
        assert not visit.done()
        quiet.close()
        waiting.settimeout(30)
        assert waiting.recv(64).startswith(b"SSH-2.0-")
        waiting.close()
        await visit


async def _visit(server: Launched) -> None:
    async with visiting(server) as client:
        await client.told()


async def test_forty_at_once_come_in(tmp_path: Path) -> None:
    """When many log in together through a narrow door, each gets in, and both workers have their part."""
    with served(tmp_path, most_at_door=4) as server:

        async def pid() -> int:
            async with visiting(server) as client:
                told = await client.told()
                return int(told["pid"])

        pids = await asyncio.gather(*(pid() for _ in range(40)))
        assert set(pids) == set(children(server.process.pid))


async def test_running_out_of_descriptors_ends_nothing(tmp_path: Path) -> None:
    """With more connections than descriptors the rest wait in the system's queue, and someone gets in afterwards."""
    with served(tmp_path, workers=1, most_at_door=8) as server:
        _limit(server.process.pid, 160)
        with ExitStack() as idle:
            for _ in range(400):
                idle.enter_context(socket.create_connection((server.host, server.port)))
            await asyncio.sleep(0.5)
            before = _cpu(server.process.pid)
            await asyncio.sleep(0.5)
            assert _cpu(server.process.pid) - before < 10, "it waits, and does not ask again and again"
            assert server.process.poll() is None
        await _visit(server)


def _limit(pid: int, descriptors: int) -> None:
    resource = pytest.importorskip("resource")
    if not hasattr(resource, "prlimit"):
        pytest.skip("only Linux changes the limits of another process")
    resource.prlimit(pid, resource.RLIMIT_NOFILE, (descriptors, descriptors))


def _cpu(pid: int) -> int:
    """Ticks of a hundredth of a second that a process has used."""
    return sum(map(int, Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[11:13]))


def test_a_closed_terminal_does_not_end_it(tmp_path: Path, log: Path) -> None:
    """SIGHUP ends neither the parent nor its workers."""
    with served(tmp_path, workers=1) as server:
        everyone = [server.process.pid, *children(server.process.pid)]
        wait_until(lambda: _catches_term(everyone[1]))
        for process in everyone:
            os.kill(process, signal.SIGHUP)
        asyncio.run(_visit(server))
        assert all(map(runs, everyone))


def _catches_term(pid: int) -> bool:
    [line] = [line for line in Path(f"/proc/{pid}/status").read_text().splitlines() if line.startswith("SigCgt")]
    return bool(int(line.split()[1], 16) >> (signal.SIGTERM - 1) & 1)


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_it_ends_in_good_order_at_once_too(tmp_path: Path, number: signal.Signals) -> None:
    """A signal that comes while the workers still begin leaves no process either."""
    with served(tmp_path) as server:
        everyone = [server.process.pid, *children(server.process.pid)]
        server.process.send_signal(number)
        assert server.process.wait(30) == 0
        assert not any(map(runs, everyone))


async def test_a_class_that_cannot_be_opened_is_tried_again(tmp_path: Path, log: Path) -> None:
    """Workers that fail at once are started again, with a line in the log each time, and the server can be ended."""
    with served(tmp_path, workers=1, scenario="no such") as server:
        wait_until(lambda: log.read_text().count("ended (1)") >= 2)
        assert server.process.poll() is None
    assert log.read_text().count("no such class") >= 2


async def test_connections_that_come_and_go_end_nothing(server: Launched) -> None:
    """A connection that is closed before its turn is no matter."""
    for _ in range(50):
        socket.create_connection((server.host, server.port)).close()
    await _visit(server)


async def test_a_login_that_takes_too_long_is_closed(tmp_path: Path) -> None:
    """Whoever does not log in within the seconds of the class is disconnected."""
    with served(tmp_path, workers=1, login_seconds=0.5) as server:
        reader, writer = await asyncio.open_connection(server.host, server.port)
        assert (await asyncio.wait_for(reader.read(), 30)).startswith(b"SSH-2.0-")
        writer.close()
        await writer.wait_closed()
        with pytest.raises((asyncssh.PermissionDenied, asyncssh.ConnectionLost)):
            async with connected(server, "eve", "wrong"):
                pass


async def test_wrong_passwords_of_the_instructor_are_in_the_log(tmp_path: Path, log: Path) -> None:
    """How many, each time that they have doubled, and never what was typed."""
    with served(tmp_path, workers=1) as server:
        for _ in range(3):
            with pytest.raises(asyncssh.PermissionDenied):
                async with connected(server, "instructor", "open-sesame"):
                    pass
    written = log.read_text()
    assert [line[-1] for line in written.splitlines() if "wrong passwords of the instructor so far" in line] == [
        "1",
        "2",
    ]
    assert "sesame" not in written

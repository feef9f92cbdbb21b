import asyncio
import os
import signal
import socket
from pathlib import Path
from typing import Any

import pytest

from game.classroom.server.link import Link
from game.classroom.server.worker import Post
from tests.classroom.server.clients import children, runs, served, visiting, wait_until


async def test_a_worker_that_is_killed_takes_only_its_own_visitors(tmp_path: Path, log: Path) -> None:
    """Kill -9 of a worker: the others play on, another worker begins, and the class is told who went with the first."""
    with served(tmp_path) as server:
        async with visiting(server, "ann") as one, visiting(server, "bob") as other:
            lost, kept = await one.told(), await other.told()
            assert lost["pid"] != kept["pid"], "the least busy worker has the second visitor"
            os.kill(lost["pid"], signal.SIGKILL)
            await one.ends()
            gone = lost["session"].rpartition(".")[0]
            async with asyncio.timeout(30):
                while (await other.asks("look"))["lost"] != [gone]:
                    await asyncio.sleep(0.02)
            async with visiting(server, "ann") as again:
                assert (await again.told())["pid"] != lost["pid"]
    assert "ended (-9)" in log.read_text()


async def test_two_workers_that_are_killed_together_are_both_told_of(tmp_path: Path) -> None:
    """Who was to write down that the first one is gone went with it: the next worker that begins is told of both."""
    with served(tmp_path) as server:
        async with visiting(server, "ann") as one, visiting(server, "bob") as other:
            told = [await client.told() for client in (one, other)]
            for visit in told:
                os.kill(visit["pid"], signal.SIGKILL)
            await asyncio.gather(one.ends(), other.ends())
        gone = {visit["session"].rpartition(".")[0] for visit in told}
        async with asyncio.timeout(30):
            async with visiting(server, "ann") as one, visiting(server, "bob") as other:
                while not gone <= {run for client in (one, other) for run in (await client.asks("look"))["lost"]}:
                    await asyncio.sleep(0.02)


async def test_what_is_not_well_in_one_worker_is_told_in_all_others(tmp_path: Path) -> None:
    """At once, and not in that one again; no more once it is well, or the worker is gone. So is the console."""
    with served(tmp_path) as server:
        async with visiting(server, "ann") as one, visiting(server, "bob") as other:
            first, second = await one.told(), await other.told()
            assert first["pid"] != second["pid"]

            async def hears(trouble: str) -> None:
                async with asyncio.timeout(30):
                    while (await other.asks("look"))["trouble"] != trouble:
                        await asyncio.sleep(0.02)

            def said() -> object:
                while "trouble" not in (told := server.heard() or {"trouble": "ended"}):
                    continue
                return told["trouble"]

            await one.asks("trouble The disk is full.")
            await hears("The disk is full.")
            assert (await one.asks("look"))["trouble"] == ""
            await one.asks("trouble")
            await hears("")
            await one.asks("trouble The disk is full.")
            await hears("The disk is full.")
            os.kill(first["pid"], signal.SIGKILL)
            await hears("")
            heard = [said() for _ in range(4)]
            assert heard == ["The disk is full.", ""] * 2


async def test_a_worker_that_dies_again_and_again_is_not_started_at_once(tmp_path: Path, log: Path) -> None:
    """Visitors that kill their worker find another one each time, started after a while that grows."""
    with served(tmp_path, workers=1) as server:
        for _ in range(3):
            async with visiting(server, "dies") as client:
                await client.ends()
        async with visiting(server, "ann") as client:
            await client.told()
    assert log.read_text().count("ended (-9)") == 3


async def test_whoever_kills_the_parent_ends_its_workers(tmp_path: Path) -> None:
    """Kill -9 of the parent: its workers see it, tell their visitors, and no process is left."""
    with served(tmp_path) as server:
        workers = children(server.process.pid)
        async with visiting(server, "app") as client:
            await client.shows("A screen of its own")
            server.process.kill()
            shown = await client.ends()
        assert "The server of this class has stopped" in shown
        assert shown.index("\x1b[?1049l") < shown.index("The server of this class")
        assert len(workers) == 2
        wait_until(lambda: not any(map(runs, workers)))


async def test_a_visit_that_does_not_listen_ends_all_the_same(tmp_path: Path) -> None:
    """Whoever never lets go does not keep the server: its process ends within seconds of its parent."""
    with served(tmp_path, workers=1) as server:
        workers = children(server.process.pid)
        async with visiting(server, "deaf") as client:
            await client.shows("deaf")
            assert server.end() == 0
        assert not any(map(runs, workers))


async def test_everybody_is_told_when_the_server_ends(tmp_path: Path, log: Path) -> None:
    """SIGTERM: screens are taken down, everybody gets a sentence and exit status 0, and no process is left."""
    with served(tmp_path) as server:
        everyone = [server.process.pid, *children(server.process.pid)]
        async with visiting(server, "app") as screen, visiting(server, "ann") as lines:
            await screen.shows("A screen of its own")
            await lines.told()
            server.process.send_signal(signal.SIGTERM)
            for client in (screen, lines):
                assert "The server of this class is ending" in await client.ends()
                assert client.status == 0
        assert "\x1b[?1049l" in screen.text
        assert server.process.wait(30) == 0
        assert not any(map(runs, everyone))
    assert "SIGTERM" in log.read_text()
    assert log.read_text().count("closed") == 2


async def test_a_worker_ends_by_itself_when_it_is_told(tmp_path: Path, log: Path) -> None:
    """SIGTERM to a worker alone lets its visitors go with a sentence; another one takes its place."""
    with served(tmp_path, workers=1) as server:
        async with visiting(server, "ann") as client:
            os.kill((await client.told())["pid"], signal.SIGTERM)
            assert "has stopped" in await client.ends()
        wait_until(lambda: "ended (0)" in log.read_text())
        async with visiting(server, "ann") as client:
            await client.told()


async def test_what_can_be_told_to_nobody_keeps_nobody_busy(monkeypatch: pytest.MonkeyPatch) -> None:
    """A parent that is gone while something waits to be sent to it is not written to again and again."""
    ours, theirs = socket.socketpair()
    link = Link(ours)
    nobody: Any = None
    post = Post(link, nobody, nobody, nobody)
    while not link.is_full:
        post.say({"well": True})
    theirs.close()
    tries, flush = 0, link.flush

    def tried() -> None:
        nonlocal tries
        tries += 1
        flush()

    monkeypatch.setattr(link, "flush", tried)
    for _ in range(20):
        await asyncio.sleep(0)
    assert tries == 1
    link.close()

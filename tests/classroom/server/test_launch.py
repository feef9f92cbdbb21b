import asyncio
import os
import signal
import socket
from functools import partial
from pathlib import Path
from threading import Thread

import pytest

from game.classroom.server.launch import launch
from game.classroom.server.listening import CannotListen
from tests.classroom.server.clients import CODE, children, connected, hosting_in, runs, served, visiting, wait_until


def test_a_console_that_ends_ends_its_server(tmp_path: Path) -> None:
    """When the lines to it close, without a word, the server and its workers end in good order."""
    server = launch(hosting_in(tmp_path))
    everyone = [server.process.pid, *children(server.process.pid)]
    server.let_go()
    assert server.process.wait(30) == 0
    assert not any(map(runs, everyone))


async def test_a_server_may_be_left_running(tmp_path: Path) -> None:
    """After "stay" the class goes on without its console, in a session of its own, until a signal ends it."""
    with served(tmp_path, workers=1) as server:
        server.stay()
        server.let_go()
        async with visiting(server) as client:
            await client.told()
        assert os.getsid(server.process.pid) == server.process.pid
        server.process.send_signal(signal.SIGTERM)
        assert server.process.wait(30) == 0


def test_who_leaves_waits_for_no_word_of_a_server(tmp_path: Path) -> None:
    """A server that says nothing is listened to all the time; leaving it running takes no longer for that."""
    with served(tmp_path, workers=1) as server:
        Thread(target=server.heard, daemon=True).start()
        server.stay()
        leaving = Thread(target=server.let_go, daemon=True)
        leaving.start()
        leaving.join(30)
        assert not leaving.is_alive()
        server.process.send_signal(signal.SIGTERM)
        assert server.process.wait(30) == 0


@pytest.mark.parametrize(
    "over, words", [(True, "The class is over. Thank you for coming."), (False, "The server of this class is ending.")]
)
async def test_who_is_in_is_told_whether_the_class_is_over(tmp_path: Path, over: bool, words: str) -> None:
    """Nobody is asked to come back to a class that is over for good."""
    with served(tmp_path, workers=1) as server:
        async with visiting(server) as client:
            await client.told()
            assert await asyncio.to_thread(partial(server.end, over=over)) == 0
            assert words in await client.ends()


async def test_a_console_hears_of_wrong_answers(tmp_path: Path) -> None:
    """The server tells how many wrong answers there were so far, and nothing more once it has ended."""
    with served(tmp_path, workers=1) as server:
        with pytest.raises(Exception, match=r".+"):
            async with connected(server, "eve", "wrong"):
                pass
        assert server.heard() == {"wrong": 1}
        server.process.send_signal(signal.SIGTERM)
        assert server.heard() is None


def test_a_port_that_is_taken_is_told(tmp_path: Path) -> None:
    """The sentence of the server comes back to whoever started it, and no process is left."""
    with socket.create_server(("127.0.0.1", 0)) as taken, pytest.raises(CannotListen, match="taken by another program"):
        launch(hosting_in(tmp_path, port=taken.getsockname()[1]))
    wait_until(lambda: not [one for one in children(os.getpid()) if "serving" in _command(one)])


def _command(process: int) -> str:
    try:
        return Path(f"/proc/{process}/cmdline").read_text()
    except OSError:
        return ""


def test_a_log_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    """Before anything is started."""
    with pytest.raises(OSError, match="No such file"):
        launch(hosting_in(tmp_path, log=str(tmp_path / "no" / "log")))


def test_it_runs_from_any_folder_without_what_lies_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder with files named as modules are is no trap."""
    for name in ("asyncssh", "attrs", "socket", "game"):
        (tmp_path / f"{name}.py").write_text("raise SystemExit('trapped')")
    monkeypatch.chdir(tmp_path)
    with served(tmp_path, workers=1) as server:
        assert server.port


def test_nothing_secret_stands_where_others_look(tmp_path: Path) -> None:
    """Neither the arguments nor the environment of a process nor the log has the code or the password's hash."""
    with served(tmp_path) as server:
        everyone = [server.process.pid, *children(server.process.pid)]
        seen = [Path(f"/proc/{one}/{file}").read_bytes() for one in everyone for file in ("cmdline", "environ")]
        seen.append((tmp_path / "server.log").read_bytes())
        for secret in (CODE, hosting_in(tmp_path).instructor_hash):
            assert not [found for found in seen if secret.encode() in found]

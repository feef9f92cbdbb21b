import asyncio
import os
import pty
import subprocess
from contextlib import suppress
from pathlib import Path

import pytest

from game.classroom.server.launch import Launched
from game.classroom.server.session import _spoken
from tests.classroom.server.clients import (
    CODE,
    PASSWORD,
    connected,
    openssh,
    served,
    session,
    visiting,
    wire,
)


async def test_a_visit_is_told_what_the_client_has(server: Launched) -> None:
    """The name of the terminal and its size come with the shell; without a terminal there is none."""
    async with connected(server) as connection:
        client = await session(connection, "screen.xterm-256color", term_size=(101, 33))
        told = await client.told()
        assert (told["pty"], told["term"]) == (True, "screen.xterm-256color")
        assert await client.asks("size") == [101, 33]
    async with connected(server) as connection:
        client = await session(connection, "", term_size=(0, 0))
        told = await client.told()
        assert (told["pty"], told["term"]) == (False, "")


async def test_no_two_visits_have_the_same_session(server: Launched) -> None:
    """Each visit has a name of its own, which begins with the worker that serves it."""
    told = []
    for _ in range(3):
        async with visiting(server) as client:
            told.append((await client.told())["session"])
            assert told[-1].startswith((await client.asks("look"))["run"] + ".")
    assert len(set(told)) == 3


async def test_sizes_are_followed_whatever_they_are(server: Launched) -> None:
    """A window may change its size, to nothing and to millions too: what is drawn on stays within bounds."""
    async with visiting(server) as client:
        await client.told()
        for size in ((0, 0), (4_000_000_000, 4_000_000_000), (90, 30)):
            client.channel.change_terminal_size(*size)
        while await client.asks("size") != [90, 30]:
            await asyncio.sleep(0.02)


async def test_a_hundred_sizes_a_second_end_nothing(server: Launched) -> None:
    """A client that resizes without end still is answered, and has its last size in the end."""
    async with visiting(server) as client:
        await client.told()
        for number in range(300):
            client.channel.change_terminal_size(40 + number % 50, 20)
            await asyncio.sleep(0.003)
        client.channel.change_terminal_size(123, 45)
        while await client.asks("size") != [123, 45]:
            await asyncio.sleep(0.02)


async def test_a_visit_that_is_over_ends_the_session_well(server: Launched) -> None:
    """Whoever leaves gets exit status 0."""
    async with visiting(server) as client:
        await client.told()
        client.channel.write(b"q\r")
        await client.ends()
    assert client.status == 0


async def test_a_fault_in_one_visit_touches_no_other(tmp_path: Path, log: Path) -> None:
    """Fault 13: who meets a fault is told a plain sentence, the log has a line without names, the others play on."""
    with served(tmp_path, workers=1) as server:
        async with visiting(server, "ann") as other, visiting(server, "broken-bob") as client:
            await other.told()
            assert "Something went wrong here" in await client.ends()
            assert await other.asks("size") == [400, 24]
    [line] = [line for line in log.read_text().splitlines() if "KeyError" in line]
    assert "welcome.py" in line
    assert "bob" not in log.read_text()


async def test_a_client_that_closes_behind_a_paste_meets_no_fault(tmp_path: Path, log: Path) -> None:
    """While what it sent waits to be read, what is shown to it goes nowhere, and no visit breaks by that."""
    with served(tmp_path, workers=1) as server:
        for more in range(0, 160_000, 20_000):
            async with visiting(server, "flood") as client:
                await client.shows("flood")
                client.channel.write(b"x" * (1_048_576 + more))
                client.channel.close()
                await client.ends()
        async with visiting(server) as client:
            await client.told()
    assert "BrokenPipeError" not in log.read_text()


async def test_nothing_of_an_ended_connection_stays(alone: Launched) -> None:
    """Fault 5: after forty logins, left in every way, what is kept is what is still here."""
    for number in range(40):
        async with visiting(alone, "app" if number % 2 else "ann") as client:
            await client.shows("A screen of its own|Welcome")
            if number % 4 < 2:
                client.channel.write(b"\x11" if number % 2 else b"q\r")
                await client.ends()
    async with visiting(alone) as client:
        await client.told()
        kept = {}
        for _ in range(100):
            kept = (await client.asks("look"))["kept"]
            if set(kept.values()) == {1}:
                break
            await asyncio.sleep(0.05)
    assert set(kept.values()) == {1}, kept


async def test_a_client_that_does_not_read_is_kept_and_costs_little(alone: Launched) -> None:
    """Fault 6: what is written to a client that stops reading is dropped, and others are served meanwhile."""
    async with visiting(alone, "flood") as flooded, visiting(alone) as client:
        await flooded.shows("flood")
        pid = (await client.told())["pid"]
        # Neither the channel's window is opened again, nor the connection read.
        flooded.channel.pause_reading()
        wire(flooded.connection).pause_reading()
        await asyncio.sleep(0.3)
        before = _memory(pid)
        for _ in range(10):
            await asyncio.sleep(0.05)
            assert await client.asks("size") == [400, 24]
        assert _memory(pid) < before + 8_000
        wire(flooded.connection).resume_reading()
        flooded.channel.resume_reading()
        had = len(flooded.shown)
        async with asyncio.timeout(30):
            while len(flooded.shown) < had + 300_000:
                await asyncio.sleep(0.01)


def _memory(pid: int) -> int:
    """Kilobytes that a process has."""
    return int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * os.sysconf("SC_PAGESIZE") // 1024


async def test_answers_to_a_client_that_does_not_read_are_bounded(alone: Launched) -> None:
    """A client that asks and asks, and reads no answer, is not read on: its answers do not pile up."""
    async with connected(alone) as connection, visiting(alone) as client:
        pid = (await client.told())["pid"]
        asking = await session(connection)
        await asking.told()
        wire(connection).pause_reading()
        before = _memory(pid)
        sent = 0
        while wire(connection).get_write_buffer_size() < 500_000 and sent < 100_000:
            asking.channel._send_request(b"keepalive@openssh.com", want_reply=True)
            sent += 1
            if sent % 500 == 0:
                await asyncio.sleep(0.001)
        assert wire(connection).get_write_buffer_size() >= 500_000
        assert await client.asks("size") == [400, 24]
        assert _memory(pid) < before + 8_000


async def test_half_a_million_letters_at_once_leave_others_their_turn(alone: Launched) -> None:
    """Fault 2: beside a paste of a novel, others are answered and the worker stays small."""
    async with visiting(alone, "paster") as pasting, visiting(alone) as client:
        await pasting.told()
        pid = (await client.told())["pid"]
        before = _memory(pid)
        pasting.channel.write(b"x" * 500_000)
        for _ in range(10):
            assert await client.asks("size") == [400, 24]
        assert _memory(pid) < before + 16_000


async def test_who_types_nothing_is_let_go_with_a_sentence(tmp_path: Path) -> None:
    """After the idle minutes a visit ends, and its client is told why; the instructor's screen may stand for hours."""
    with served(tmp_path, workers=1, idle_minutes=0.01) as server:
        async with visiting(server, "instructor", PASSWORD) as console:
            async with visiting(server) as client:
                told = await client.ends()
                assert "Nothing was typed for 0.01 minutes, so you were logged out. Nothing is lost." in told
                assert "\r\nCome back, ann.\r\nYour word, ann.\r\n" in told
            assert client.status == 0
            await console.told()


async def test_a_goodbye_is_wrapped_at_the_width_of_the_terminal(tmp_path: Path) -> None:
    """No word of it is broken at 80 columns, or at 40."""
    with served(tmp_path, workers=1) as server:
        async with connected(server) as connection:
            client = await session(connection, term_size=(40, 20))
            await client.told()
            server.process.terminate()
            told = await client.ends()
    goodbye = told[told.index("The server of this class") :].splitlines()
    assert len(goodbye) > 3
    assert max(map(len, goodbye)) <= 40


def test_one_minute_is_one() -> None:
    """And half of one is not."""
    assert [_spoken(minutes) for minutes in (1.0, 60.0, 0.5)] == ["1 minute", "60 minutes", "0.5 minutes"]


async def test_a_session_has_to_begin(server: Launched) -> None:
    """A terminal can be asked for before the shell only, and a shell once."""
    async with visiting(server) as client:
        await client.told()
        assert await client.channel._make_request(b"shell") is False
        assert await client.asks("size") == [400, 24]


def run_openssh(server: Launched, folder: Path, *options: str, typed: str = "") -> "subprocess.CompletedProcess[str]":
    command, environment = openssh(server, folder, f"{CODE} lines", *options)
    return subprocess.run(
        command, env=environment, input=typed, capture_output=True, text=True, timeout=60, check=False
    )


@pytest.mark.parametrize("method", ["keyboard-interactive", "password"])
def test_the_stock_client_comes_in(server: Launched, tmp_path: Path, method: str) -> None:
    """`ssh -T` logs in with the code, types, is answered, and ends with exit status 0."""
    options = ("-T", "-o", f"PreferredAuthentications={method}", "Änn@127.0.0.1")
    ran = run_openssh(server, tmp_path, *options, typed="size\nq\n")
    assert ran.returncode == 0, ran.stderr
    assert '"user": "\\u00c4nn"' in ran.stdout.replace("\n", " ").replace("  ", " ")
    assert "<[80, 24]>" in ran.stdout


@pytest.mark.parametrize(
    "options",
    [
        ("ann@127.0.0.1", "ls"),
        ("-N", "-o", "ExitOnForwardFailure=yes", "-R", "0:127.0.0.1:22", "ann@127.0.0.1"),
        ("-W", "127.0.0.1:22", "ann@127.0.0.1"),
        ("-s", "ann@127.0.0.1", "sftp"),
    ],
)
def test_the_stock_client_gets_nothing_else(server: Launched, tmp_path: Path, options: tuple[str, ...]) -> None:
    """Commands, forwarding and file transfer fail at once."""
    ran = run_openssh(server, tmp_path, *options)
    assert ran.returncode == 255
    assert "Welcome" not in ran.stdout


def test_the_stock_client_gets_a_terminal(server: Launched, tmp_path: Path) -> None:
    """With a terminal of its own the stock client runs a screen, with agent and X11 forwarding asked for in vain."""
    command, environment = openssh(server, tmp_path, CODE, "-tt", "-A", "-X", "app@127.0.0.1")
    ours, theirs = pty.openpty()
    with subprocess.Popen(command, env=environment, stdin=theirs, stdout=theirs, stderr=subprocess.DEVNULL) as process:
        os.close(theirs)
        shown = b""
        while b"A screen of its own" not in shown:
            shown += os.read(ours, 4096)
        os.write(ours, b"\x11")
        # To the end of what it wrote: it may have ended before that is read.
        with suppress(OSError):
            while piece := os.read(ours, 4096):
                shown += piece
        assert process.wait(30) == 0
    os.close(ours)
    assert b"\x1b[?1049l" in shown

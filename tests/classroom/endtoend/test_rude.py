"""Clients that misbehave beside a class that plays on: nothing ends, nothing is lost, bytes and memory are bounded."""

import asyncio
import os
import random
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import asyncssh
import pytest

from tests.classroom.endtoend.hosted import Server, hosted
from tests.classroom.endtoend.people import Visitor, back, made_more, visiting
from tests.classroom.server.clients import PATIENCE, wire

#: What a worker may grow by for one client, in kilobytes: a paste of a novel that was kept took 467,000.
BOUND = 24_000


@pytest.fixture(scope="module")
def playing(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """One process for all, so that whoever is rude is rude beside everybody else."""
    with hosted(tmp_path_factory.mktemp("class"), "gossip", "--open", "--workers", "1") as server:
        yield server


@asynccontextmanager
async def beside(server: Server, rude: str) -> AsyncIterator[tuple[Visitor, Visitor]]:
    """Somebody rude, and somebody who goes on choosing meanwhile; afterwards each has what was kept."""
    async with visiting(server, rude) as rude_one, visiting(server, f"{rude} beside") as other:
        words = [await rude_one.has_word(), await other.has_word()]
        await rude_one.sees("q leave")
        before = memory(server)
        async with asyncio.timeout(2 * PATIENCE), asyncio.TaskGroup() as together:
            together.create_task(_play(other))
            yield rude_one, other
        assert memory(server) < before + BOUND
        assert len(server.play_of(f"{rude} beside").choices) == 6
    for name, word in zip((rude, f"{rude} beside"), words, strict=True):
        async with back(server, name, word) as again:
            await again.stands_where(server.play_of(name))
    assert server.log.count("ended (") == 0
    assert "Traceback" not in server.log


async def _play(student: Visitor) -> None:
    for _ in range(6):
        await student.chooses()


def memory(server: Server) -> int:
    """Kilobytes that the worker has."""
    [worker] = server.workers
    return int(Path(f"/proc/{worker}/statm").read_text().split()[1]) * os.sysconf("SC_PAGESIZE") // 1024


async def test_a_client_that_stops_reading_is_kept_and_sees_what_is_now(playing: Server) -> None:
    """It presses keys and reads nothing of what they show; when it reads again, it is where its play is."""
    async with beside(playing, "stalled") as (stalled, _):
        stalled.channel.pause_reading()
        wire(stalled.connection).pause_reading()
        for _ in range(3):
            run = playing.play_of("stalled")
            stalled.press("1")
            await made_more(playing, "stalled", run)
        before = stalled.taken
        for _ in range(400):
            stalled.channel.write(b"\x1b[B")
            await asyncio.sleep(0.002)
        wire(stalled.connection).resume_reading()
        stalled.channel.resume_reading()
        await stalled.stands_where(playing.play_of("stalled"))
        assert stalled.taken - before < 500_000


async def test_a_novel_in_a_paste_is_no_choice(playing: Server) -> None:
    """500 kB with marks and 500 kB without them: nothing is chosen, and the student plays on."""
    async with beside(playing, "paster") as (paster, _):
        paster.press("\x1b[200~" + "1\r" * 250_000 + "\x1b[201~")
        paster.press("1\r" * 250_000)
        # All of it has come when an answer to what was sent behind it has.
        assert await paster.channel._make_request(b"no-such-request") is False
        made = len(playing.play_of("paster").choices)
        assert made == 0
        await _gets_through(playing, paster, "paster", made)


async def _gets_through(server: Server, student: Visitor, name: str, made: int) -> None:
    """A choice is made once what was sent before it is digested, which is at a pace."""
    async with asyncio.timeout(PATIENCE):
        while len(server.play_of(name).choices) <= made:
            student.press("1")
            await asyncio.sleep(0.3)


async def test_random_bytes_end_nothing(playing: Server) -> None:
    """Whatever is typed: the student who typed it can still be sent to their play again, and others never notice."""
    chance = random.Random(4)
    async with beside(playing, "noise") as (noise, other):
        for _ in range(150):
            if not noise.is_gone:
                noise.channel.write(chance.randbytes(200))
            await asyncio.sleep(0.01)
        # Among all bytes are those that leave; whoever left so left in good order.
        assert not noise.is_gone or noise.status == 0
        await other.sees("turn 7$")


SEQUENCES = (
    "\x1b[48;1000;20000;1;1t", "\x1b[48;30000;30000;1;1t", "\x1b[99999999;1u", "\x1b[:0u",
    "\x1b[48;0;0;0;0t\x1b[<0;1;1M", "\x1b[?2026;2$y", "\x1b[?2048;1$y", "\x1b[I\x1b[O", "\xe9", "\x1b[1;1R",
    "\x1b[?64;1;2;4c", "\x1b[0n", "\x1b]11;rgb:1111/2222/3333\x07", "\x1bP1+r544e=1234\x1b\\", "\x1b_G1\x1b\\",
    "\x1b]52;c;" + "MTIz" * 5000, "\x1b\\",
)  # fmt: skip


async def test_sequences_that_end_other_servers_end_nothing(playing: Server) -> None:
    """Faults 3, 4 and 7: resizes in the input, impossible keys, a lone byte of another alphabet.

    And what a terminal says of itself, its end late: nothing of it chooses.
    """
    async with beside(playing, "escapes") as (escapes, _):
        for sequence in SEQUENCES:
            escapes.channel.write(sequence.encode("latin-1"))
            await asyncio.sleep(0.12)
        await escapes.chooses()
        assert escapes.glass.size == (100, 30)
        assert len(playing.play_of("escapes").choices) == 1


async def test_windows_that_change_without_end_are_drawn_at_last(playing: Server) -> None:
    """A hundred sizes a second, nothing and millions among them: the last one counts."""
    async with beside(playing, "resizer") as (resizer, _):
        for number in range(200):
            width, height = ((0, 0), (4_000_000_000, 1), (20 + number % 90, 10 + number % 30))[number % 3]
            resizer.channel.change_terminal_size(width, height)
            await asyncio.sleep(0.005)
        resizer.glass.resize(90, 28)
        resizer.channel.change_terminal_size(90, 28)
        await resizer.chooses()
        await resizer.sees("1-4 choose")
        assert resizer.taken < 20_000_000


async def test_a_student_who_asks_for_everything_gets_nothing_and_plays_on(playing: Server) -> None:
    """Commands, subsystems, variables, agent, X11, forwarding, more sessions: refused in the middle of a play."""
    async with beside(playing, "asker") as (asker, _):
        connection = asker.connection
        refusals: list[Any] = [
            connection.run("ls", check=True),
            connection.start_sftp_client(),
            connection.create_session(asyncssh.SSHClientSession, subsystem="netconf"),
            connection.create_connection(asyncssh.SSHTCPSession, "127.0.0.1", 22),
            connection.create_unix_connection(asyncssh.SSHUNIXSession, "/run/docker.sock"),
            connection.start_server(lambda *_: True, "127.0.0.1", 0),
            connection.start_unix_server(lambda *_: True, "/tmp/no-such"),
            *(connection.create_session(asyncssh.SSHClientSession, term_type="xterm") for _ in range(12)),
        ]
        for refusal in refusals:
            with pytest.raises((asyncssh.ChannelOpenError, asyncssh.ChannelListenError, asyncssh.SFTPError, OSError)):
                await refusal
        for request in (b"exec", b"subsystem", b"auth-agent-req@openssh.com", b"x11-req", b"env", b"signal"):
            assert await asker.channel._make_request(request, asyncssh.packet.String("ls")) is False
        for number in range(1000):
            asker.channel._send_request(b"env", asyncssh.packet.String(f"A{number}"), asyncssh.packet.String("x" * 50))
        assert await asker.channel._make_request(b"shell") is False
        await asker.chooses()


async def test_wrong_codes_in_numbers_shut_nobody_out(playing: Server) -> None:
    """Forty connections guess at once from the same address as everybody's; a student comes in and plays meanwhile."""

    async def guess() -> None:
        with pytest.raises((asyncssh.Error, OSError)):
            async with visiting(playing, "guesser", "TULIP-OTTER-0000"):
                pass

    async with beside(playing, "honest") as (honest, _):
        guessing = [asyncio.create_task(guess()) for _ in range(40)]
        async with visiting(playing, "newcomer") as newcomer:
            await newcomer.chooses()
        await honest.chooses()
        await asyncio.gather(*guessing)
    assert playing.lesson.named("guesser") is None
    assert playing.lesson.knocks >= 0

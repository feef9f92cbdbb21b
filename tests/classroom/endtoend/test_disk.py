"""A disk that is full, and a log that may not be written, in the middle of a class."""

import asyncio
import os
import signal
from pathlib import Path

import pytest

from tests.classroom.endtoend.hosted import Server, hosted
from tests.classroom.endtoend.people import ENTER, back, console, until, visiting, writes
from tests.classroom.server.clients import wait_until


def _room_for(server: Server, size: int) -> None:
    """How large any file may become: 1 is a disk that is full, -1 one that has room again."""
    resource = pytest.importorskip("resource")
    if not hasattr(resource, "prlimit"):
        pytest.skip("only Linux changes the limits of another process")
    for process in server.everyone:
        resource.prlimit(process, resource.RLIMIT_FSIZE, (size, resource.RLIM_INFINITY))


async def test_a_full_disk_refuses_choices_and_ends_nothing(playing: Server) -> None:
    """The page stays, with a sentence; newcomers wait, consoles are told; with room again the next choice is kept."""
    async with visiting(playing, "ann") as ann, visiting(playing, "lin", term="dumb") as lines:
        word = await ann.has_word()
        await ann.chooses()
        await lines.reads("1. Lean in")
        run = playing.play_of("ann")
        async with console(playing) as instructor:
            _room_for(playing, 1)
            for _ in range(2):
                ann.press("1")
                await ann.sees("That choice was not made")
            assert ann.turn == 2
            lines.press("1" + ENTER)
            await lines.reads("> ")
            await writes(instructor, "m", "What do you want to say", "Is anybody there?")
            await instructor.sees("disk is full")
            async with visiting(playing, "bob") as bob:
                await bob.sees("Enter tries again")
                bob.press(ENTER)
                await bob.reads("Enter tries again")
                assert playing.lesson.named("bob") is None
                assert playing.play_of("ann").choices == run.choices
                _room_for(playing, -1)
                bob.press(ENTER)
                await bob.chooses()
            lines.press("1" + ENTER)
            await lines.reads("Dana rolls a chair")
            await ann.chooses()
            await instructor.sees(r"● ann .* 2 ")
    async with back(playing, "ann", word) as again:
        await again.stands_where(playing.play_of("ann"))
    assert playing.process.poll() is None
    await until(lambda: "the class can be written and read again" in playing.log)


async def test_a_full_disk_is_told_on_the_console_before_the_instructor_writes(playing: Server) -> None:
    """Students read that their instructor's console says why: it does, whichever worker met it; and when it is over."""
    async with visiting(playing, "eve") as eve, visiting(playing, "fay") as fay, console(playing) as instructor:
        for student in (eve, fay):
            await student.chooses()
        _room_for(playing, 1)
        for student in (eve, fay):
            student.press("1")
            await student.sees("Tell your instructor")
        await instructor.sees("disk is full")
        _room_for(playing, -1)
        for student in (eve, fay):
            await student.chooses()
        await instructor.sees_no_more("disk is full")


async def test_students_are_not_told_where_the_server_keeps_its_files(playing: Server) -> None:
    """Their sentence says whom to tell; the path is the instructor's."""
    async with visiting(playing, "cal") as cal, visiting(playing, "kim", term="") as lines:
        await cal.has_word()
        await lines.reads("> ")
        _room_for(playing, 1)
        try:
            cal.press("1")
            await cal.sees("That choice was not made")
            lines.press("1" + ENTER)
            await lines.reads("> ")
            async with visiting(playing, "deb") as deb:
                await deb.sees("Enter tries again")
        finally:
            _room_for(playing, -1)
        for student in (cal, lines, deb):
            assert "classes" not in student.glass.text
            assert "nstructor" in student.glass.text


async def test_a_log_that_cannot_be_opened_any_more_ends_nothing(tmp_path: Path) -> None:
    """A worker that begins then has no class: the other one serves all who come, until the log is back."""
    with hosted(tmp_path / "data", "gossip", "--open") as server:
        async with visiting(server, "ann") as ann, visiting(server, "bob") as bob:
            words = [await ann.has_word(), await bob.has_word()]
            await ann.chooses()
            await bob.chooses()
            workers = server.workers
            number = int(server.student("ann").session.split(".")[1])
            run, elsewhere = server.play_of("ann"), server.database.with_suffix(".elsewhere")
            server.database.rename(elsewhere)
            os.kill(workers[number - 1], signal.SIGKILL)
            await ann.goes()
            await until(lambda: "ended (1)" in server.log)
            await bob.chooses()
            async with back(server, "ann", words[0]) as again:
                await again.stands_where(run)
                await again.chooses()
            elsewhere.rename(server.database)
            await bob.chooses()
            assert len(server.play_of("ann").choices) == 2
        async with back(server, "bob", words[1]) as again:
            await again.stands_where(server.play_of("bob"))
            assert again.turn == 4
        await asyncio.to_thread(wait_until, lambda: server.log.count("has the class as of") >= 3)

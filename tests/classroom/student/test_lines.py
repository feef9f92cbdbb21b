"""A student in lines: the same class, from the welcome to the farewell, whatever happens meanwhile."""

import asyncio
import re

import pytest

from game.classroom.command import Ban, Come, Command, End, Keep, Pause, Remove, Rename, Resume, Start, Tell
from game.classroom.student.lines import until
from game.play.record import Chosen
from game.records.trouble import CannotSave
from tests.classroom.student.linestudent import class_of, in_lines
from tests.lines import flat


async def test_the_lobby_says_what_is_coming_and_how_to_come_back() -> None:
    """The class, the name, the line to type, the word, the scenario, and who is here."""
    room = await class_of("Ana", "Bo", begun=False)
    async with in_lines(room, "s1") as ana:
        said = ana.says()
    assert said.startswith(
        "Tuesday. Welcome, Ana.\r\nTo come back: ssh -p 2222 ana@10.0.0.5\r\nYour return word: maple-kettle\r\n\r\n"
    )
    assert "What is coming: The Kettle. Somebody let it boil dry.\r\nIt takes about 2 minutes.\r\n" in said
    assert "Here: Ana (you), Bo.\r\n" in said
    assert said.endswith("\r\n> ")


async def test_the_class_begins_by_itself() -> None:
    """A line that was half typed is taken away, and the play begins."""
    room = await class_of("Ana", begun=False)
    async with in_lines(room, "s1") as ana:
        ana.terminal.feed(b"wh")
        await ana.settles()
        ana.says()
        await room.attendance.order(Start())
        await ana.settles()
        said = ana.says()
        assert said.startswith("\r\x1b[JThe class begins.\r\n> wh\r\x1b[JThe Kettle\r\n")
        assert "You owned up." in await ana.types("2")
    assert room.attendance.lesson.students["s1"].progress.choices == ("own_up",)


async def test_who_comes_late_sees_where_the_class_is() -> None:
    """And begins at once."""
    room = await class_of("Ana", "Bo")
    await room.chooses("s2", "own_up")
    room.clock.on(minutes=5)
    await room.attendance.order(Tell("", "Take your time."))
    async with in_lines(room, "s1") as ana:
        said = ana.says()
    assert "The class began 5 minutes ago; most are at their 2nd choice." in said
    assert "Your instructor: Take your time." in said
    assert '1. "Priya was here last."' in said


async def test_who_returns_lands_in_the_same_scene() -> None:
    """What was chosen is replayed from the class, not from the connection."""
    room = await class_of("Ana")
    async with in_lines(room, "s1") as ana:
        await ana.types("1")
    await room.comes("s1")
    async with in_lines(room, "s1") as ana:
        said = ana.says()
    assert said.startswith("Tuesday. Welcome back, Ana.")
    assert "The Kettle. You go on where you stopped: after 1 choice." in said
    assert '1. "I said that it was you."' in said


async def test_a_pause_is_told_at_once_and_nothing_is_chosen_in_it() -> None:
    """The line is asked again, and reading goes on."""
    room = await class_of("Ana")
    async with in_lines(room, "s1") as ana:
        ana.says()
        await room.attendance.order(Pause())
        assert "The class is paused. You can read on; choosing waits." in ana.says()
        said = await ana.types("1")
        assert "The class is paused. You can choose when it goes on." in said
        assert "You said that" not in said
        assert "Dana would like to know who." in flat(await ana.types("h"))
        await room.attendance.order(Resume())
        assert "The class goes on." in ana.says()
        assert "You said that it was Priya." in await ana.types("1")


async def test_who_comes_into_a_pause_is_told() -> None:
    """A line that is answered with a refusal alone would be a riddle."""
    room = await class_of("Ana")
    await room.attendance.order(Pause())
    async with in_lines(room, "s1") as ana:
        assert "It is paused just now: you can read on; choosing waits." in flat(ana.says())


@pytest.mark.parametrize("pty, term", [(True, "dumb"), (False, "")])
async def test_a_terminal_that_knows_no_sequences_is_sent_none(pty: bool, term: str) -> None:
    """A message begins a line of its own, and what was asked is asked again below it."""
    room = await class_of("Ana")
    async with in_lines(room, "s1", pty=pty, term=term) as ana:
        ana.terminal.feed(b"w")
        await ana.settles()
        ana.says()
        await room.attendance.order(Tell("s1", "Well done.\x1b[2J"))
        said = ana.says()
        assert said.split() == ["Your", "instructor:", "Well", "done.�[2J", ">", "w"][: 5 + pty]
        assert said.startswith("\r\n" if pty else "\n")
        await ana.types("", "1", "t")
        assert "\x1b" not in ana.wire.sent.decode()


async def test_a_message_to_somebody_else_is_not_told() -> None:
    """One to all is, on the page or in the middle of looking back."""
    room = await class_of("Ana", "Bo")
    async with in_lines(room, "s1") as ana:
        await ana.types("1", "1", "")
        await room.attendance.order(Tell("s2", "Bo only."))
        await room.attendance.order(Tell("", "All of you."))
        said = ana.says()
    assert "Bo only" not in said
    assert "Your instructor: All of you." in said


@pytest.mark.parametrize(
    "command, why, said",
    [
        (Remove("s1"), "removed", "Your instructor has taken you out of the class. Your place is kept."),
        (Ban("s1"), "banned", "Your instructor has closed the class to you. Please talk to them."),
    ],
)
async def test_who_is_sent_out_is_told_and_it_ends(command: Command, why: str, said: str) -> None:
    """At once, in the lobby and in the play; only who may come back is told how."""
    for begun in (False, True):
        room = await class_of("Ana", begun=begun)
        async with in_lines(room, "s1") as ana:
            ana.says()
            await room.attendance.order(command)
            await ana.settles()
            told = ana.says()
            assert await ana.ended == why
        assert said in told
        assert ("To come back" in told) == (why == "removed")
        assert not told.endswith("> ")


async def test_who_logs_in_elsewhere_is_told_in_the_older_window() -> None:
    """It ends there, and what it would still keep is refused."""
    room = await class_of("Ana")
    async with in_lines(room, "s1") as ana:
        await room.attendance.order(Come("s1", "w1-later"))
        await ana.settles()
        assert "You are in the class from another window now" in ana.says()
        assert await ana.ended == "elsewhere"


async def test_the_end_of_the_class_is_told_and_reading_goes_on() -> None:
    """Nothing can be chosen any more; the transcript is there."""
    room = await class_of("Ana")
    async with in_lines(room, "s1") as ana:
        await ana.types("1")
        await room.attendance.order(End())
        said = flat(ana.says())
        assert "The class is over. What you chose is kept. You can still read" in said
        assert "The class is over." in await ana.types("1")
        assert '> **1.** "Priya was here last."' in await ana.types("t")
        said = await ana.types("q")
        assert "The class is over. What you chose is kept. Thank you for playing, Ana." in said
        assert "Your place" not in said
        assert "To come back" not in said
        assert await ana.ended == "left"


async def test_a_class_that_ends_before_it_begins_says_goodbye() -> None:
    """Nobody is left waiting."""
    room = await class_of("Ana", begun=False)
    async with in_lines(room, "s1") as ana:
        ana.says()
        await room.attendance.order(End())
        await ana.settles()
        assert "The class is over. Your instructor has ended it. Thank you for coming." in ana.says()
        assert await ana.ended == "left"


async def test_another_name_is_told_and_used() -> None:
    """From the next page on, by the story too."""
    room = await class_of("Ana")
    async with in_lines(room, "s1") as ana:
        ana.says()
        await room.attendance.order(Rename("s1", "Bea"))
        assert "You are called Bea now." in ana.says()
        assert "The kettle is dry, Bea." in flat(await ana.types("h"))


async def test_a_choice_that_cannot_be_written_down_is_not_told() -> None:
    """It says why, and the same line works once it can be."""
    room = await class_of("Ana")
    async with in_lines(room, "s1") as ana:
        room.clerk.broken = CannotSave("The disk is full.")
        said = flat(await ana.types("1"))
        assert "The disk is full. So nothing was done" in said
        assert "Dana nods" not in said
        room.clerk.broken = None
        assert "Dana nods" in await ana.types("1")


@pytest.mark.parametrize("typed", [[], ["1"], ["1", "1"], ["1", "1", ""]])
async def test_hanging_up_ends_it_with_everything_kept(typed: list[str]) -> None:
    """Wherever that is; looking back is not opened by it, so that the last choice can still be taken back."""
    room = await class_of("Ana")
    async with in_lines(room, "s1") as ana:
        await ana.types(*typed)
        ana.terminal.hang_up()
        await ana.settles()
        assert await ana.ended == "left"
    progress = room.attendance.lesson.students["s1"].progress
    assert progress.choices == ("blame", "tell_her")[: typed.count("1")]
    assert progress.debriefed == ("" in typed)


async def test_it_can_be_ended_from_outside_at_any_time() -> None:
    """As when the server stops: nothing is left running, and nobody watches the class any more."""
    room = await class_of("Ana", begun=False)
    async with in_lines(room, "s1") as ana:
        ana.ended.cancel()
        with pytest.raises(asyncio.CancelledError):
            await ana.ended
    assert room.attendance._few == {}


async def test_lines_and_screens_are_one_class() -> None:
    """What is chosen in lines stands in the log as any other choice, by that session."""
    room = await class_of("Ana")
    async with in_lines(room, "s1") as ana:
        await ana.types("1", "u", "2")
    assert room.attendance.lesson.students["s1"].progress.choices == ("own_up",)
    await room.attendance.order(Keep("s1", "w1-s1", (Chosen("sit"),)))


async def test_a_novel_that_is_pasted_is_answered_in_bounds() -> None:
    """Each of its lines is one that means nothing here, and the class is as it was."""
    room = await class_of("Ana")
    async with in_lines(room, "s1") as ana:
        ana.says()
        ana.terminal.feed(b"\x1b[200~" + b"It was a dark and stormy night. " * 900 + b"\r\x1b[201~")
        await ana.settles()
        said = ana.says()
    assert "is nothing that" in said
    assert len(re.sub("It was a dark and stormy night. ", "", said.rpartition("\r\n\r\n")[0])) < 1000
    assert room.attendance.lesson.students["s1"].progress.choices == ()


async def test_until_ends_what_is_done_where_something_happens() -> None:
    """What is done before is done; what goes wrong in it is raised."""
    event, ended = asyncio.Event(), []

    async def for_ever() -> None:
        try:
            await asyncio.Event().wait()
        finally:
            ended.append(True)

    async def broken() -> None:
        raise ValueError("broken")

    assert not await until(event, asyncio.sleep(0))
    with pytest.raises(ValueError, match="broken"):
        await until(event, broken())
    asyncio.get_running_loop().call_soon(event.set)
    assert await until(event, for_ever())
    assert ended == [True]

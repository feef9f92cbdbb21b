"""What an instructor does in one session, as students see it in others, in both workers."""

import asyncio
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import AsyncExitStack, asynccontextmanager

import pytest

from tests.classroom.endtoend.hosted import Server, hosted
from tests.classroom.endtoend.people import ESCAPE, Visitor, back, console, opens_student, orders, visiting, writes


@asynccontextmanager
async def a_class_of(server: Server, *names: str) -> AsyncIterator[list[Visitor]]:
    """The instructor, and students who play, not all in the same process."""
    async with AsyncExitStack() as leaving:
        found = [await leaving.enter_async_context(console(server))]
        for name in names:
            found.append(await leaving.enter_async_context(visiting(server, name)))
            await found[-1].sees("turn 1$")
        workers = {server.student(name).session.split(".")[1] for name in names}
        assert len(workers) == min(2, len(names))
        yield found


@pytest.fixture(scope="module")
def playing(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """Two processes, so that what is ordered in one is seen in the other."""
    with hosted(tmp_path_factory.mktemp("class"), "gossip", "--open", "--workers", "2") as server:
        yield server


async def _all_see(students: Sequence[Visitor], pattern: str) -> None:
    await asyncio.gather(*(student.sees(pattern) for student in students))


async def test_a_pause_holds_everybody_until_the_class_goes_on(playing: Server) -> None:
    """Students in both workers read that it is paused; a choice is refused with a sentence, and made afterwards."""
    async with a_class_of(playing, "ada", "abe") as (instructor, *students):
        instructor.press("p")
        await _all_see(students, "The class is paused")
        for student in students:
            student.press("1")
        await _all_see(students, "That choice was not made")
        assert [student.turn for student in students] == [1, 1]
        instructor.press("p")
        for student in students:
            await student.sees_no_more("choosing waits")
            await student.chooses()
    assert len(playing.play_of("ada").choices) == len(playing.play_of("abe").choices) == 1


async def test_a_message_reaches_everybody_or_one(playing: Server) -> None:
    """What is said to all stands above every page until it is put away; what is said to one, above that one's."""
    async with a_class_of(playing, "bea", "ben") as (instructor, bea, ben):
        await writes(instructor, "m", "What do you want to say to everybody?", "Two minutes left.")
        for student in (bea, ben):
            await student.sees("Two minutes left")
            student.press("x")
            await student.sees_no_more("Two minutes left")
        await opens_student(instructor, playing, "ben")
        await writes(instructor, "m", "What do you want to say to ben?", "Well done, Ben.")
        await ben.sees("Well done, Ben")
        await bea.chooses()
        assert "Well done" not in bea.said


async def test_a_student_is_watched_as_they_play(playing: Server) -> None:
    """The student's page on the console follows their play, choice by choice."""
    async with a_class_of(playing, "cal") as (instructor, cal):
        await opens_student(instructor, playing, "cal")
        for turn in (2, 3):
            await cal.chooses()
            await instructor.sees(rf"turn {turn}$")
        await instructor.sees("cal .* 2 choices")
        instructor.press(ESCAPE)
        await instructor.sees(r"^ +\d+ ● cal .* 2 ")


async def test_a_student_is_renamed(playing: Server) -> None:
    """The other name stands on the roster, and the student comes back under it with the same word."""
    async with a_class_of(playing, "dee") as (instructor, dee):
        word = await dee.has_word()
        await opens_student(instructor, playing, "dee")
        # The old name stands on the line, and gives way to what is typed.
        await writes(instructor, "r", "What shall dee be called?", "Deirdre")
        await instructor.sees("^ +Deirdre")
        await dee.chooses()
    async with back(playing, "deirdre", word) as again:
        await again.sees("turn 2$")


async def test_who_is_removed_may_come_back(playing: Server) -> None:
    """The student is told so, and how; with the word they are where they were."""
    async with a_class_of(playing, "eli") as (instructor, eli):
        word = await eli.has_word()
        await eli.chooses()
        await opens_student(instructor, playing, "eli")
        await orders(instructor, "x", "Send eli out?", "Send out")
        await eli.sees("YOU WERE SENT OUT")
        await eli.sees(r"Your place\s+is kept")
        assert await eli.has_word() == word
        async with back(playing, "eli", word) as again:
            await again.stands_where(playing.play_of("eli"))
        eli.press("q")
        await eli.goes()


async def test_who_is_banned_may_not_come_back_until_let_back_in(playing: Server) -> None:
    """The name is closed, right word or not, and nobody new gets in while the door is locked; others come and go."""
    async with a_class_of(playing, "fay", "flo") as (instructor, fay, flo):
        words = [await student.has_word() for student in (fay, flo)]
        await opens_student(instructor, playing, "fay")
        await orders(instructor, "b", "Ban fay?", "Ban and lock")
        await fay.sees("Your instructor has closed the class to you")
        async with back(playing, "fay", words[0]) as again:
            await again.sees("has closed this class to that name")
            await again.goes()
        async with visiting(playing, "fern") as new:
            await new.sees("has locked the door")
            await new.goes()
        async with back(playing, "flo", words[1]) as second:
            await second.sees("turn 1$")
            await flo.sees("ANOTHER WINDOW")
        instructor.press("a")
        await instructor.sees("fay may come back")
        instructor.press(ESCAPE)
        await instructor.sees("q quit")
        instructor.press("l")
        await instructor.sees("the door is open")
        async with back(playing, "fay", words[0]) as fay_again, visiting(playing, "fern") as fern:
            await fay_again.sees("turn 1$")
            await fern.sees("turn 1$")


async def test_two_consoles_show_the_same(playing: Server) -> None:
    """What one instructor does is on the other's console; one that is closed leaves the class as it is."""
    async with a_class_of(playing, "gil") as (first, gil):
        async with console(playing) as second:
            first.press("l")
            await second.sees("the door is locked")
            second.press("l")
            await first.sees("the door is open")
            second.press("q")
            await second.goes()
            assert "The class goes on" in second.said
        await gil.chooses()
        await first.sees(r"● gil .* 1 ")


#: Keys of the console, with what they show.
PAGES = {
    "?": "THE CONSOLE",
    "c": "Esc back",
    "e": "End the class for everybody",
    "t": "Esc back",
    "m": "What do you want to say",
    "\x10": "Search|search",
}


async def test_looking_at_every_page_of_the_console_changes_nothing(playing: Server) -> None:
    """Help, the code, colors, the palette, and questions that are answered in the negative."""
    async with a_class_of(playing, "hal") as (instructor, hal):
        instructor.press("n")
        await instructor.sees("Names are hidden")
        for key, shows in PAGES.items():
            instructor.press(key)
            await instructor.sees(shows)
            instructor.press(ESCAPE)
            await instructor.sees_no_more(shows)
            await instructor.sees("q quit")
        instructor.press("n")
        await instructor.sees(r"^ +\d+ ● hal")
        await hal.chooses()
        assert playing.lesson.phase == "playing"

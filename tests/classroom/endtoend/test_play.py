import asyncio
import re

from tests.classroom.endtoend import stock
from tests.classroom.endtoend.hosted import Server
from tests.classroom.endtoend.people import ENTER, ESCAPE, Visitor, back, made_more, visiting


async def test_a_choice_sends_the_rows_that_changed_and_no_more(playing: Server) -> None:
    """Every row that is written on looks another way afterwards; the rest of the screen is left alone."""
    async with visiting(playing, "ann") as ann:
        await ann.chooses()
        for choice in range(3):
            await ann.stands_where(playing.play_of("ann"))
            before = _pictures(ann)
            ann.glass.screen.dirty.clear()
            await ann.chooses()
            await ann.stands_where(playing.play_of("ann"))
            changed = {row for row, picture in enumerate(_pictures(ann)) if picture != before[row]}
            assert ann.glass.screen.dirty <= changed, choice
            assert len(changed) < ann.glass.size[1]


def _pictures(who: Visitor) -> list[list[object]]:
    """Each row of a screen, letters and colors."""
    width, height = who.glass.size
    return [[who.glass.screen.buffer[row][column] for column in range(width)] for row in range(height)]


async def test_a_key_that_changes_two_rows_sends_few_bytes(playing: Server) -> None:
    """Walking from one choice to the next costs less than a tenth of the first picture."""
    async with visiting(playing, "abe") as abe:
        await abe.sees("turn 1$")
        await abe.stands_where(playing.play_of("abe"))
        first = abe.taken
        abe.press("\x1b[B")
        await abe.sees_selected(2)
        for choice in (3, 4):
            before = abe.taken
            abe.press("\x1b[B")
            await abe.sees_selected(choice)
            assert abe.taken - before < first / 10


@stock.needed
async def test_leaving_and_returning_lands_in_the_same_scene(playing: Server) -> None:
    """With the word, from another client too: the same turn, the same choices to make, the same stats."""
    async with stock.in_class(playing, "bob") as bob:
        word = await bob.has_word()
        for _ in range(3):
            await bob.chooses("2")
        bob.press("q")
        await bob.sees("Leave the class")
        bob.press(ENTER)
        assert await bob.goes() == 0
        await bob.sees("You have left the class")
        assert not bob.glass.is_program
    run = playing.play_of("bob")
    assert len(run.choices) == 3
    async with back(playing, "Bob", word) as again:
        await again.stands_where(run)
        await again.chooses()
    async with back(playing, "bob", word, size=(80, 24)) as smaller:
        await smaller.sees("turn 5$")


async def test_a_line_that_drops_loses_nothing(playing: Server) -> None:
    """A connection that is cut without a word is followed by another: every choice that was shown is there."""
    async with visiting(playing, "cleo") as cleo:
        word = await cleo.has_word()
        await cleo.chooses()
        await cleo.chooses()
        cleo.connection.abort()
    async with back(playing, "cleo", word) as again:
        await again.stands_where(playing.play_of("cleo"))
        assert again.turn == 3


async def test_a_play_to_its_end_and_its_debrief(playing: Server) -> None:
    """Every choice is kept; the debrief takes a guess and an answer; after it, thanks, and the way back to read it."""
    async with visiting(playing, "dan") as dan:
        word = await dan.has_word()
        while (run := playing.play_of("dan")).ended is None:
            await dan.stands_where(run)
            dan.press("1")
            await made_more(playing, "dan", run)
        await dan.sees("Enter  look back on it")
        dan.press(ENTER)
        await dan.sees("BEFORE YOU LOOK")
        dan.press("3")
        await dan.sees("> Priya|Priya")
        while not re.search("Thank you for playing", dan.glass.text):
            page = dan.glass.text
            dan.press(ENTER if "write" in page.lower() and "my answer" not in dan.said else "\x1b[C")
            if "write" in page.lower() and "my answer" not in dan.said:
                await dan.sees("keep it and go back")
                dan.press("my answer" + ESCAPE)
                await dan.sees("my answer")
                continue
            while dan.glass.text == page:
                dan.came.clear()
                await asyncio.wait_for(dan.came.wait(), 30)
        assert await dan.has_word() == word
    student = playing.student("dan")
    assert student.progress.finished is not None
    assert student.progress.debriefed
    assert "my answer" in student.progress.answers.values()
    assert "warm" in student.progress.guesses.values()


async def test_a_choice_that_is_taken_back_is_taken_back_for_the_class(playing: Server) -> None:
    """Undo leaves the student where they were, and the log says both."""
    async with visiting(playing, "eve") as eve:
        await eve.chooses()
        eve.press("u")
        await eve.sees("turn 1$")
        await eve.stands_where(playing.play_of("eve"))
    assert playing.play_of("eve").choices == ()


async def test_colors_are_those_that_the_client_can_show(playing: Server) -> None:
    """No colors where they were declined at the login; few on a terminal with few."""
    async with visiting(playing, "fay", f"{playing.code} mono") as fay, visiting(playing, "gus", term="xterm") as gus:
        for student in (fay, gus):
            await student.chooses()
        assert not re.search(r"\x1b\[[0-9;]*[34]8;[25];", fay.said)
        assert not re.search(r"\x1b\[[0-9;]*\b(3[0-7]|9[0-7])m", fay.said)
        assert not re.search(r"\x1b\[[0-9;]*[34]8;2;", gus.said)


async def test_many_choose_at_once(playing: Server) -> None:
    """Twelve students press at the same moment, and each choice is in the log."""
    names = ["ape", "bear", "cat", "dog", "emu", "fox", "gnu", "hen", "koala", "mouse", "otter", "snake"]

    async def play(name: str) -> None:
        async with visiting(playing, name) as student:
            await student.has_word()
            for _ in range(3):
                await student.chooses()

    await asyncio.gather(*(play(name) for name in names))
    assert [len(playing.student(name).progress.choices) for name in names] == [3] * len(names)

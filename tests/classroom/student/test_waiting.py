"""The lobby in lines: what can be typed while a class has not begun."""

import pytest

from game.records.trouble import CannotSave
from tests.classroom.student.linestudent import class_of, in_lines


async def test_who_is_here_can_be_asked() -> None:
    """The student first; who has come and gone since is seen."""
    room = await class_of("Ana", begun=False)
    async with in_lines(room, "s1") as ana:
        assert "Here: Ana (you), and nobody else yet." in await ana.types("who")
        await room.joins("Bo")
        await room.joins("Cleo", here=False)
        assert "Here: Ana (you), Bo." in await ana.types("WHO")


async def test_the_word_can_be_read_again() -> None:
    """With the line to type."""
    room = await class_of("Ana", begun=False)
    async with in_lines(room, "s1") as ana:
        said = await ana.types("word")
    assert "To come back: ssh -p 2222 ana@10.0.0.5\r\nYour return word: maple-kettle\r\n" in said


async def test_a_name_can_be_changed_until_the_class_begins() -> None:
    """It is told once, and cleaned as every name is."""
    room = await class_of("Ana", "Bo", begun=False)
    async with in_lines(room, "s1") as ana:
        assert (await ana.types("name  Bea 🦊")).count("You are called Bea now.") == 1
        assert "Somebody in this class has that name" in await ana.types("name bo")
        assert "A name needs a letter." in await ana.types("name ???")
        assert "You are called Bea. To change your name, type name" in await ana.types("name")
    assert room.attendance.lesson.students["s1"].name == "Bea"


async def test_a_name_that_cannot_be_written_down_stays() -> None:
    """The reason is told."""
    room = await class_of("Ana", begun=False)
    async with in_lines(room, "s1") as ana:
        room.clerk.broken = CannotSave("The disk is full.")
        assert "The disk is full." in await ana.types("name Bea")
    assert room.attendance.lesson.students["s1"].name == "Ana"


@pytest.mark.parametrize("typed", ["1", "w" * 300, "\x1b[A\x07", "name-it"])
async def test_anything_else_is_answered_with_what_can_be_typed(typed: str) -> None:
    """Cut, where it is long."""
    room = await class_of("Ana", begun=False)
    async with in_lines(room, "s1") as ana:
        ana.says()
        said = await ana.types(typed)
    assert "Until then, type who to see who is here" in said
    assert "\x1b" not in said
    assert len(said) < 800


async def test_leaving_the_lobby_keeps_the_place() -> None:
    """And says how to come back."""
    room = await class_of("Ana", begun=False)
    async with in_lines(room, "s1") as ana:
        said = await ana.types("q")
        assert await ana.ended == "left"
    assert "Your place is kept.\r\nTo come back: ssh" in said

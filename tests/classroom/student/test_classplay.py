"""A play in lines in a class: what is other than at home."""

import pytest

from game.classroom.student.classplay import MORE_LETTERS
from tests.classroom.student.linestudent import class_of, in_lines
from tests.lines import flat

TO_THE_END = ("1", "1", "", "", "", "", "")


async def test_help_names_what_a_class_has_besides() -> None:
    """No command of one's own computer is named."""
    room = await class_of("Ana")
    async with in_lines(room, "s1") as ana:
        said = flat(await ana.types("?"))
    for letter, does in MORE_LETTERS:
        assert f"{letter}: {does}." in said
    assert "hide the numbers until the debrief" in said
    assert "breakroom" not in ana.wire.sent.decode()


@pytest.mark.parametrize("typed, says", [("who", "Here: Ana (you)"), ("word", "Your return word: maple-kettle")])
async def test_what_concerns_the_class_can_be_asked_in_the_play(typed: str, says: str) -> None:
    """As in the lobby."""
    room = await class_of("Ana")
    async with in_lines(room, "s1") as ana:
        assert says in await ana.types(typed)


async def test_numbers_can_be_hidden_for_this_visit() -> None:
    """The setting is nobody else's, and kept nowhere."""
    room = await class_of("Ana")
    async with in_lines(room, "s1") as ana:
        assert "The numbers are hidden until the debrief now; c changes it back." in await ana.types("c")
        assert "Dana: warmer" not in await ana.types("1")
        assert "The numbers are shown now" in await ana.types("c")


async def test_a_class_may_hide_the_numbers_for_all() -> None:
    """Until the debrief, in the transcript as well."""
    room = await class_of("Ana", hide_numbers=True)
    async with in_lines(room, "s1") as ana:
        assert "hidden until the debrief for the whole class" in await ana.types("c")
        await ana.types("1", "1")
        assert "Reputation:" not in await ana.types("t")
        assert "Reputation, from 0 to 100?" in await ana.types("")
        assert "Reputation: 47 of 100." in await ana.types("40", "", "", "", "", "t")


async def test_the_debrief_is_answered_through_the_class() -> None:
    """Guesses and answers are kept as they are given."""
    room = await class_of("Ana")
    async with in_lines(room, "s1") as ana:
        await ana.types("1", "1", "", "warm", "cold", "Too hot.", "The kettle.")
    progress = room.attendance.lesson.students["s1"].progress
    assert progress.guesses == {"dana": "warm", "priya": "cold"}
    assert [answer for _, answer in progress.answers.items()] == ["Too hot.", "The kettle."]
    assert progress.debriefed


async def test_a_play_goes_on_again_from_a_choice() -> None:
    """As at home."""
    room = await class_of("Ana")
    async with in_lines(room, "s1") as ana:
        said = await ana.types(*TO_THE_END, "r 2", "2")
    assert "Again from choice 2." in said
    assert room.attendance.lesson.students["s1"].progress.choices == ("blame", "sit")


async def test_at_the_end_the_transcript_is_offered() -> None:
    """With the return word, while the class goes on."""
    room = await class_of("Ana")
    async with in_lines(room, "s1") as ana:
        said = await ana.types(*TO_THE_END, "")
        assert "You came to “Tea for two”. Thank you for playing, Ana." in said
        assert "Your return word: maple-kettle" in said
        assert "# The Kettle" in await ana.types("t")
        await ana.types("")
        assert await ana.ended == "left"


async def test_leaving_says_how_to_come_back() -> None:
    """With the place that is kept, and nothing of what one's own computer could do."""
    room = await class_of("Ana")
    async with in_lines(room, "s1") as ana:
        said = await ana.types("1", "q")
        assert await ana.ended == "left"
    assert said.endswith(
        "Your place in The Kettle is kept: after 1 choice.\r\n"
        "To come back: ssh -p 2222 ana@10.0.0.5\r\nYour return word: maple-kettle\r\n"
    )

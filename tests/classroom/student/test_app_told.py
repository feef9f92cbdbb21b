"""A student's app: what is said to a student, what they are called, and who comes."""

import asyncio
import re

import pytest

from game.classroom.command import Ban, Command, End, Pause, Remove, Rename, Resume, Start, Tell
from game.classroom.student.lobby import LobbyScreen
from game.play.record import Chosen
from game.records.trouble import CannotSave
from tests.classroom.student.seated import a_class, seated
from tests.tui.conftest import KETTLE
from tests.writing import story_of


async def test_a_message_stands_above_every_page_until_it_is_put_away() -> None:
    """With the key that does so; then comes the next one, and none that is for somebody else."""
    async with seated(await a_class("Bo", begun=True, at_once=True)) as seat:
        await seat.orders(Tell("", "Five more minutes."))
        assert "Five more minutes." in seat.text
        assert "x puts this away" in seat.text
        await seat.press("w")
        assert "Five more minutes." in seat.text
        await seat.orders(Tell("s2", "Not for you."), Tell("s1", "Well done, Ana."))
        assert "Five more minutes." in seat.text
        assert "1 of 2" in seat.text
        await seat.press("x")
        assert "Well done, Ana." in seat.text
        await seat.press("x")
        assert "Well done" not in seat.text
        await seat.press("escape", "x")
        assert "minutes." not in seat.text
        assert "Not for you" not in seat.text


async def test_all_messages_can_be_read_again() -> None:
    """With their times, also those that were put away; then none stands above the page any more."""
    async with seated(await a_class(begun=True, at_once=True)) as seat:
        await seat.orders(Tell("", "Five more minutes."), Tell("", "Two more\nminutes."))
        await seat.press("x", "i")
        for said in ("WHAT YOUR INSTRUCTOR SAID", "Five more minutes.", "Two more"):
            assert said in seat.text
        await seat.press("escape")
        assert "puts this away" not in seat.text


@pytest.mark.parametrize("size", [(40, 15), (60, 20), (60, 30), (80, 24), (100, 30)])
async def test_a_message_hides_no_pause(size: tuple[int, int]) -> None:
    """Both are told, and how the message is put away; put away, the pause is seen alone."""
    async with seated(await a_class(begun=True, at_once=True), size=size) as seat:
        await seat.orders(Tell("", "Look up, please."), Tell("", "Now."), Pause())
        assert "paused" in seat.text.lower()
        assert "Look up, please." in seat.text
        assert "x puts this away" in seat.text or "x away" in seat.text
        await seat.press("x", "x")
        assert "The class is paused" in seat.text
        await seat.orders(Resume())
        assert "paused" not in seat.text.lower()


@pytest.mark.parametrize("order", [Remove("s1"), Ban("s1")])
async def test_a_message_does_not_stand_above_the_last_word(order: Command) -> None:
    """Who was sent out reads why, and is offered no key that does nothing any more."""
    async with seated(await a_class(begun=True, at_once=True)) as seat:
        await seat.orders(Tell("", "Look up, please."), order)
        assert "YOU WERE SENT OUT" in seat.text
        assert "Your instructor ·" not in seat.text


LONG = "\n".join(f"This is line {number} of what I have to say to you." for number in range(1, 21))


@pytest.mark.parametrize("size", [(60, 20), (80, 24)])
async def test_a_long_message_can_be_read_to_its_end_from_every_page(size: tuple[int, int]) -> None:
    """In the lobby, in the play and what lies in front of it, and on the last page; once more is not twice."""
    async with seated(await a_class(), size=size) as seat:
        await seat.orders(Tell("", LONG))
        for turns in ("", "start", "b", "end"):
            if turns == "start":
                await seat.orders(Start())
            elif turns == "end":
                await seat.orders(End())
            elif turns:
                await seat.press(turns)
            front = seat.front
            assert re.search("i (reads )?all", seat.text)
            assert "line 20" not in seat.text
            await seat.press("i", "i")
            assert "WHAT YOUR INSTRUCTOR SAID" in seat.text
            assert "line 20" in seat.text
            await seat.press("escape")
            assert seat.front == front
            await seat.orders(Tell("", LONG))
            if turns == "b":
                await seat.press("escape")


async def test_a_message_in_the_lobby_is_shown_there_and_in_the_play() -> None:
    """Until it is put away."""
    async with seated(await a_class()) as seat:
        await seat.orders(Tell("", "Two more minutes."))
        assert seat.text.count("Two more minutes.") == 1
        await seat.orders(Start())
        assert "Two more minutes." in seat.text
        await seat.press("x")
        assert "Two more minutes." not in seat.text


async def test_letters_that_are_written_put_nothing_away() -> None:
    """An x in a name is an x."""
    async with seated(await a_class()) as seat:
        await seat.orders(Tell("", "Hello."))
        await seat.press("n", "X", "x", "enter")
        await seat.settle()
        assert "Xx" in seat.text
        assert "Hello." in seat.text


async def test_a_name_is_asked_of_the_class() -> None:
    """What it refuses is told; what it takes stands in the lobby."""
    async with seated(await a_class("Bo")) as seat:
        await seat.press("n", "b", "o", "enter")
        await seat.settle()
        assert "Somebody in this class has that name" in seat.words
        await seat.press("n", "E", "v", "a", "enter")
        await seat.settle()
        assert "Eva" in seat.text
        assert seat.classroom.attendance.lesson.students["s1"].name == "Eva"


async def test_a_name_that_cannot_be_written_down_is_told() -> None:
    """The log's trouble stands in the lobby, and the next try works."""
    async with seated(await a_class()) as seat:
        seat.classroom.clerk.broken = CannotSave("The disk is full.")
        await seat.press("n", "E", "v", "a", "enter")
        await seat.settle()
        assert "The disk is full." in seat.words
        seat.classroom.clerk.broken = None
        await seat.press("n", "E", "v", "a", "enter")
        await seat.settle()
        assert "The disk is full." not in seat.words
        assert "Eva  you" in seat.text


async def test_another_name_in_mid_play_tells_the_story_anew() -> None:
    """On the same page, whatever is open in front of it; the choices stand."""
    story = story_of(KETTLE.replace("Two mugs, one clean", "Two mugs, {you}, one clean"))
    async with seated(await a_class(at_once=True), story=story) as seat:
        await seat.press("1", "enter")
        assert "Two mugs, Ana" in seat.text
        await seat.orders(Rename("s1", "Annika"))
        assert "Two mugs, Annika" in seat.text
        await seat.press("s")
        await seat.orders(Rename("s1", "Anouk"))
        await seat.press("escape")
        assert "Two mugs, Anouk" in seat.text
        assert seat.kept == [Chosen("fill")]


async def test_many_who_come_at_once_are_few_pictures(monkeypatch: pytest.MonkeyPatch) -> None:
    """The lobby is drawn together for all of them, and shows all of them."""
    async with seated(await a_class()) as seat:
        drawn: list[object] = []
        draw = LobbyScreen.draw
        monkeypatch.setattr(LobbyScreen, "draw", lambda screen: drawn.append(draw(screen)))
        for number in range(30):
            await seat.classroom.joins(f"Learner {number}")
        async with asyncio.timeout(10):
            while "31 are here" not in seat.text:
                await asyncio.sleep(0.01)
        assert len(drawn) <= 10


async def test_the_last_page_waits_for_nobody_who_has_gone() -> None:
    """Others are on their way while somebody is here who plays, and no longer."""
    async with seated(await a_class("Bo", at_once=True), size=(76, 24)) as seat:
        await seat.press("1", "enter", "2", "enter", "q")
        assert "Others are still on their way" in seat.words
        await seat.classroom.goes("s2")
        async with asyncio.timeout(10):
            while "Others" in seat.words:
                await asyncio.sleep(0.01)
        assert "You may leave" in seat.words


async def test_the_log_s_trouble_is_no_concern_of_those_who_read() -> None:
    """Only who wants to write something is told."""
    async with seated(await a_class(at_once=True)) as seat:
        before = seat.text
        seat.app.attendance.troubled("The disk is full.")
        await seat.settle()
        assert seat.text == before


async def test_a_screen_that_is_too_small_is_told_of_lines() -> None:
    """A phone cannot grow; lines need no size."""
    async with seated(await a_class(at_once=True), size=(40, 14)) as seat:
        assert "40 columns and 15 rows will do" in seat.words
        assert "with the word lines behind the code" in seat.words


async def test_ctrl_c_says_how_to_leave_on_every_page() -> None:
    """In the lobby, the play, the debrief and on the last page; nobody is thrown out by a habit."""
    async with seated(await a_class()) as seat:
        for keys in ((), ("1", "enter", "2"), ("enter",), ("q",)):
            await seat.press(*keys)
            await seat.press("ctrl+c")
            assert "! q leaves." in seat.text
            await seat.orders(*[Start()] * (not keys))

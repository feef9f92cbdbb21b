"""A student's app, where the class begins, ends or sends somebody out, whatever they look at."""

import asyncio

import pytest
from attrs import evolve

from game.classroom.command import Ban, Come, Command, End, Remove, Start
from game.classroom.student import app as module
from game.play.record import Chosen
from tests.classroom.student.seated import a_class, seated
from tests.tui.guest import QUIET


@pytest.mark.parametrize(
    "order, why, words",
    [
        (Remove("s1"), "removed", "Your place is kept."),
        (Ban("s1"), "banned", "closed the class to you"),
        (Come("s1", "w2-s1"), "elsewhere", "ANOTHER WINDOW"),
    ],
)
@pytest.mark.parametrize("page", [(), ("s",), ("question_mark",), ("w",)], ids=["play", "settings", "help", "ledger"])
async def test_who_is_sent_out_is_told_why_whatever_they_look_at(
    order: Command, why: str, words: str, page: tuple[str, ...]
) -> None:
    """Nothing can be chosen any more, and the app ends with the reason, by a key or by itself."""
    async with seated(await a_class(begun=True, at_once=True)) as seat:
        await seat.press(*page)
        await seat.orders(order)
        assert words in seat.words
        assert seat.front == "WordScreen"
        await seat.press("1", "s", "x")
        assert seat.front == "WordScreen"
        await seat.press("q")
        assert seat.app.return_value == why
        assert not any(isinstance(event, Chosen) for event in seat.kept)


async def test_who_is_sent_out_may_stay_away_from_the_keys(monkeypatch: pytest.MonkeyPatch) -> None:
    """After a while the app ends by itself, with the same reason."""
    monkeypatch.setattr(module, "LINGERS", 0.01)
    async with seated(await a_class(begun=True, at_once=True)) as seat:
        await seat.orders(Remove("s1"))
        async with asyncio.timeout(10):
            while seat.app.return_value is None:
                await asyncio.sleep(0.005)
        assert seat.app.return_value == "removed"


async def test_who_was_sent_out_of_the_lobby_is_told_as_well() -> None:
    """And the class that begins meanwhile begins without them."""
    async with seated(await a_class("Bo")) as seat:
        await seat.orders(Remove("s1"), Start())
        assert "YOU WERE SENT OUT" in seat.text
        assert "maple-kettle" in seat.text


#: What may be open in front of a page.
IN_FRONT = {"settings": "s", "help": "question_mark", "palette": "ctrl+p"}


@pytest.mark.parametrize("key", [*IN_FRONT.values(), "n", "q"], ids=[*IN_FRONT, "name", "question"])
async def test_a_class_that_begins_behind_another_page_is_not_missed(key: str) -> None:
    """Back from it, the student is in the play."""
    async with seated(await a_class(), settings=evolve(QUIET, confirm_leaving=True)) as seat:
        await seat.press(key)
        await seat.orders(Start())
        await seat.press("escape")
        await seat.settle()
        assert seat.front == "PlayScreen"


async def test_who_comes_while_another_page_is_open_stands_in_the_lobby_behind_it() -> None:
    """Back from the settings, the list is that of now."""
    async with seated(await a_class()) as seat:
        await seat.press("s")
        await seat.classroom.joins("Bo")
        await seat.settle()
        await seat.press("escape")
        await seat.settle()
        assert "2 are here" in seat.text


@pytest.mark.parametrize(
    "key", [*IN_FRONT.values(), "b", "w", "m", "q"], ids=[*IN_FRONT, "story", "ledger", "road", "question"]
)
async def test_a_class_that_ends_behind_another_page_is_not_missed(key: str) -> None:
    """What is read can be read to its end; back from it, the class is over."""
    async with seated(await a_class(at_once=True), settings=evolve(QUIET, confirm_leaving=True)) as seat:
        await seat.press("1", key)
        front = seat.front
        await seat.orders(End())
        assert seat.front == front
        await seat.press("escape")
        await seat.settle()
        assert seat.front == "FarewellScreen"
        assert "after 1 choice" in seat.words


async def test_leaving_a_class_that_ends_meanwhile_leads_to_its_farewell() -> None:
    """The question was asked before; the answer comes after."""
    async with seated(await a_class(at_once=True), settings=evolve(QUIET, confirm_leaving=True)) as seat:
        await seat.press("1", "q")
        await seat.orders(End())
        await seat.press("enter")
        await seat.settle()
        assert seat.front == "FarewellScreen"
        assert len(seat.app.screen_stack) == 2


async def test_nothing_can_be_taken_back_in_a_class_that_is_over() -> None:
    """The key is offered no more, and whoever presses it is told why; the debrief is still there."""
    async with seated(await a_class(at_once=True)) as seat:
        await seat.press("1", "enter", "2")
        assert "u undo" in seat.text
        await seat.orders(End())
        assert "Two teas" in seat.text
        assert "u undo" not in seat.text
        await seat.press("u")
        assert "Nothing was taken back: The class is over." in seat.words
        await seat.press("enter")
        assert seat.front == "DebriefScreen"


@pytest.mark.parametrize("keys", [("q",), ("r", "enter"), ("r", "escape", "q")], ids=["leave", "again", "not again"])
async def test_a_class_that_ends_in_the_debrief_takes_no_pen_away(keys: tuple[str, ...]) -> None:
    """It can be written to its end; then, whatever is wished for, the farewell follows."""
    async with seated(await a_class(at_once=True)) as seat:
        await seat.press("1", "enter", "2", "enter")
        assert seat.front == "DebriefScreen"
        await seat.orders(End())
        assert seat.front == "DebriefScreen"
        for _ in range(12):
            if "play again" in seat.text:
                break
            await seat.press("right")
        assert "play again" in seat.text
        await seat.press("up", *keys)
        await seat.settle()
        assert seat.front == "FarewellScreen"
        assert len(seat.app.screen_stack) == 2
        assert "Two teas" in seat.text


async def test_answers_are_written_after_the_end() -> None:
    """On the farewell, the debrief opens again and takes them."""
    async with seated(await a_class(at_once=True)) as seat:
        await seat.press("1", "enter", "2", "enter", "q")
        await seat.orders(End())
        await seat.press("d")
        for _ in range(12):
            if "How did the empty kettle feel?" in seat.text:
                break
            await seat.press("right")
        await seat.press("enter", "O", "K", "escape")
        await seat.settle()
        assert "answer='OK'" in str(seat.kept[-1])
        await seat.press("q")
        await seat.settle()
        assert seat.front == "FarewellScreen"


async def test_a_class_that_ends_in_the_lobby_says_so() -> None:
    """Nobody waits for what will not begin."""
    async with seated(await a_class("Bo")) as seat:
        await seat.orders(End())
        assert "THE CLASS IS OVER" in seat.text
        await seat.press("q")
        assert seat.app.return_value == "over"


async def test_a_class_that_ends_before_a_late_one_began_says_so() -> None:
    """The same, where the class had begun without them."""
    async with seated(await a_class("Bo", begun=True)) as seat:
        await seat.press("s")
        await seat.orders(End())
        await seat.press("escape")
        await seat.settle()
        assert "THE CLASS IS OVER" in seat.text


async def test_who_comes_back_to_a_class_that_is_over_reads_what_they_played() -> None:
    """The farewell, at once; it ends as a class does that is over."""
    classroom = await a_class(begun=True)
    await classroom.chooses("s1", "fill")
    await classroom.attendance.order(End())
    async with seated(classroom, session="w2-s1") as seat:
        assert seat.front == "FarewellScreen"
        await seat.press("t")
        assert "The tap coughs" in seat.words
        await seat.press("escape", "q")
        assert seat.app.return_value == "over"


async def test_the_class_s_end_stands_on_the_farewell_at_once() -> None:
    """Who was through before reads that it is over now."""
    async with seated(await a_class(at_once=True), size=(72, 24)) as seat:
        await seat.press("1", "enter", "2", "enter", "q")
        assert "The class is over" not in seat.words
        await seat.press("s")
        await seat.orders(End())
        await seat.press("escape")
        await seat.settle()
        assert "The class is over" in seat.words


async def test_who_was_sent_out_before_the_first_picture_sees_nothing_of_the_class() -> None:
    """While their screen was waited for: they are told why, and that is all."""
    classroom = await a_class()
    await classroom.attendance.order(Ban("s1"))
    async with seated(classroom) as seat:
        assert "closed the class to you" in seat.words
        assert len(seat.app.screen_stack) == 2
        await seat.press("q")
        assert seat.app.return_value == "banned"


async def test_who_stands_at_their_ending_when_the_class_ends_can_still_look_back() -> None:
    """The page stays, says that the class is over, and its debrief opens; only then the farewell follows."""
    async with seated(await a_class(at_once=True, hide_numbers=True)) as seat:
        await seat.press("1", "enter", "2")
        await seat.orders(End())
        assert seat.front == "PlayScreen"
        assert "The class is over" in seat.text
        await seat.press("enter")
        assert seat.front == "DebriefScreen"
        await seat.press("q")
        assert seat.front == "FarewellScreen"
        assert "reputation ▰" in seat.text


async def test_who_comes_back_to_a_class_that_is_over_can_still_look_back() -> None:
    """Where they had reached an ending and not opened its debrief; leaving it leads to the farewell."""
    classroom = await a_class(begun=True)
    async with seated(classroom) as seat:
        await seat.press("enter", "1", "enter", "2")
    await classroom.attendance.order(End())
    async with seated(classroom, session="w2-s1") as seat:
        assert seat.front == "PlayScreen"
        assert "The class is over" in seat.text
        await seat.press("q")
        assert seat.front == "FarewellScreen"

"""A student's app: how it shows the way back, and what its keys are called."""

import pytest
from attrs import evolve

from game.classroom.command import End, Reword, Start, Tell
from game.classroom.student.pages import NEW_WORD
from tests.classroom.student.seated import LINE, Seat, a_class, seated
from tests.tui.guest import QUIET

WORD = "maple-kettle"
#: The part of the sentence that no margin stands beside.
TOLD = "ask for it."


def offered(seat: Seat) -> set[str]:
    """What the palette offers, by name."""
    return {command.title for command in seat.app.get_system_commands(seat.app.screen)}


@pytest.mark.parametrize("size", [(40, 15), (60, 20), (80, 24), (100, 30)])
async def test_the_return_word_can_be_looked_up_in_the_play(size: tuple[int, int]) -> None:
    """With the whole line to come back with; once more is not twice, and nothing is chosen by it."""
    async with seated(await a_class(begun=True), session="w2-s1", size=size) as seat:
        await seat.press("enter")
        assert WORD not in seat.text
        await seat.press("r", "r")
        assert WORD in seat.text
        assert LINE in seat.words
        await seat.press("escape")
        assert seat.front == "PlayScreen"
        assert seat.kept[1:] == []


async def test_a_word_that_was_replaced_is_dropped_from_every_page() -> None:
    """In the lobby, in the play and on the page of the word itself; that there is a new one is said."""
    async with seated(await a_class(at_once=True)) as seat:
        assert WORD in seat.text
        await seat.orders(Reword("s1", "hashed anew"))
        assert WORD not in seat.text
        assert TOLD in seat.words
        await seat.press("1", "r")
        assert WORD not in seat.text
        assert NEW_WORD in seat.words
    async with seated(await a_class()) as seat:
        await seat.press("r")
        assert WORD in seat.text
        await seat.orders(Reword("s1", "hashed anew"))
        assert NEW_WORD in seat.words
        await seat.press("escape")
        assert WORD not in seat.text
        assert "given you a new return word" in seat.words


async def test_a_new_word_is_told_once() -> None:
    """Not again with every message."""
    async with seated(await a_class(at_once=True)) as seat:
        await seat.orders(Reword("s1", "hashed anew"))
        assert TOLD in seat.words
        await seat.press("1")
        await seat.orders(Tell("", "Hello."))
        assert TOLD not in seat.words


async def test_the_palette_offers_what_can_be_done() -> None:
    """Messages where there are some, putting away what stands there, the word until the class is over."""
    put, said, word = "Put the message away", "What your instructor said", "Your return word, and how to come back"
    async with seated(await a_class()) as seat:
        assert offered(seat) & {put, said, word} == {word}
        await seat.orders(Tell("", "Hello."))
        assert offered(seat) & {put, said, word} == {said, word}
        await seat.orders(Start())
        assert offered(seat) & {put, said, word} == {put, said, word}
        await seat.press("x")
        assert offered(seat) & {put, said, word} == {said, word}
        await seat.orders(End())
        assert offered(seat) & {put, said, word} == {said}


@pytest.mark.parametrize(
    "name, shown", [("What your instructor said", "WHAT YOUR"), ("Your return word, and how to come back", WORD)]
)
async def test_the_palette_does_what_it_offers(name: str, shown: str) -> None:
    """As the key does."""
    async with seated(await a_class()) as seat:
        await seat.orders(Tell("", "Hello."), Start())
        (command,) = [one for one in seat.app.get_system_commands(seat.app.screen) if one.title == name]
        command.callback()
        await seat.settle()
        assert shown in seat.text


@pytest.mark.parametrize("begun", [False, True])
async def test_help_knows_the_keys_of_a_class(begun: bool) -> None:
    """In the lobby and in the play."""
    async with seated(await a_class(at_once=begun), size=(100, 38)) as seat:
        await seat.press("question_mark")
        for does in ("your return word, and how to come back", "what your instructor said", "put the message away"):
            assert does in seat.text


async def test_a_class_is_left_by_one_name() -> None:
    """On the play page it is asked as in the lobby."""
    async with seated(await a_class(at_once=True), settings=evolve(QUIET, confirm_leaving=True)) as seat:
        await seat.press("q")
        assert "Leave the class? Your place is kept." in seat.words

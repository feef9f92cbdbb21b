"""One student: every key of the page."""

import pytest

from game.classroom.console.screens.line import LineScreen
from game.classroom.console.screens.word import WordScreen
from game.classroom.decide import TAKEN
from game.classroom.event import Banned, Event, Locked, Readmitted, Removed, Renamed, Reworded, Told
from game.tui.screens.ask import AskScreen
from tests.classroom.console.conftest import Console, OpenConsole


def asked(console: Console) -> str:
    """The question on the screen, in one line."""
    assert isinstance(console.app.screen, AskScreen)
    return " ".join(console.text.split())


async def test_the_play_is_seen_as_it_happens(open_console: OpenConsole) -> None:
    """A choice, and its undoing, turn the page."""
    async with open_console() as console:
        await console.press("enter")
        assert "The kettle is empty." in console.text
        await console.classroom.chooses("s1", "fill")
        await console.settle()
        assert "Two mugs, one clean." in console.text
        assert "1 choice " in console.text


async def test_nothing_can_be_chosen_for_a_student(open_console: OpenConsole) -> None:
    """Digits, and clicks on choices, do nothing here."""
    async with open_console() as console:
        await console.press("enter", "1", "2")
        rows = console.text.splitlines()
        fill = next(place for place, row in enumerate(rows) if "Fill it." in row)
        await console.pilot.click(offset=(6, fill))
        await console.pilot.pause()
        assert console.events == []


async def test_tab_turns_the_sheets(open_console: OpenConsole) -> None:
    """Play, road, notes, and around; backward too."""
    async with open_console() as console:
        await console.classroom.chooses("s1", "fill", "wash")
        await console.press("enter", "tab")
        assert "ROAD" in console.text
        await console.press("up")
        assert "Fill it." in console.text
        await console.press("tab")
        assert "joined" in console.text
        await console.press("tab", "shift+tab", "shift+tab")
        assert "ROAD" in console.text


async def test_arrows_go_from_student_to_student(open_console: OpenConsole) -> None:
    """In the order of the roster, to either end."""
    async with open_console() as console:
        await console.press("enter", "right", "right", "right")
        assert console.text.startswith("  Cy")
        await console.press("left")
        assert console.text.startswith("  Ben")


async def test_m_says_something_to_one(open_console: OpenConsole) -> None:
    """Nobody else is told."""
    async with open_console() as console:
        await console.press("enter", "m", *"Look up", "enter")
        assert console.events == [Told("s1", "Look up")]
        assert "Said to Ana: Look up" in console.text


async def test_r_renames(open_console: OpenConsole) -> None:
    """From the name as it is; names are cleaned, and one that somebody has is refused in a sentence."""
    async with open_console() as console:
        await console.press("enter", "r")
        assert isinstance(console.app.screen, LineScreen)
        await console.press("end", *"bel", "enter")
        assert console.events == [Renamed("s1", False, "Anabel")]
        assert console.text.startswith("  Anabel")
        await console.press("r", "ctrl+u", *"Ben", "enter")
        assert TAKEN in " ".join(console.text.split())


async def test_w_makes_a_new_word_that_is_shown_once(open_console: OpenConsole) -> None:
    """It asks, keeps the word hashed, and shows it large; then it is gone."""
    async with open_console() as console:
        await console.press("enter", "w")
        assert "The old one no longer works" in asked(console)
        await console.press("enter")
        await console.app.workers.wait_for_complete()
        await console.pilot.pause()
        assert isinstance(console.app.screen, WordScreen)
        assert console.events == [Reworded("s1", "hashed anew")]
        assert "maple-kettle" in console.text
        await console.press("enter")
        assert "maple-kettle" not in console.text


@pytest.mark.parametrize("key", ["w", "x", "b"])
async def test_what_takes_something_away_asks_first(open_console: OpenConsole, key: str) -> None:
    """Escape changes nothing; nor does Enter where a student would be out."""
    async with open_console() as console:
        await console.press("enter", key)
        assert "Ana" in asked(console)
        await console.press("escape")
        assert console.events == []
        if key != "w":
            await console.press(key, "enter")
            assert console.events == []


async def test_x_sends_out_and_a_lets_back_in(open_console: OpenConsole) -> None:
    """Who is sent out may come back; the console says so."""
    async with open_console() as console:
        await console.press("enter", "x", "2")
        assert console.events == [Removed("s1")]
        assert "sent out" in console.text
        await console.press("a")
        assert console.events == [Removed("s1"), Readmitted("s1")]
        await console.press("a")
        assert "Ana was not sent out." in console.text


@pytest.mark.parametrize("answer, events", [("2", [Banned("s1"), Locked()]), ("3", [Banned("s1")])])
async def test_a_ban_offers_to_lock_the_door(open_console: OpenConsole, answer: str, events: list[Event]) -> None:
    """Its question says that a name alone is worth little behind a code that everybody has."""
    async with open_console() as console:
        await console.press("enter", "b")
        assert "can come in again under another name" in asked(console)
        assert "Ban and lock the door" in console.text
        await console.press(answer)
        assert console.events == events
        assert "banned" in console.text


async def test_behind_a_locked_door_a_ban_is_just_a_ban(open_console: OpenConsole) -> None:
    """There is nothing more to offer."""
    async with open_console() as console:
        await console.press("l", "enter", "b")
        assert "The door is locked" in asked(console)
        assert "Ban and lock" not in console.text
        await console.press("2")
        assert console.events == [Locked(), Banned("s1")]


async def test_a_long_page_can_be_read_to_its_end(open_console: OpenConsole) -> None:
    """On a low screen the story scrolls, and stops at either end."""
    async with open_console(size=(60, 17)) as console:
        await console.press("enter")
        first = console.text
        await console.press("down", "down", "down", "pagedown")
        last = console.text
        await console.press("pagedown", "down")
        assert console.text == last
        await console.press("pageup", "pageup")
        assert console.text == first

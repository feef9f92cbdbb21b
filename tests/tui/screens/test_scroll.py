"""Screens that are read from top to bottom: the ledger, the story so far."""

from pathlib import Path

from game.tui.screens.play import PlayScreen
from tests.tui.conftest import Opened

START = ("kettle", False)


async def test_why_says_what_changed_in_words(open_room: Opened, scenarios: Path) -> None:
    """`w` opens the ledger, Escape closes it."""
    async with open_room(start=START, scenarios=scenarios) as table:
        await table.press("1", "w")
        assert "Nia: warmer, 50 to 56." in table.text
        assert "Ola has not heard." in table.text
        await table.press("escape")
        assert isinstance(table.app.screen, PlayScreen)


async def test_the_story_can_be_read_back(open_room: Opened, scenarios: Path) -> None:
    """`b` shows all that was told, with what you did."""
    async with open_room(start=START, scenarios=scenarios) as table:
        await table.press("1", "enter", "b")
        assert "The kettle is empty." in table.text
        assert "> Fill it." in table.text
        assert "Two mugs, one clean." in table.text


async def test_only_what_grows_at_its_end_has_newest_words(open_room: Opened, scenarios: Path) -> None:
    """The story so far begins there; help has an end like any text."""
    async with open_room(start=START, scenarios=scenarios, size=(60, 15)) as table:
        await table.press("1", "enter", "b")
        assert "End newest" in table.text
        await table.press("escape", "question_mark")
        assert "End end" in table.text


async def test_a_long_text_is_walked_by_every_key(open_room: Opened, scenarios: Path) -> None:
    """It opens at the newest words; Home, End, arrows, pages and the wheel move it, and never past its ends."""
    async with open_room(start=START, scenarios=scenarios, size=(60, 15)) as table:
        await table.press("1", "enter", "b")
        newest = table.text
        assert "Two mugs" in newest
        await table.press("home")
        first = table.text
        assert "The kettle is empty." in first
        await table.press("up")
        assert table.text == first
        for key in ("down", "pagedown", "pageup", "end", "down"):
            await table.press(key)
        assert table.text == newest

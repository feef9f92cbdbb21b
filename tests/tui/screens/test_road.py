"""The road so far, as a screen."""

from pathlib import Path

from game.tui.screens.play import PlayScreen
from tests.tui.conftest import Opened

START = ("kettle", False)


async def test_the_road_names_no_scene_that_was_not_seen(open_room: Opened, scenarios: Path) -> None:
    """`m` draws the way; the ending that was not reached stays unnamed."""
    async with open_room(start=START, scenarios=scenarios) as table:
        await table.press("1", "enter", "1", "m")
        assert "Take the clean one." in table.text
        assert "an ending you did not see" in table.text
        assert "Two teas" not in table.text


async def test_the_road_is_walked_by_arrows_and_clicks(open_room: Opened, scenarios: Path) -> None:
    """Each choice in turn says what stood beside it; Escape goes back to the story."""
    async with open_room(start=START, scenarios=scenarios) as table:
        await table.press("1", "enter", "1", "m")
        assert "Wash the other one." in table.text
        await table.press("home")
        assert "Ola is in a meeting" in table.text
        row = next(row for row, line in enumerate(table.text.splitlines()) if "Take the clean one." in line)
        await table.pilot.click("Sheet", offset=(12, row))
        await table.pilot.pause()
        assert "Wash the other one." in table.text
        await table.press("escape")
        assert isinstance(table.app.screen, PlayScreen)


async def test_an_empty_road_says_so(open_room: Opened, scenarios: Path) -> None:
    """Before the first choice there is nothing to draw."""
    async with open_room(start=START, scenarios=scenarios) as table:
        await table.press("m", "down", "up")
        assert "the road begins with your first choice" in table.text

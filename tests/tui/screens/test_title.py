"""The title screen: what there is to play, and what to do when something is wrong."""

from pathlib import Path

from game.tui.screens.play import PlayScreen
from game.tui.screens.settings import SettingsScreen
from game.tui.screens.write import NameScreen
from tests.tui.conftest import QUIET, Opened


async def test_the_four_scenarios_are_offered(open_room: Opened) -> None:
    """Each with its title and the endings found so far."""
    async with open_room() as table:
        for title in ("The Rumor Mill", "Four Keys", "The Last Room", "Other People's Pauses"):
            assert title in table.text
        assert "0 of 7 endings" in table.text


async def test_a_play_that_was_left_can_be_gone_on_with(open_room: Opened, scenarios: Path) -> None:
    """Going on stands first in the menu and lands where the play was left."""
    async with open_room(scenarios=scenarios) as table:
        await table.press("enter", "1", "enter", "q")
        await table.settle()
        assert "Go on: The Kettle" in table.text
        await table.press("home", "enter")
        assert table.choices == ["fill"]


async def test_a_play_in_progress_can_be_begun_anew(open_room: Opened, scenarios: Path) -> None:
    """Picking the scenario itself asks: go on, or begin anew."""
    async with open_room(scenarios=scenarios) as table:
        await table.press("enter", "1", "enter", "q")
        await table.settle()
        await table.press("1")
        assert "Begin anew" in table.text
        await table.press("n")
        assert table.choices == []


async def test_the_name_is_asked_once(open_room: Opened, scenarios: Path) -> None:
    """The first play asks what the player is called; the second one knows."""
    nameless = QUIET.__class__(reduced_motion=True, confirm_leaving=False)
    async with open_room(scenarios=scenarios, settings=nameless) as table:
        await table.press("enter")
        assert isinstance(table.app.screen, NameScreen)
        await table.press("B", "o", "enter")
        assert isinstance(table.app.screen, PlayScreen)
        assert table.app.settings.name == "Bo"
        await table.press("q")
        await table.settle()
        await table.press("end", "up", "up", "enter", "n")
        assert isinstance(table.app.screen, PlayScreen)


async def test_a_scenario_with_mistakes_says_how_to_see_them(open_room: Opened, scenarios: Path) -> None:
    """It is listed, and cannot be played, and the way to its faults is named."""
    (scenarios / "broken.yaml").write_text("title: Broken\nstart: nowhere\n", encoding="utf-8")
    async with open_room(scenarios=scenarios) as table:
        assert "cannot be read" in table.text
        await table.press("1")
        assert "breakroom check broken" in table.text


async def test_an_empty_folder_is_no_crash(open_room: Opened, tmp_path: Path) -> None:
    """Where there is nothing to play, settings and quit still work."""
    empty = tmp_path / "empty"
    empty.mkdir()
    async with open_room(scenarios=empty) as table:
        assert "Settings" in table.text
        await table.press("enter")
        assert isinstance(table.app.screen, SettingsScreen)


async def test_damaged_saves_are_set_aside_and_told(open_room: Opened, scenarios: Path, data: Path) -> None:
    """The game starts all the same, and says where the old saves lie."""
    data.mkdir()
    (data / "breakroom.db").write_bytes(b"this is not a database" * 100)
    async with open_room(scenarios=scenarios) as table:
        assert "set aside" in table.text
        assert "The Kettle" in table.text


async def test_saves_that_cannot_be_opened_end_the_game_with_their_reason(
    open_room: Opened, scenarios: Path, data: Path
) -> None:
    """A file where the data folder should be: the screen is given back, and the reason is kept for the caller."""
    data.write_text("not a folder", encoding="utf-8")
    async with open_room(scenarios=scenarios) as table:
        assert table.app.failure is not None
        assert str(data) in str(table.app.failure)

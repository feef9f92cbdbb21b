"""The title screen: what there is to play, and what to do when something is wrong."""

from pathlib import Path

from game.tui.screens.play import PlayScreen
from game.tui.screens.settings import SettingsScreen
from game.tui.screens.title import TitleScreen
from game.tui.screens.write import NameScreen
from tests.tui.conftest import KETTLE, QUIET, Opened


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
        await table.press("2")
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
        await table.press("1", "2")
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


async def test_escape_at_a_question_begins_nothing(open_room: Opened, scenarios: Path) -> None:
    """Neither answer is Escape's: the play that was left can still be gone on with."""
    async with open_room(scenarios=scenarios) as table:
        await table.press("enter", "1", "enter", "q")
        await table.settle()
        await table.press("1", "escape")
        await table.settle()
        assert isinstance(table.app.screen, TitleScreen)
        assert "Go on: The Kettle" in table.text


async def test_thirty_scenarios_can_all_be_reached(open_room: Opened, scenarios: Path) -> None:
    """The menu moves with the selection; the keys and the selection stay on the screen."""
    for number in range(30):
        (scenarios / f"kettle_{number:02}.yaml").write_text(
            KETTLE.replace("The Kettle", f"Kettle {number:02}"), "utf-8"
        )
    async with open_room(scenarios=scenarios) as table:
        for _ in range(20):
            await table.press("down")
        assert "Kettle 19" in table.text
        assert "q quit" in table.text
        await table.press("end")
        assert "Quit" in table.text
        await table.press("enter")
        assert not table.app.is_running


async def test_after_a_play_the_selection_stays_where_it_was_or_goes_on(open_room: Opened, scenarios: Path) -> None:
    """What was left is offered first and selected; the selection never slides to a neighbor."""
    (scenarios / "zebra.yaml").write_text(KETTLE.replace("The Kettle", "The Zebra"), "utf-8")
    async with open_room(scenarios=scenarios) as table:
        await table.press("down", "enter", "1", "enter", "q")
        await table.settle()
        screen = table.app.screen
        assert isinstance(screen, TitleScreen)
        assert screen._title.entries[screen._title.selected].label == "Go on: The Zebra"

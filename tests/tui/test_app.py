"""The app: what it shares, what the command palette offers, what happens when something fails."""

from pathlib import Path

import pytest
from textual.app import App

from game.records.saves import CannotSave
from game.tui import app as module
from game.tui.app import BreakRoom, Services, run_game
from game.tui.room import Room
from game.tui.screens import paper
from tests.tui.conftest import Opened


async def test_the_palette_offers_what_has_a_key_here(open_room: Opened, scenarios: Path) -> None:
    """In a play: undo, back, why and the others by name; nothing that acts on anything but the game."""
    async with open_room(start=("kettle", False), scenarios=scenarios) as table:
        names = [command.title for command in table.app.get_system_commands(table.app.screen)]
        assert "Take the last choice back" in names
        assert "Quit the game" in names
        assert len(set(names)) == len(names)
        assert not any("creenshot" in name or "Maximize" in name for name in names)


async def test_a_palette_command_does_what_its_key_does(open_room: Opened, scenarios: Path) -> None:
    """Opening the ledger by name."""
    async with open_room(start=("kettle", False), scenarios=scenarios) as table:
        await table.press("1")
        commands = {command.title: command.callback for command in table.app.get_system_commands(table.app.screen)}
        commands["What changed, and why"]()
        await table.settle()
        assert "WHAT CHANGED, AND WHY" in table.text


@pytest.mark.parametrize("keys, says", [((), "q leaves."), (("b",), "q goes back."), (("m",), "q goes back.")])
async def test_ctrl_c_says_in_passing_how_to_leave(
    open_room: Opened, scenarios: Path, monkeypatch: pytest.MonkeyPatch, keys: tuple[str, ...], says: str
) -> None:
    """In one row above the keys, and not by Textual's advice, which names a key that is not ours and covers our own."""
    monkeypatch.setattr(paper, "PASSES", 0.2)
    async with open_room(start=("kettle", False), scenarios=scenarios) as table:
        await table.press(*keys)
        before = table.text
        await table.press("ctrl+c")
        assert f"! {says}" in table.text
        assert [row for row in table.text.splitlines() if row not in before.splitlines()] == [f"  ! {says}"]
        assert not [*table.app._notifications]
        while table.text != before:
            await table.pilot.pause(0.02)


@pytest.mark.parametrize("begun", [False, True])
async def test_to_leave_is_offered_once(open_room: Opened, scenarios: Path, begun: bool) -> None:
    """On the title its key does the same; a play is left for the title by its own, and the game by the palette."""
    start = ("kettle", False) if begun else None
    async with open_room(start=start, scenarios=scenarios) as table:
        names = [command.title for command in table.app.get_system_commands(table.app.screen)]
    assert ("Quit" in names) is not begun
    assert ("Quit the game" in names) is begun


async def test_a_start_that_cannot_be_found_is_said_on_the_title(open_room: Opened, scenarios: Path) -> None:
    """The game goes on with what there is."""
    async with open_room(start=("kettel", False), scenarios=scenarios) as table:
        assert "There is no scenario" in table.text


def test_what_ends_the_game_is_raised_once_the_screen_is_given_back(
    monkeypatch: pytest.MonkeyPatch, services: Services
) -> None:
    """The caller gets the reason, to tell it where it can be read; and the saves are let go."""

    def run(room: App[None]) -> None:
        assert isinstance(room, BreakRoom)
        room.failure = CannotSave("The disk is full.")

    monkeypatch.setattr(module.BreakRoom, "run", run)
    with pytest.raises(CannotSave, match="The disk is full"):
        run_game(services)


def test_the_app_is_the_room_that_its_screens_know(services: Services) -> None:
    """By its type: mypy refuses an app that lacks something of it."""
    room: Room = BreakRoom(services)
    assert room.settings is services.settings

"""The command palette of every app."""

from pathlib import Path

from textual import events
from textual.widgets import Input

from game.tui.screens.commands import LONGEST_SEARCH, Commands
from tests.tui.conftest import Opened


async def test_the_line_of_the_palette_has_an_end(open_room: Opened, scenarios: Path) -> None:
    """A novel that is pasted there costs a line, and not each key after it a novel."""
    async with open_room(scenarios=scenarios) as table:
        await table.press("ctrl+p")
        assert isinstance(table.app.screen, Commands)
        for _ in range(3):
            table.app.post_message(events.Paste("It was a quiet day. " * 100))
        await table.settle()
        assert len(table.app.screen.query_one(Input).value) <= LONGEST_SEARCH


async def test_the_palette_finds_and_does_what_has_a_key(open_room: Opened, scenarios: Path) -> None:
    """By a few letters of its name; once open, its key opens no other."""
    async with open_room(scenarios=scenarios) as table:
        await table.press("ctrl+p", "ctrl+p")
        assert sum(isinstance(screen, Commands) for screen in table.app.screen_stack) == 1
        await table.press(*"settings", "enter", "enter")
        await table.settle()
        assert "SETTINGS" in table.text

"""Papers to write on: an answer, a name."""

from pathlib import Path

from textual import events
from textual.widgets import Static

from game.tui.screens.write import FULL, LONGEST_ANSWER, NameScreen, WriteScreen
from tests.tui.conftest import QUIET, Opened


async def test_an_answer_of_several_lines_is_kept_up_to_its_bound(open_room: Opened, scenarios: Path) -> None:
    """Enter begins a line; what is too long is cut, and nothing breaks."""
    async with open_room(scenarios=scenarios) as table:
        kept: list[str | None] = []
        await table.app.push_screen(WriteScreen("How was it?", "x" * LONGEST_ANSWER), kept.append)
        await table.press("enter", "y", "escape")
        assert kept == ["x" * LONGEST_ANSWER]
        await table.app.push_screen(WriteScreen("How was it?", ""), kept.append)
        await table.press("a", "enter", "b", "ctrl+s")
        assert kept[-1] == "a\nb"


async def test_no_more_is_taken_than_is_kept_and_that_is_said(open_room: Opened, scenarios: Path) -> None:
    """What is pasted past the bound goes at once, from where it was pasted; what was there before stays."""
    async with open_room(scenarios=scenarios) as table:
        kept: list[str | None] = []
        await table.app.push_screen(WriteScreen("How was it?", "end"), kept.append)
        await table.press("home")
        table.app.post_message(events.Paste("x" * (LONGEST_ANSWER + 500)))
        await table.settle()
        assert FULL in str(table.app.screen.query_one(".keys", Static).render())
        await table.press("escape")
        assert kept == ["x" * (LONGEST_ANSWER - 3) + "end"]


async def test_an_empty_name_is_none(open_room: Opened, scenarios: Path) -> None:
    """It keeps what was there; so does Escape."""
    async with open_room(scenarios=scenarios, settings=QUIET) as table:
        names: list[str | None] = []
        for keys in (("enter",), ("escape",), ("space", "L", "i", "enter")):
            await table.app.push_screen(NameScreen(), names.append)
            await table.press(*keys)
        assert names == [None, None, "Li"]


async def test_a_key_behind_enter_is_not_written_into_the_name(open_room: Opened, scenarios: Path) -> None:
    """However fast keys come: the letters before Enter are the name, and what follows is for the page below."""
    async with open_room(scenarios=scenarios, settings=QUIET) as table:
        names: list[str | None] = []
        await table.app.push_screen(NameScreen(), names.append)
        for key in ("L", "i", "enter", "s"):
            table.app.post_message(events.Key(key, key if len(key) == 1 else None))
        await table.settle()
        assert names == ["Li"]
        assert "SETTINGS" in table.text

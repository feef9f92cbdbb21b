"""Papers to write on: an answer, a name."""

from pathlib import Path

from game.tui.screens.write import LONGEST_ANSWER, NameScreen, WriteScreen
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


async def test_an_empty_name_is_none(open_room: Opened, scenarios: Path) -> None:
    """It keeps what was there; so does Escape."""
    async with open_room(scenarios=scenarios, settings=QUIET) as table:
        names: list[str | None] = []
        for keys in (("enter",), ("escape",), ("space", "L", "i", "enter")):
            await table.app.push_screen(NameScreen(), names.append)
            await table.press(*keys)
        assert names == [None, None, "Li"]

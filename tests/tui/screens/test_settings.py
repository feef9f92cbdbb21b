"""Settings: changed where they stand, kept at once."""

from pathlib import Path

from game.shelf.settings import read_settings
from tests.tui.conftest import Opened


async def test_a_theme_holds_at_once_and_is_kept(open_room: Opened, scenarios: Path, data: Path) -> None:
    """Right goes on to the next theme; the next start has it."""
    async with open_room(scenarios=scenarios) as table:
        await table.press("s", "right")
        assert "Morning" in table.text
        assert table.app.theme == "morning"
    assert read_settings(data)[0].theme == "morning"


async def test_every_setting_has_a_number_and_can_be_walked_to(open_room: Opened, scenarios: Path) -> None:
    """The second turns motion off and on, the third hides the numbers, the fourth asks before leaving."""
    async with open_room(scenarios=scenarios) as table:
        await table.press("s", "2", "3", "end", "up", "up", "enter")
        now = table.app.settings
        assert (now.reduced_motion, now.hide_numbers, now.confirm_leaving) == (False, True, True)


async def test_settings_open_over_a_play_and_go_back_to_it(open_room: Opened, scenarios: Path) -> None:
    """Hiding the numbers in the middle of a play hides them on its page."""
    async with open_room(scenarios=scenarios) as table:
        await table.press("1")
        assert "reputation ▰" in table.text
        await table.press("s", "3", "escape")
        assert "reputation ▰" not in table.text


async def test_the_name_can_be_changed(open_room: Opened, scenarios: Path) -> None:
    """The fifth setting asks for it anew, what is typed replaces it; Escape keeps the old one."""
    async with open_room(scenarios=scenarios) as table:
        await table.press("s", "5", "escape")
        assert table.app.settings.name == "Ana"
        await table.press("5", "b", "e", "l", "enter")
        assert table.app.settings.name == "bel"
        assert "< bel >" in table.text

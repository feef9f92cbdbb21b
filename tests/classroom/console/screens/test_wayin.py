"""How another console logs in."""

from game.classroom.console.pages.wayin import WayIn
from game.classroom.console.screens.overview import OverviewScreen
from game.tui.screens.ask import AskScreen
from tests.classroom.console.conftest import OpenConsole

LINE = "ssh -p 2222 instructor@10.0.0.5"


async def test_a_password_is_shown_once_it_was_asked_for_twice(open_console: OpenConsole) -> None:
    """Enter, as a line that was meant for another window has it, goes back; so does Escape."""
    async with open_console() as console:
        console.app.way_in = WayIn(LINE, "maple-kettle-otter")
        for back in ("enter", "escape"):
            await console.press("i")
            assert isinstance(console.app.screen, AskScreen)
            assert "as on a projector" in " ".join(console.text.split())
            await console.press(back)
            assert "maple-kettle-otter" not in console.text
        await console.press("i", "2")
        assert "maple-kettle-otter" in console.text
        assert LINE in console.text
        await console.press("enter")
        assert isinstance(console.app.screen, OverviewScreen)
        assert "maple-kettle-otter" not in console.text
        assert console.events == []


async def test_where_there_is_no_password_to_hide_nothing_is_asked(open_console: OpenConsole) -> None:
    """The line is what students know already, but for the name."""
    async with open_console() as console:
        console.app.way_in = WayIn(LINE)
        await console.press("i")
        assert LINE in console.text


async def test_over_ssh_there_is_no_such_key(open_console: OpenConsole) -> None:
    """Nor is it in the palette or the help."""
    async with open_console(where="ssh") as console:
        await console.press("i")
        assert console.app.screen_stack[-1].__class__ is OverviewScreen
        screen = console.app.screen
        offered = [command.title for command in console.app.get_system_commands(screen)]
        assert not [title for title in offered if "Another console" in title]
        await console.press("question_mark")
        assert "another console" not in console.text

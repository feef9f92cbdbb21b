"""A new return word on the screen."""

from game.classroom.console.screens.word import WordScreen
from tests.classroom.console.conftest import OpenConsole


async def test_a_word_is_large_readable_and_gone_with_a_key(open_console: OpenConsole) -> None:
    """It says whose it is, and that it is shown once."""
    async with open_console() as console:
        console.app.push_screen(WordScreen("Ana", "maple-kettle"))
        await console.pilot.pause()
        assert all(words in console.text for words in ("Ana", "█", "maple-kettle", "shown this once"))
        await console.press("space")
        assert "maple-kettle" in console.text
        await console.press("enter")
        assert "maple-kettle" not in console.text


async def test_while_names_are_hidden_a_word_is_covered(open_console: OpenConsole) -> None:
    """A class may be looking at a wall: it shows when asked to, in small letters, and can be covered again."""
    async with open_console() as console:
        await console.press("n", "enter", "w", "enter")
        await console.app.workers.wait_for_complete()
        await console.pilot.pause()
        assert "maple-kettle" not in console.text
        assert "█" not in console.text
        await console.press("space")
        assert "maple-kettle" in console.text
        assert "█" not in console.text
        await console.press("space")
        assert "maple-kettle" not in console.text

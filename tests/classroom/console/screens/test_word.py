"""A new return word on the screen."""

from game.classroom.console.screens.word import WordScreen
from tests.classroom.console.conftest import OpenConsole


async def test_a_word_is_large_readable_and_gone_with_a_key(open_console: OpenConsole) -> None:
    """It says whose it is, and that it is shown once."""
    async with open_console() as console:
        console.app.push_screen(WordScreen("Ana", "maple-kettle"))
        await console.pilot.pause()
        assert all(words in console.text for words in ("Ana", "█", "maple-kettle", "shown this once"))
        await console.press("enter")
        assert "maple-kettle" not in console.text

"""Help: every key of the play screen is named, and works."""

from pathlib import Path

from game.play.help import KEYS, MEANING
from game.tui.screens.help import help_rows
from game.tui.screens.play import PlayScreen
from tests.tui.conftest import Opened


def test_help_says_what_the_numbers_mean_and_names_every_key() -> None:
    """All of it, at the width of a page."""
    text = " ".join("".join(span.text for span in row) for row in help_rows(72))
    for words in (*MEANING, *(does for _, does in KEYS)):
        assert words in text


def test_every_binding_of_the_play_screen_stands_in_the_help() -> None:
    """A key that works and is not a way of walking is named."""
    named = " ".join(key for key, _ in KEYS)
    for binding in PlayScreen.BINDINGS:
        assert not isinstance(binding, tuple)
        if binding.show and "question_mark" not in binding.key:
            assert binding.key.split(",")[0] in named


async def test_help_opens_and_closes_anywhere(open_room: Opened, scenarios: Path) -> None:
    """From the title, and from a play."""
    async with open_room(scenarios=scenarios) as table:
        await table.press("question_mark")
        assert "HELP" in table.text
        await table.press("escape", "1", "f1")
        assert "HELP" in table.text

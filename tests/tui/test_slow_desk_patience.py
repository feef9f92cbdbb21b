"""What is said to somebody whose choice takes long to be kept, as in a class whose log is busy."""

import pytest

from game.tui.screens import paper
from game.tui.screens.play import PlayScreen
from tests.tui.guest import until
from tests.tui.test_slow_desk import Seat


@pytest.mark.parametrize("refused", ["", "The disk is full."])
async def test_what_takes_long_is_said_to_be_kept(monkeypatch: pytest.MonkeyPatch, refused: str) -> None:
    """Above the keys, until it is kept or refused; what is done at once says nothing."""
    monkeypatch.setattr(paper, "SLOW", 0.05)
    app = Seat()
    async with app.run_test() as pilot:
        app.type("1")
        await until(lambda: "! Keeping your choice…" in app.text)
        await app.desk.keep(refuse=refused)
        await until(lambda: "Keeping" not in app.text)
        await pilot.pause()
        assert (refused or "turn 2") in app.text
        app.type("u" if not refused else "1")
        await until(lambda: ("Taking your last choice back…" if not refused else "Keeping") in app.text)
        await app.desk.keep()
        await until(lambda: "…" not in app.text)


async def test_what_is_kept_at_once_says_nothing() -> None:
    """Nothing is left of the patience either."""
    app = Seat()
    async with app.run_test() as pilot:
        app.type("1")
        await app.desk.keep()
        await pilot.pause()
        assert "Keeping" not in app.text
        screen = app.screen
        assert isinstance(screen, PlayScreen)
        assert screen._remark == ""

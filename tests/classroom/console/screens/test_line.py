"""One line to write."""

from textual.app import App
from textual.widgets import Input

from game.classroom.console.screens.line import LineScreen


async def write(screen: LineScreen, *keys: str) -> str | None:
    """What a screen gives after these keys; the test fails where it is still open."""
    given: list[str | None] = []
    app: App[None] = App()
    async with app.run_test() as pilot:
        app.push_screen(screen, given.append)
        await pilot.pause()
        for key in keys:
            await pilot.press(key)
        await pilot.pause()
    assert len(given) == 1
    return given[0]


async def test_what_is_written_is_given_on_one_line() -> None:
    """Without blanks around it; an empty line gives nothing, and so does Escape."""
    assert await write(LineScreen("What?", 20, "send"), *"  so  so ", "enter") == "so so"
    assert await write(LineScreen("What?", 20, "send"), " ", "enter") is None
    assert await write(LineScreen("What?", 20, "send"), "x", "escape") is None


async def test_no_more_can_be_written_than_is_taken() -> None:
    """The limit is told and kept."""
    assert await write(LineScreen("What?", 3, "send"), *"abcdef", "enter") == "abc"
    app: App[None] = App()
    async with app.run_test() as pilot:
        await app.push_screen(LineScreen("What?", 1000, "send", "Ana"))
        await pilot.press("end", "b")
        await pilot.pause()
        assert app.screen.query_one(Input).value == "Anab"
        assert "4 of 1,000 characters" in str(app.screen.query_one(".keys").render())

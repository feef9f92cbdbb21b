"""Taking an ended app apart: what is asked of it afterwards is left, and what ties it together is cut."""

from textual.app import App, ComposeResult
from textual.widgets import Input, OptionList, Static

from tests.classroom.terminal.wire import Seat


class Own(App[str]):
    """An app with something of its own."""

    def __init__(self) -> None:
        super().__init__()
        self.left_at = "the lobby"

    def compose(self) -> ComposeResult:
        yield Static("words")
        yield Input()
        yield OptionList("one", "two")


async def test_an_ended_app_still_says_how_it_ended() -> None:
    """Its return value, its code, and what it calls its own by a public name."""
    seat = await Seat(Own()).painted()
    seat.app.exit("done", return_code=7)
    assert await seat.run == "done"
    assert isinstance(seat.app, Own)
    assert (seat.app.return_value, seat.app.return_code, seat.app.left_at) == ("done", 7, "the lobby")
    assert not seat.app.is_running


async def test_the_parts_of_an_ended_app_know_nothing_any_more() -> None:
    """Neither each other nor the app: nothing is left to collect."""
    seat = await Seat(Own()).painted()
    screen, field = seat.app.screen, seat.app.query_one(Input)
    await seat.leave()
    assert vars(screen) == vars(field) == {}
    assert seat.app not in vars(seat.app).values()

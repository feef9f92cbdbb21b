"""Which colors a terminal has, by its name; and that clients of one process do not share them."""

import pytest
from textual.app import App, ComposeResult
from textual.widgets import Static

from game.classroom.terminal.colors import Colors, colors_of, is_dumb
from tests.classroom.terminal.wire import Seat


@pytest.mark.parametrize(
    "term,colors",
    [
        ("xterm-kitty", Colors.TRUE), ("xterm-ghostty", Colors.TRUE), ("alacritty", Colors.TRUE), ("foot", Colors.TRUE),
        ("wezterm", Colors.TRUE), ("foot-extra", Colors.TRUE), ("xterm-direct", Colors.TRUE),
        ("xterm-256color", Colors.EXTENDED), ("screen-256color", Colors.EXTENDED), ("tmux-256color", Colors.EXTENDED),
        ("tmux", Colors.EXTENDED), ("xterm", Colors.EXTENDED), ("putty-256color", Colors.EXTENDED),
        ("rxvt-unicode-256color", Colors.EXTENDED), ("XTERM-256COLOR", Colors.EXTENDED),
        ("linux", Colors.STANDARD), ("screen", Colors.STANDARD), ("xterm-16color", Colors.STANDARD),
        ("putty", Colors.STANDARD), ("rxvt", Colors.STANDARD), ("something-new", Colors.STANDARD),
        ("vt100", Colors.NONE), ("vt220", Colors.NONE), ("xterm-mono", Colors.NONE), ("dumb", Colors.NONE),
        ("", Colors.NONE),
    ],
)  # fmt: skip
def test_a_name_says_what_it_promises(term: str, colors: Colors) -> None:
    """All colors only where every terminal of that name has them."""
    assert colors_of(term) is colors


def test_no_color_can_be_wished_for() -> None:
    """Whatever the terminal could show."""
    assert colors_of("xterm-kitty", no_color=True) is Colors.NONE


@pytest.mark.parametrize("term,dumb", [("dumb", True), ("", True), ("DUMB", True), ("vt100", False), ("xterm", False)])
def test_a_terminal_that_shows_lines_only_is_known(term: str, dumb: bool) -> None:
    """It gets line mode; one that says nothing does too."""
    assert is_dumb(term) is dumb


class Red(App[None]):
    """A red word."""

    CSS = "Static { color: #e08a8a; background: #1b1a17; }"

    def compose(self) -> ComposeResult:
        yield Static("red word")


async def test_clients_of_one_process_see_their_own_colors() -> None:
    """Styles are shared by all apps, and keep the codes of whom they were painted for first: nobody may notice."""
    for _ in range(2):
        for term, code in (
            ("xterm-kitty", "38;2;224;138;138"),
            ("xterm-256color", "38;5;174"),
            ("linux", "91;40m"),
            ("vt100", None),
        ):
            seat = await Seat(Red(), term).painted()
            shown = seat.wire.took()
            await seat.leave()
            assert "red word" in shown
            if code is None:
                assert "38;" not in shown
                assert "48;" not in shown
            else:
                assert code in shown

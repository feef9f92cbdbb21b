"""The driver: an app's pictures on a client's terminal, and the client's keys in the app."""

import asyncio
import io
import random
from pathlib import Path

import pytest
from textual import events
from textual.app import App, ComposeResult
from textual.binding import Binding
from textual.widgets import Input, Static, TextArea

from game.classroom.terminal.budget import Budget
from game.classroom.terminal.driver import ENTER, LEAVE, MOUSE_OFF, MOUSE_ON, PASTE_OFF, PASTE_ON, ClientDriver
from tests.classroom.terminal.wire import Seat, until


class Noting(App[str]):
    """Notes what reaches it."""

    BINDINGS = [Binding("ctrl+p", "noted", priority=True)]
    ENABLE_COMMAND_PALETTE = False

    def __init__(self) -> None:
        super().__init__()
        self.noted: list[object] = []

    def compose(self) -> ComposeResult:
        yield Static("first")

    def on_key(self, event: events.Key) -> None:
        self.noted.append(event.key)

    def on_click(self, event: events.Click) -> None:
        self.noted.append((event.screen_x, event.screen_y))

    def on_resize(self, event: events.Resize) -> None:
        self.noted.append(tuple(event.size))

    def on_app_blur(self) -> None:
        self.noted.append("blur")

    def action_noted(self) -> None:
        self.noted.append("ctrl+p")


class Writing(App[None]):
    """A paper to write on."""

    def compose(self) -> ComposeResult:
        yield TextArea()
        yield Input()


async def test_the_terminal_is_taken_and_left_as_it_was_found() -> None:
    """Every mode that is switched on is switched off, in the opposite order, and nothing else is asked for."""
    seat = await Seat(Noting()).painted()
    begun = seat.wire.took()
    assert begun.startswith(ENTER + MOUSE_ON + PASTE_ON)
    for unwanted in ("?1003h", "?1004h", "?2048", "?2026", "[>", "?1016h", "]22;"):
        assert unwanted not in begun
    seat.app.exit("done")
    assert await seat.run == "done"
    assert seat.wire.took().endswith(PASTE_OFF + MOUSE_OFF + LEAVE)
    assert seat.terminal.reader is None
    assert seat.wire.is_open


async def test_keys_and_clicks_reach_the_app_and_an_end_ends_it() -> None:
    """With a lone escape among them; a client that hangs up ends its app."""
    app = Noting()
    seat = await Seat(app).painted()
    app.noted.clear()
    seat.terminal.feed(b"a\x1b[15~\x10\x1b[<0;5;3M\x1b[<0;5;3m\x1b")
    await until(lambda: "escape" in app.noted)
    assert {*app.noted} == {"a", "f5", "ctrl+p", (4, 2), "escape"}
    assert await seat.leave() is None


async def test_what_was_not_asked_for_does_not_reach_the_app() -> None:
    """Fault 3: resizes in band, whatever they say; fault 4: what the parser stumbles over; focus; far clicks."""
    app = Noting()
    seat = await Seat(app, size=(80, 24)).painted()
    app.noted.clear()
    for sequence in (
        "\x1b[48;30000;30000;1;1t", "\x1b[48;0;0;0;0t", "\x1b[99999999;1u", "\x1b[:0u", "\x1b[O", "\x1b[5;5R",
        "\x1b[<0;99999;99999M", "\x1b[<0;99999;99999m",
    ):  # fmt: skip
        seat.terminal.feed(sequence.encode())
    seat.terminal.feed(b"\xe9")
    seat.terminal.feed(b"q")
    await until(lambda: "q" in app.noted)
    assert app.size == (80, 24)
    assert not {"blur", "up", (99998, 99998)} & {*app.noted}
    await seat.leave()


async def test_a_window_that_changes_is_told_clamped() -> None:
    """The app is as large as the window, and never larger than the terminal lets it be."""
    app = Noting()
    seat = await Seat(app, size=(0, 0)).painted()
    assert app.size == (80, 24)
    seat.terminal.resize(20_000, 1000)
    await until(lambda: app.size == (400, 200))
    await seat.leave()


@pytest.mark.parametrize("marks", [("\x1b[200~", "\x1b[201~"), ("", "")])
async def test_a_paste_of_twenty_thousand_letters_is_written_and_made_harmless(marks: tuple[str, str]) -> None:
    """With marks and without; line ends become one, control characters go."""
    app = Writing()
    seat = await Seat(app).painted()
    text = "words and \x07\x1b]0;title\x07 lines\r\n" * 1000
    seat.terminal.feed((marks[0] + text.replace("\x1b", "").replace("\x07", "") + marks[1]).encode())
    await until(lambda: app.query_one(TextArea).text)
    assert app.query_one(TextArea).text == "words and ]0;title lines\n" * 1000
    await seat.leave()


async def test_a_paste_loses_its_control_characters() -> None:
    """What a terminal would obey is not written into an answer."""
    app = Writing()
    seat = await Seat(app).painted()
    seat.terminal.feed(b"\x1b[200~a\x07b\x00\tc\rd\x1b[201~")
    await until(lambda: app.query_one(TextArea).text)
    assert app.query_one(TextArea).text == "ab\tc\nd"
    await seat.leave()


async def test_a_client_that_reads_again_sees_the_whole_picture() -> None:
    """Fault 6: what changed in the pause is there, and only the newest of it."""
    app = Noting()
    seat = await Seat(app).painted()
    seat.wire.took()
    seat.terminal.pause()
    for number in range(20):
        app.query_one(Static).update(f"picture {number}")
        await app.query_one(Static).wait_for_refresh()
    assert seat.wire.took() == ""
    seat.terminal.resume()
    await until(lambda: b"picture 19" in seat.wire.data)
    assert "picture 18" not in seat.wire.took()
    await seat.leave()


async def test_nothing_acts_on_the_server(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No browser, no file, no suspension, no bell in thirty rooms."""
    monkeypatch.setattr("webbrowser.open", lambda *_args: pytest.fail("a browser was opened"))
    app = Noting()
    seat = await Seat(app).painted()
    seat.wire.took()
    app.open_url("https://example.org")
    app.deliver_text(io.StringIO("text"), save_directory=str(tmp_path), save_filename="file")
    app.action_suspend_process()
    app.bell()
    driver = app._driver
    assert isinstance(driver, ClientDriver)
    assert not driver.can_suspend
    assert list(tmp_path.iterdir()) == []
    assert seat.wire.took() == ""
    await seat.leave()


async def test_a_change_of_one_line_sends_that_line() -> None:
    """What did not change does not travel."""
    app = Noting()
    seat = await Seat(app).settled()
    app.query_one(Static).update("second", layout=False)
    await until(lambda: seat.wire.data)
    assert seat.wire.took().count("\n") == 0
    await seat.leave()


async def test_random_bytes_do_not_end_an_app() -> None:
    """Thirty kilobytes of noise, without the keys that quit; then a key is answered."""
    chance = random.Random(11)
    app = Noting()
    seat = await Seat(app).painted()
    letters = [letter for letter in range(256) if letter not in (0x03, 0x11)]
    for _ in range(30):
        seat.terminal.feed(bytes(chance.choices(letters, k=1000)))
        await asyncio.sleep(0)
    seat.terminal._inflow.keys = Budget(most=1e6, rate=1e6)
    await until(lambda: seat.terminal._inflow.is_empty)
    app.noted.clear()
    seat.terminal.feed(b"\x1b[15~")
    await until(lambda: "f5" in app.noted)
    await seat.leave()
    assert seat.said == []

"""Style sheets that are read once for all apps."""

from typing import Any

import pytest
from textual.app import App, ComposeResult
from textual.css import stylesheet
from textual.screen import Screen
from textual.widgets import Static

from tests.classroom.terminal.wire import Seat, until


class Styled(Screen[None]):
    """A screen that brings its own styles."""

    CSS = "Static { color: $primary; }"

    def compose(self) -> ComposeResult:
        yield Static("styled")


class Themed(App[None]):
    """An app in a theme."""

    def __init__(self, theme: str) -> None:
        super().__init__()
        self.theme = theme

    def on_mount(self) -> None:
        self.push_screen(Styled())


async def shown(theme: str) -> tuple[Any, Any]:
    seat = await Seat(Themed(theme)).painted()
    await until(lambda: isinstance(seat.app.screen, Styled) and seat.app.screen.query(Static))
    await seat.settled()
    color = seat.app.screen.query_one(Static).styles.color
    primary = seat.app.theme_variables["primary"]
    await seat.leave()
    return color.hex, primary


async def test_apps_with_other_themes_keep_their_own_colors() -> None:
    """Rules are shared by those whose variables are the same, and by nobody else."""
    first, again, other = await shown("nord"), await shown("nord"), await shown("dracula")
    assert first == again
    assert first[0].lower() == first[1].lower()
    assert other[0].lower() == other[1].lower()
    assert first != other


async def test_the_second_app_reads_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """Everything that it needs was read for the first."""
    await shown("gruvbox")
    monkeypatch.setattr(stylesheet, "parse", lambda *_args, **_options: pytest.fail("a source was read twice"))
    await shown("gruvbox")


async def test_a_theme_that_changes_while_an_app_runs_is_seen() -> None:
    """Settings may change it."""
    seat = await Seat(Themed("nord")).settled()
    seat.app.theme = "dracula"
    await until(lambda: seat.app.theme_variables["primary"].lower() == "#bd93f9")
    await until(lambda: seat.app.screen.query_one(Static).styles.color.hex.lower() == "#bd93f9")
    await seat.leave()

"""Rows that are written to a terminal at once say what Textual would have painted."""

import asyncio
import re

import pyte
import pytest
from textual.color import Color

from game.play.rows import Row, Span
from game.tui.palette import palette
from game.tui.screens.play import PlayScreen
from game.tui.widgets.glass import picture_of
from tests.bench.play_screen import ours
from tests.classroom.terminal.wire import Seat, until

GROUND = Color.parse("#1b1a17")


def plain(picture: str) -> list[str]:
    """The rows of a picture without colors, each behind its place."""
    return re.sub(r"\x1b\[[\d;]*m", "", picture).split("\x1b[")[1:]


def test_a_picture_is_rows_in_their_places() -> None:
    """Each row is moved to, filled or cut to the width, and blank where there is none."""
    rows: list[Row] = [(Span("one"),), (Span("a long row that is cut"),)]
    assert plain(picture_of([0, 1, 5], rows, 8, palette("evening"), [], GROUND)) == [
        "1;1Hone     ",
        "2;1Ha long r",
        "6;1H        ",
    ]


def test_a_row_without_colors_has_none() -> None:
    """Where no colors are wished for, weight says it all."""
    picture = picture_of([0], [(Span("one", "accent", "strong"),)], 5, None, [], GROUND)
    assert "\x1b[1m" in picture
    assert "38;" not in picture


@pytest.mark.parametrize("term", ["xterm-kitty", "xterm-256color", "xterm-color", "vt220"])
async def test_what_is_shown_at_once_is_what_textual_paints(term: str) -> None:
    """After choices, walks, a page over the page and a new size, a whole picture by Textual changes no cell."""
    seat = await Seat(ours(), term).settled()
    seen = screen(80, 24)
    seat.app.refresh()
    await takes(seat, seen)
    for key in (b"1", b"\x1b[B", b"w", b"\x1b[B", b"q", b"u", b"2", b"\r"):
        await takes(seat, seen, key)
    assert isinstance(seat.app.screen, PlayScreen)
    assert seat.app.screen.sheet._is_painted
    before = cells(seen)
    seat.app.refresh()
    await takes(seat, seen)
    assert cells(seen) == before
    await seat.leave()


async def test_a_page_is_painted_by_textual_where_something_lies_over_it() -> None:
    """A question in front of the page, or word of Textual's own: then the terminal is not open to the sheet."""
    seat = await Seat(ours()).settled()
    page = seat.app.screen
    assert isinstance(page, PlayScreen)
    assert page._glass() is not None
    seat.app.notify("Something of Textual's own.")
    await until(lambda: page._glass() is None)
    seat.app.clear_notifications()
    await until(lambda: page._glass() is not None)
    page.room.ask("Sure?", ("Yes",), lambda _: None)
    await until(lambda: seat.app.screen is not page)
    assert page._glass() is None
    await seat.leave()


def screen(width: int, height: int) -> tuple[pyte.Screen, pyte.Stream]:
    shown = pyte.Screen(width, height)
    return shown, pyte.Stream(shown)


def cells(seen: tuple[pyte.Screen, pyte.Stream]) -> list[list[object]]:
    shown = seen[0]
    return [[shown.buffer[y][x] for x in range(shown.columns)] for y in range(shown.lines)]


async def takes(seat: Seat, seen: tuple[pyte.Screen, pyte.Stream], key: bytes = b"") -> None:
    """Type a key, and show what comes of it until nothing more does."""
    if key:
        seat.terminal.feed(key)
    for _ in range(4):
        await asyncio.sleep(0.05)
        if told := seat.wire.took():
            seen[1].feed(told)

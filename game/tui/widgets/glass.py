"""Rows on a terminal that lies open: written there at once, where nothing lies over the sheet."""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Protocol

from rich.color import ColorSystem
from textual.color import Color
from textual.filter import LineFilter

from game.play.rows import Row
from game.tui.palette import Palette
from game.tui.widgets.line import Line, line_of

#: How many rows are kept as they are written: what many see at once is drawn once.
KEPT = 1024


class Glass(Protocol):
    """A driver that shows rows beside Textual's own way, which costs a class 1.7 times as much a key."""

    def show(self, picture: str) -> None:
        """Write a picture of rows, each behind the sequence that moves the cursor to it."""


def picture_of(
    places: Iterable[int],
    rows: Sequence[Row],
    width: int,
    colors: Palette | None,
    filters: Sequence[LineFilter],
    ground: Color,
) -> str:
    """The rows in these places, from the top left corner, in the colors of the terminal."""
    return "".join(
        f"\x1b[{y + 1};1H{_drawn(rows[y] if y < len(rows) else (), width, colors, tuple(filters), ground)}"
        for y in places
    )


@lru_cache(maxsize=KEPT)
def _drawn(row: Row, width: int, colors: Palette | None, filters: tuple[LineFilter, ...], ground: Color) -> str:
    line = lit(row, width, colors, filters, ground)
    return "".join(
        text if style is None else style.render(text, color_system=ColorSystem.TRUECOLOR) for text, style, _ in line
    )


@lru_cache(maxsize=KEPT)
def lit(row: Row, width: int, colors: Palette | None, filters: tuple[LineFilter, ...], ground: Color) -> Line:
    """A row as a line in the colors that the terminal has, over the ground that faint ones fade into."""
    line = line_of(row, width, colors)
    for one in filters:
        line = Line(one.apply(list(line), ground), line.cell_length)
    return line

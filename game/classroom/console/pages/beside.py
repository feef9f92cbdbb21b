"""Several texts side by side on one page, each in a column of its own."""

from collections.abc import Sequence

from game.play.rows import BLANK, Row, padded

#: The cells between two columns.
GAP = 4


def columns(parts: Sequence[tuple[Sequence[Row], int]], room: int, gap: int = GAP) -> list[Row]:
    """Texts side by side, each with the width of its column; at most `room` rows of them."""
    rows: list[Row] = []
    for place in range(min(room, max((len(text) for text, _ in parts), default=0))):
        row: Row = BLANK
        start = 0
        for text, width in parts:
            if place < len(text) and text[place]:
                row = (*padded(row, start), *text[place])
            start += width + gap
        rows.append(row)
    return rows


def filled(rows: Sequence[Row], room: int) -> list[Row]:
    """Exactly so many rows: cut at the end, or filled with blank ones."""
    return [*rows[:room], *[BLANK] * (room - len(rows))]

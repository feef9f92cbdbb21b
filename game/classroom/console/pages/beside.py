"""Several texts side by side on one page, each in a column of its own."""

from collections.abc import Sequence

from game.play.rows import BLANK, Row, cells, cut, padded, width_of

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


def clipped(rows: Sequence[Row], width: int) -> list[Row]:
    """Rows that run over no edge: what does not fit, on a screen smaller than is promised, ends in an ellipsis."""
    return [row if width_of(row) <= width else _clipped(row, width) for row in rows]


def _clipped(row: Row, width: int) -> Row:
    kept: Row = ()
    for span in row:
        room = width - width_of(kept)
        if cells(span.text) > room:
            return (*kept, span._replace(text=cut(span.text, room)))
        kept = (*kept, span)
    return kept

"""What somebody else has to say to the player, above whatever page is open: in a box, where there is room for one."""

from collections.abc import Sequence

from attrs import frozen

from game.play.rows import BLANK, Row, Span, cells, cut, indented, padded, width_of, wrap_text
from game.source.text import harmless

#: From this many rows on a notice has a box; below it, a bar along its left side.
ROOMY = 28
#: The share of a screen's rows that a notice may take, as a divisor, and the widest that it is set.
_SHARE, _WIDEST = 5, 76


@frozen
class Notice:
    """What is said. `heading` says who speaks, or of what; it may be empty."""

    text: str
    heading: str = ""


def notice_rows(notice: Notice, width: int, height: int) -> Sequence[Row]:
    """The notice at the top of a page of this size. What is too long for its share ends in an ellipsis."""
    inner = min(width - 4, _WIDEST)
    if height < ROOMY:
        return indented(barred(notice, inner, height // _SHARE), 2)
    return [BLANK, *indented(boxed(notice, inner, height // _SHARE), 2)]


def heading_room(width: int, height: int) -> int:
    """The cells that a heading may take on a page of this size before it is cut."""
    return min(width - 4, _WIDEST) - (3 if height < ROOMY else 6)


def boxed(notice: Notice, width: int, most: int) -> list[Row]:
    """A notice in a box of this width, with `most` rows of text inside it at the most."""
    heading = f" {cut(notice.heading, width - 6)} " if notice.heading else ""
    top: Row = (_line("╭─"), Span(heading, "accent", "strong"), _line("─" * (width - 3 - cells(heading)) + "╮"))
    inside = [(_line("│ "), *padded(row, width - 4), _line(" │")) for row in _told(notice.text, width - 4, most)]
    return [top, *inside, (_line("╰" + "─" * (width - 2) + "╯"),)]


def barred(notice: Notice, width: int, most: int) -> list[Row]:
    """A notice with a bar along its left side, in `most` rows at the most."""
    heading: Row = (Span(f"{cut(notice.heading, width - 3)}  ", "accent", "strong"),) if notice.heading else ()
    rows = _told(notice.text, width - 2, most)
    if heading and len(rows) == 1 and width_of((*heading, *rows[0])) <= width - 2:
        rows = [(*heading, *rows[0])]
    elif heading:
        rows = [heading, *_told(notice.text, width - 2, most - 1)]
    return [(_line("▌ "), *row) for row in rows]


def _told(text: str, width: int, most: int) -> list[Row]:
    rows = [row for line in text.splitlines() for row in wrap_text(harmless(line), width)]
    most = max(1, most)
    if len(rows) <= most:
        return rows
    last = "".join(span.text for span in rows[most - 1])
    return [*rows[: most - 1], (Span(cut(last, width - 1).removesuffix("…") + "…"),)]


def _line(text: str) -> Span:
    return Span(text, "accent")

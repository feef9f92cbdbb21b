"""What somebody else has to say to the player, above whatever page is open: in a box, where there is room for one."""

from collections.abc import Sequence

from attrs import frozen

from game.play.rows import BLANK, Row, Span, cells, cut, indented, padded, width_of, wrap_text
from game.source.text import harmless

#: From this many rows on a notice has a box; below it, a bar along its left side.
ROOMY = 28
#: The share of a screen's rows that a notice may take, as a divisor, and the widest that it is set.
_SHARE, _WIDEST = 5, 76
#: The blanks between what is said and its keys.
_APART = 3


@frozen
class Notice:
    """What is said. `heading` says who speaks, or of what, `keys` what can be done with it; both may be empty."""

    text: str
    heading: str = ""
    keys: str = ""


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
    """A notice in a box of this width, with `most` rows of text in it at the most, and its keys on the lower edge."""
    inner, heading, keys = width - 4, _on_edge(notice.heading, width), _on_edge(notice.keys, width)
    top: Row = (_line("╭─"), Span(heading, "accent", "strong"), _line("─" * (width - 3 - cells(heading)) + "╮"))
    inside = [(_line("│ "), *padded(row, inner), _line(" │")) for row in _told(_lines(notice.text, inner), inner, most)]
    return [top, *inside, (_line("╰" + "─" * (width - 3 - cells(keys))), Span(keys, "quiet"), _line("─╯"))]


def barred(notice: Notice, width: int, most: int) -> list[Row]:
    """A notice with a bar along its left side, in so many rows at the most: who speaks, the words, and its keys.

    Where that is not room enough for a row of each, it takes that of three.
    """
    inner, keys = width - 2, cut(notice.keys, width - 2)
    rows = _headed(notice, inner)
    most = max(most, 3 if notice.heading else 1)
    shown = _told(rows, inner, most)
    room = inner - cells(keys)
    if keys and width_of(shown[-1]) + _APART > room:
        shown = [*_told(rows, inner, most - 1), BLANK]
    if keys:
        shown[-1] = (*padded(shown[-1], room), Span(keys, "quiet"))
    return [(_line("▌ "), *row) for row in shown]


def _headed(notice: Notice, width: int) -> list[Row]:
    """The words behind who speaks: in the same row, unless that would take half of it."""
    rows = _lines(notice.text, width)
    if not notice.heading:
        return rows
    heading = Span(cut(notice.heading, width - 1), "accent", "strong")
    place = cells(heading.text) + 1
    if 2 * place > width:
        return [(heading,), *rows]
    # A word of that length keeps the place of the heading.
    first, *rest = _lines(f"{'x' * place} {notice.text}", width)
    return [(heading, Span(" "), Span(first[0].text[place:]), *first[1:]), *rest]


def _lines(text: str, width: int) -> list[Row]:
    """What somebody else wrote, as rows: its own lines are kept."""
    return [row for line in text.splitlines() for row in wrap_text(harmless(line), width)]


def _told(rows: list[Row], width: int, most: int) -> list[Row]:
    """As many of the rows as may be shown; where some are cut off, an ellipsis says so."""
    if len(rows) <= most:
        return list(rows)
    *before, end = rows[most - 1]
    room = width - width_of(tuple(before))
    ending = end._replace(text=cut(end.text, room - 1).removesuffix("…") + "…")
    return [*rows[: most - 1], (*before, ending)]


def _on_edge(words: str, width: int) -> str:
    return f" {cut(words, width - 6)} " if words else ""


def _line(text: str) -> Span:
    return Span(text, "accent")

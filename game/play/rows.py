"""Rows of a screen: text in roles, measured in terminal cells and wrapped at words. Colors come later, elsewhere."""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Literal, NamedTuple

from rich.cells import cell_len

from game.story.text import Paragraph, Run, Weight

Role = Literal[
    "ink", "quiet", "dim", "accent", "title", "said", "reputation", "goodwill", "rise", "fall", "selected", "faint"
]


#: The smallest screen that the game promises to fit, in columns and rows.
SMALLEST = (80, 24)


class Span(NamedTuple):
    """Some cells of a row: what stands there, in which role and weight, and what a click on it does."""

    text: str
    role: Role = "ink"
    weight: Weight = ""
    action: str = ""


Row = tuple[Span, ...]
BLANK: Row = ()
#: The blanks between two keys.
_APART = 3


def cells(text: str) -> int:
    """How many terminal cells a text takes, by the very measure that the screen is painted with."""
    return len(text) if text.isascii() else cell_len(text)


def width_of(row: Row) -> int:
    """How many cells a row takes."""
    return sum(cells(span.text) for span in row)


def cut(text: str, width: int) -> str:
    """A text that takes no more than `width` cells; where something is cut off, an ellipsis says so."""
    if cells(text) <= width:
        return text
    kept = ""
    for letter in text:
        if cells(kept + letter) > width - 1:
            break
        kept += letter
    return kept.rstrip() + "…" if width > 0 else ""


def padded(row: Row, width: int) -> Row:
    """A row filled with blanks up to a width."""
    missing = width - width_of(row)
    return (*row, Span(" " * missing)) if missing > 0 else row


def beside(left: Row, right: Row, width: int) -> Row:
    """Two rows in one: the right one ends at `width`, at least one blank apart."""
    gap = max(1, width - width_of(left) - width_of(right))
    return (*left, Span(" " * gap), *right)


def windowed(rows: Sequence[Row], first: int, room: int) -> list[Row]:
    """As many rows as there is room for, from the first one on; where some are left out, a mark says so.

    A row of the text is always to be seen: in two rows only what follows has its mark, in one nothing has.
    """
    if len(rows) <= room:
        return list(rows)
    first = max(0, min(first, len(rows) - room))
    shown = list(rows[first : first + max(0, room)])
    if room > 2 and first:
        shown[0] = (Span("↑ more", "quiet"),)
    if room > 1 and first + room < len(rows):
        shown[-1] = (Span("↓ more", "quiet"),)
    return shown


def around(rows: Sequence[Row], first: int, last: int, room: int) -> list[Row]:
    """A window in which the rows from `first` to `last` can be seen."""
    return windowed(rows, min(first - 1, (first + last - room) // 2 + 1) if first else 0, room)


def indented(rows: Iterable[Row], by: int) -> list[Row]:
    """Rows moved to the right; blank ones stay blank."""
    return [(Span(" " * by), *row) if row else row for row in rows]


@lru_cache(maxsize=2048)
def wrapped(paragraph: Paragraph, width: int, role: Role = "ink", prefix: str = "") -> tuple[Row, ...]:
    """A paragraph as rows of at most `width` cells, broken at blanks; words that are too long are cut in pieces.

    Kept for each width, so that a screen that repaints wraps nothing again.
    """
    room = max(1, width - cells(prefix))
    rows: list[list[Span]] = [[]]
    used = 0
    for word in _words(paragraph, room):
        length = sum(cells(text) for text, _ in word)
        if rows[-1] and used + 1 + length > room:
            rows.append([])
            used = 0
        if rows[-1]:
            weight = word[0][1] if rows[-1][-1].weight == word[0][1] else ""
            rows[-1].append(Span(" ", role, weight))
            used += 1
        rows[-1].extend(Span(text, role, weight) for text, weight in word)
        used += length
    return tuple(_merged((Span(prefix, "accent"), *row) if prefix else tuple(row)) for row in rows if row)


def wrap_text(text: str, width: int, role: Role = "ink", prefix: str = "") -> tuple[Row, ...]:
    """A plain text as rows."""
    return wrapped((Run(text),), width, role, prefix)


Word = list[tuple[str, Weight]]


def _words(paragraph: Paragraph, room: int) -> list[Word]:
    """What is never broken: stretches without a blank, which may change their weight midway."""
    words: list[Word] = []
    clings = False
    for run in paragraph:
        clings = clings and not run.text[:1].isspace()
        for part in run.text.split():
            first, *rest = _pieces(part, room)
            if clings and words and sum(cells(text) for text, _ in words[-1]) + cells(first) <= room:
                words[-1].append((first, run.weight))
            else:
                words.append([(first, run.weight)])
            words.extend([(piece, run.weight)] for piece in rest)
            clings = False
        clings = bool(run.text) and not run.text[-1:].isspace()
    return words


def _pieces(word: str, room: int) -> list[str]:
    if cells(word) <= room:
        return [word]
    pieces, piece = [], ""
    for letter in word:
        if piece and cells(piece + letter) > room:
            pieces.append(piece)
            piece = ""
        piece += letter
    return [*pieces, piece]


def _merged(row: Row) -> Row:
    """Neighbours of one look as one span: fewer pieces to paint."""
    merged: list[Span] = []
    for span in row:
        if merged and merged[-1][1:] == span[1:]:
            merged[-1] = Span(merged[-1].text + span.text, *span[1:])
        else:
            merged.append(span)
    return tuple(merged)


def key_row(keys: list[tuple[str, str, str]], width: int) -> Row:
    """Keys with what they do, as many as fit, the last one among them: it leads away. Each can be clicked."""
    shown = [
        (Span(key, "accent", "strong", action), Span(f" {label}", "quiet", "", action)) for key, label, action in keys
    ]
    while len(shown) > 1 and sum(width_of(key) + _APART for key in shown) > width + _APART:
        del shown[-2]
    row: list[Span] = []
    for key in shown:
        row.extend((*([Span(" " * _APART)] if row else []), *key))
    return tuple(row)

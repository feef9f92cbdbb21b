"""Help: what the numbers mean, and every key."""

from collections.abc import Sequence

from game.play.help import KEYS, MEANING
from game.play.rows import BLANK, Row, Span, wrap_text
from game.tui.screens.scroll import ScrollScreen


def help_screen(more: Sequence[tuple[str, str]] = ()) -> ScrollScreen:
    """The screen behind `?`; `more` keys stand behind those that every play has."""
    return ScrollScreen("HELP", lambda width: help_rows(width, more))


def help_rows(width: int, more: Sequence[tuple[str, str]] = ()) -> Sequence[Row]:
    """Help, laid out."""
    rows: list[Row] = []
    for paragraph in MEANING:
        rows.extend([*wrap_text(paragraph, min(width, 72)), BLANK])
    for key, does in (*KEYS, *more):
        rows.append((Span(key.ljust(10), "accent", "strong"), Span(does, "ink")))
    return rows

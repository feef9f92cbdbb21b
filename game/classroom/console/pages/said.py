"""What was said last to the instructor: that something is done, or why it is not."""

from game.play.rows import BLANK, Row, wrap_text

#: The most rows that it takes.
MOST = 2


def said_rows(said: str, width: int) -> list[Row]:
    """It stands above the keys, in two rows at the most; a blank row holds its place while nothing was said."""
    return list(wrap_text(said, width, "accent", "→ "))[:MOST] or [BLANK]

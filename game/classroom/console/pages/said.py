"""What was said last to the instructor: that something is done, or why it is not."""

from game.play.rows import BLANK, Role, Row, Span, cut, wrap_text

#: The most rows that it takes.
MOST = 2


def said_rows(said: str, width: int) -> list[Row]:
    """It stands above the keys, in two rows at the most; a blank row holds its place while nothing was said."""
    rows = signed("→", said, width, "accent")
    if len(rows) > MOST:
        *kept, last = rows[:MOST]
        rows = [*kept, (last[0], Span(cut("".join(span.text for span in last[1:]) + " " * width, width - 2), "accent"))]
    return rows or [BLANK]


def signed(sign: str, words: str, width: int, role: Role) -> list[Row]:
    """A remark behind a sign that is one cell wide; what does not fit goes on below its first word."""
    lines = wrap_text(words, width - 2, role)
    return [(Span(f"{' ' if place else sign} ", role), *line) for place, line in enumerate(lines)]

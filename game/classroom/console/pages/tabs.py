"""The names of the pages that Tab turns."""

from collections.abc import Sequence

from game.play.rows import Row, Span


def tab_row(tabs: Sequence[tuple[str, str]], current: int) -> Row:
    """Each page's name with a remark; the one that is open stands in capitals. A click turns to it."""
    row: list[Span] = []
    for place, (name, remark) in enumerate(tabs):
        action = f"show_tab:{place}"
        row += [Span("    ")] if row else []
        if place == current:
            row.append(Span(name.upper(), "accent", "strong", action))
        else:
            row.append(Span(name, "quiet", "", action))
        if remark:
            row.append(Span(f" {remark}", "quiet", "", action))
    return tuple(row)

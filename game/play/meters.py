"""Meters: a stat of 0..100, or a variable that a story shows, as a bar with its number and how far it moved."""

from game.play.rows import BLANK, Role, Row, Span, beside, cut
from game.play.view import Columns, View
from game.story.model import Value, Variable
from game.story.telling import printed

_CELLS = 10
#: The narrowest page that has room for both bars with their names, in cells.
_TWO_BARS = 56


def shown_rows(view: View, columns: Columns) -> list[Row]:
    """The variables that the story shows, a row each; a blank row where there are none."""
    rows: list[Row] = []
    for slot in view.leaf.after.shown:
        now, was = view.leaf.after.variables[slot], view.leaf.before.variables[slot]
        rows.append(_gauge(view.story.variables[slot], now, was, columns))
    return rows or [BLANK]


def _gauge(variable: Variable, now: Value, was: Value, columns: Columns) -> Row:
    label = Span(f"{cut(variable.shown or '', columns.width - 24)} ", "quiet")
    if isinstance(now, bool) or not isinstance(now, int) or not isinstance(was, int):
        return (label, Span(printed(variable, now), "ink"))
    row: Row = (label,)
    if variable.low is not None and variable.high is not None:
        full = round(_CELLS * (now - variable.low) / (variable.high - variable.low))
        row = (*row, Span("▰" * full, "accent"), Span("▱" * (_CELLS - full), "faint"))
    row = (*row, Span(f" {now}", "ink"))
    return row if now == was else (*row, Span(" "), moved(now - was))


def meter_row(view: View, columns: Columns) -> Row:
    """Reputation and goodwill, or that they are hidden until the end."""
    if view.hide_numbers:
        return (Span("reputation and goodwill: at the end", "faint"),)
    leaf = view.leaf
    shown = view.meters or leaf.after
    bars = columns.width >= _TWO_BARS
    left = meter("reputation", shown.reputation, leaf.after.reputation - leaf.before.reputation, bar=bars)
    if not view.story.people:
        return left
    return beside(left, meter("goodwill", shown.mean, leaf.after.mean - leaf.before.mean, bar=bars), columns.width)


def meter(name: str, value: int, by: int = 0, *, bar: bool = True) -> Row:
    """A stat of 0..100 as a bar of ten cells (unless there is no room for one), its number, how far it moved."""
    full = min(_CELLS, (value + 5) // 10)
    role: Role = "reputation" if name == "reputation" else "goodwill"
    cells = (Span("▰" * full, role), Span("▱" * (_CELLS - full), "faint"), Span(" ")) if bar else ()
    row = (Span(f"{name} ", "quiet"), *cells, Span(str(value), "ink"))
    return (*row, Span(" "), moved(by)) if by else row


def moved(amount: int) -> Span:
    """A rise or a fall, as a sign and an amount: never by color alone."""
    return Span(f"▲{amount}", "rise") if amount > 0 else Span(f"▼{-amount}", "fall")

"""What the player may do, as rows: numbered choices, locked ones with their reason, and the keys along the foot."""

from game.play.rows import Row, Span, beside, key_row, width_of, wrap_text
from game.play.view import Columns, View
from game.story.event import Ended, Offered, WentOn


def choice_rows(view: View, columns: Columns) -> list[Row]:
    """The choices of a leaf, or the one way on."""
    end = view.leaf.end
    if isinstance(end, WentOn):
        return [(Span("Enter", "accent", "strong", "choose"), Span("  go on", "quiet", "", "choose"))]
    if isinstance(end, Ended):
        return [(Span("Enter", "accent", "strong", "choose"), Span("  look back on it", "quiet", "", "choose"))]
    if not isinstance(end, Offered):
        return []
    rows: list[Row] = []
    number = 0
    for option in end.options:
        if option.locked is not None:
            rows.extend(_locked_row(option.line, option.locked, columns))
            continue
        number += 1
        chosen = number - 1 == view.selected
        rows.extend(_numbered(number, option.line, chosen, columns))
    return rows


def _numbered(number: int, line: str, chosen: bool, columns: Columns) -> list[Row]:
    action = f"choose:{number}"
    label = f"{number}".ljust(3)
    rows: list[Row] = []
    for place, words in enumerate(wrap_text(line, columns.width - 3)):
        first = label if place == 0 else "   "
        text = "".join(span.text for span in words)
        if chosen:
            row: Row = (Span(first + text, "selected", "strong", action),)
            rows.append((*row, Span(" " * (columns.width - width_of(row)), "selected", "", action)))
        else:
            rows.append((Span(first, "accent", "strong", action), Span(text, "ink", "", action)))
    return rows


def _locked_row(line: str, reason: str, columns: Columns) -> list[Row]:
    left: Row = (Span("·  ", "faint"), Span(line, "quiet"))
    right: Row = (Span(reason, "quiet", "emphasis"),)
    if width_of(left) + width_of(right) + 2 <= columns.width:
        return [beside(left, right, columns.width)]
    text = f"{line} ({reason})"
    return [
        (Span("·  " if place == 0 else "   ", "faint"), *row)
        for place, row in enumerate(wrap_text(text, columns.width - 3, "quiet"))
    ]


def keys_of(view: View, columns: Columns) -> Row:
    """The keys that work here."""
    end = view.leaf.end
    count = len(end.open) if isinstance(end, Offered) else 0
    keys = [("u", "undo", "undo"), ("b", "back", "back"), ("w", "why", "why"), ("m", "map", "map")]
    keys += [("?", "help", "help"), ("q", "leave", "leave")]
    if count:
        keys.insert(0, (f"1-{count}" if count > 1 else "1", "choose", ""))
    else:
        keys.insert(0, ("Enter", "go on", "choose"))
    if view.leaf.number == 0:
        keys = [key for key in keys if key[0] not in ("u", "w")]
    if not view.can_undo:
        keys = [key for key in keys if key[0] != "u"]
    return key_row(keys, columns.width)

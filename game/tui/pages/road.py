"""The road that was taken, a row a choice: bright where you went, dim beside it, unnamed where you never were."""

from collections.abc import Sequence

from game.play.road import Leg, Side
from game.play.rows import BLANK, Role, Row, Span, cells, cut, wrap_text
from game.play.spoken import NO_ROAD, YOURS, Whose, where

#: How many rows say where the roads beside the selected choice lead.
DETAIL = 6
_LEGEND_FROM = 14


def legend(whose: Whose = YOURS) -> str:
    """What the signs of the side roads mean, for the reader who wonders."""
    return f"○ leads where {whose.who} {whose.has} not been   • comes back to {whose.own} road   × was not open"


#: The same in few words, where there is no room for many.
SHORT_LEGEND = "○ not seen  • comes back  × not open"


def road_rows(
    legs: Sequence[Leg], selected: int, width: int, room: int, *, over: bool = True, whose: Whose = YOURS
) -> list[Row]:
    """The legs that fit around the selected one, what stood beside it, and the legend. `over`: the play has ended."""
    if not legs:
        return list(wrap_text(NO_ROAD, width, "quiet"))
    detail = _detail(legs[selected], len(legs) if over else None, width, whose)[: max(0, room - 6)]
    signs = legend(whose) if cells(legend(whose)) <= width else cut(SHORT_LEGEND, width)
    detail = [*detail, BLANK, (Span(signs, "faint"),)] if room >= _LEGEND_FROM else detail
    open_rows = max(1, room - len(detail) - 1)
    loose = 2 * len(legs) - 1 <= open_rows
    shown = len(legs) if loose else min(len(legs), open_rows)
    first = max(0, min(selected - shown // 2, len(legs) - shown))
    rail = 1 + 2 * max(len(leg.sides) for leg in legs)
    rows: list[Row] = []
    for place in range(first, first + shown):
        if loose and place:
            rows.append((Span("│", "faint"),))
        rows.append(_leg(legs[place], place == selected, rail, width))
    return [*rows, BLANK, *detail]


def _leg(leg: Leg, chosen: bool, rail: int, width: int) -> Row:
    action = f"select:{leg.number}"
    sides = "".join("─" + _sign(side) for side in leg.sides)
    text = cut(leg.line, width - rail - 6)
    label = f"{leg.number:>2}  {text}"
    spans: list[Span] = [Span("●", "accent", "strong", action), Span(sides.ljust(rail + 1), "faint", "", action)]
    if chosen:
        spans.append(Span(label + " " * max(0, width - rail - 2 - cells(label)), "selected", "strong", action))
    else:
        spans.append(Span(label, "ink", "", action))
    return tuple(spans)


def _sign(side: Side) -> str:
    if side.locked is not None:
        return "×"
    return "○" if side.unread else "•"


def _detail(leg: Leg, count: int | None, width: int, whose: Whose) -> list[Row]:
    if not leg.sides:
        return [(Span("There was no other road here.", "quiet"),)]
    rows: list[Row] = []
    for side in leg.sides:
        role: Role = "quiet"
        for place, row in enumerate(wrap_text(f"{side.line}  {_way(side, leg.number, count, whose)}", width - 2, role)):
            rows.append((Span(f"{_sign(side)} " if place == 0 else "  ", "faint"), *row))
    return rows[:DETAIL]


def _way(side: Side, number: int, count: int | None, whose: Whose) -> str:
    words = where(side, number, count, whose)
    return words if side.locked is not None else f"→ {words}"

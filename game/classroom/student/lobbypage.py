"""The lobby as rows: what is coming on the left, who is here in the margin, and the break room in what is left."""

from collections.abc import Sequence

from attrs import evolve

from game.classroom.student.pages import (
    AROUND,
    FOLDED,
    LINE,
    Key,
    Lobby,
    fitting,
    framed,
    message_rows,
    side_by_side,
    ticket_rows,
)
from game.play.rows import BLANK, Row, Span, beside, cells, cut, indented, padded, wrap_text, wrapped
from game.source.text import harmless
from game.story.text import Run
from game.tui.pages import art

#: From this width on names may stand in two columns.
WIDE = 100
#: The width of a column of names, in cells; the rows that folded names take, and from how many rows of room on.
_NAMES, _FOLD, _TALL = 20, 3, 12
#: From how many students on the plant in the room is in flower.
_FULL = 24


def lobby_rows(lobby: Lobby, width: int, height: int) -> list[Row]:
    """The lobby: what is coming on the left, who is here in the margin."""
    edge = 2 if width >= FOLDED else 1
    inner = width - 2 * edge
    room = height - AROUND
    margin = 0 if width < FOLDED else _NAMES + 2 if width < WIDE else 2 * _NAMES + 2
    left = min(LINE, inner - margin - (2 if margin else 0))
    names = _names(lobby, margin, room) if margin else _folded(lobby, left, _FOLD if room >= _TALL else 1)
    picture = _picture(lobby, margin, room - len(names) - 1)
    names += [*[BLANK] * (room - len(names) - len(picture)), *picture] if picture else []
    body = _coming(lobby, left, room - (0 if margin else len(names)), height, has_picture=bool(picture))
    body = side_by_side(body, names, inner - margin) if margin else [*names, *body]
    count = "only you, so far" if len(lobby.here) < 2 else f"{len(lobby.here)} are here"
    corner: Row = (Span(count, "quiet"),)
    head = beside((Span(cut(_heading(lobby), inner - cells(count) - 2), "title", "strong"),), corner, inner)
    return framed(head, body, _lobby_keys(lobby, wide=width >= FOLDED), width, height, edge)


def _heading(lobby: Lobby) -> str:
    """What the class is called; where it is called as its scenario is, that is said below, and once is enough."""
    if lobby.title != lobby.scenario:
        return lobby.title.upper()
    return "THE CLASS HAS BEGUN" if lobby.begun else "WHAT IS COMING"


def _lobby_keys(lobby: Lobby, *, wide: bool) -> list[Key]:
    keys = [("Enter", "begin", "begin")] if lobby.begun else []
    keys += [("n", "change my name" if wide else "name", "rename")] if lobby.may_rename else []
    keys += [("s", "settings", "settings"), *([("?", "help", "help")] if wide else [])]
    return [*keys, ("q", "leave", "leave")]


def _coming(lobby: Lobby, width: int, room: int, height: int, *, has_picture: bool) -> list[Row]:
    """What is coming; where room is short, an answer and the message come first, and the summary goes first."""
    length = "about a minute" if lobby.minutes == 1 else f"about {lobby.minutes} minutes"
    full, short = ticket_rows(lobby.ticket, width), ticket_rows(evolve(lobby.ticket, line=""), width)
    parts: list[tuple[int, Sequence[Row]]] = [
        (0, wrapped((Run(lobby.scenario, "strong"),), width, "accent")[:2]),
        (5, [(Span(length, "quiet"),)]),
        (6, [BLANK, *wrap_text(lobby.summary, width)] if lobby.summary else []),
        (3, [BLANK, *wrap_text(lobby.status, width, "ink")]),
        (1, [BLANK, *wrap_text(lobby.notice, width, "fall", "! ")] if lobby.notice else []),
        (2, message_rows(lobby.message, width, height)),
    ]
    # The line to come back with stands at the foot, like a cloakroom ticket: it is looked for, not read.
    *text, ticket = fitting([*parts, (4, full)], room)
    if not ticket:
        *text, ticket = fitting([*parts, (4, short)], room)
    body = [row for part in text for row in part]
    free = room - len(body) - len(ticket)
    picture = [] if has_picture else _picture(lobby, (width + art.WIDTH) // 2, free - 2)
    body += [*[BLANK] * ((free - len(picture)) // 2), *picture] if picture else []
    return [*body, *[BLANK] * (room - len(body) - len(ticket)), *ticket]


def _names(lobby: Lobby, width: int, room: int) -> list[Row]:
    """Who is here, in one column or two: the student first, then the others; who does not fit is counted."""
    others = [harmless(name) for name in lobby.here if name != lobby.own]
    columns = 1 if len(others) <= room - 2 else max(1, width // _NAMES)
    cell = width // columns
    fits = (room - 2) * columns
    shown = others if len(others) <= fits else others[: fits - columns]
    own: Row = (Span(cut(harmless(lobby.own), width - 5), "accent", "strong"), Span("  you", "quiet"))
    rows: list[Row] = [(Span("here", "quiet"),), own]
    down = -(-len(shown) // columns)
    for place in range(down):
        row: Row = ()
        for column, name in enumerate(shown[place::down]):
            row = (*padded(row, cell * column), Span(cut(name, cell - 2), "ink"))
        rows.append(row)
    left_out = len(others) - len(shown)
    return [*rows, (Span(f"and {left_out} more", "quiet"),)] if left_out else rows


def _folded(lobby: Lobby, width: int, most: int) -> list[Row]:
    """Who is here, in so many rows."""
    others = [harmless(name) for name in lobby.here if name != lobby.own]
    rows: tuple[Row, ...] = ()
    for count in range(len(others), -1, -1):
        more = f" and {len(others) - count} more" if count < len(others) else ""
        names = ", ".join([f"{harmless(lobby.own)} (you)", *others[:count]])
        rows = wrap_text(f"Here: {names}{more}", width, "quiet")
        if len(rows) <= most:
            break
    return [*rows[:most], BLANK]


def _picture(lobby: Lobby, width: int, room: int) -> list[Row]:
    """The break room, with a note on its board for everybody who is here, or its table alone, or nothing.

    The plant thrives with those who are here.
    """
    if not lobby.clock:
        return []
    found, of = len(lobby.here), max(_FULL, len(lobby.here))
    for picture, wide in ((art.room(lobby.clock, found, of, None), art.WIDTH), (art.table(found, of, None), art.TABLE)):
        if wide <= width and len(picture) <= room:
            return indented(picture, width - wide)
    return []

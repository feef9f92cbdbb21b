"""The lobby as rows: what is coming on the left, who is here in the margin, and the break room in what is left."""

from attrs import evolve

from game.classroom.student.pages import (
    AROUND,
    FOLDED,
    LINE,
    Key,
    Lobby,
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
#: The width of a column of names, in cells, and the rows that folded names take.
_NAMES, _FOLD = 20, 3
#: From how many students on the plant in the room is in flower.
_FULL = 24


def lobby_rows(lobby: Lobby, width: int, height: int) -> list[Row]:
    """The lobby: what is coming on the left, who is here in the margin."""
    edge = 2 if width >= FOLDED else 1
    inner = width - 2 * edge
    room = height - AROUND
    margin = 0 if width < FOLDED else _NAMES + 2 if width < WIDE else 2 * _NAMES + 2
    left = min(LINE, inner - margin - (2 if margin else 0))
    names = _names(lobby, margin, room) if margin else _folded(lobby, left)
    picture = _picture(lobby)
    if picture and margin >= art.WIDTH and len(names) + len(picture) + 1 <= room:
        names += [*[BLANK] * (room - len(names) - len(picture)), *indented(picture, margin - art.WIDTH)]
        picture = []
    body = _coming(lobby, left, room - (0 if margin else len(names)), height, picture)
    body = side_by_side(body, names, inner - margin) if margin else [*names, *body]
    count = "only you, so far" if len(lobby.here) < 2 else f"{len(lobby.here)} are here"
    corner: Row = (Span(count, "quiet"),)
    head = beside((Span(cut(lobby.title.upper(), inner - cells(count) - 2), "title", "strong"),), corner, inner)
    return framed(head, body, _lobby_keys(lobby, wide=width >= FOLDED), width, height, edge)


def _lobby_keys(lobby: Lobby, *, wide: bool) -> list[Key]:
    keys = [("Enter", "begin", "begin")] if lobby.begun else []
    keys += [("n", "change my name" if wide else "name", "rename")] if lobby.may_rename else []
    keys += [("s", "settings", "settings"), *([("?", "help", "help")] if wide else [])]
    return [*keys, ("q", "leave", "leave")]


def _coming(lobby: Lobby, width: int, room: int, height: int, picture: list[Row]) -> list[Row]:
    """What is coming; where room is short the message comes first, then how to come back, then the summary."""
    length = "about a minute" if lobby.minutes == 1 else f"about {lobby.minutes} minutes"
    head = [*wrapped((Run(lobby.scenario, "strong"),), width, "accent"), (Span(length, "quiet"),)]
    status = [BLANK, *wrap_text(lobby.status, width, "ink")]
    notice = [BLANK, *wrap_text(lobby.notice, width, "fall", "! ")] if lobby.notice else []
    message = message_rows(lobby.message, width, height)
    ticket = ticket_rows(lobby.ticket, width)
    rest = room - len(head) - len(status) - len(notice) - len(message)
    ticket = ticket if len(ticket) <= rest else ticket_rows(evolve(lobby.ticket, line=""), width)
    ticket = ticket if len(ticket) <= rest else []
    summary = [BLANK, *wrap_text(lobby.summary, width)] if lobby.summary else []
    summary = summary if len(summary) <= rest - len(ticket) else []
    body = [*head, *summary, *status, *notice, *message]
    free = room - len(body) - len(ticket)
    if picture and free > len(picture) + 1:
        above = (free - len(picture)) // 2
        body += [*[BLANK] * above, *indented(picture, max(0, (width - art.WIDTH) // 2))]
    # The line to come back with stands at the foot, like a cloakroom ticket: it is looked for, not read.
    return [*body, *[BLANK] * (room - len(body) - len(ticket)), *ticket][:room]


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


def _folded(lobby: Lobby, width: int) -> list[Row]:
    """Who is here, in a few rows."""
    others = [harmless(name) for name in lobby.here if name != lobby.own]
    rows: tuple[Row, ...] = ()
    for count in range(len(others), -1, -1):
        more = f" and {len(others) - count} more" if count < len(others) else ""
        names = ", ".join([f"{harmless(lobby.own)} (you)", *others[:count]])
        rows = wrap_text(f"Here: {names}{more}", width, "quiet")
        if len(rows) <= _FOLD:
            break
    return [*rows[:_FOLD], BLANK]


def _picture(lobby: Lobby) -> list[Row]:
    """The break room, with a note on its board for everybody who is here; the plant thrives with them."""
    return art.room(lobby.clock, len(lobby.here), max(_FULL, len(lobby.here)), None) if lobby.clock else []

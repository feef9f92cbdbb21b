"""The class on one page: the head, the roster, the map with counts, and beside them, on a wide screen, a split."""

from collections.abc import Sequence
from typing import Literal

from attrs import frozen

from game.classroom.console.board import IN_LOBBY, Board, Order
from game.classroom.console.pages.beside import GAP, clipped, columns, filled
from game.classroom.console.pages.head import head_rows
from game.classroom.console.pages.letters import large
from game.classroom.console.pages.roster import SORTED, roster_rows
from game.classroom.console.pages.said import said_rows
from game.classroom.console.pages.split import split_rows
from game.classroom.console.pages.storymap import map_rows
from game.classroom.console.pages.tabs import tab_row
from game.classroom.console.stops import Stop
from game.classroom.standing import scene_name
from game.play.rows import BLANK, Row, Span, cells, cut, indented, key_row

Pane = Literal["students", "map"]
PANES: tuple[Pane, ...] = ("students", "map")
#: From so many columns on two panes stand side by side, and three.
TWO, THREE = 100, 150
#: The rows that the roster keeps below a code in large letters.
_LEAST = 9
#: As much of a roster as the places may take, in cells.
_LONGEST_PLACE = 24


@frozen
class Overview:
    """What the page shows: the board, the story's stops, what is selected and in front, and what was said last.

    `marked`: the aliases of those who are marked, to be sent out together.
    """

    board: Board
    stops: tuple[Stop, ...]
    order: Order = "joined"
    student: str = ""
    scene: str = ""
    pane: Pane = "students"
    said: str = ""
    marked: tuple[str, ...] = ()


def overview_rows(view: Overview, width: int, height: int) -> list[Row]:
    """The page at a size."""
    inner = width - 4
    head = [BLANK, *head_rows(view.board, inner), BLANK]
    foot = [*said_rows(view.said, inner), key_row(keys_of(view), inner), BLANK]
    room = height - len(head) - len(foot)
    welcome = _welcome(view, inner, room)
    body = [*welcome, *_body(view, inner, room - len(welcome))]
    return clipped(indented([*head, *filled(body, room), *foot], 2)[:height], width)


def _welcome(view: Overview, width: int, room: int) -> list[Row]:
    """While people come in, the code in letters that can be read from the back of the room."""
    if view.board.lesson.phase != "lobby" or view.pane == "map":
        return []
    letters = large(view.board.facts.code, width)
    return [*letters, BLANK] if room - len(letters) - 1 >= _LEAST else []


def _body(view: Overview, width: int, room: int) -> Sequence[Row]:
    if width + 4 < TWO:
        finished = _finished(view)
        tabs = [("students", _sorted(view)), ("map", f"({finished})" if finished else "")]
        return [tab_row(tabs, PANES.index(view.pane)), *_pane(view, view.pane, width, room - 1)]
    parts = []
    for pane, wide in zip(PANES, _widths(width), strict=False):
        parts.append(([_heading(view, pane, wide), *_pane(view, pane, wide, room - 1)], wide))
    if width + 4 >= THREE:
        wide = _widths(width)[2]
        parts.append(([_split_heading(view, wide), *_split(view, wide)], wide))
    return columns(parts, room)


def _widths(width: int) -> tuple[int, int, int]:
    """The widths of the roster, the map and the split; the last one is 0 where there is no room for it."""
    if width + 4 >= THREE:
        free = width - 2 * GAP
        roster = min(64, 42 * free // 100)
        storymap = min(48, 29 * free // 100)
        return roster, storymap, min(64, free - roster - storymap)
    roster = (width - GAP) * 62 // 100
    return roster, width - GAP - roster, 0


def _pane(view: Overview, pane: Pane, width: int, room: int) -> list[Row]:
    focused = view.pane == pane
    if pane == "students":
        longest = max([cells(stop.name) for stop in view.stops] + [cells(IN_LOBBY)])
        return roster_rows(
            view.board, view.order, view.student, width, room,
            focused=focused, marked=view.marked, longest_place=min(longest, _LONGEST_PLACE),
        )  # fmt: skip
    counts, names = view.board.headcounts, view.board.names
    return [BLANK, *map_rows(view.stops, counts, view.scene, width, room - 1, names=names, focused=focused)]


def _heading(view: Overview, pane: Pane, width: int) -> Row:
    remark = _sorted(view) if pane == "students" else _finished(view)
    place = PANES.index(pane)
    focused = view.pane == pane
    name: Row = tab_row([(pane, "")], 0 if focused else -1)
    return tuple(
        span._replace(action=f"show_tab:{place}") for span in (*name, Span(f"  {cut(remark, width - 12)}", "quiet"))
    )


def _sorted(view: Overview) -> str:
    by = "by number" if view.board.hidden and view.order == "name" else SORTED[view.order]
    return f"{by} · {len(view.marked)} marked" if view.marked else by


def _finished(view: Overview) -> str:
    if view.board.lesson.phase == "lobby":
        return ""
    count = sum(student.progress.finished is not None for student in view.board.members)
    return f"{count} finished" if count else "nobody has finished"


def _split_heading(view: Overview, width: int) -> Row:
    scene = view.scene or (view.stops[0].scene if view.stops else "")
    name = scene_name(view.board.story, scene) if view.board.story and scene else ""
    return (Span(cut(name, width), "ink", "strong"),)


def _split(view: Overview, width: int) -> list[Row]:
    scene = view.scene or (view.stops[0].scene if view.stops else "")
    return [BLANK, *split_rows(view.board, scene, width)] if scene else []


def keys_of(view: Overview) -> list[tuple[str, str, str]]:
    """The keys along the foot, those that matter most just now first, the way out last; the help knows all of them."""
    lesson = view.board.lesson
    tell = ("m", "message", "message")
    running = ("p", "resume" if lesson.paused else "pause", "pause")
    first = {"lobby": [("s", "start", "start"), tell], "playing": [running, tell], "ended": [tell]}[lesson.phase]
    if view.marked:
        first = [("x", f"send {len(view.marked)} out", "remove"), ("Esc", "unmark", "put_away")]
    other = "map" if view.pane == "students" else "list"
    door = [("l", "unlock" if lesson.locked else "lock", "lock"), ("c", "code", "code")]
    over = lesson.phase == "ended"
    return [
        *first,
        ("Tab", other, "turn"),
        ("Enter", "open", "open"),
        ("?", "help", "help"),
        *([] if over else [("e", "end", "end"), *door]),
        ("n", "names", "names"),
        ("o", "sort", "sort"),
        ("Space", "mark", "mark"),
        ("q", "quit", "quit"),
    ]

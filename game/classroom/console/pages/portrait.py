"""One student on a page: the play as it happens, the road, and what is known of them."""

from collections.abc import Sequence
from datetime import datetime
from typing import Literal

from attrs import frozen

from game.classroom.console.board import Board
from game.classroom.console.pages.beside import clipped, columns, filled
from game.classroom.console.pages.said import said_rows
from game.classroom.console.pages.tabs import tab_row
from game.classroom.lesson import Message, Student
from game.classroom.standing import minutes_since
from game.play.leaf import Leaf
from game.play.page import Page, play_page
from game.play.road import Leg
from game.play.rows import BLANK, Row, Span, beside, cells, cut, indented, key_row, width_of, wrap_text
from game.play.spoken import road_of
from game.play.view import View, last_seen
from game.source.text import harmless
from game.tui.pages.road import road_rows

Sheet = Literal["play", "road", "notes"]
SHEETS: tuple[Sheet, ...] = ("play", "road", "notes")
#: From so many columns on, what is known of a student stands beside their play.
WIDE = 140
#: From so many rows on there is room for blank ones around the page.
_AIRY = 28
#: The width that a play has there, in cells.
_PLAY, _GAP = 80, 1


@frozen(eq=False)
class Portrait:
    """A student and their play, as far as it could be made again. `scroll` reads on where a page is too long."""

    board: Board
    student: Student
    leaves: tuple[Leaf, ...]
    legs: tuple[Leg, ...]
    lost: int = 0
    sheet: Sheet = "play"
    leg: int = 0
    scroll: int = 0
    said: str = ""


def portrait_rows(view: Portrait, width: int, height: int) -> list[Row]:
    """The page at a size."""
    inner = width - 4
    air = [BLANK] if height >= _AIRY else []
    said = said_rows(view.said, inner) if view.said or air else []
    foot = [*said, key_row(keys_of(view, wide=width >= WIDE), inner), *air]
    room = height - 1 - len(air) - len(foot)
    rows = [*air, *indented([_title(view, inner)], 2)]
    if width >= WIDE:
        rows += _both(view, width, room)
    elif view.sheet == "play":
        rows += filled(_play(view, width, room), room)
    else:
        rows += indented([BLANK, *filled(_sheet(view, view.sheet, inner, room - 1), room - 1)], 2)
    return clipped([*rows, *indented(foot, 2)][:height], width)


def _title(view: Portrait, width: int) -> Row:
    entry = view.board.entry(view.student)
    minutes = [f"{entry.minutes} min"] if entry.minutes is not None else []
    remarks = (f"{entry.choices} choice{'' if entry.choices == 1 else 's'}", *minutes)
    tabs = (
        () if width + 4 >= WIDE else (Span("    "), *tab_row([(name, "") for name in SHEETS], SHEETS.index(view.sheet)))
    )
    status = Span(f"{entry.sign} {entry.status}", entry.role, "strong")
    right: Row = (status, *(Span(f" · {remark}", "quiet") for remark in remarks), *tabs)
    # The name is worth more than a remark.
    while len(right) > 1 + len(tabs) and cells(entry.name) + 2 + width_of(right) > width:
        right = (*right[: -len(tabs) - 1], *tabs)
    return beside((Span(cut(entry.name, width - width_of(right) - 2), "title", "strong"),), right, width)


def _both(view: Portrait, width: int, room: int) -> list[Row]:
    side = min(76, width - _PLAY - _GAP - 2)
    notes = [*_notes(view, side, room)]
    road: list[Row] = []
    if room - len(notes) > 10:
        head: Row = (Span("road", "accent", "strong"),)
        road = [BLANK, head, BLANK, *_road(view, side, room - len(notes) - 3)]
    return columns([(_play(view, _PLAY, room), _PLAY), ([BLANK, *notes, *road], side)], room, _GAP)


def _sheet(view: Portrait, sheet: Sheet, width: int, room: int) -> list[Row]:
    return _road(view, width, room) if sheet == "road" else _notes(view, width, room)


def _play(view: Portrait, width: int, room: int) -> list[Row]:
    """The student's own page, without its keys: here nothing can be chosen."""
    if view.board.story is None or not view.leaves:
        return indented([BLANK, *wrap_text("This play cannot be shown: its scenario cannot be read.", width - 4)], 2)
    return [tuple(span._replace(action="") for span in row) for row in _page(view, width, room).rows[:-2]]


def _page(view: Portrait, width: int, room: int) -> Page:
    return play_page(_shown(view), width, room + 2)


def scrolls_of(view: Portrait, width: int, height: int) -> int:
    """By how many rows the play can be scrolled on a page of this size."""
    shown = view.board.story is not None and view.leaves
    return _page(view, _PLAY if width >= WIDE else width, height - 2).scrolls if shown else 0


def _shown(view: Portrait) -> View:
    opened, progress = view.board.lesson.opened, view.student.progress
    assert view.board.story is not None
    return View(
        view.board.story,
        view.leaves[-1],
        view.leaves[-5:-1],
        selected=-1,
        hide_numbers=bool(opened and opened.hide_numbers and not progress.debriefed),
        last_seen=last_seen(view.leaves),
        scroll=view.scroll,
    )


def _road(view: Portrait, width: int, room: int) -> list[Row]:
    if not view.legs:
        return list(wrap_text("Nothing has been chosen yet.", width, "quiet"))
    over, whose = view.student.progress.finished is not None, road_of(view.board.called(view.student))
    return road_rows(view.legs, view.leg, width, room, over=over, whose=whose)


def _notes(view: Portrait, width: int, room: int) -> list[Row]:
    """Times, and everything that was said to them; the newest message is always to be seen."""
    facts = [row for label, words in _known(view) for row in _fact(label, words, width)]
    messages = view.board.lesson.messages_for(view.student.alias)
    told = [row for message in messages for row in _message(message, view.board.now, width)]
    free = max(3, room - len(facts) - 2)
    head: Row = (Span("messages", "accent", "strong"),) if told else (Span("no messages yet", "quiet"),)
    return [*facts, BLANK, head, *told[-free:]]


def _fact(label: str, words: str, width: int) -> list[Row]:
    lines = wrap_text(words, width - 12)
    return [(Span(("" if place else label).ljust(12), "quiet"), *line) for place, line in enumerate(lines)]


def _known(view: Portrait) -> list[tuple[str, str]]:
    board, student = view.board, view.student
    progress = student.progress
    known = [("where", board.place(student) or "unknown"), ("joined", _time(student.joined, board.now))]
    if student.first_choice:
        known.append(("began", _time(student.first_choice, board.now)))
    quiet = minutes_since(student.active, board.now)
    ago = "just now" if not quiet else "1 minute ago" if quiet == 1 else f"{quiet:,} minutes ago"
    known.append(("last active", f"{_time(student.active, board.now)}, {ago}"))
    if progress.finished:
        known.append(("ending", progress.finished.title))
    if progress.debriefed:
        count = len(progress.answers)
        known.append(("looks back", f"{count} answer{'' if count == 1 else 's'} written"))
    if view.lost:
        known.append(("lost", f"{view.lost} of their choices no longer hold: the scenario was edited"))
    return known


def _message(message: Message, now: datetime, width: int) -> Sequence[Row]:
    head = f"{_time(message.at, now)} {'to them alone' if message.alias else 'to everybody'}"
    return [(Span(head, "quiet"),), *indented(wrap_text(harmless(message.text), width - 2), 2)]


def _time(at: datetime, now: datetime) -> str:
    return at.astimezone(now.tzinfo).strftime("%H:%M")


def keys_of(view: Portrait, *, wide: bool = False) -> list[tuple[str, str, str]]:
    """The keys along the foot, of which those up to the help fit the smallest screen. `wide`: all sheets show."""
    student = view.student
    coming = [("a", "let back in", "readmit")] if student.is_out else [("w", "word", "word"), ("x", "out", "remove")]
    return [
        ("m", "message", "message"),
        ("r", "rename", "rename"),
        *coming,
        *([] if student.banned else [("b", "ban", "ban")]),
        *([] if wide else [("Tab", "more", "turn:1")]),
        ("?", "help", "help"),
        ("← →", "students", ""),
        ("n", "names", "names"),
        ("Esc", "back", "close"),
    ]

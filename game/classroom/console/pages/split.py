"""How a scene's choices have split, as rows: each with a bar, a count and a share, in the scenario's order."""

from collections.abc import Sequence

from game.classroom.console.board import Board
from game.classroom.console.pages.bar import gauge
from game.classroom.split import Split, Way
from game.classroom.standing import NOBODY_THERE, Headcount
from game.play.rows import BLANK, Row, Span, cut, wrap_text

_LONGEST_BAR = 40


def split_rows(board: Board, scene: str, width: int, longest: int = _LONGEST_BAR) -> list[Row]:
    """The split of a scene, with bars of so many cells at most, and who is there; an ending, how many reached it."""
    if board.story is None:
        return [(Span("This scenario cannot be read.", "quiet"),)]
    split = board.split(scene)
    rows: list[Row] = []
    if split is not None and split.ways:
        rows += [(Span(_total(split), "quiet"),), BLANK]
        for number, way in enumerate(split.ways, 1):
            rows += [*_way(number, way, split, width, longest), BLANK]
    ending = board.story.scene(scene).ending
    if ending is not None:
        rows += [*wrap_text(f"An ending, {ending.tone} · {_reached(board, scene)}", width, "quiet"), BLANK]
    return [*rows, *_there(board, scene, width)]


def _total(split: Split) -> str:
    return "Nobody has chosen here yet." if not split.total else f"{times(split.total)} so far"


def _reached(board: Board, scene: str) -> str:
    count = board.headcounts.get(scene, NOBODY_THERE).all
    return f"{count} of {len(board.members)} came to it" if count else "nobody has come to it yet"


def times(count: int) -> str:
    """How often something was chosen, in words."""
    return "1 choice" if count == 1 else f"{count:,} choices"


def _way(number: int, way: Way, split: Split, width: int, longest: int) -> list[Row]:
    words = [
        (Span(f"{number}".ljust(3) if place == 0 else "   ", "accent", "strong"), *row)
        for place, row in enumerate(wrap_text(way.text, width - 3))
    ]
    room = max(6, min(longest, width - 16))
    return [
        *words,
        (
            Span("   "),
            *gauge(way.count, split.total, room),
            Span(f" {way.count:>3}", "ink", "strong"),
            Span(f"  {way.share:>3} %", "quiet"),
        ),
    ]


def _counted(count: Headcount) -> str:
    return f"{count.here} here" + (f", {count.away} gone" if count.away else "")


def _there(board: Board, scene: str, width: int) -> Sequence[Row]:
    """Who is in the scene, by name, those who are gone after those who are here."""
    spots = board.spots
    there = [student for student in board.members if student.alias in spots and spots[student.alias].scene == scene]
    if not there:
        return [(Span("Nobody is here just now.", "quiet"),)]
    if board.hidden:
        # Numbers tell a class nothing.
        return [(Span(_counted(board.headcounts.get(scene, NOBODY_THERE)), "ink"),)]
    here = ", ".join(board.called(student) for student in there if student.here)
    away = ", ".join(board.called(student) for student in there if not student.here)
    count = board.headcounts.get(scene, NOBODY_THERE)
    rows: list[Row] = []
    if here:
        rows += wrap_text(cut(f"{count.here} here: {here}", 4 * width), width, "ink")
    if away:
        rows += wrap_text(cut(f"{count.away} gone: {away}", 3 * width), width, "quiet")
    return rows

"""Texts side by side."""

from game.classroom.console.pages.beside import clipped, columns, filled
from game.play.rows import BLANK, Span
from tests.classroom.console.past import text_of


def test_each_column_begins_at_its_place() -> None:
    """However long the rows before it are, and where one has fewer rows than the other."""
    left, right = [(Span("ab"),)], [(Span("x"),), (Span("y"),)]
    assert text_of(columns([(left, 4), (right, 4)], 9, 2)) == "ab    x\n      y"


def test_no_more_rows_than_there_is_room_for() -> None:
    """A page is cut, or filled, to what it has."""
    rows = [(Span(str(number)),) for number in range(5)]
    assert len(columns([(rows, 3)], 2)) == 2
    assert text_of(filled(rows, 2)) == "0\n1"
    assert filled(rows[:1], 3) == [rows[0], BLANK, BLANK]


def test_what_does_not_fit_ends_in_an_ellipsis() -> None:
    """A row that fits stays the very same."""
    row = (Span("abc", "ink"), Span("defg", "quiet"))
    assert clipped([row], 7)[0] is row
    assert clipped([row], 5) == [(Span("abc", "ink"), Span("d…", "quiet"))]
    assert clipped([row], 2) == [(Span("a…", "ink"),)]

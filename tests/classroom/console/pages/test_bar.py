"""Bars of counts."""

from game.classroom.console.pages.bar import bar, gauge
from game.play.rows import width_of


def test_a_bar_has_a_cell_for_each_where_there_is_room() -> None:
    """Few are counted by eye."""
    assert [width_of(bar(count, 5, 10)) for count in range(6)] == [0, 1, 2, 3, 4, 5]


def test_many_are_drawn_in_comparison_and_one_is_never_lost() -> None:
    """The longest bar fills its room, and the shortest still has a cell."""
    assert [width_of(bar(count, 200, 10)) for count in (0, 1, 100, 200)] == [0, 1, 5, 10]


def test_a_gauge_fills_its_room() -> None:
    """A share is told from the whole; nobody chosen is empty, somebody is not."""
    assert all(width_of(gauge(count, 200, 10)) == 10 for count in (0, 1, 100, 200))
    assert gauge(0, 0, 4)[0].text == ""
    assert gauge(1, 200, 4)[0].text == "▰"
    assert gauge(200, 200, 4)[1].text == ""

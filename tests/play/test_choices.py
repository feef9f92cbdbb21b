"""Choices as rows: numbers, the selected one, locked ones, the keys."""

from collections.abc import Callable

from attrs import evolve

from game.play.choices import choice_rows, keys_of
from game.play.rows import Row, key_row
from game.play.view import View, columns_of

Viewed = Callable[..., View]


def lines(rows: list[Row]) -> list[str]:
    """The rows as text."""
    return ["".join(span.text for span in row).rstrip() for row in rows]


def test_choices_are_numbered_and_locked_ones_are_not(viewed: Viewed) -> None:
    """A locked choice stands in its place with its reason at the edge."""
    rows = lines(choice_rows(viewed(), columns_of(80)))
    assert rows[:2] == ["1  Fill it.", '2  "It was empty."']
    assert rows[2].startswith("·  Ask Ola.")
    assert rows[2].endswith("Ola is busy")


def test_the_selected_choice_is_marked_over_the_whole_row(viewed: Viewed) -> None:
    """Reversed, to the edge, and every part of it can be clicked."""
    row = choice_rows(viewed(selected=1), columns_of(80))[1]
    assert {span.role for span in row} == {"selected"}
    assert {span.action for span in row} == {"choose:2"}
    assert sum(len(span.text) for span in row) == columns_of(80).width


def test_a_reason_that_does_not_fit_beside_stands_behind(viewed: Viewed) -> None:
    """On a narrow page the reason follows in parentheses."""
    assert lines(choice_rows(viewed(), columns_of(24)))[2:] == ["·  Ask Ola. (Ola is", "   busy)"]


def test_a_page_of_its_own_is_turned_by_enter(viewed: Viewed) -> None:
    """There is nothing to choose."""
    assert lines(choice_rows(viewed("fill", leaf=-2), columns_of(80))) == ["Enter  go on"]


def test_only_keys_that_work_are_shown(viewed: Viewed) -> None:
    """At the beginning there is nothing to take back."""
    assert "undo" not in lines([keys_of(viewed(), columns_of(80))])[0]
    assert "undo" in lines([keys_of(viewed("fill"), columns_of(80))])[0]
    assert "undo" not in lines([keys_of(evolve(viewed("fill"), can_undo=False), columns_of(80))])[0]


def test_keys_that_do_not_fit_are_left_out_whole() -> None:
    """No key is cut in its middle, and the one that leads away, the last, is always there."""
    keys = [("a", "first", ""), ("b", "second", ""), ("c", "third", "")]
    assert lines([key_row(keys, 20)]) == ["a first   c third"]
    assert lines([key_row(keys, 16)]) == ["c third"]
    assert lines([key_row(keys, 29)]) == ["a first   b second   c third"]

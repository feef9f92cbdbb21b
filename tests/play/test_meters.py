"""Meters: bars, numbers, signs."""

from collections.abc import Callable

import pytest

from game.play.meters import meter, meter_row, moved, shown_rows
from game.play.rows import Row
from game.play.view import View, columns_of

Viewed = Callable[..., View]


def line(row: Row) -> str:
    """A row as text."""
    return "".join(span.text for span in row)


@pytest.mark.parametrize("value,full", [(0, 0), (4, 0), (5, 1), (50, 5), (94, 9), (95, 10), (100, 10)])
def test_a_bar_has_a_cell_for_every_ten(value: int, full: int) -> None:
    """Rounded half up, and the number beside it is exact."""
    assert line(meter("goodwill", value)) == f"goodwill {'▰' * full}{'▱' * (10 - full)} {value}"


def test_a_move_is_a_sign_and_an_amount() -> None:
    """Never color alone."""
    assert (moved(6).text, moved(-3).text) == ("▲6", "▼3")
    assert line(meter("reputation", 48, -2)).endswith("48 ▼2")


def test_a_shown_variable_is_a_meter_of_its_own(viewed: Viewed) -> None:
    """Within its own bounds, with what it cost; a variable that is not shown has none."""
    rows = [line(row) for row in shown_rows(viewed("fill", leaf=-2), columns_of(80))]
    assert rows == ["Minutes to nine ▰▰▰▰▰▰▰▱▱▱ 7 ▼3"]


def test_hidden_numbers_wait_until_the_end(viewed: Viewed) -> None:
    """The row says that there is something to come."""
    assert line(meter_row(viewed(hide_numbers=True), columns_of(80))) == "reputation and goodwill: at the end"


def test_a_narrow_page_has_numbers_without_bars(viewed: Viewed) -> None:
    """Both stats keep their place on one row."""
    assert line(meter_row(viewed(), columns_of(44))).split() == ["reputation", "50", "goodwill", "50"]

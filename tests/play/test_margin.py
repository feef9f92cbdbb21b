"""The margin: who is here, who is elsewhere, how each feels, who has not heard."""

from collections.abc import Callable

from game.play.margin import fitting_margin, margin_rows
from game.play.rows import Row
from game.play.view import View, columns_of

Viewed = Callable[..., View]


def lines(rows: list[Row]) -> list[str]:
    """The rows as text."""
    return ["".join(span.text for span in row) for row in rows]


def test_people_stand_under_where_they_are(viewed: Viewed) -> None:
    """With a rise beside the name, in sign and number, and who has not heard below it."""
    rows = lines(margin_rows(viewed("fill", leaf=-2), columns_of(80), memories=False))
    assert rows == ["here", "Nia ●●●○○ ▲6", "", "elsewhere", "Ola ●●●○○", "  has not heard"]


def test_an_empty_room_says_so(viewed: Viewed) -> None:
    """Where nobody is, you are."""
    rows = lines(margin_rows(viewed("fill", "leave"), columns_of(80), memories=False))
    assert rows[:2] == ["here", "nobody but you"]


def test_hidden_numbers_leave_names_only(viewed: Viewed) -> None:
    """No dots and no amounts; not having heard is no number."""
    rows = lines(margin_rows(viewed("fill", leaf=-2, hide_numbers=True), columns_of(80), memories=False))
    assert rows == ["here", "Nia", "", "elsewhere", "Ola", "  has not heard"]


def test_a_wide_margin_says_what_each_last_saw_where_there_is_room(viewed: Viewed) -> None:
    """On a low screen the memory goes before a person does."""
    view, columns = viewed("fill", leaf=-2), columns_of(112)
    assert "  Fill it." in lines(fitting_margin(view, columns, 20))
    assert "  Fill it." not in lines(fitting_margin(view, columns, 6))


def test_a_narrow_screen_folds_the_margin_into_lines(viewed: Viewed) -> None:
    """Who is here and who has not heard, a line each."""
    rows = lines(margin_rows(viewed("fill", leaf=-2), columns_of(50), memories=False))
    assert rows == ["here: Nia", "has not heard: Ola", ""]

"""The names of the pages that Tab turns."""

from game.classroom.console.pages.tabs import tab_row
from tests.classroom.console.past import text_of


def test_the_open_page_stands_in_capitals() -> None:
    """Which page is open is told without a color; each can be clicked."""
    row = tab_row([("students", "by name"), ("map", "")], 0)
    assert text_of([row]) == "STUDENTS by name    map"
    assert [span.action for span in row if span.text.strip()] == ["show_tab:0", "show_tab:0", "show_tab:1"]

"""The title's menu, laid out."""

import pytest

from game.play.rows import width_of
from game.tui.pages.title import Entry, Title, title_rows

ENTRIES = (
    Entry("Enter", "Go on: The Kettle", "resume"),
    Entry("1", "The Kettle", "play:kettle", "1 of 2 endings", ("Somebody left it empty.", "About 5 minutes")),
    Entry("s", "Settings", "settings"),
)


def text(title: Title, width: int = 80, height: int = 24) -> str:
    """The screen as text."""
    return "\n".join("".join(span.text for span in row) for row in title_rows(title, width, height))


@pytest.mark.parametrize("size", [(40, 15), (80, 24), (112, 38)])
def test_the_screen_is_filled_and_not_overrun(size: tuple[int, int]) -> None:
    """At every size as many rows as there are, none too wide."""
    rows = title_rows(Title(ENTRIES, 1, "10:40", 1, 2), *size)
    assert len(rows) == size[1]
    assert max(width_of(row) for row in rows) <= size[0]


def test_what_is_selected_says_more_of_itself() -> None:
    """Its summary and what was found stand below the menu."""
    assert "Somebody left it empty." in text(Title(ENTRIES, 1, "10:40"))
    assert "Somebody left it empty." not in text(Title(ENTRIES, 0, "10:40"))


def test_a_notice_stands_where_it_is_seen() -> None:
    """Before what is said of the selection."""
    shown = text(Title(ENTRIES, 1, "10:40", notice="Your saves were damaged."))
    assert shown.index("! Your saves were damaged.") < shown.index("Somebody left it empty.")


def test_the_room_is_left_out_where_there_is_none_for_it() -> None:
    """On a narrow screen the menu has it all."""
    assert "notices" in text(Title(ENTRIES, 0, "10:40"))
    assert "notices" not in text(Title(ENTRIES, 0, "10:40"), 60, 24)

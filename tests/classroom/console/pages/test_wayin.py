"""How an instructor logs in from elsewhere, as rows."""

import pytest

from game.classroom.console.pages.wayin import WayIn, way_in_rows
from game.play.rows import width_of
from tests.classroom.console.past import text_of

LINE = "ssh -p 2222 instructor@10.0.0.5"


@pytest.mark.parametrize(
    "way, words",
    [
        (WayIn(LINE, "maple-kettle-otter"), "maple-kettle-otter"),
        (WayIn(LINE), "--instructor-password-file"),
        (WayIn(LINE, by_key=True), "There is no password"),
    ],
)
def test_the_line_and_what_opens_it_are_told(way: WayIn, words: str) -> None:
    """The password itself, where this process made it; else where it is to be found."""
    rows = way_in_rows(way, 60)
    text = text_of(rows)
    assert LINE in text
    assert words in " ".join(text.split())
    assert max(width_of(row) for row in rows) <= 60


def test_a_password_is_in_no_traceback() -> None:
    """Whatever is printed of a way in has the line alone."""
    assert "maple" not in repr(WayIn(LINE, "maple-kettle-otter"))

"""What was said last to the instructor."""

from game.classroom.console.pages.said import MOST, said_rows
from game.play.rows import BLANK, width_of
from tests.classroom.console.past import text_of


def test_what_was_said_has_a_sign_and_never_grows_over_the_page() -> None:
    """A long refusal takes two rows; while nothing was said a blank row holds the place."""
    assert text_of(said_rows("The class has begun.", 40)) == "→ The class has begun."
    assert [row[0].text for row in said_rows("word " * 12, 40)] == ["→ ", "  "]
    assert len(said_rows("word " * 99, 40)) == MOST
    assert said_rows("", 40) == [BLANK]


def test_what_is_cut_off_is_told_to_be() -> None:
    """A message to everybody may have a thousand letters."""
    rows = said_rows("word " * 99, 40)
    assert text_of(rows).endswith("word…")
    assert max(width_of(row) for row in rows) <= 40
    assert "…" not in text_of(said_rows("word " * 12, 40))

"""Rows: wrapping at words, measuring in cells, cutting, padding."""

from hypothesis import given
from hypothesis import strategies as st

from game.play.rows import Span, beside, cells, cut, indented, padded, width_of, wrap_text, wrapped
from game.story.text import Run, plain


def words(rows: tuple[tuple[Span, ...], ...]) -> list[str]:
    """The rows as text."""
    return ["".join(span.text for span in row) for row in rows]


def test_wide_glyphs_take_two_cells_and_marks_none() -> None:
    """A Chinese character takes two cells, an accent that combines none."""
    assert cells("茶") == 2
    assert cells("e\N{COMBINING ACUTE ACCENT}") == 1
    assert cells("plain") == 5


def test_text_is_broken_at_blanks() -> None:
    """No word is broken that fits a row."""
    assert words(wrap_text("The kettle is empty.", 11)) == ["The kettle", "is empty."]


def test_a_word_longer_than_the_row_is_cut_in_pieces() -> None:
    """Nothing runs over the edge, and nothing is lost."""
    assert words(wrap_text("Donaudampfschiff", 6)) == ["Donaud", "ampfsc", "hiff"]


def test_what_clings_together_stays_together() -> None:
    """A full stop behind emphasis does not begin a row."""
    paragraph = (Run("It was "), Run("wet", "emphasis"), Run(". Very."))
    assert words(wrapped(paragraph, 11)) == ["It was wet.", "Very."]
    assert wrapped(paragraph, 11)[0][1] == Span("wet", "ink", "emphasis")


def test_a_prefix_stands_before_every_row() -> None:
    """Consequences carry a mark along their left edge."""
    assert words(wrap_text("one two three", 7, "said", "| ")) == ["| one", "| two", "| three"]


@given(st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs")), max_size=200), st.integers(2, 60))
def test_every_row_fits_and_every_word_is_there(text: str, width: int) -> None:
    """Whatever the text, no row is wider than the width, and the letters come out as they went in."""
    rows = wrapped((Run(text),), width)
    assert all(width_of(row) <= width for row in rows)
    assert "".join("".join(words(rows)).split()) == "".join(plain((Run(text),)).split())


def test_cut_says_that_something_is_missing() -> None:
    """An ellipsis stands where words were cut off."""
    assert cut("Mrs. Halvorsen", 8) == "Mrs. Ha…"
    assert cut("Sam", 8) == "Sam"


def test_two_rows_stand_beside_each_other() -> None:
    """The right one ends at the edge, at least one blank apart."""
    row = beside((Span("left"),), (Span("right"),), 12)
    assert words((row,)) == ["left   right"]
    assert words((beside((Span("left"),), (Span("right"),), 3),)) == ["left right"]


def test_padding_and_indenting_leave_blank_rows_blank() -> None:
    """Padding fills up to a width; indenting moves what is there."""
    assert width_of(padded((Span("ab"),), 5)) == 5
    assert indented([(), (Span("ab"),)], 2)[0] == ()

from hypothesis import given
from hypothesis import strategies as st

from game.source.diagnostic import Span
from game.source.mend import Edit, Mended, quoting


def test_edits_of_a_line_count_in_the_line_as_it_was() -> None:
    """Several edits of a line are given in the author's offsets, and all are made."""
    mended = Mended(["a: it's so", "b"])
    mended.apply(quoting(["a: it's so"], 1, 3, 10))
    assert mended.lines == ["a: 'it''s so'", "b"]
    assert mended.touched(1)
    assert not mended.touched(2)


def test_places_are_told_as_the_author_has_them() -> None:
    """What was put in is taken out of columns again, also after a second mend."""
    mended = Mended(["a: it's so"])
    assert mended.span(Span(1, 4, 1, 6)) == Span(1, 4, 1, 6)
    mended.apply(quoting(["a: it's so"], 1, 3, 10))
    assert mended.text.index("so") == 10
    assert mended.span(Span(1, 11, 1, 13)) == Span(1, 9, 1, 11)
    mended.apply([Edit(1, 0, 3, "")])
    assert mended.text == "'it''s so'"
    assert mended.span(Span(1, 8, 1, 10)) == Span(1, 9, 1, 11)


def test_a_quotation_over_several_rows() -> None:
    """The marks stand at its beginning and end, and may take the place of others."""
    mended = Mended(['a: "one', "  it's"])
    mended.apply(quoting(mended.lines, 1, 4, 6, opened=1))
    assert mended.lines == ["a: 'one", "  it''s'"]


@given(st.text("ab'", min_size=1, max_size=12), st.data())
def test_every_column_that_was_not_put_in_leads_back_to_its_letter(row: str, data: st.DataObject) -> None:
    """For any edits, a letter of the mended row that the author wrote is found at the author's column."""
    places = data.draw(st.sets(st.integers(0, len(row)), max_size=4))
    mended = Mended([row])
    mended.apply([Edit(1, at, 0, "<>") for at in places])
    authors = [at for at, letter in enumerate(mended.lines[0]) if letter not in "<>"]
    assert [mended.column(1, at + 1) for at in authors] == list(range(1, len(row) + 1))

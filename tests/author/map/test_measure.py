"""How wide words are at the most, in whatever font."""

from hypothesis import given
from hypothesis import strategies as st

from game.author.map.measure import cut, width, wrapped

WORDS = st.text(max_size=60)
ROOM = st.floats(30, 400)


def test_words_are_as_wide_as_their_letters() -> None:
    """Narrow ones are narrow, accents take no room, and what is written in two cells is wide."""
    assert width("il", 10) < width("MW", 10)
    assert width("e\N{COMBINING ACUTE ACCENT}", 10) == width("é", 10) == width("e", 10)
    assert width("\N{CJK UNIFIED IDEOGRAPH-8336}", 10) >= 10
    assert width("word", 10, bold=True) > width("word", 10)


def test_a_cut_ends_at_a_word_and_says_so() -> None:
    """Only a very long word is broken."""
    assert cut("a b", 100, 14) == "a b"
    assert cut("You plan routes", 80, 14) == "You plan…"
    assert cut("Donaudampfschiffahrt", 80, 14).startswith("Donau")


@given(WORDS, ROOM)
def test_what_is_cut_fits(words: str, room: float) -> None:
    """Whatever it says."""
    assert width(cut(words, room, 14), 14) <= room


@given(WORDS, ROOM, st.integers(1, 3))
def test_what_is_wrapped_fits(words: str, room: float, lines: int) -> None:
    """On no more lines than there are, none of them empty, and nothing is told twice."""
    rows = wrapped(words, room, lines, 14)
    assert len(rows) <= lines
    assert all(0 < width(row, 14) <= room or not row.strip() for row in rows)
    assert len("".join(rows)) <= len(words) + 1

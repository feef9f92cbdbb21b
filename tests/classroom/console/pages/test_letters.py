"""Large letters."""

import pytest

from game.classroom.console.pages.letters import HIGH, can_be_drawn, large
from game.classroom.words import WORDS
from game.play.rows import width_of
from tests.classroom.console.past import text_of


def test_a_code_is_drawn_three_rows_high() -> None:
    """In blocks, so that it can be read from the back of a room."""
    rows = large("HI-7", 40)
    assert text_of(rows) == "█ █ █    ▀▀█\n█▀█ █ ▀▀  ▄▀\n▀ ▀ ▀     ▀"
    assert len(rows) == HIGH


@pytest.mark.parametrize("width", [72, 76, 96])
def test_every_code_and_word_fits_its_width(width: int) -> None:
    """The longest code there is, of the widest letters, breaks at a hyphen and runs over nothing."""
    longest = max(WORDS, key=lambda word: (len(word), word.count("w") + word.count("m")))
    rows = large(f"{longest}-{longest}-4021", width)
    assert len(rows) > 1
    assert max(width_of(row) for row in rows) <= width


def test_what_cannot_be_drawn_stands_as_it_is() -> None:
    """An instructor's own code may have any letters, and a word may be too long to be drawn."""
    assert text_of(large("ключ7", 40)) == "ключ7"
    assert text_of(large("A" * 64, 20)) == "A" * 19 + "…"


def test_a_sentence_is_drawn_with_its_marks_and_without_its_accents() -> None:
    """What students choose has both."""
    assert can_be_drawn("“¿Qué?” – ‘No’… (aún): sí; ¡ya!".replace("¿", "").replace("¡", ""), 80)
    assert text_of(large("Sí", 40)) == text_of(large("Si", 40))
    assert not can_be_drawn("ключ", 80)
    assert not can_be_drawn("A" * 64, 20)


def test_letters_differ() -> None:
    """No two letters or digits look alike."""
    drawn = [text_of(large(letter, 9)) for letter in "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"]
    assert len(set(drawn)) == len(drawn)

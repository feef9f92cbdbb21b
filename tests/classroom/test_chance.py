"""What chance makes for a class: words that are kept hashed, and prove who says them."""

from game.classroom.chance import new_hashed_word, new_return_word, new_salt
from game.classroom.sayable import matches
from game.classroom.words import WORDS


def test_a_word_and_how_it_is_kept_belong_together() -> None:
    """Whoever says the word is known by what was kept of it, and the word itself does not stand there."""
    word, kept = new_hashed_word()
    assert matches(word.upper().replace("-", " "), kept)
    assert not matches(word + "s", kept)
    assert word not in kept


def test_words_are_made_of_what_can_be_read_aloud() -> None:
    """Two words of the list, with a dash between."""
    first, second = new_return_word().split("-")
    assert {first, second} <= {*WORDS}


def test_no_salt_comes_twice() -> None:
    """The same word of two students is kept in two ways."""
    assert len({new_salt() for _ in range(50)}) == 50

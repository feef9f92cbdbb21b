import subprocess
import sys

import pytest

from tests.author.rules.examined import ENGLISH


@pytest.mark.parametrize("word", ["receive", "Receive", "stapler", "didn't", "webinar", "app", "nobody's"])
def test_words_are_known(word: str) -> None:
    """Whatever the size of their letters, and what offices say, too."""
    assert ENGLISH.knows(word)


@pytest.mark.parametrize(
    "wrong, meant",
    [
        ("recieve", "receive"),
        ("adress", "address"),
        ("Definately", "definitely"),
        ("tommorow", "tomorrow"),
        ("greatful", "grateful"),
        ("schedual", "schedule"),
    ],
)
def test_the_word_that_was_meant_is_offered_first(wrong: str, meant: str) -> None:
    """One slip away or a few, with the same first letter, and the common before the rare."""
    assert not ENGLISH.knows(wrong)
    assert ENGLISH.suggest(wrong)[0] == meant


def test_nothing_is_offered_for_what_is_like_no_word() -> None:
    """However long it is."""
    assert ENGLISH.suggest("qzxwvkjq" * 40) == []


def test_nothing_is_read_before_a_word_is_asked_for() -> None:
    """A check without spelling does not wait for the dictionary."""
    asked = "from game.shelf.dictionary import English; import sys; English(); print('spellchecker' in sys.modules)"
    said = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    assert said.stdout == "False\n"

"""Names, pronouns and the plain words of a told paragraph."""

import pytest

from game.story.text import Run, form_of, plain
from tests.writing import CAST


@pytest.mark.parametrize(
    "person, told",
    [
        ("dana", ["Dana", "she", "her", "her", "She", "Her", "Her"]),
        ("marco", ["Marco", "he", "him", "his", "He", "Him", "His"]),
        ("priya", ["Priya", "they", "them", "their", "They", "Them", "Their"]),
        ("rosa", ["Rosa", "ze", "zir", "zirs", "Ze", "Zir", "Zirs"]),
    ],
)
def test_each_form_is_the_persons_own_word(person: str, told: list[str]) -> None:
    """The form is written with they, them, their; the person brings the word, capitalized where the form is."""
    forms = ["", "they", "them", "their", "They", "Them", "Their"]
    assert [form_of(CAST[person], form) for form in forms] == told


def test_a_paragraph_is_plain_without_its_weights() -> None:
    """What a transcript prints where there is no bold."""
    assert plain((Run("It "), Run("is", "strong"), Run(" so."))) == "It is so."

"""Finding a rule by what somebody types."""

import pytest

from game.author.rules.catalogue import BY_CODE
from game.author.rules.lookup import look_up, meant


@pytest.mark.parametrize("word", ["BR012", "br012", " BR012 ", "hash-in-text", "Hash in text"])
def test_a_rule_is_found_by_its_code_or_its_name(word: str) -> None:
    """In capitals or not."""
    assert look_up(word) is BY_CODE["BR012"]


@pytest.mark.parametrize("word", ["BR12", "12", "B012", "br-012", "BR0012", "hash in txt", "hashintext"])
def test_what_was_meant_is_guessed(word: str) -> None:
    """A nought too few, or a slip in the name."""
    assert look_up(word) is None
    assert meant(word) == "BR012"


@pytest.mark.parametrize("word", ["BR000", "BR999", "", "zzz", "BR", "BR12345678901234567890", "\x1b[31m", "x" * 5000])
def test_nothing_is_guessed_where_nothing_is_near(word: str) -> None:
    """What lies beside a number that no rule has is about something else."""
    assert look_up(word) is None
    assert meant(word) is None

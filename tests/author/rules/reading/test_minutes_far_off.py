import pytest

from game.author.rules.reading.minutes_far_off import CHECK
from game.source.diagnostic import Diagnostic
from tests.author.rules.examined import subject_of

#: About 2,100 words: ten minutes and a half.
TEXT = "It is six, and the cup is cold. " * 262


def _faults(minutes: int | None) -> list[Diagnostic]:
    said = f"minutes: {minutes}\n" if minutes else ""
    raw = f"title: A\n{said}start: s\nscenes: {{s: {{text: '{TEXT}', ending: {{title: Over, tone: warm}}}}}}\n"
    assert CHECK.find
    return [*CHECK.find(subject_of(raw.encode()))]


@pytest.mark.parametrize("minutes", [None, 5, 10, 15, 20])
def test_what_is_near_enough_is_fine(minutes: int | None) -> None:
    """Half, twice, or a few minutes away; and where nothing is said."""
    assert _faults(minutes) == []


@pytest.mark.parametrize("minutes", [4, 25, 90])
def test_what_is_far_off_is_told_of(minutes: int) -> None:
    """With what a play really takes."""
    (fault,) = _faults(minutes)
    assert fault.message == f"It says {minutes} minutes; a play takes about 10."
    assert fault.span.line == 2

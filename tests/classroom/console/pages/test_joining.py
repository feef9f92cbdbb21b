"""How to join, for a projector."""

import pytest
from attrs import evolve

from game.classroom.console.pages.joining import joining_rows
from game.classroom.event import Locked, Names
from game.play.rows import width_of
from tests.classroom.console.past import FACTS, playing, text_of


def test_everything_that_is_typed_or_compared_stands_there() -> None:
    """The line, the code as text and in large letters, and the fingerprint."""
    rows = joining_rows(playing("Ana").board(), 76)
    text = text_of(rows)
    assert all(words in text for words in (FACTS.login_line, FACTS.code, FACTS.fingerprint, "█"))
    assert max(width_of(row) for row in rows) <= 76


def test_the_steps_are_numbered_in_a_column_of_their_own() -> None:
    """What is to be typed stands below the first word of its step."""
    lines = text_of(joining_rows(playing().board(), 40)).splitlines()
    assert lines[2].startswith("1  Open")
    assert lines[3].startswith("   ")
    assert f"   {FACTS.login_line}" in lines


@pytest.mark.parametrize(
    "names, words",
    [
        ("asked", "with your own name in front of the @"),
        ("roster", "with your name as it is on the list, without blanks, in front of the @"),
        ("generated", "as it stands: the class gives you a name"),
    ],
)
def test_it_says_which_name_is_typed(names: Names, words: str) -> None:
    """By how this class comes by its names."""
    past = playing()
    assert past.lesson.opened is not None
    past.lesson = evolve(past.lesson, opened=evolve(past.lesson.opened, names=names))
    assert words in " ".join(text_of(joining_rows(past.board(), 76)).split())


def test_no_name_stands_there() -> None:
    """It is for a projector."""
    assert "Ana" not in text_of(joining_rows(playing("Ana").board(), 76))


def test_a_locked_door_is_told_to_who_would_come() -> None:
    """Reading out a code that lets nobody in would be in vain."""
    assert "The door is locked" in text_of(joining_rows(playing("Ana").happens(Locked()).board(), 76))

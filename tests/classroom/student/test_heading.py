"""The heading above what the instructor said, at every width."""

import pytest

from game.classroom.student.heading import said_heading
from game.play.rows import cells


@pytest.mark.parametrize("paused", [False, True])
@pytest.mark.parametrize("count", [1, 2, 12])
@pytest.mark.parametrize("room", [30, 33, 50, 53, 70, 73])
def test_it_fits_and_leaves_out_no_key(paused: bool, count: int, room: int) -> None:
    """Both keys stand there, and the pause, which a message never hides."""
    heading = said_heading(room, count=count, paused=paused)
    assert cells(heading) <= room
    assert "x " in heading
    assert "i " in heading
    assert ("paused" in heading.lower()) is paused


def test_it_says_all_that_there_is_room_for() -> None:
    """Whole words first; what is short is so for want of room."""
    assert said_heading(73) == "Your instructor · x puts this away · i reads all"
    assert said_heading(73, paused=True) == "The class is paused · Your instructor · x puts this away · i reads all"
    assert said_heading(73, count=2, paused=True) == "Paused · Your instructor, 1 of 2 · x puts this away · i reads all"
    assert said_heading(53, count=2, paused=True) == "Paused · Your instructor, 1 of 2 · x away · i all"


@pytest.mark.parametrize("room", [20, 26, 29, 60])
def test_a_page_that_shows_the_message_itself_puts_nothing_away(room: int) -> None:
    """All of them can be read there, too."""
    heading = said_heading(room, away=False)
    assert cells(heading) <= room
    assert "x " not in heading
    assert "i " in heading

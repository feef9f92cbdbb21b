"""Who speaks, and the keys, with what the instructor said: at every width."""

import pytest

from game.classroom.student.heading import said_heading, said_keys
from game.play.rows import cells


@pytest.mark.parametrize("paused", [False, True])
@pytest.mark.parametrize("count", [1, 2, 12])
@pytest.mark.parametrize("room", [20, 26, 33, 53, 73])
def test_it_fits_and_hides_no_pause(paused: bool, count: int, room: int) -> None:
    """However narrow the page."""
    heading = said_heading(room, count=count, paused=paused)
    assert cells(heading) <= room
    assert ("paused" in heading.lower()) is paused


@pytest.mark.parametrize("room", [20, 29, 33, 53, 73])
def test_no_key_is_left_out(room: int) -> None:
    """Both are told wherever both do something."""
    keys = said_keys(room)
    assert cells(keys) <= room
    assert "x " in keys
    assert "i " in keys


def test_all_is_said_that_there_is_room_for() -> None:
    """Whole words first; what is short is so for want of room."""
    assert said_heading(73) == "Your instructor"
    assert said_heading(73, count=2) == "Your instructor, 1 of 2"
    assert said_heading(73, count=2, paused=True) == "The class is paused · Your instructor, 1 of 2"
    assert said_heading(33, count=2, paused=True) == "Paused · Your instructor, 1 of 2"
    assert said_keys(33) == "x puts this away · i reads all"
    assert said_keys(20) == "x away · i all"


def test_a_page_that_shows_the_message_itself_puts_nothing_away() -> None:
    """All of them can be read there, too."""
    assert said_keys(33, away=False) == "i reads all"

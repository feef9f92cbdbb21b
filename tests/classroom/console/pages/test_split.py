"""How a scene's choices have split, as rows."""

import pytest

from game.classroom.console.pages.split import split_rows
from game.play.rows import width_of
from tests.classroom.console.past import playing, text_of


def test_each_choice_has_a_bar_a_count_and_a_share() -> None:
    """In the order of the scenario, chosen or not."""
    past = playing("Ana", "Ben", "Cy").chooses("s1", "fill").chooses("s2", "fill").chooses("s3", "shrug")
    lines = text_of(split_rows(past.board(), "sink", 60)).splitlines()
    assert lines[0] == "3 choices so far"
    assert lines[2] == "1  Fill it."
    assert lines[3].strip("▰▱ ").split() == ["2", "67", "%"]
    assert lines[9].strip("▰▱ ").split() == ["0", "0", "%"]


def test_who_is_there_is_named_or_counted() -> None:
    """Those who are here before those who are gone; no more than how many, where names are hidden."""
    past = playing("Ana", "Ben").goes("s1")
    text = text_of(split_rows(past.board(), "sink", 60))
    assert text.endswith("1 here: Ben\n1 gone: Ana")
    hidden = text_of(split_rows(past.board(hidden=True), "sink", 60))
    assert hidden.endswith("1 here, 1 gone")


def test_nothing_chosen_is_told_in_words() -> None:
    """An empty split, and a scene without anybody."""
    text = text_of(split_rows(playing("Ana").board(), "mugs", 60))
    assert text.startswith("Nobody has chosen here yet.")
    assert text.endswith("Nobody is here just now.")


def test_an_ending_says_how_it_feels_and_who_reached_it() -> None:
    """It has nothing to choose."""
    past = playing("Ana").chooses("s1", "fill", "wash")
    told = "An ending, warm · 1 of 1 came to it\n\n1 here: Ana"
    assert text_of(split_rows(past.board(), "warm_tea", 60)) == told
    assert "An ending, cold · nobody has come to it yet" in text_of(split_rows(past.board(), "cold_tea", 60))


@pytest.mark.parametrize("width", [30, 60, 96])
def test_a_split_fits_its_width(width: int) -> None:
    """With a class of a hundred in one scene, too."""
    board = playing(*(f"Student {number}" for number in range(100))).board()
    assert max(width_of(row) for row in split_rows(board, "sink", width)) <= width


def test_without_a_story_there_is_no_split() -> None:
    """A scenario that cannot be read is told."""
    assert "cannot be read" in text_of(split_rows(playing("Ana").board(story=None), "sink", 60))

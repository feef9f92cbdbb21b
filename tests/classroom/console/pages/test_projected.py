"""A split for the back of the room."""

import pytest

from game.classroom.console.pages.projected import projected_rows
from game.play.rows import width_of
from tests.classroom.console.past import Past, playing, text_of


def chosen() -> Past:
    past = playing("Quillon", "Zephyrine", "Cy")
    return past.chooses("s1", "fill").chooses("s2", "fill").chooses("s3", "shrug")


def test_where_there_is_room_every_letter_is_large() -> None:
    """The scene's name and what can be chosen are drawn, and not written."""
    text = text_of(projected_rows(chosen().board(hidden=True), "sink", 150, 40))
    assert "█" in text
    assert "Fill" not in text
    assert "67 %" in text


def test_where_there_is_less_the_words_are_small_and_the_counts_large() -> None:
    """Bars and counts are still seen from the back."""
    text = text_of(projected_rows(chosen().board(hidden=True), "sink", 60, 22))
    assert "Fill it." in text
    assert "░" in text
    assert "3 choices so far · nobody is here just now" in text


@pytest.mark.parametrize("size", [(36, 8), (76, 18), (116, 30), (150, 40)])
@pytest.mark.parametrize("scene", ["sink", "mugs", "warm_tea"])
def test_at_every_size_the_split_can_be_read_and_nobody_is_named(size: tuple[int, int], scene: str) -> None:
    """Nor numbered: numbers tell a class nothing."""
    rows = projected_rows(chosen().board(hidden=True), scene, *size)
    text = text_of(rows)
    assert max(width_of(row) for row in rows) <= size[0]
    assert not [name for name in ("Quillon", "Zephyrine", "Student") if name in text]


def test_without_a_story_it_says_so() -> None:
    """A scenario that cannot be read is told."""
    assert "cannot be read" in text_of(projected_rows(playing("Ana").board(story=None), "sink", 60, 20))

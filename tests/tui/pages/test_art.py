"""The room on the title screen."""

from game.play.rows import width_of
from game.tui.pages.art import WIDTH, room


def text(found: int, of: int = 28, picture: int | None = None) -> str:
    """The room as text."""
    return "\n".join("".join(span.text for span in row) for row in room("10:40", found, of, picture))


def test_the_room_changes_with_what_was_found() -> None:
    """A plant grows, the notice board fills with a note an ending up to twelve."""
    assert text(0) != text(1) != text(28)
    assert (text(0).count("▪"), text(1).count("▪"), text(28).count("▪")) == (0, 1, 12)
    assert "✿" in text(28)


def test_only_the_steam_moves() -> None:
    """Two pictures differ in the rows over the mug and nowhere else; a still room has its own."""
    first, second = text(3, picture=0).splitlines(), text(3, picture=1).splitlines()
    changed = [row for row, (one, other) in enumerate(zip(first, second, strict=True)) if one != other]
    assert changed == [4, 5, 6]
    assert "~" in text(3)


def test_no_row_is_wider_than_the_picture() -> None:
    """Whatever was found."""
    assert all(width_of(row) <= WIDTH for found in range(29) for row in room("10:40", found, 28, None))


def test_the_clock_shows_the_players_own_time() -> None:
    """On the wall."""
    assert "│ 10:40 │" in text(0)

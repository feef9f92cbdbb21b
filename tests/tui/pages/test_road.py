"""The road, laid out."""

import pytest
from attrs import evolve

from game.play.road import Leg, Side
from game.play.rows import width_of
from game.play.spoken import road_of
from game.tui.pages.road import road_rows

LEGS = tuple(
    Leg(
        number,
        "desk",
        f"act_{number}",
        f"Do the thing of number {number}.",
        (Side("other", "Or not.", joins=number + 1),),
    )
    for number in range(1, 17)
)


def text(selected: int, room: int) -> str:
    """The road as text."""
    return "\n".join("".join(span.text for span in row) for row in road_rows(LEGS, selected, 76, room))


def test_sixteen_choices_fit_the_smallest_screen() -> None:
    """80x24 leaves 18 rows: the road, what stood beside the selected choice, and nothing wider than the page."""
    rows = road_rows(LEGS, 15, 76, 18)
    assert len(rows) <= 18
    assert max(width_of(row) for row in rows) <= 76
    assert "Do the thing of number 16." in text(15, 18)
    assert "Or not." in text(15, 18)


def test_a_longer_road_moves_with_the_selection() -> None:
    """The selected choice is always among those that are shown."""
    for selected in range(16):
        assert f"Do the thing of number {selected + 1}." in text(selected, 9)


def test_who_looks_on_reads_whose_road_it_is() -> None:
    """By name, and nowhere “you”."""
    sides = (Side("a", "Or not.", joins=9), Side("b", "Else.", ends=True), Side("c", "Or.", joins=9, unread=True))
    legs = tuple(evolve(leg, sides=(*sides, Side("d", "Back.", joins=1, unread=True), Side("e", "?"))) for leg in LEGS)
    rows = road_rows(legs, 3, 76, 22, whose=road_of("Ana"))
    told = "\n".join("".join(span.text for span in row) for row in rows)
    assert "→ Ana’s road at 9" in told
    assert "an ending Ana did not see" in told
    assert "by a way Ana has not seen, to Ana’s road at 9" in told
    assert "○ leads where Ana has not been" in told
    assert "you" not in told


@pytest.mark.parametrize("width", [36, 56, 76, 108])
def test_what_the_signs_mean_is_told_at_every_width(width: int) -> None:
    """In fewer words where there is less room; none of the three is cut."""
    rows = road_rows(LEGS, 3, width, 14)
    told = "".join(span.text for span in rows[-1])
    assert width_of(rows[-1]) <= width
    assert told.endswith("not open")
    assert {"○", "•", "×"} <= {*told}
    assert ("leads where you have not been" in told) is (width > 60)


def test_where_a_road_leads_stands_behind_it() -> None:
    """In the words that line mode has, too."""
    assert "Or not. → your road at 3" in text(1, 18)
    assert "→ the end of your road" in text(15, 18)

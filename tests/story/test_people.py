"""How goodwill feels, what its mean is, and what people say."""

import pytest

from game.story.people import BANDS, Review, band, mean_goodwill


@pytest.mark.parametrize(
    "goodwill, feels",
    [(0, "cold"), (44, "cold"), (45, "mixed"), (50, "mixed"), (55, "mixed"), (56, "warm"), (100, "warm")],
)
def test_goodwill_is_cold_below_45_and_warm_above_55(goodwill: int, feels: str) -> None:
    """Both bounds themselves are mixed (language.md, people.yaml)."""
    assert band(goodwill) == feels


@pytest.mark.parametrize("goodwill, mean", [((50, 51), 51), ((49, 50), 50), ((0, 0, 1), 0), ((0, 1, 1), 1), ((7,), 7)])
def test_the_mean_is_rounded_half_up(goodwill: tuple[int, ...], mean: int) -> None:
    """A half goes to the next whole number, a third does not."""
    assert mean_goodwill(goodwill) == mean


def test_the_mean_of_nobody_is_where_everybody_begins() -> None:
    """A story without people has a goodwill of 50."""
    assert mean_goodwill(()) == 50


def test_a_review_has_a_line_for_each_band() -> None:
    """It is empty where the author wrote none."""
    review = Review(cold="No.", warm="Yes.")
    assert [review.line(feels) for feels in BANDS] == ["No.", "", "Yes."]

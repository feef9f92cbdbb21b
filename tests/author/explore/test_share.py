"""Shares of plays as people read them."""

import pytest

from game.author.explore.share import how_often, of_plays, percent, unbroken


@pytest.mark.parametrize(
    "share, words",
    [
        (0.0, "0 %"), (1e-12, "under 0.1 %"), (0.0004, "under 0.1 %"), (0.0006, "0.1 %"), (0.001, "0.1 %"),
        (0.1366, "13.7 %"), (0.5, "50 %"), (0.9994, "99.9 %"), (0.9996, "over 99.9 %"), (1 - 1e-7, "over 99.9 %"),
        (1.0, "100 %"),
    ],
)  # fmt: skip
def test_a_share_never_rounds_to_nothing_or_to_certainty(share: float, words: str) -> None:
    """A rare ending is no impossible one, and what is nearly sure is not sure."""
    assert percent(share) == words


@pytest.mark.parametrize("share", [0.9999999999, 1 - 1e-15, 1.0000000002])
def test_what_is_certain_is_so_whatever_its_float(share: float) -> None:
    """Odds are sums of many small floats; what every play comes to is 100 %."""
    assert percent(share) == how_often(share) == "100 %"


@pytest.mark.parametrize(
    "times, words",
    [(0.5, "50 %"), (1.004, "1.00 times"), (1.461, "1.46 times"), (9.999, "10 times"), (2500, "2,500 times")],
)
def test_what_happens_more_than_once_a_play_is_counted(times: float, words: str) -> None:
    """A scene may be entered again and again."""
    assert how_often(times) == words


def test_a_count_says_what_it_is_counted_in() -> None:
    """A share is one of plays; a number of times is one in a play."""
    assert (of_plays(0.25), of_plays(1.5)) == ("25 % of plays", "1.50 times a play")


def test_a_percentage_can_be_held_together() -> None:
    """It is not torn at the end of a line; what stands around it is."""
    assert unbroken("in 13.7 % of plays") == "in 13.7\N{NO-BREAK SPACE}% of plays"

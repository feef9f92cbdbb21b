"""Views: how a width is divided, what somebody last saw, meters on their way."""

from collections.abc import Callable

from game.play.leaf import leaves
from game.play.run import Run
from game.play.view import LONGEST_LINE, View, animated, columns_of, last_seen


def test_the_margin_folds_on_a_narrow_screen_and_widens_on_a_wide_one() -> None:
    """None at 60 columns, 24 cells at 80, more from 100 on; the story is never wider than is read with ease."""
    assert columns_of(60).margin == 0
    assert columns_of(80).margin == 24
    assert columns_of(112).margin > 24
    assert all(columns_of(width).left <= LONGEST_LINE for width in range(20, 200))


def test_the_last_thing_somebody_saw_is_the_last_act_they_were_there_for(played: Callable[..., Run]) -> None:
    """Nia saw the kettle filled; the mug was washed with nobody there."""
    assert last_seen(leaves(played("fill", "wash"))) == ((0, "Fill it."),)


def test_meters_move_from_before_to_after(viewed: Callable[..., View]) -> None:
    """At the beginning of the way they stand where they were, at its end where they are."""
    view = viewed("fill", leaf=-2)
    first, last = animated(view, 0.0).meters, animated(view, 1.0).meters
    assert first is not None
    assert last is not None
    assert first.goodwill == (50, 50)
    assert last.goodwill == (56, 50)

"""Passes over the graph; tests/author/explore/test_explore.py holds them equal to playing every play."""

import pytest

from game.author.explore import passes
from game.author.explore.explore import explore
from tests.writing import a_story

#: A play leaves only from the thirtieth step up, and each step down is twice as likely.
SELDOM = a_story(
    """
a:
  here: nobody
  choices:
    - {id: more, text: More., effects: {cups: +1}, to: a}
    - {id: less, text: Less., effects: {cups: -1}, to: a}
    - {id: fewer, text: Fewer., effects: {cups: -1}, to: a}
    - {id: out, text: Out., if: cups == 30, to: the_end}
""",
    "{cups: {from: 0, to: 30, first: 0}}",
)


def test_what_does_not_come_to_rest_is_not_claimed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Found by chance: odds were told as proven that were still moving; now plays are tried, and it says so."""
    assert explore(SELDOM).endings[0].odds == pytest.approx(1, abs=1e-6)
    monkeypatch.setattr(passes, "sum_of_rounds", lambda *_: None)
    monkeypatch.setattr(passes, "MOST_STEPS", 1)
    assert explore(SELDOM, plays=10).sampled == 10


CURSED = a_story(
    """
hub:
  here: nobody
  choices:
    - {id: go, text: Go in., if: not cursed, effects: {cursed: true}, to: room}
    - {id: curse, text: Curse., if: not cursed, effects: {cursed: true}, to: hub}
    - {id: out, text: Go out., if: not cursed, to: the_end}
    - {id: again, text: Again., if: cursed, to: hub}
room:
  here: nobody
  choices:
    - {id: back, text: Go back., to: hub}
""",
    "{cursed: false}",
)


def test_a_place_on_the_way_into_an_endless_circle_is_passed_once() -> None:
    """A third of the plays go through the room; two thirds are caught in the hub."""
    found = explore(CURSED)
    visits = {scene.scene: scene.visits for scene in found.scenes}
    (trap,) = found.traps
    assert abs(visits["room"] - 1 / 3) < 1e-9
    assert abs(found.endings[0].odds - 1 / 3) < 1e-9
    assert (trap.scene, trap.kind) == ("hub", "loop")
    assert abs(trap.odds - 2 / 3) < 1e-9

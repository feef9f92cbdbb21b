"""A play as it was told, kept up turn by turn."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.line.told import Told
from game.play.change import remembered_of
from game.play.leaf import Leaf, Standing, leaves, leaves_of
from game.play.run import Run, back_to, begin_run, choose, resume
from game.story.engine import Turn
from tests.lines import kettle_run
from tests.strategies import Walk, walks
from tests.writing import a_story

#: What Dana says differs from the first time to the second, and so does what is remembered of it.
AGAIN = """
hub:
  here: [dana]
  choices:
    - id: greet
      text: Greet her.
      then:
        - {if: seen.hub, text: She nods.}
        - She looks up.
      to: hub
    - {id: go, text: Go., to: the_end}
"""


def same(told: Told, run: Run) -> bool:
    newest = tuple(leaf for leaf in leaves(run) if leaf.number == len(run.choices))
    return (told.leaves, told.newest, dict(told.remembered)) == (leaves(run), newest, remembered_of(run))


@given(walks(), st.data())
def test_following_a_run_tells_what_reading_it_as_a_whole_tells(walk: Walk, data: st.DataObject) -> None:
    """Choice by choice, back by any number of them, and on again."""
    told, run = Told(), begin_run(walk.story, "You")
    for choice in walk.choices:
        run = choose(run, choice)
        assert same(told.follow(run), run)
    left = data.draw(st.integers(0, len(walk.choices)))
    back = back_to(run, left)
    assert same(told.follow(back), back)
    assert same(told.follow(resume(walk.story, "You", walk.choices).run), run)


def test_what_was_remembered_before_an_undo_is_remembered_after_it() -> None:
    """An act that was done twice, and taken back once, is remembered as it was the first time."""
    story = a_story(AGAIN)
    once = choose(begin_run(story, "You"), "greet")
    twice = choose(once, "greet")
    told = Told()
    assert told.follow(once).remembered == {"greet": "She looks up."}
    assert told.follow(twice).remembered == {"greet": "She nods."}
    assert told.follow(once).remembered == {"greet": "She looks up."}


def test_each_turn_is_read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """A choice costs its own turn however long the play is."""
    read: list[int] = []

    def counted(turn: Turn, standing: Standing, number: int) -> tuple[Leaf, ...]:
        read.append(number)
        return leaves_of(turn, standing, number)

    monkeypatch.setattr("game.line.told.leaves_of", counted)
    run, told = kettle_run(), Told()
    told.follow(run)
    for choice in ("blame", "sit"):
        run = choose(run, choice)
        told.follow(run)
    told.follow(run)
    assert read == [0, 1, 2]

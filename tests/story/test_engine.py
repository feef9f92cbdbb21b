"""`begin` and `step`: turns, the events of a whole turn in order, and choices that are refused."""

import pytest
from attrs import evolve

from game.story.engine import IllegalChoice, Turn, begin, enter, step
from game.story.event import (
    CameOut,
    Changed,
    Chose,
    Ended,
    Entered,
    Heard,
    Moved,
    Narrated,
    Offered,
    Option,
    Said,
    Waits,
    WentOn,
)
from game.story.state import REPUTATION, before
from game.story.text import Run
from tests.writing import a_story, after

STORY = a_story(
    """
desk:
  here: [dana]
  at: 1:30 p.m.
  text: '{you} sit down.'
  choices:
    - {id: mop, text: Mop., here: nobody, effects: {reputation: +3}, to: desk}
    - id: talk
      say: Listen, {dana}.
      effects: {goodwill: {dana: +5, priya: -5}, clock: -10}
      hears: [priya]
      comes_out: [mop]
      then: She listens.
      shows: [candor, -discretion]
      to: hall
    - {id: leave, text: Leave., if: clock > 20, locked: 'Not before {clock}.', to: the_end}
hall: {text: Doors., effects: {clock: +1}, to: the_end}
""",
    remember="{clock: {from: 0, to: 20, first: 20}}",
)


def test_a_story_begins_by_entering_its_first_scene() -> None:
    """The first turn has no choice behind it, and tells the scene and what may be done there."""
    turn = begin(STORY, you="Ana")
    assert (turn.choice, turn.since) == (None, None)
    assert turn.events == (
        Entered("desk", (0,), "1:30 p.m."),
        Narrated("desk", ((Run("Ana sit down."),),)),
        Offered(
            (
                Option("mop", "Mop.", spoken=False),
                Option("talk", '"Listen, Dana."', spoken=True),
                Option("leave", "Leave.", spoken=False, locked="Not before 20."),
            )
        ),
    )


def test_a_turn_tells_everything_in_the_order_in_which_it_happened() -> None:
    """The act, what it lands, what is said, the pages it leads through and the end."""
    turn = step(STORY, after(STORY, "mop").state, "talk")
    assert turn.events == (
        Chose("talk", "desk", '"Listen, Dana."', True, (0,), (("candor", True), ("discretion", False))),
        Moved(0, 50, 55, ("talk",)),
        Waits(1, "talk", -5, unseen=False),
        Changed(0, 20, 10),
        Heard(1, ("talk",)),
        Moved(1, 50, 45, ("talk",), late=True),
        CameOut(("mop",)),
        Moved(REPUTATION, 50, 53, ("mop",), late=True),
        Said(((Run("She listens."),),)),
        Entered("hall", (), None),
        Changed(0, 10, 11),
        Narrated("hall", ((Run("Doors."),),)),
        WentOn("hall"),
        Entered("the_end", (), None),
        Ended("the_end", "The end", "warm"),
    )


def test_only_open_options_can_be_chosen() -> None:
    """`Offered.open` leaves the locked ones out, and agrees with what the state offers."""
    offered = begin(STORY).events[-1]
    assert isinstance(offered, Offered)
    assert tuple(option.choice for option in offered.open) == begin(STORY).state.offered == ("mop", "talk")


@pytest.mark.parametrize("choice", ["leave", "nothing", "", "Mop."])
def test_what_is_not_offered_is_refused_with_what_is(choice: str) -> None:
    """The exception says which choice, where, and what could have been chosen."""
    with pytest.raises(IllegalChoice, match=r"is not offered in “desk”: mop, talk\.") as caught:
        step(STORY, begin(STORY).state, choice)
    assert caught.value.choice == choice


def test_after_an_ending_nothing_can_be_chosen() -> None:
    """The end offers nothing, and says so."""
    with pytest.raises(IllegalChoice, match="nothing is"):
        step(STORY, after(STORY, "talk").state, "talk")


def test_a_step_leaves_the_state_it_set_out_from_as_it_was() -> None:
    """States are values: two steps from one state do not know of each other."""
    start = begin(STORY).state
    first = step(STORY, start, "talk")
    step(STORY, start, "mop")
    assert start == begin(STORY).state
    assert first == Turn(step(STORY, start, "talk").state, STORY, start, "talk", "You")


def test_the_players_name_is_told_and_changes_nothing_else() -> None:
    """Two players who choose the same are in the same state."""
    ana, ben = begin(STORY, "Ana"), begin(STORY, "Ben")
    assert ana.state == ben.state
    assert ana.events != ben.events


def test_any_scene_can_be_entered_with_any_stats() -> None:
    """A play from the middle: the scene's own effects land on what the state has, and the events begin there."""
    turn = enter(STORY, evolve(before(STORY), scene="hall", variables=(7,), goodwill=(90, 10, 50)), you="Ana")
    assert (turn.state.scene, turn.state.variables, turn.state.goodwill) == ("the_end", (8,), (90, 10, 50))
    assert turn.events[0] == Entered("hall", (), None)
    assert turn.choice is None


def test_entering_the_first_scene_as_things_stand_before_it_is_beginning() -> None:
    """A jump to the beginning and the beginning itself cannot be told apart."""
    turn = enter(STORY, before(STORY), "Ana")
    assert (turn.state, turn.events) == (begin(STORY, "Ana").state, begin(STORY, "Ana").events)


def test_a_scene_that_is_not_there_cannot_be_entered() -> None:
    """As with `Story.scene`, it is a KeyError."""
    with pytest.raises(KeyError):
        enter(STORY, evolve(before(STORY), scene="cellar"))

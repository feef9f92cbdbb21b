"""What is told when something lands or waits, and what is not."""

from game.story.event import CameOut, Changed, Heard, Moved
from game.story.state import REPUTATION, Waiting
from tests.writing import a_story, after

STORY = a_story(
    """
desk:
  here: [dana]
  choices:
    - {id: praise, text: Praise., effects: {goodwill: {dana: +60, priya: +60}, reputation: +60}, to: desk}
    - {id: mop, text: Mop., here: nobody, effects: {goodwill: {priya: +60}, cups: +9}, to: desk}
    - {id: tell, text: Tell., hears: [priya, marco], to: desk}
    - {id: tape, text: Tape., comes_out: [mop, praise], to: desk}
    - {id: swap, text: Swap., effects: {goodwill: {priya: -9}, cups: -9}, hears: [priya], to: desk}
""",
    remember="{cups: {from: 0, to: 9, first: 9}}",
)


def test_a_stat_at_its_bound_does_not_move() -> None:
    """The second +60 finds 100 there: nothing moves, so no move is told."""
    assert after(STORY, "praise").state.goodwill[0] == 100
    assert [event for event in after(STORY, "praise", "praise").events if isinstance(event, Moved)] == []


def test_a_variable_at_its_bound_does_not_change() -> None:
    """Nine cups are the most."""
    assert [event for event in after(STORY, "mop").events if isinstance(event, Changed)] == []


def test_somebody_for_whom_nothing_waits_hears_nothing() -> None:
    """Priya hears of the praise; Marco, of whom there was nothing to tell, does not."""
    events = after(STORY, "praise", "tell").events
    assert [event for event in events if isinstance(event, Heard)] == [Heard(1, ("praise",))]


def test_what_is_heard_at_a_bound_is_still_heard() -> None:
    """Priya learns of it although her goodwill has nowhere to go; then nothing of it waits."""
    turn = after(STORY, "praise", "tell", "praise", "tell")
    assert Heard(1, ("praise",)) in turn.events
    assert not any(isinstance(event, Moved) for event in turn.events)
    assert turn.state.waiting == ()


def test_acts_that_come_out_together_land_together() -> None:
    """An unseen and an untold amount of one person are one sum, told with both acts."""
    turn = after(STORY, "mop", "praise", "tape")
    assert CameOut(("mop", "praise")) in turn.events
    assert Moved(1, 50, 100, ("mop", "praise"), late=True) in turn.events
    assert turn.state.waiting == ()


def test_an_act_lets_somebody_hear_of_itself() -> None:
    """Its effects come before what is heard (rule 11), so its own entry lands with the others."""
    turn = after(STORY, "praise", "swap")
    assert Moved(1, 50, 100, ("praise", "swap"), late=True) in turn.events
    assert turn.state.waiting == ()


def test_what_waits_keeps_the_order_in_which_it_was_done() -> None:
    """Entries of several acts stand one behind the other, and what is left keeps its place."""
    state = after(STORY, "mop", "praise", "mop", "tell").state
    assert state.waiting == (Waiting("mop", 1, 60, True), Waiting("mop", 1, 60, True))
    assert state.reputation == 100
    assert REPUTATION not in {entry.person for entry in state.waiting}

"""The way taken and the roads beside it."""

from game.play.road import Leg, Side, road
from game.play.run import Run, begin_run, choose
from game.story.model import Story
from tests.lines import kettle_run
from tests.writing import a_story


def side(leg: Leg, choice: str) -> Side:
    return next(side for side in leg.sides if side.choice == choice)


def test_each_choice_is_a_leg_with_what_stood_beside_it() -> None:
    """In order, numbered from 1, with the scene where it was made."""
    first, second = road(kettle_run("blame", "tell_her"))
    assert [(leg.number, leg.scene, leg.choice) for leg in (first, second)] == [
        (1, "kitchen", "blame"),
        (2, "desk", "tell_her"),
    ]
    assert [beside.choice for beside in first.sides] == ["own_up", "fill", "ask"]


def test_a_road_that_meets_the_way_says_where() -> None:
    """By the number of the choice that would have been next on it."""
    first, _ = road(kettle_run("blame", "tell_her"))
    assert (side(first, "own_up").joins, side(first, "own_up").ends) == (2, False)


def test_a_road_to_what_was_never_entered_names_nothing() -> None:
    """It says that it leads to an ending, and not to which."""
    _, second = road(kettle_run("blame", "tell_her"))
    assert side(second, "sit") == Side("sit", "Sit down and work.", joins=None, ends=True, unread=True)


HUB = """
hub:
  here: [dana]
  choices:
    - {id: water, text: Water the plant., once: true, to: hub}
    - {id: sweep, text: Sweep., once: true, to: hub}
    - {id: wait, text: Wait., to: the_end}
    - {id: go, text: Go., to: lobby}
lobby: {here: nobody, text: The lobby is empty., to: the_end}
"""


def test_a_road_to_the_same_ending_says_so() -> None:
    """One more than there were choices is the ending; what it would have told on the way was not read."""
    legs = road(run_of(a_story(HUB), "water", "wait"))
    assert side(legs[1], "go") == Side("go", "Go.", joins=3, ends=True, unread=True)


def test_a_road_back_to_where_it_began_says_so() -> None:
    """In a hub, the next time that the way came through it counts; after the last time, that one does."""
    legs = road(run_of(a_story(HUB), "water", "wait"))
    assert side(legs[0], "sweep").joins == 2
    assert side(legs[1], "sweep").joins == 2


def run_of(story: Story, *choices: str) -> Run:
    run = begin_run(story, "You")
    for choice in choices:
        run = choose(run, choice)
    return run


def test_a_locked_road_leads_nowhere() -> None:
    """Its reason stands there instead."""
    first, _ = road(kettle_run("blame", "tell_her"))
    assert side(first, "ask") == Side("ask", "Ask Priya to the kitchen.", locked="Priya would have to trust you first")


def test_a_play_without_choices_has_no_road() -> None:
    """Nothing was taken, so nothing was left."""
    assert road(kettle_run()) == ()

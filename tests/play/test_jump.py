"""Jumps: what can be set, what each field takes, and the state that comes of it."""

import pytest

from game.play.jump import FURTHEST, Field, Jump, as_if, fields_of, nudged, scenes_like, state_of, value_of, values_in
from game.story.engine import begin
from game.story.model import Story
from tests.writing import a_story


def field(story: Story, key: str) -> Field:
    return next(field for field in fields_of(story) if field.key == key)


def test_reputation_everybodys_goodwill_and_every_variable_can_be_set(story: Story) -> None:
    """In that order, each with its first value."""
    found = [(field.key, field.label, field.first) for field in fields_of(story)]
    assert found == [
        ("reputation", "reputation", 50),
        ("goodwill.nia", "Nia", 50),
        ("goodwill.ola", "Ola", 50),
        ("clock", "clock", 10),
        ("lid", "lid", "shut"),
    ]


@pytest.mark.parametrize(
    "key, text, value",
    [
        ("reputation", "100", 100),
        ("reputation", " 7 ", 7),
        ("reputation", "101", None),
        ("reputation", "-1", None),
        ("reputation", "", None),
        ("reputation", "ten", None),
        ("reputation", "²", None),
        ("reputation", "9" * 5000, None),
        ("goodwill.nia", "+3", 3),
        ("clock", "11", None),
        ("lid", "open", "open"),
        ("lid", "ajar", None),
    ],
)
def test_a_field_takes_what_its_bounds_or_words_allow(story: Story, key: str, text: str, value: object) -> None:
    """Everything else is no value, whatever it is."""
    assert value_of(field(story, key), text) == value


def test_a_field_says_what_it_takes(story: Story) -> None:
    """In words that stand behind "takes"."""
    assert field(story, "clock").takes == "a whole number from 0 to 10"
    assert field(story, "lid").takes == "open or shut"
    others = a_story(
        "a: {here: nobody, choices: [{text: Go., to: the_end}]}",
        "{told: false, up: {from: 0, first: 0}, down: {to: 5, first: 0}, free: 0}",
    )
    assert field(others, "told").takes == "true or false"
    assert field(others, "up").takes == "a whole number from 0"
    assert field(others, "down").takes == "a whole number up to 5"
    assert field(others, "free").takes == "a whole number"
    assert value_of(field(others, "free"), "-999999999") == -FURTHEST
    assert value_of(field(others, "told"), "yes") is True


@pytest.mark.parametrize(
    "key, text, by, after",
    [
        ("reputation", "50", 1, "51"),
        ("reputation", "100", 1, "100"),
        ("reputation", "nonsense", 1, "50"),
        ("lid", "open", 1, "shut"),
        ("lid", "open", -1, "shut"),
    ],
)
def test_a_nudge_goes_to_the_next_value(story: Story, key: str, text: str, by: int, after: str) -> None:
    """Numbers stop at their bounds, words go round, and nonsense gives the first value."""
    assert nudged(field(story, key), text, by) == after


def test_a_jump_is_a_state_to_enter(story: Story) -> None:
    """What is set is set, all else stands as before the first scene."""
    state = state_of(story, Jump("mugs", (("reputation", 70), ("goodwill.ola", 5), ("lid", "open"))))
    assert state is not None
    assert (state.scene, state.reputation, state.goodwill, state.variables) == ("mugs", 70, (50, 5), (10, "open"))
    assert not state.chose


def test_a_jump_holds_over_edits(story: Story) -> None:
    """People and variables that are gone are passed over; what does not fit stands as at first; no scene, no state."""
    state = state_of(story, Jump("mugs", (("goodwill.zoe", 1), ("clock", "late"), ("lid", True), ("reputation", 7))))
    assert state is not None
    assert (state.reputation, state.variables) == (7, (10, "shut"))
    assert state_of(story, Jump("cellar")) is None


def test_the_values_of_a_state_give_the_state_again(story: Story) -> None:
    """So a jump can begin from how things stand."""
    state = begin(story).state
    again = state_of(story, Jump("sink", tuple(values_in(story, state).items())))
    assert again is not None
    assert (again.reputation, again.goodwill, again.variables) == (state.reputation, state.goodwill, state.variables)


def test_a_jump_says_what_it_pretends(story: Story) -> None:
    """Only what differs from the beginning is worth a word."""
    assert as_if(story, Jump("mugs", (("reputation", 70), ("goodwill.ola", 50), ("goodwill.nia", 3)))) == (
        "As if you had come to “mugs” with reputation 70, Nia 3."
    )
    assert as_if(story, Jump("mugs")) == "As if you had come to “mugs”."


def test_scenes_are_found_by_any_of_their_letters(story: Story) -> None:
    """Those that begin with them stand first, and the one that is them before all."""
    assert scenes_like(story, "s") == ("sink", "steam", "mugs")
    assert scenes_like(story, " TEA") == ("tea", "steam")
    assert scenes_like(story, "") == ("sink", "steam", "mugs", "tea")
    assert scenes_like(story, "zzz") == ()

"""Every way from one scene to another, and how often a play takes it."""

from itertools import groupby

from hypothesis import given
from hypothesis import strategies as st

from game.author.explore.explore import explore
from game.author.map.strands import settle, strands_of
from tests.author.map.ferry import explored, ferry
from tests.writing import a_story


def test_every_way_is_told_with_what_has_to_hold() -> None:
    """Choices, what a scene goes on to by itself, and where a meter leads that runs out."""
    ways = {(one.source, one.target, one.choice): one for one in strands_of(ferry())}
    assert ways["pier", "deck", "hop_on"].when == (None,)
    assert [condition and condition.source for condition in ways["turn", "deck", ""].when] == ["fuel >= 1"]
    assert ways["deck", "adrift", "steer"].meter == 0
    assert ("deck", "adrift", "rest") not in ways


def test_routes_that_lead_to_one_scene_are_one_way() -> None:
    """Their conditions stand side by side."""
    body = """
first:
  to: [{if: reputation > 60, to: last}, {if: goodwill > 60, to: other}, {to: last}]
other: {ending: {title: O, tone: warm}, text: O.}
last: {ending: {title: L, tone: warm}, text: L.}
"""
    found = strands_of(a_story(body))
    assert [(one.target, len(one.when)) for one in found] == [("last", 2), ("other", 1)]


def test_setting_a_meter_to_its_end_runs_it_out_too() -> None:
    """`{set: 0}` brings it to its lower bound as well as a subtraction does."""
    body = """
first:
  here: nobody
  text: One.
  choices:
    - {id: end, text: End., effects: {clock: {set: 0}}, to: last}
    - {id: up, text: Up., effects: {clock: +1}, to: last}
last: {ending: {title: L, tone: warm}, text: L.}
late: {ending: {title: T, tone: cold}, text: T.}
"""
    story = a_story(body, remember="{clock: {from: 0, first: 5, runs_out: late}}")
    assert [one.choice for one in strands_of(story) if one.meter is not None] == ["end"]


def test_odds_follow_from_what_goes_in_and_out() -> None:
    """Where a choice may lead two ways, what enters the scenes behind it tells how often each is taken."""
    odds = {(one.source, one.target, one.choice): one.odds for one in strands_of(ferry(), explored())}
    assert odds["deck", "turn", "steer"] is not None
    assert abs(odds["deck", "turn", "steer"] - 0.5) < 1e-9
    assert abs((odds["deck", "adrift", "steer"] or 0) - 0.25) < 1e-9
    assert odds["turn", "letter", ""] == 0.0


def test_what_the_sums_leave_open_stays_unknown() -> None:
    """Two ways between the same two scenes, each by a condition, cannot be told apart from outside."""
    sums = [(0.5, (0, 1)), (0.5, (2, 3)), (0.4, (0, 2)), (0.6, (1, 3))]
    assert settle(sums) == {}


@given(st.lists(st.tuples(st.integers(0, 4), st.integers(0, 4), st.integers(0, 20)), min_size=1, max_size=14))
def test_what_is_settled_is_right(parts: list[tuple[int, int, int]]) -> None:
    """Whatever the amounts are, a part that follows from the sums is the part that went into them."""
    amounts = [amount / 16 for *_, amount in parts]
    by_side = [sorted((part[side], place) for place, part in enumerate(parts)) for side in (0, 1)]
    groups = [[place for _, place in group] for side in by_side for _, group in groupby(side, key=lambda one: one[0])]
    settled = settle([(sum(amounts[place] for place in group), tuple(group)) for group in groups])
    assert {place: amounts[place] for place in settled} == settled


def test_a_sample_settles_odds_too() -> None:
    """What was seen adds up as well as what is proven."""
    sampled = explore(ferry(), budget=1)
    known = [one for one in strands_of(ferry(), sampled) if one.odds is not None]
    assert all(one.odds is not None and one.odds >= 0 for one in known)

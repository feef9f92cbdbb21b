import pytest

from game.author.explore.explore import explore
from game.author.explore.result import Exploration
from tests.writing import a_story

REMEMBER = "{key: false, cups: {from: 0, to: 9, first: 2}, floor: {one_of: [wet, dry, clean], first: wet}}"


def explored(body: str, remember: str = REMEMBER) -> Exploration:
    return explore(a_story(body, remember))


def offering(condition: str) -> str:
    """Two rounds with an option that hangs on a condition in the second."""
    return f"""
a:
  here: [dana]
  choices:
    - {{id: one, text: One., effects: {{goodwill: {{dana: +3}}, cups: +1, floor: dry}}, to: b}}
    - {{id: two, text: Two., effects: {{reputation: -3}}, to: b}}
b:
  here: nobody
  choices:
    - {{id: never, text: Never., if: {condition}, to: the_end}}
    - {{id: go, text: Go., to: the_end}}
"""


@pytest.mark.parametrize(
    "condition, because",
    [
        ("goodwill.dana >= 90", "“goodwill.dana >= 90” never holds here: goodwill.dana is 50 to 53."),
        ("cups > 5 and not key", "“cups > 5” never holds here: cups is 2 to 3."),
        ("key", "“key” never holds here."),
        ("floor is clean", "“floor is clean” never holds here: floor is wet or dry."),
        ("goodwill > 50 and reputation < 50", "Each part of its if holds at times, but never all of them together."),
        ("reputation == 20 and seen.a", "“reputation == 20” never holds here: reputation is 47 to 50."),
    ],
)
def test_a_choice_that_is_never_offered_is_told_with_what_blocks_it(condition: str, because: str) -> None:
    """The part that never holds, and what its names are there instead."""
    (never,) = explored(offering(condition)).never_offered
    assert (never.scene, never.choice, never.because) == ("b", "never", because)


def test_a_number_without_bounds_may_be_more() -> None:
    """What stands for all greater numbers is told as such."""
    body = """
a:
  here: nobody
  choices:
    - {id: more, text: More., effects: {cups: +1}, to: a}
    - {id: never, text: Never., if: cups < 0, to: the_end}
    - {id: go, text: Go., to: the_end}
"""
    (never,) = explored(body, "{cups: 0}").never_offered
    assert never.because == "“cups < 0” never holds here: cups is 0 to 1 or more."


LOST = """
a:
  here: nobody
  choices:
    - {id: never, text: Never., if: key, to: locked}
    - id: go
      text: Go.
      to: [{if: cups > 5, to: routed}, {if: cups > 1, to: the_end}, {to: last}]
locked: {to: behind}
behind: {to: the_end}
routed: {to: the_end}
last: {to: the_end}
alone: {to: the_end}
"""


def test_a_scene_that_is_never_entered_is_told_with_the_nearest_cause() -> None:
    """A choice that is not offered, a way that is not taken, a scene that is not entered either, or nothing at all."""
    assert {never.scene: never.because for never in explored(LOST).never_entered} == {
        "locked": "“never” leads here, and it is never offered.",
        "behind": "Only “locked” can lead here, and no play enters it.",
        "routed": "“go” leads here if “cups > 5”, and that is never so.",
        "last": "“go” leads here last, and one of its other ways is always taken.",
        "alone": "Nothing leads here.",
    }


def test_a_meter_that_never_runs_out_is_a_cause() -> None:
    """The scene for it is written, and no play comes there."""
    body = """
a:
  here: nobody
  choices:
    - {id: go, text: Go., effects: {clock: -1}, to: the_end}
late: {to: the_end}
"""
    (never,) = explored(body, "{clock: {from: 0, to: 9, first: 9, runs_out: late}}").never_entered
    assert never.because == "“go” leads here where clock runs out, and it never does."

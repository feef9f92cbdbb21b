"""How low a number can go, held against the engine."""

import pytest
from hypothesis import given, settings

from game.author.least import least_of
from game.author.rules.example import CAST, whole
from game.story.engine import begin, step
from tests.bad import compiled
from tests.strategies import Walk, walks

STORY = """\
remember: {{clock: {{from: 0, to: 90, first: 60}}}}
scenes:
  first:
    here: nobody
    text: 'Now: {{clock}}.'
    choices:
      - {{id: a, text: A., {once}effects: {{clock: -10}}, to: {to}}}
      - {{id: b, text: B., {once}effects: {{clock: -20}}, to: {to}}}
      - {{id: c, text: C., effects: {{clock: {c}}}, to: the_end}}
"""


@pytest.mark.parametrize(
    "once, to, c, least",
    [
        ("", "the_end", "+5", 40),
        ("once: true, ", "first", "+5", 30),
        ("", "first", "+5", None),
        ("", "the_end", "{set: 15}", -5),
    ],
)
def test_each_scene_takes_what_it_can(once: str, to: str, c: str, least: int | None) -> None:
    """The most of one choice; where a play comes back, all of them once; without once, there is no end."""
    story = compiled(whole(STORY.format(once=once, to=to, c=c)), CAST).story
    assert story is not None
    assert least_of(story, 0) == least


@settings(max_examples=30, deadline=None)
@given(walks())
def test_no_walk_goes_below_it(walk: Walk) -> None:
    """Whatever is chosen."""
    state = begin(walk.story).state
    for choice in (None, *walk.choices):
        state = state if choice is None else step(walk.story, state, choice).state
        for slot, variable in enumerate(walk.story.variables):
            if variable.is_number:
                least, value = least_of(walk.story, slot), state.variables[slot]
                assert least is None or (isinstance(value, int) and value >= least)

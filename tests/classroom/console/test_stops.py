"""The scenes of the map."""

from hypothesis import given, settings

from game.classroom.console.stops import Stop, stops_of
from game.play.run import resume
from tests.classroom.console.past import STORY
from tests.strategies import Walk, walks
from tests.writing import a_story


def test_scenes_stand_by_steps_and_endings_last() -> None:
    """A page that is only turned is no stop; each stop has a number of its own, that can be typed."""
    assert stops_of(STORY) == (
        Stop("sink", "sink", 1, False),
        Stop("mugs", "mugs", 2, False),
        Stop("cold_tea", "One tea", 3, True),
        Stop("warm_tea", "Two teas", 4, True),
    )


def test_a_circle_has_its_numbers_too() -> None:
    """Where a story leads back, each scene still has one place, by the first way that leads to it."""
    story = a_story("""
one: {here: [dana], choices: [{id: a, text: A., to: two}, {id: b, text: B., to: the_end}]}
two: {here: [dana], choices: [{id: c, text: C., to: one}, {id: d, text: D., to: two}]}
""")
    assert [(stop.scene, stop.number) for stop in stops_of(story)] == [("one", 1), ("two", 2), ("the_end", 3)]


@settings(max_examples=20)
@given(walks())
def test_everybody_is_always_at_a_stop(walk: Walk) -> None:
    """Wherever a play stands, with something to choose or at an ending, the map has the place."""
    scenes = {stop.scene for stop in stops_of(walk.story)}
    assert resume(walk.story, "You", walk.choices).run.state.scene in scenes

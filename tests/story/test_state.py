"""States are values; drafts are what a step works on."""

from hypothesis import given

from game.story.state import Draft, before
from tests.strategies import Walk, walks
from tests.writing import a_story, after


@given(walks())
def test_a_draft_that_nobody_touched_is_its_state(walk: Walk) -> None:
    """Making a draft and freezing it gives an equal state with the same hash."""
    state = after(walk.story, *walk.choices).state
    again = Draft(state).frozen()
    assert again == state
    assert hash(again) == hash(state)


def test_a_draft_keeps_its_changes_to_itself() -> None:
    """What a step does to its draft does not reach the state that it was made of."""
    state = before(a_story("desk: {to: the_end}", remember="{cups: 3}"))
    draft = Draft(state)
    draft.goodwill[0], draft.variables[0] = 7, 9
    assert (state.goodwill, state.variables) == ((50, 50, 50), (3,))
    assert (draft.frozen().goodwill, draft.frozen().variables) == ((7, 50, 50), (9,))


def test_before_the_first_scene_everything_is_as_the_file_says() -> None:
    """Reputation 50, goodwill as the people have it, variables with their first values, nothing done or waiting."""
    story = a_story("desk: {to: the_end}", remember="{cups: 3, late: true}", who="{dana: , zoe: {goodwill: 70}}")
    state = before(story)
    assert (state.scene, state.reputation, state.goodwill, state.variables) == ("desk", 50, (50, 70), (3, True))
    assert (state.chose, state.seen, state.waiting, state.offered) == (frozenset(), frozenset(), (), ())

from collections import deque
from pathlib import Path

import pytest

from game.shelf.scenarios import Shelf, shelf_for, shipped_folder
from game.story.engine import begin, step
from game.story.model import Expectation, Story
from game.story.model import Test as Promise
from game.story.state import State
from tests.guide.book import RIGHT


def _story(path: Path) -> Story:
    shelved = Shelf(()).load(str(path))
    assert shelved.diagnostics == ()
    assert shelved.story is not None
    return shelved.story


STORIES = {path.stem: _story(path) for path in RIGHT}
TESTS = [(name, test) for name, story in STORIES.items() for test in story.tests]


def _states(story: Story) -> set[State]:
    """Every state that can be reached."""
    first = begin(story).state
    found, waiting = {first}, deque([first])
    while waiting:
        state = waiting.popleft()
        for choice in state.offered:
            after = step(story, state, choice).state
            if after not in found:
                found.add(after)
                waiting.append(after)
    return found


def _comes_true(story: Story, state: State, expectation: Expectation) -> bool:
    if expectation.ending is not None:
        return state.scene == expectation.ending and story.scene(state.scene).ending is not None
    assert expectation.holds is not None
    return bool(expectation.holds.test(state))


@pytest.mark.parametrize("name", STORIES)
def test_whoever_plays_an_example_comes_to_an_end(name: str) -> None:
    """Wherever it is left without a choice, an ending has been reached."""
    story = STORIES[name]
    assert [state.scene for state in _states(story) if not state.offered and not story.scene(state.scene).ending] == []


@pytest.mark.parametrize("name", STORIES)
def test_nothing_in_an_example_is_there_for_nothing(name: str) -> None:
    """Every choice can be offered, and every ending can be reached."""
    story = STORIES[name]
    states = _states(story)
    offered = {choice for state in states for choice in state.offered}
    assert {choice.id for scene in story.scenes for choice in scene.choices} <= offered
    assert {scene.id for scene in story.endings} <= {state.scene for state in states}


@pytest.mark.parametrize("name, test", TESTS, ids=[test.name for _, test in TESTS])
def test_an_example_keeps_what_its_own_tests_promise(name: str, test: Promise) -> None:
    """The choices of each test are made, and what it expects is true then."""
    story = STORIES[name]
    state = begin(story).state
    for choice in test.choose:
        state = step(story, state, choice).state
    assert [expected.name for expected in test.expect if not _comes_true(story, state, expected)] == []


def test_examples_are_not_scenarios_of_the_game() -> None:
    """They lie in a folder of their own, and the shelf lists only what stands directly beside the guide."""
    ids = shelf_for(None, {}).ids()
    assert not {*ids} & {*STORIES}
    assert {*ids} == {path.stem for path in shipped_folder().glob("*.yaml") if "." not in path.stem} - {"people"}

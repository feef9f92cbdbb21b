"""The explorer against the engine: what is proven of a story is true of the game."""

from attrs import evolve
from hypothesis import HealthCheck, Phase, assume, given, settings
from hypothesis import strategies as st

from game.author.explore.explore import explore
from game.author.explore.result import Exploration
from game.story.engine import begin, step
from game.story.model import Route, Story
from game.story.state import State
from tests.author.explore.brute import Brute
from tests.strategies import stories
from tests.writing import a_story

#: The most states that the oracle looks at.
LIMIT = 500
#: Shrinking a whole story takes minutes and tells little: the seed that Hypothesis prints is enough.
PHASES = (Phase.explicit, Phase.reuse, Phase.generate)


@st.composite
def wrecked(draw: st.DrawFn) -> Story:
    """A story in which some choices lead elsewhere and others have a condition, so that it may be stuck or loop."""
    story = draw(stories())
    names = [scene.id for scene in story.scenes]
    whens = [choice.when for scene in story.scenes for choice in scene.choices]
    changed = {}
    for scene in story.scenes:
        choices = tuple(
            evolve(
                choice,
                to=(Route(draw(st.sampled_from(names))),) if draw(st.integers(0, 3)) == 0 else choice.to,
                when=draw(st.sampled_from(whens)) if draw(st.integers(0, 2)) == 0 else choice.when,
            )
            for choice in scene.choices
        )
        changed[scene.id] = evolve(scene, choices=choices)
    return evolve(story, scenes=tuple(changed.values()))


def check(story: Story) -> None:
    """Everything that the oracle can tell is what the explorer says."""
    brute = Brute(story, LIMIT)
    assume(not brute.too_many)
    found = explore(story)
    assert found.exact
    check_ways(brute, found)
    check_odds(brute, found)
    check_stats(brute, found)
    check_traps(brute, found)


def check_ways(brute: Brute, found: Exploration) -> None:
    """What is entered and offered, how many plays there are, and the shortest and the longest."""
    assert {scene.scene for scene in found.scenes if scene.reachable} == brute.entered()
    offered = {(state.scene, name) for state in brute.ways for name in state.offered}
    never = {(one.scene, one.choice) for one in found.never_offered}
    known = {(one.scene, one.choice) for one in found.options if one.path is not None}
    assert offered <= known
    assert not never & offered
    distances = brute.distances()
    ends = {state: far for state, far in distances.items() if brute.is_end(state)}
    for ending in found.endings:
        mine = [far for state, far in ends.items() if state.scene == ending.scene]
        assert (len(ending.shortest) if ending.shortest is not None else None) == min(mine, default=None)
        assert ending.shortest is None or walked(brute.story, ending.shortest).scene == ending.scene
    if found.plays is not None:
        assert found.plays == brute.plays()
        assert not ends or found.choices.greatest == brute.longest()
    assert not ends or found.choices.least == min(ends.values())


def check_odds(brute: Brute, found: Exploration) -> None:
    """Uniform play ends where the oracle says, as often."""
    odds, visits = brute.odds(), brute.visits()
    caught = sum(trap.odds for trap in found.traps)
    assert abs(sum(ending.odds for ending in found.endings) + caught - 1) < 1e-8
    for ending in found.endings:
        assert abs(ending.odds - odds[ending.scene]) < 1e-8
    for reach in found.scenes:
        scene = brute.story.scene(reach.scene)
        if visits is not None and scene.choices and not scene.alone:
            assert abs(reach.visits - visits[scene.id]) < 1e-8


def check_stats(brute: Brute, found: Exploration) -> None:
    """In every scene where a play waits, each stat reaches just what the oracle sees."""
    for scene in found.scenes:
        states = [state for state in brute.ways if state.scene == scene.scene]
        if not states or not (brute.story.scene(scene.scene).choices or brute.story.scene(scene.scene).ending):
            continue
        if brute.story.scene(scene.scene).alone:
            continue
        assert scene.reputation == bounds([state.reputation for state in states])
        for place, reach in enumerate(scene.goodwill):
            assert reach == bounds([state.goodwill[place] for state in states])


def check_traps(brute: Brute, found: Exploration) -> None:
    """Where the story is stuck or runs in circles, a way there is named, and nowhere else."""
    stuck = {trap.scene for trap in found.traps if trap.kind == "stuck"}
    scenes = [brute.story.scene(state.scene) for state in brute.stuck()]
    # What runs in a circle by itself is a loop; the engine breaks it off and is stuck.
    if not any(scene.alone or not scene.choices for scene in scenes):
        assert stuck == {state.scene for state in brute.stuck()}
        assert any(trap.kind == "loop" for trap in found.traps) == bool(brute.looping())
    for trap in found.traps:
        state = walked(brute.story, trap.path)
        assert state not in brute.finishing()


def walked(story: Story, path: tuple[str, ...]) -> State:
    """The state that a path leads to."""
    state = begin(story).state
    for choice in path:
        state = step(story, state, choice).state
    return state


def bounds(values: list[int]) -> tuple[int, int]:
    """The least and the greatest."""
    return min(values), max(values)


@settings(max_examples=30, deadline=None, suppress_health_check=list(HealthCheck), phases=PHASES)
@given(stories())
def test_what_is_proven_is_true_of_the_game(story: Story) -> None:
    """Reach, odds, plays, lengths, bounds: the explorer says what playing every play on the engine says."""
    check(story)


@settings(max_examples=30, deadline=None, suppress_health_check=list(HealthCheck), phases=PHASES)
@given(wrecked())
def test_what_is_proven_is_true_of_broken_games(story: Story) -> None:
    """The same where scenes are cut off, choices have lost their ways on, and plays run in circles."""
    check(story)


def test_what_enters_a_circle_and_is_stuck_there_has_been_there() -> None:
    """Found by chance: a place that no ending can be reached from is still entered as often as plays come there."""
    story = a_story(
        """
a: {here: nobody, choices: [{text: On., to: b}, {text: Out., to: the_end}]}
b: {here: nobody, choices: [{text: Back., if: "false", to: a}]}
"""
    )
    found = explore(story)
    assert [scene.visits for scene in found.scenes] == [1.0, 0.5, 0.5]
    check_odds(Brute(story, LIMIT), found)


def test_what_leaves_one_circle_for_another_has_been_in_both() -> None:
    """The second has no way out: what enters it stays, and counts once where it came in."""
    story = a_story(
        """
a: {here: nobody, choices: [{text: Again., to: a}, {text: On., to: b}]}
b: {here: nobody, choices: [{text: On., to: c}]}
c: {here: nobody, choices: [{text: Round., to: b}]}
"""
    )
    visits = {scene.scene: scene.visits for scene in explore(story).scenes}
    assert abs(visits["a"] - 2) < 1e-9
    assert abs(visits["b"] - 1) < 1e-9

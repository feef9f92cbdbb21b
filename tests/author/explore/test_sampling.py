import numpy as np
import pytest

from game.author.explore.explore import explore
from game.author.explore.result import Exploration
from game.shelf.scenarios import shelf_for
from game.story.engine import begin, step
from game.story.model import Story
from tests.writing import a_story

#: Numbers that move both ways without bounds: no key is long enough for all their states.
ENDLESS = a_story(
    """
a:
  here: [dana]
  choices:
    - {id: more, text: More., effects: {cups: +1, goodwill: {dana: +3}}, to: a}
    - {id: less, text: Less., effects: {cups: -1}, to: a}
    - {id: out, text: Out., if: cups != 2, to: the_end}
    - {id: never, text: Never., if: cups > 400, to: rare}
rare: {to: the_end}
""",
    "{cups: 0}",
)


@pytest.fixture(scope="module")
def gossip() -> Story:
    story = shelf_for(None, {}).load("gossip").story
    assert story is not None
    return story


@pytest.fixture(scope="module")
def sampled(gossip: Story) -> Exploration:
    return explore(gossip, budget=1000, plays=4000)


def test_past_the_budget_plays_are_tried(sampled: Exploration) -> None:
    """It says so, says how many, and claims nothing that would need proof."""
    assert (sampled.exact, sampled.sampled, sampled.plays) == (False, 4000, None)
    proofs = (sampled.never_entered, sampled.never_offered, sampled.traps, sampled.settled, sampled.beaten)
    assert not any(proofs)


def test_what_was_tried_comes_near_what_is_true(gossip: Story, sampled: Exploration) -> None:
    """Odds of 4,000 plays lie within five standard errors; bounds lie within the true ones."""
    exact = explore(gossip)
    for true, seen in zip(exact.endings, sampled.endings, strict=True):
        assert abs(true.odds - seen.odds) < 5 * np.sqrt(true.odds * (1 - true.odds) / 4000)
    for scene, guessed in zip(exact.scenes, sampled.scenes, strict=True):
        assert abs(scene.visits - guessed.visits) < 0.1
        pairs = zip((scene.reputation, *scene.goodwill), (guessed.reputation, *guessed.goodwill), strict=True)
        assert all(true and seen and true[0] <= seen[0] <= seen[1] <= true[1] for true, seen in pairs)
    assert abs(exact.choices.mean - sampled.choices.mean) < 0.2
    assert abs(exact.words.mean - sampled.words.mean) < 20


def test_the_ways_that_were_seen_are_ways(gossip: Story, sampled: Exploration) -> None:
    """A path to an ending, played on the engine, ends there."""
    for ending in sampled.endings:
        state = begin(gossip).state
        for choice in ending.shortest or ():
            state = step(gossip, state, choice).state
        assert state.scene == ending.scene


def test_the_way_to_an_option_leads_to_a_page_that_offers_it(gossip: Story, sampled: Exploration) -> None:
    """Not only to its scene, where it may not be offered as things stand there."""
    for option in sampled.options:
        if option.path is not None:
            state = begin(gossip).state
            for choice in option.path:
                state = step(gossip, state, choice).state
            assert option.choice in state.offered


def test_the_same_seed_tries_the_same_plays(gossip: Story) -> None:
    """And another seed others."""
    one, again, other = (explore(gossip, budget=1, seed=seed, plays=500) for seed in (1, 1, 2))
    assert one == again
    assert one.endings != other.endings


def test_states_without_end_are_sampled() -> None:
    """A play that goes on and on is broken off; one that is too rare to be seen is not said to be impossible."""
    found = explore(ENDLESS, budget=20_000, plays=300)
    assert found.sampled == 300
    assert found.never_entered == ()
    assert not next(scene for scene in found.scenes if scene.scene == "rare").reachable
    assert found.endings[0].odds > 0.99


def test_the_budget_counts_small_steps() -> None:
    """A story of one state at a time ends its exploring as well."""
    assert explore(ENDLESS, budget=2000, plays=10).sampled == 10


def test_a_play_that_goes_round_by_itself_is_broken_off() -> None:
    """Found by chance: it makes no choices, so counting them never ended it."""
    story = a_story(
        """
a: {here: nobody, choices: [{id: on, text: On., to: b}, {id: out, text: Out., to: the_end}]}
b: {here: nobody, text: Round., alone: goes_on, choices: [{text: Go round., to: c}]}
c: {text: And round., to: b}
"""
    )
    found = explore(story, budget=1, plays=100)
    assert found.sampled == 100
    assert 0.3 < found.endings[0].odds < 0.7

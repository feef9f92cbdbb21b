from hypothesis import given, settings

from game.author.standing import standing_at, tight_pages
from game.play.leaf import leaves
from game.play.run import begin_run, choose
from tests.strategies import Walk, walks
from tests.writing import a_story

LONG = " ".join(["The fridge says what it always says."] * 30)
STORY = a_story(
    f"""
first:
  here: nobody
  choices:
    - {{id: quiet, text: Say nothing., to: long}}
    - {{id: loud, text: Say it all., then: '{LONG}', to: short}}
long: {{text: '{LONG}', to: the_end}}
short: {{here: nobody, text: It is late., choices: [{{text: Go., to: the_end}}]}}
"""
)


def test_a_page_that_does_not_fit_is_told_with_the_way_there() -> None:
    """Also where it is the choice before it that says too much, and where a page is turned and not chosen."""
    found = [*tight_pages(STORY, [(), ("quiet",), ("loud",)])]
    assert [(tight.leaf.scene, tight.path) for tight in found] == [("long", ("quiet",)), ("short", ("loud",))]
    assert all(tight.over > 0 for tight in found)


def test_a_look_is_told_once() -> None:
    """However many ways lead to it."""
    assert len([*tight_pages(STORY, [("loud",), ("loud",)])]) == 1


def test_ways_that_are_not_asked_for_are_not_told() -> None:
    """The beginning fits."""
    assert [*tight_pages(STORY, [()])] == []


@given(walks())
@settings(max_examples=60, deadline=None)
def test_what_is_seen_of_a_state_is_what_its_events_have_shown(walk: Walk) -> None:
    """Stats, who is here and who has not heard: replaying all events finds the same."""
    run = begin_run(walk.story, "You")
    for choice in walk.choices:
        run = choose(run, choice)
    last, found = leaves(run)[-1].after, standing_at(run.state)
    assert (found.reputation, found.goodwill, found.variables) == (last.reputation, last.goodwill, last.variables)
    assert (found.here, {*found.untold}) == (last.here, {*last.untold})

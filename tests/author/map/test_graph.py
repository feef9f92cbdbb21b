"""The story as a graph."""

from itertools import pairwise

from attrs import evolve
from hypothesis import given, settings

from game.author.explore.explore import explore
from game.author.map.graph import graph_of, often
from game.story.engine import begin, step
from game.story.event import Entered
from tests.author.map.ferry import ferry, graph
from tests.strategies import Walk, walks
from tests.writing import a_story


def test_every_scene_is_a_place_of_its_kind() -> None:
    """Scenes with choices, pages, routers and endings, in the order in which they are read."""
    places = graph().places
    assert [place.number for place in places] == list(range(1, 9))
    kinds = {place.id: place.kind for place in places}
    assert kinds == {
        "pier": "scene", "deck": "scene", "turn": "router", "letter": "page", "attic": "page",
        "shore": "ending", "adrift": "ending", "island": "ending",
    }  # fmt: skip
    assert [place.id for place in places if place.start] == ["pier"]


def test_places_know_what_was_proven() -> None:
    """How often plays come there; that none can, and why."""
    places = {place.id: place for place in graph().places}
    assert places["shore"].tone == "warm"
    assert places["pier"].facets == (("courtesy", True), ("courtesy", False), ("help", True))
    assert places["attic"].entered == "never"
    assert places["attic"].because
    assert places["island"].entered == "never"
    assert (places["deck"].entered, round(places["deck"].visits or 0, 6)) == ("yes", 1.5)


def test_choices_of_one_way_are_one_link() -> None:
    """With all their ids, and their odds together."""
    links = {(link.source, link.target): link for link in graph().links}
    assert links["pier", "deck"].choices == ("hop_on", "wave")
    assert links["pier", "deck"].odds is not None
    assert links["deck", "adrift"].runs_out
    assert links["pier", "island"].taken == "never"
    assert {arrow for arrow, link in links.items() if link.back} == {("pier", "pier"), ("turn", "deck")}


def test_a_choice_that_is_never_offered_has_a_link_of_its_own() -> None:
    """Beside that of the choices which lead the same way: it is drawn dashed, and theirs is not."""
    body = """
first:
  here: nobody
  text: One.
  choices: [{id: go, text: Go., to: last}, {id: fly, text: Fly., if: reputation >= 90, to: last}]
last: {ending: {title: L, tone: warm}, text: L.}
"""
    story = a_story(body)
    links = {link.choices: (link.taken, link.odds) for link in graph_of(story, explore(story)).links}
    assert links == {("go",): ("yes", 1.0), ("fly",): ("never", 0.0)}


def test_a_way_by_running_out_that_never_happens_is_no_link() -> None:
    """An author writes in one place where something runs out, not at each choice that lowers it."""
    story = ferry()
    fueled = graph_of(story, explore(story))
    assert ("deck", "adrift") in {(link.source, link.target) for link in fueled.links}
    plain = graph_of(story)
    assert {(link.source, link.target) for link in plain.links} >= {("deck", "adrift")}


def test_without_exploring_nothing_is_claimed() -> None:
    """No odds; only what nothing leads to is known to be out of reach."""
    plain = graph_of(ferry())
    assert {place.id: place.entered for place in plain.places if place.entered != "unknown"} == {"attic": "never"}
    assert {link.odds for link in plain.links} == {None}
    assert (plain.explored, plain.sampled) == (False, None)


def test_a_sample_proves_nothing() -> None:
    """What was not seen is not seen, and not impossible."""
    seen = graph_of(ferry(), explore(ferry(), budget=1))
    assert seen.sampled
    assert {place.id: place.entered for place in seen.places if place.entered != "yes"} == {
        "island": "unseen",
        "attic": "never",
    }


@settings(max_examples=20)
@given(walks())
def test_every_play_goes_along_the_links(walk: Walk) -> None:
    """Whatever is played, each scene is entered from the one before it by a link."""
    ways = {(link.source, link.target) for link in graph_of(walk.story).links}
    turns = [begin(walk.story)]
    for choice in walk.choices:
        turns.append(step(walk.story, turns[-1].state, choice))
    entered = [event.scene for turn in turns for event in turn.events if isinstance(event, Entered)]
    assert {*pairwise(entered)} <= ways


def test_a_way_that_is_hardly_taken_is_not_told_as_one_that_is_never_taken() -> None:
    """Odds are sums of floats: nothing is told of nothing."""
    link = next(link for link in graph().links if link.odds)
    told = [often(evolve(link, odds=odds)) for odds in (None, 0.0, 0.25, 1 - 1e-12)]
    assert told == ["", "under 0.1 %", "25 %", "100 %"]

"""What a scene's box says."""

from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from game.author.map.box import Box, Words, box_of, pill_of
from game.author.map.graph import Kind, Link
from game.author.map.measure import width
from game.author.map.strands import Strand
from game.story.model import FACETS, Facet
from tests.author.map.ferry import graph
from tests.author.pits import pits

PLACES = {place.id: place for place in graph().places}
LINKS = {(link.source, link.target): link for link in graph().links}

KINDS: tuple[Kind, ...] = ("scene", "router", "ending")


def _said(box: Box) -> list[str]:
    return [words.text for words in box.words]


def _inside(box: Box, words: Words) -> bool:
    wide = width(words.text, words.size, words.bold)
    left = words.x - wide if words.right else words.x
    return left >= 0 and left + wide <= box.width and words.size <= words.y <= box.height


def test_a_box_says_what_a_scene_is() -> None:
    """Its number and id, its first words, its facets, how often it is entered; the start has a sign."""
    assert _said(box_of(PLACES["pier"])) == [
        "▸ 1. pier", "1.33 times", 'Nia says "Hop on," and', "<waits>.", "±courtesy +help",
    ]  # fmt: skip


def test_endings_and_dead_scenes_say_so_in_words() -> None:
    """The tone has a sign and a word; what nobody enters says that."""
    assert "● warm" in _said(box_of(PLACES["shore"]))
    assert "× never entered" in _said(box_of(PLACES["attic"]))
    assert "× not seen" in _said(box_of(evolve(PLACES["attic"], entered="unseen")))


def test_a_line_says_which_choices_and_how_often() -> None:
    """The first one by its id, the others by their number; what goes back has a sign."""
    assert _said(pill_of(LINKS["pier", "deck"])) == ["hop_on +1 · 100 %"]
    assert _said(pill_of(LINKS["turn", "deck"])) == ["↺ 50 %"]
    assert _said(pill_of(LINKS["deck", "adrift"])) == ["runs out · 25 %"]
    assert _said(pill_of(LINKS["pier", "island"])) == ["swim · never"]
    assert _said(pill_of(Link("a", "b", (Strand("a", "b"),)))) == []


@given(st.text(), st.text(min_size=1), st.sets(st.sampled_from(FACETS)), st.sampled_from(KINDS))
def test_nothing_stands_over_an_edge(words: str, name: str, facets: set[Facet], kind: Kind) -> None:
    """Whatever a scene is called and says."""
    place = evolve(PLACES["shore"], id=name, words=words, facets=tuple((facet, True) for facet in facets), kind=kind)
    box = box_of(place)
    assert all(_inside(box, line) for line in box.words)


@given(st.lists(st.text(min_size=1), min_size=1, max_size=3), st.floats(0, 30))
def test_nothing_stands_over_the_edge_of_a_line_s_words(names: list[str], odds: float) -> None:
    """However long the id of a choice is."""
    box = pill_of(Link("a", "b", tuple(Strand("a", "b", name) for name in names), odds))
    assert all(_inside(box, line) for line in box.words)
    assert box.width < 260


def test_a_place_without_words_is_small() -> None:
    """A router has nothing to read."""
    assert box_of(PLACES["turn"]).height < box_of(PLACES["pier"]).height


def test_where_plays_are_caught_a_box_says_so() -> None:
    """With a sign, a word and how many plays, so that nobody needs to see a color."""
    places = {place.id: place for place in pits().places}
    assert "■ stuck · 33.3 %" in _said(box_of(places["closet"]))
    assert "∞ no way out · 33.3 %" in _said(box_of(places["pit"]))
    assert not any("stuck" in words or "way out" in words for words in _said(box_of(places["deeper"])))

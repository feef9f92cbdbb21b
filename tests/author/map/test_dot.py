"""The graph in Graphviz's language, read back by Graphviz's own parser."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.author.map.dot import MARK, dot
from game.author.map.graph import Graph, Link, Place
from game.author.map.strands import Strand
from tests.author.map.ferry import graph
from tests.author.pits import pits

pygraphviz = pytest.importorskip("pygraphviz", reason="pygraphviz reads DOT; it has no wheel for this machine")


def test_every_scene_is_a_node_and_every_link_an_edge() -> None:
    """By their ids; with their words, odds and signs."""
    text = dot(graph())
    read = pygraphviz.AGraph(string=text)
    assert text.startswith(MARK)
    assert {*read.nodes()} == {place.id for place in graph().places}
    assert {*read.edges()} == {(link.source, link.target) for link in graph().links}
    assert read.get_node("shore").attr["label"] == "shore\\nDry Feet\\n● warm · 75 %"
    assert read.get_edge("pier", "deck").attr["label"] == "hop_on +1 · 100 %"


def test_signs_need_no_color() -> None:
    """What never happens is dashed, what runs out dotted, an ending double, the start thick."""
    read = pygraphviz.AGraph(string=dot(graph()))
    assert read.get_edge("pier", "island").attr["style"] == "dashed"
    assert read.get_edge("deck", "adrift").attr["style"] == "dotted"
    assert read.get_node("attic").attr["style"] == "rounded,dashed"
    assert read.get_node("shore").attr["peripheries"] == "2"
    assert float(read.get_node("pier").attr["penwidth"]) > 1


_TEXT = st.text(st.characters(codec="utf-8", exclude_characters="\0"))


@given(_TEXT, _TEXT, _TEXT)
def test_whatever_an_author_writes_stays_in_its_quotation_marks(title: str, words: str, choice: str) -> None:
    """Backslashes and quotation marks, too."""
    places = (Place("a", 1, "scene", words, start=True), Place("b", 2, "ending", words, tone="cold"))
    read = pygraphviz.AGraph(string=dot(Graph(title, "", places, (Link("a", "b", (Strand("a", "b", choice),)),))))
    assert ([*read.nodes()], [*read.edges()]) == (["a", "b"], [("a", "b")])


def test_where_plays_are_caught_the_label_says_so() -> None:
    """With a sign and a word, and once more in the tooltip."""
    text = dot(pits())
    assert "■ stuck · 33.3 %" in text
    assert "∞ no way out · 33.3 %" in text
    assert "stuck with nothing offered in 33.3 % of plays" in text

"""The picture in words."""

from attrs import evolve

from game.author.map.graph import graph_of
from game.author.map.told import counts, sentences
from tests.author.map.ferry import ferry, graph
from tests.author.pits import pits

PIER = "leads to deck (hop_on, wave; 100 %); pier (linger; back; 33.3 %); island (swim; never offered)"
DECK = "leads to turn (steer; 50 %); letter (rest; 75 %); adrift (steer; when something runs out; 25 %)"


def test_every_scene_is_a_sentence() -> None:
    """What it is, how often plays come there, and where it leads."""
    assert list(sentences(graph())) == [
        f"pier, the start, 1.33 times a play: {PIER}.",
        f"deck, 1.50 times a play: {DECK}.",
        "turn, goes on by itself, 50 % of plays: leads to deck (back; 50 %); letter (under 0.1 %).",
        "letter, 75 % of plays: leads to shore (75 %).",
        "shore, warm ending “Dry Feet”, 75 % of plays.",
        "adrift, cold ending “Adrift”, 25 % of plays.",
        "island, mixed ending “The Island”, never entered.",
        "attic, never entered: leads to shore (never).",
    ]


def test_it_says_how_much_there_is_and_how_sure_it_is() -> None:
    """One is told as one; a sample says that it proves nothing."""
    assert counts(graph()) == (
        "8 scenes, 6 choices, 3 endings. Odds are those of a player who picks at random among what is offered."
    )
    assert counts(graph_of(ferry())) == "8 scenes, 6 choices, 3 endings."
    assert counts(evolve(graph(), sampled=2000)).endswith("They were seen in 2,000 plays; nothing is proven.")


def test_where_plays_are_caught_the_sentence_says_so() -> None:
    """The sign of the picture, in words; a way round that nobody leaves has no odds."""
    told = [*sentences(pits())]
    assert told[1].startswith("closet, 33.3 % of plays, stuck with nothing offered in 33.3 % of plays: ")
    assert told[2] == (
        "pit, 33.3 % of plays, with no way out to an ending in 33.3 % of plays: leads to deeper (dig; 33.3 %)."
    )
    assert told[3] == "deeper, 33.3 % of plays: leads to pit (dig_on; back)."

"""A small story with everything that a map has to show, and its graph."""

from game.author.explore.explore import explore
from game.author.explore.result import Exploration
from game.author.map.drawing import Drawing, draw
from game.author.map.graph import Graph, graph_of
from game.author.map.sketch import in_rows
from game.story.model import Story
from tests.writing import story_of

FERRY = """
title: The Ferry & <Friends>
summary: Who waits?
who:
  nia: {name: Nia, pronouns: she/her, role: peer}
remember:
  fuel: {from: 0, to: 4, first: 4, shown: Fuel, runs_out: adrift}
start: pier
scenes:
  pier:
    here: [nia]
    text: '{nia} says "Hop on," and <waits>.'
    choices:
      - {id: hop_on, text: Hop on., to: deck, shows: [courtesy], effects: {goodwill: {nia: +6}}}
      - {id: wave, text: Wave., to: deck, shows: [-courtesy, help]}
      - {id: linger, text: Linger., to: pier, once: true}
      - {id: swim, text: Swim., if: goodwill.nia >= 90, to: island}
  deck:
    here: nobody
    text: The engine runs.
    choices:
      - {id: steer, text: Steer., effects: {fuel: -2}, to: turn}
      - {id: rest, text: Rest., to: letter}
  turn:
    to:
      - {if: fuel >= 1, to: deck}
      - {to: letter}
  letter:
    text: A letter.
    to: shore
  adrift:
    ending: {title: Adrift, tone: cold}
    text: No fuel.
  shore:
    ending: {title: Dry Feet, tone: warm}
    text: You land.
  island:
    ending: {title: The Island, tone: mixed}
    text: You swam.
  attic:
    text: Nobody comes here.
    to: shore
"""


def ferry() -> Story:
    """The story."""
    return story_of(FERRY)


def explored() -> Exploration:
    """What is provable of it."""
    return explore(ferry())


def graph() -> Graph:
    """Its graph, with odds."""
    return graph_of(ferry(), explored())


def drawing() -> Drawing:
    """Its picture in plain rows."""
    return draw(graph(), in_rows)

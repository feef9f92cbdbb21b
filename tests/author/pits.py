"""A story in which plays are caught: one scene where nothing is offered, and a pit that nobody leaves."""

from game.author.explore.explore import explore
from game.author.map.graph import Graph, graph_of
from tests.writing import scenes, story_of

PITS = scenes("""
hall:
  here: nobody
  text: A hall with three doors.
  choices:
    - {id: go_in, text: Go in., to: closet}
    - {id: climb, text: Climb down., to: pit}
    - {id: go_out, text: Go out., to: the_end}
closet:
  here: nobody
  text: A closet without a handle.
  choices:
    - {id: pray, text: Pray., if: seen.the_end, to: the_end}
pit:
  here: nobody
  text: A pit.
  choices:
    - {id: dig, text: Dig., to: deeper}
deeper:
  here: nobody
  text: Deeper.
  choices:
    - {id: dig_on, text: Dig on., to: pit}
the_end: {ending: {title: The end, tone: warm}}
cellar: {text: A cellar., to: the_end}
""")


def pits() -> Graph:
    """Its graph, with odds."""
    story = story_of(PITS)
    return graph_of(story, explore(story))

"""BR044: scenes that lead on in a circle."""

from game.author.faults import ENDLESS_ROUTE
from game.author.rules.rule import Check

CHECK = Check(
    ENDLESS_ROUTE,
    why="""
        Each of these scenes leads on to the next without a choice, and the last to the first. Whoever gets in never
        gets out, and never gets a say. Somewhere in a circle there has to be a choice.
        """,
    failing=[
        """\
first: {to: second}
second: {to: third}
third: {to: second}
""",
    ],
    passing=[
        """\
first: {to: second}
second: {to: third}
third:
  here: nobody
  text: The stairs again.
  choices:
    - {text: Up., to: second}
    - {text: Out., to: the_end}
""",
    ],
)

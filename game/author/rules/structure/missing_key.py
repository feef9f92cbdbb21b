"""BR021: something that has to be written is not there."""

from game.author.faults import MISSING_KEY
from game.author.rules.rule import Check

CHECK = Check(
    MISSING_KEY,
    why="""
        Some things the story cannot do without: a title, a place to begin, words for each choice, a title and a tone
        for each ending, a first value for everything that is remembered. Nothing is made up in their place, because
        whatever it was, it would be wrong for somebody.
        """,
    failing=[
        """\
last:
  ending: {title: Home}
  text: It is over.
""",
        """\
- if: reputation > 20
  to: the_end
""",
    ],
    passing=[
        """\
last:
  ending: {title: Home, tone: warm}
  text: It is over.
""",
        """\
- text: Go home.
  if: reputation > 20
  to: the_end
""",
    ],
)

"""BR023: a text with nothing in it."""

from game.author.faults import EMPTY_TEXT
from game.author.rules.rule import Check

CHECK = Check(
    EMPTY_TEXT,
    why="""
        The key is there and its words are not. Either they are still to be written, or the key is left over. A player
        would see a hole in the page.
        """,
    failing=[
        """\
- text: Go home.
  then: ''
  to: the_end
""",
        """\
- text:
  to: the_end
""",
    ],
    passing=[
        """\
- text: Go home.
  then: You take your coat.
  to: the_end
""",
        """\
- text: Go home.
  to: the_end
""",
    ],
)

"""BR043: a list of ways on with a hole in it."""

from game.author.faults import BAD_ROUTES
from game.author.rules.rule import Check

CHECK = Check(
    BAD_ROUTES,
    why="""
        The ways on are tried from the top, and the first whose if holds is taken. If the last one has an if too, there
        may be none to take, and the story stops. If one in the middle has none, those behind it are never tried.
        """,
    failing=[
        """\
- text: Ask Dana.
  to:
    - {if: goodwill.dana >= 50, to: the_end}
""",
        """\
- text: Ask Dana.
  to:
    - {to: the_end}
    - {if: goodwill.dana >= 50, to: first}
    - {to: the_end}
""",
    ],
    passing=[
        """\
- text: Ask Dana.
  to:
    - {if: goodwill.dana >= 50, to: the_end}
    - {to: first}
""",
    ],
)

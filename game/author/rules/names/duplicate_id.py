"""BR031: two of the same name."""

from game.author.faults import DUPLICATE_ID
from game.author.rules.rule import Check

CHECK = Check(
    DUPLICATE_ID,
    why="""
        Whoever names it could mean either. And a saved play knows a choice by its id: with two of one name, it would go
        on in the wrong place.
        """,
    failing=[
        """\
- id: leave
  text: Go home.
  to: the_end
- id: leave
  text: Go and see Dana.
  to: the_end
""",
    ],
    passing=[
        """\
- id: leave
  text: Go home.
  to: the_end
- id: see_dana
  text: Go and see Dana.
  to: the_end
""",
    ],
)

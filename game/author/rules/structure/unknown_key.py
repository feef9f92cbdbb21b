"""BR020: a key that the language does not have."""

from game.author.faults import UNKNOWN_KEY
from game.author.rules.rule import Check

CHECK = Check(
    UNKNOWN_KEY,
    why="""
        Mostly a slip of the finger. But what stands below such a key is not in the story: a scene whose choices are
        written below “choises” has none. So it is never passed over.
        """,
    failing=[
        """\
- text: Go home.
  unlocked: Not before five.
  to: the_end
""",
    ],
    passing=[
        """\
- text: Go home.
  if: reputation > 20
  locked: Not before five.
  to: the_end
- {text: Stay., to: the_end}
""",
    ],
)

"""BR034: a condition that says nothing."""

from game.author.faults import BAD_CONDITION
from game.author.rules.rule import Check

CHECK = Check(
    BAD_CONDITION,
    why="""
        A condition is a question that the story answers with yes or no: “goodwill.dana >= 50”, “not seen.office”,
        “floor is wet”. It has “and”, “or” and “not”, comparisons, plus and minus, and parentheses, and no other signs
        or calls. What cannot be read so is no question, and a choice behind it would be offered to nobody, or to
        everybody.
        """,
    failing=[
        """\
- text: Go home.
  if: reputation = 50
  to: the_end
""",
        """\
- text: Go home.
  if: goodwill.dana
  to: the_end
""",
        """\
- text: Go home.
  if: reputation > 20 and
  to: the_end
""",
    ],
    passing=[
        """\
- text: Go home.
  if: reputation is 50
  to: the_end
""",
        """\
- text: Go home.
  if: goodwill.dana >= 50
  to: the_end
""",
        """\
- text: Go home.
  if: reputation > 20 and not seen.first
  to: the_end
""",
    ],
)

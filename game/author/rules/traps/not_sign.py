"""BR014: an exclamation mark for “not”."""

from game.author.rules.rule import Check
from game.source.trap import NOT_SIGN

CHECK = Check(
    NOT_SIGN,
    why="""
        Programmers write ! for “not”. In a scenario, the word is “not”; and to YAML, a ! where a value begins is
        something else altogether, so that the condition would be lost.
        """,
    failing=[
        """\
- text: Go home.
  if: !seen.first
  to: the_end
- {text: Stay., to: the_end}
""",
    ],
    passing=[
        """\
- text: Go home.
  if: not seen.first
  to: the_end
- {text: Stay., to: the_end}
""",
    ],
)

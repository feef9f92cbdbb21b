"""BR019: sentences in brackets or braces."""

from game.author.rules.rule import Check
from game.source.trap import PROSE_IN_BRACKETS

CHECK = Check(
    PROSE_IN_BRACKETS,
    why="""
        Inside [ ] and { }, a comma ends an item. A sentence with a comma becomes two, and a question mark or a colon
        can break it altogether. Names and numbers are fine there. Sentences want a line each, after a dash, or
        quotation marks.
        """,
    failing=[
        """\
debrief:
  ask:
    summary: [What will you do on Monday, and with whom?]
""",
        """\
first:
  text: It is Monday.
  ending: {title: Late, but warm, tone: warm}
""",
    ],
    passing=[
        """\
debrief:
  ask:
    summary:
      - What will you do on Monday, and with whom?
""",
        """\
first:
  text: It is Monday.
  ending: {title: 'Late, but warm', tone: warm}
""",
    ],
)

"""BR013: a colon or a dash without its space."""

from game.author.rules.rule import Check
from game.source.trap import MISSING_SPACE

CHECK = Check(
    MISSING_SPACE,
    why="""
        Without the space behind it, the colon is a letter like any other: to YAML, dana:+4 is one long word and no
        amount for Dana. The same goes for the dash of a list: -text is a word, and no item.
        """,
    failing=[
        """\
- text: Thank her.
  effects: {goodwill: {dana:+4}}
  to: the_end
""",
    ],
    passing=[
        """\
- text: Thank her.
  effects: {goodwill: {dana: +4}}
  to: the_end
""",
    ],
)

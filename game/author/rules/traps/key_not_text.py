"""BR016: something else where a key should be."""

from game.author.rules.rule import Check
from game.source.document import KEY_NOT_TEXT

CHECK = Check(
    KEY_NOT_TEXT,
    why="""
        A key is a word with a colon behind it. Here stands a group or a list in its place. Mostly it is a name in
        braces at the beginning of a line: braces belong into texts, and where a key stands, a person is named without
        them.
        """,
    failing=[
        """\
- text: Thank them both.
  effects:
    goodwill:
      {dana}: +3
      priya: +3
  to: the_end
""",
    ],
    passing=[
        """\
- text: Thank them both.
  effects:
    goodwill:
      dana: +3
      priya: +3
  to: the_end
""",
    ],
)

"""BR011: a colon and a space in a text."""

from game.author.rules.rule import Check
from game.source.trap import COLON_IN_TEXT

CHECK = Check(
    COLON_IN_TEXT,
    why="""
        A colon with a space behind it is how YAML tells a key from its value. In the middle of a sentence it makes the
        first half of the sentence a key, and the story loses its words or cannot be read at all.
        """,
    failing=[
        """\
- text: Say one word: no.
  to: the_end
""",
    ],
    passing=[
        """\
- text: 'Say one word: no.'
  to: the_end
""",
    ],
)

"""BR012: a # in a text."""

from game.author.rules.rule import Check
from game.source.trap import HASH_IN_TEXT

CHECK = Check(
    HASH_IN_TEXT,
    why="""
        Behind a space, # begins a note to yourself, and YAML throws the rest of the line away. It does not complain:
        the reader gets half a sentence, and nobody notices before the class does.

        A note on purpose stands two spaces away from the text: that is how the checker tells one from the other.
        """,
    failing=[
        """\
- text: Knock at room # 4, and wait.
  to: the_end
""",
    ],
    passing=[
        """\
- text: 'Knock at room # 4, and wait.'
  to: the_end
""",
        """\
- text: Knock at room four.  # as on the plan
  to: the_end
""",
    ],
)

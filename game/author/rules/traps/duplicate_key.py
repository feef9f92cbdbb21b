"""BR015: the same key twice."""

from game.author.rules.rule import Check
from game.source.document import DUPLICATE_KEY

CHECK = Check(
    DUPLICATE_KEY,
    why="""
        A group has each of its keys once. YAML would keep one of the two and forget the other without a word, so that a
        text you wrote is never told.

        It happens most often to a scene that was copied and still has the name of the old one.
        """,
    failing=[
        """\
- text: Go home.
  text: Leave.
  to: the_end
""",
    ],
    passing=[
        """\
- text: Go home.
  to: the_end
""",
    ],
)

"""BR017: a mark, bracket or brace that is never closed."""

from game.author.rules.rule import Check
from game.source.trap import NEVER_CLOSED

CHECK = Check(
    NEVER_CLOSED,
    why="""
        What is opened has to be closed. YAML goes on looking for the other mark to the end of the file, and takes
        everything on its way for one text or one list.
        """,
    failing=[
        """\
- text: Wait.
  then: 'The door is open.
  to: the_end
""",
        """\
first:
  here: [dana, priya
  text: It is Monday.
  to: the_end
""",
    ],
    passing=[
        """\
- text: Wait.
  then: 'The door is open.'
  to: the_end
""",
        """\
first:
  here: [dana, priya]
  text: It is Monday.
  to: the_end
""",
    ],
)

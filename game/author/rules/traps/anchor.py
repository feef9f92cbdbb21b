"""BR007: an anchor, an alias or a tag."""

from game.author.rules.rule import Check
from game.source.document import ANCHOR

CHECK = Check(
    ANCHOR,
    why="""
        YAML has a way to name a part of a file (&) and to repeat it elsewhere (*), and a way to say what kind of thing
        a value is (!). Programmers use them to save typing. A scenario should read like a script, from top to bottom,
        by somebody who has never seen them. So it has none of the three.
        """,
    failing=[
        """\
first:
  here: &both [dana, priya]
  text: It is Monday.
  to: later
later:
  here: *both
  text: It is still Monday.
  to: the_end
""",
    ],
    passing=[
        """\
first:
  here: [dana, priya]
  text: It is Monday.
  to: later
later:
  here: [dana, priya]
  text: It is still Monday.
  to: the_end
""",
    ],
)

"""BR025: the quotation marks of speech are lost."""

from game.author.faults import LOST_QUOTES
from game.author.rules.rule import Check

CHECK = Check(
    LOST_QUOTES,
    why="""
        Straight double marks around a value are YAML's own: it takes them off, and the reader sees none. A choice that
        is spoken then reads like an act. With say, the game puts the right marks around the words; without marks, it is
        an act.
        """,
    failing=[
        """\
- text: "Shall I stay?"
  to: the_end
""",
    ],
    passing=[
        """\
- say: Shall I stay?
  to: the_end
""",
    ],
)

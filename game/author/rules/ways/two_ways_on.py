"""BR041: two ways of going on at once."""

from game.author.faults import TWO_WAYS_ON
from game.author.rules.rule import Check

CHECK = Check(
    TWO_WAYS_ON,
    why="""
        A scene has choices, or leads on by itself, or ends the story; a choice is said or done. With two of them nobody
        could tell which is meant, and one would be lost.
        """,
    failing=[
        """\
first:
  here: [dana]
  text: It is Monday.
  to: the_end
  choices:
    - {text: Go home., to: the_end}
""",
        """\
- text: Ask for help.
  say: Could you help me?
  to: the_end
""",
    ],
    passing=[
        """\
first:
  here: [dana]
  text: It is Monday.
  choices:
    - {text: Go home., to: the_end}
""",
        """\
- say: Could you help me?
  to: the_end
""",
    ],
)

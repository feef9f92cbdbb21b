"""BR040: a scene or a choice that leads nowhere."""

from game.author.faults import LEADS_NOWHERE
from game.author.rules.rule import Check

CHECK = Check(
    LEADS_NOWHERE,
    why="""
        A scene has choices, or leads on by itself with to, or is an ending. A choice has its to. Without any of them
        the player would stand there for good.
        """,
    failing=[
        """\
first:
  here: nobody
  text: It is Monday.
""",
        "- text: Go home.\n",
    ],
    passing=[
        """\
first:
  here: nobody
  text: It is Monday.
  to: the_end
""",
        """\
- text: Go home.
  to: the_end
""",
    ],
)

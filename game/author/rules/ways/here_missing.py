"""BR042: a scene with choices does not say who is here."""

from game.author.faults import HERE_MISSING
from game.author.rules.rule import Check

CHECK = Check(
    HERE_MISSING,
    why="""
        Who can see and hear what you do decides everything: whether it counts at once, waits to be told, or is never
        seen. So every scene with choices says it, and an empty room says so, too.
        """,
    failing=[
        """\
first:
  text: It is Monday.
  choices:
    - {text: Go home., to: the_end}
""",
    ],
    passing=[
        """\
first:
  here: [dana, priya]
  text: It is Monday.
  choices:
    - {text: Go home., to: the_end}
""",
        """\
first:
  here: nobody
  text: It is Monday.
  choices:
    - {text: Go home., to: the_end}
""",
    ],
)

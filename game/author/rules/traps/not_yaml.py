"""BR005: YAML cannot read this line."""

from game.author.rules.rule import Check
from game.source.syntax import NOT_YAML

CHECK = Check(
    NOT_YAML,
    why="""
        Something on this line stops YAML, and it is none of the traps that have a code of their own: a key without its
        colon, two colons on one line, a list item in the middle of a line. The checker says where YAML gave up, leaves
        the line out and reads on, so that you see the other faults of the file too. What they say of names may change
        once this one is gone.
        """,
    failing=[
        """\
first:
  here: nobody
  text: It is Monday.
  choices
    - {text: Go home., to: the_end}
""",
        "start: first: here\n",
    ],
    passing=[
        """\
first:
  here: nobody
  text: It is Monday.
  choices:
    - {text: Go home., to: the_end}
""",
        "start: first\n",
    ],
)

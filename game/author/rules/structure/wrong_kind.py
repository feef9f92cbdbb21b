"""BR022: something of another kind than is wanted here."""

from game.author.faults import WRONG_KIND
from game.author.rules.rule import Check

CHECK = Check(
    WRONG_KIND,
    why="""
        Each key wants something of its own kind: a text, a list, a group of keys, a whole number, true or false. Where
        it finds another, the program could only guess what you meant. The list of choices is the usual place: each
        choice begins with a dash.
        """,
    failing=[
        """\
first:
  here: [dana]
  text: It is Monday.
  choices:
    text: Go home.
    to: the_end
""",
        """\
- text: Go home.
  once: yes
  to: the_end
""",
    ],
    passing=[
        """\
first:
  here: [dana]
  text: It is Monday.
  choices:
    - text: Go home.
      to: the_end
""",
        """\
- text: Go home.
  once: true
  to: the_end
- {text: Stay., to: the_end}
""",
    ],
)

"""BR027: a key too far left or right."""

from game.author.rules.rule import Check
from game.source.trap import WRONG_COLUMN

CHECK = Check(
    WRONG_COLUMN,
    why="""
        How far right a line begins says what it belongs to. The keys of one scene, or of one choice, all begin in the
        same column. One that does not belongs to something else: to the text above it, or to nothing.
        """,
    failing=[
        """\
first:
  here: [dana]
  text: It is Monday.
    choices:
    - {text: Go home., to: the_end}
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
    ],
)

"""BR024: a text of more than 20,000 characters."""

from game.author.faults import TEXT_TOO_LONG
from game.author.rules.example import Example, whole
from game.author.rules.rule import Check

CHECK = Check(
    TEXT_TOO_LONG,
    why="""
        That is a dozen printed pages in one scene. Nobody reads it from a screen, and mostly it is a quotation mark
        that was never closed, or a whole file that was pasted into one text.
        """,
    failing=[
        Example(
            "- text: Go home.\n  then: It rains, and it rains … (and so on: 20,000 characters more)\n  to: the_end\n",
            whole("- text: Go home.\n  then: It rains" + ", and it rains" * 1500 + ".\n  to: the_end\n").encode(),
        ),
    ],
    passing=[
        """\
- text: Go home.
  then: It rains.
  to: the_end
""",
    ],
)

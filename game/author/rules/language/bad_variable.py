"""BR036: a variable that cannot be."""

from game.author.faults import BAD_VARIABLE
from game.author.rules.rule import Check

CHECK = Check(
    BAD_VARIABLE,
    why="""
        What a story remembers is true or false, a whole number, or one of some words; and what it begins with has to be
        one of its own values. A clock that begins outside its bounds, or a mood that is none of its words, would be
        wrong from the first page on.
        """,
    failing=[
        "remember: {told_her: maybe}\n",
        """\
remember:
  clock: {from: 0, to: 60, first: 90}
""",
        """\
remember:
  clock: {first: 60, runs_out: the_end}
""",
    ],
    passing=[
        "remember: {told_her: false}\n",
        """\
remember:
  mood: {one_of: [calm, loud], first: calm}
""",
        """\
remember:
  clock: {from: 0, to: 60, first: 60, runs_out: the_end}
""",
    ],
)

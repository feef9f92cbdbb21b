"""BR026: a name that cannot be one."""

from game.author.faults import BAD_NAME
from game.author.rules.rule import Check

CHECK = Check(
    BAD_NAME,
    why="""
        Names of scenes, choices, people and variables have letters, digits and _, and begin with a letter, so that a
        condition can hold them: in “tea-time > 3”, nobody could say what is taken from what. A few words have a meaning
        of their own, such as “seen” and “not”, and cannot name anything else.
        """,
    failing=[
        """\
- id: go home
  text: Go home.
  to: the_end
""",
        "remember: {tea-time: 3}\n",
        "remember: {seen: false}\n",
    ],
    passing=[
        """\
- id: go_home
  text: Go home.
  to: the_end
""",
        "remember: {tea_time: 3}\n",
        "remember: {seen_it: false}\n",
    ],
)

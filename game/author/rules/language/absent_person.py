"""BR037: a scene moves somebody who is not in it."""

from game.author.faults import ABSENT_PERSON
from game.author.rules.rule import Check

CHECK = Check(
    ABSENT_PERSON,
    why="""
        Entering a scene is nothing that you do, so there is nothing that somebody elsewhere could hear of later. A
        scene moves only what the people in it feel; and without anybody there, nothing that the workplace saw. What
        reaches people who are elsewhere belongs into a choice: there it waits until they hear of it.
        """,
    failing=[
        """\
first:
  here: [dana]
  effects: {goodwill: {marco: -3}}
  text: Nobody has kept Marco a chair.
  to: the_end
""",
    ],
    passing=[
        """\
first:
  here: [dana, marco]
  effects: {goodwill: {marco: -3}}
  text: Nobody has kept Marco a chair.
  to: the_end
""",
    ],
)

"""BR010: a text that begins with one of YAML's signs."""

from game.author.rules.rule import Check
from game.source.trap import LEADING_SIGN

CHECK = Check(
    LEADING_SIGN,
    why="""
        Some signs mean something to YAML where a text begins: { and [ open a group or a list, * and & repeat a part, !
        @ % and a backtick have meanings of their own. YAML then reads no sentence but something else, or nothing at
        all.

        In quotation marks, or below a |, the sentence is read as you wrote it.
        """,
    failing=[
        """\
- text: Wait.
  then: {dana} waits, too.
  to: the_end
""",
        """\
- text: Wait.
  then: *Ping.* A message.
  to: the_end
""",
    ],
    passing=[
        """\
- text: Wait.
  then: '{dana} waits, too.'
  to: the_end
""",
        """\
- text: Wait.
  then: |
    *Ping.* A message.
  to: the_end
""",
    ],
)

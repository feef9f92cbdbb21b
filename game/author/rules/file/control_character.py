"""BR003: an invisible character that a terminal might obey."""

from game.author.rules.example import Example, whole
from game.author.rules.rule import Check
from game.source.text import CONTROL_CHARACTER

_PASTED = "- text: Read the note.\n  then: It says ␛[31mSTOP␛[0m.\n  to: the_end\n"

CHECK = Check(
    CONTROL_CHARACTER,
    why="""
        Some characters are no letters but orders: they ring a bell, turn the text around, color the screen or wipe
        it. They come along when a text is copied from somewhere else, and you cannot see them. A scenario is played
        on other people's screens, so none of them gets through.
        """,
    failing=[
        """\
- text: Read the note.
  then: "It rings.\\a"
  to: the_end
""",
        Example(_PASTED, whole(_PASTED.replace("␛", "\x1b")).encode()),
    ],
    passing=[
        """\
- text: Read the note.
  then: It says **STOP**.
  to: the_end
""",
    ],
)

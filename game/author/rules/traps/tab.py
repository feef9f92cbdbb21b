"""BR004: the tab key in the text."""

from game.author.rules.example import Example, whole
from game.author.rules.rule import Check
from game.source.text import TAB

_SHOWN = "- text: Go home.\n ⇥to: the_end   # ⇥ is the tab key\n"

CHECK = Check(
    TAB,
    why="""
        In YAML, how far right a line begins says what it belongs to. A tab is as wide as each program likes, so what
        looks right on your screen may belong to something else on another. YAML refuses them.

        Most editors can write spaces when you press the tab key. Look for “indent with spaces” in the settings.
        """,
    failing=[
        Example(_SHOWN, whole(_SHOWN.replace("⇥", "\t")).encode()),
    ],
    passing=[
        """\
- text: Go home.
  to: the_end
""",
    ],
)

"""BR001: a file of more than 1 MiB."""

from game.author.rules.example import Example, whole
from game.author.rules.rule import Check
from game.source.text import LARGEST_FILE, TOO_LARGE

_CHOICE = "- text: Go home.\n  to: the_end\n"

CHECK = Check(
    TOO_LARGE,
    why="""
        1 MiB is about two long novels. Nobody plays that in one sitting, and reading it would keep everybody
        waiting. Mostly such a file is no scenario at all, but a picture or a table that was saved under its name.
        """,
    failing=[
        Example(
            _CHOICE + "# … and so on, for more than a million bytes\n",
            (whole(_CHOICE) + "#" * LARGEST_FILE).encode(),
        ),
    ],
    passing=[_CHOICE],
)

"""BR006: a file with nothing in it."""

from game.author.rules.example import Example
from game.author.rules.rule import Check
from game.source.document import EMPTY

CHECK = Check(
    EMPTY,
    why="""
        There is nothing to play. If you did write something, it was not saved, or it was saved elsewhere; and what
        stands behind a # is a note to yourself, and no scenario.
        """,
    failing=[Example("# To be written on Monday.\n", b"# To be written on Monday.\n")],
    passing=["- text: Go home.\n  to: the_end\n"],
)

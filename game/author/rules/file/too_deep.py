"""BR009: lists and groups inside each other without end."""

from game.author.rules.rule import Check
from game.source.document import TOO_DEEP
from game.source.flow import DEEPEST

CHECK = Check(
    TOO_DEEP,
    why="""
        The language needs about ten levels of lists and groups inside each other. More than 32 of them are an
        accident, or somebody who wants to see the program fall over. Reading stops there.
        """,
    failing=[f"first:\n  here: {'[' * DEEPEST}dana{']' * DEEPEST}\n  text: It is Monday.\n  to: the_end\n"],
    passing=["first:\n  here: [dana]\n  text: It is Monday.\n  to: the_end\n"],
)

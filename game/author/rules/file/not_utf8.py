"""BR002: a file that is not UTF-8."""

from game.author.rules.example import Example, whole
from game.author.rules.rule import Check
from game.source.text import NOT_UTF8

_CHOICE = "- text: Meet Dana at the café.\n  to: the_end\n"

CHECK = Check(
    NOT_UTF8,
    why="""
        A file is a row of numbers, and UTF-8 is the usual way to read letters out of them: every language has its
        letters in it. Saved in another way, an “é” or a curly quotation mark comes out as something else, or as
        nothing. In your editor, look for “encoding” where you save.
        """,
    failing=[Example("# saved as Latin-1 (Windows-1252)\n" + _CHOICE, whole(_CHOICE).encode("latin-1"))],
    passing=[Example("# saved as UTF-8\n" + _CHOICE, whole(_CHOICE).encode())],
)

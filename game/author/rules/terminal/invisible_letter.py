"""BR090: something in a text that nobody can see."""

from collections.abc import Iterator

from game.author.glyphs import called, invisible
from game.author.prose import prose
from game.author.rules.rule import Check
from game.author.rules.subject import Subject
from game.source.diagnostic import Diagnostic, Rule

INVISIBLE_LETTER = Rule("BR090", "invisible-letter", "warning")
#: How many are told of in one file.
MOST_TOLD = 50


def _find(subject: Subject) -> Iterator[Diagnostic]:
    found = ((text, glyph) for text in prose(subject.read.root) for glyph in invisible(text.node.text))
    for _, (text, glyph) in zip(range(MOST_TOLD), found, strict=False):
        message = f"Something invisible stands here: {called(glyph.text)} (U+{ord(glyph.text):04X})."
        yield subject.at_letters(INVISIBLE_LETTER, text.node, glyph.letters, message, "Delete it.")


CHECK = Check(
    INVISIBLE_LETTER,
    why="""
        Text that is copied from a web page or a word processor brings marks along that nobody sees: soft hyphens,
        spaces of no width. A terminal shows a box for them, or a gap, or moves the margin by a column.
        """,
    failing=["first:\n  here: nobody\n  text: The cup\u200bboard is open.\n  to: the_end\n"],
    passing=["first:\n  here: nobody\n  text: The cupboard is open.\n  to: the_end\n"],
    find=_find,
    needs="texts",
)

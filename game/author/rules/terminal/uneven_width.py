"""BR091: pictures and marks that are wider on one screen than on another."""

from collections.abc import Iterator

from game.author.glyphs import called, composed, uneven
from game.author.prose import prose
from game.author.rules.rule import Check
from game.author.rules.subject import Subject
from game.source.diagnostic import Diagnostic, Rule

UNEVEN_WIDTH = Rule("BR091", "uneven-width", "warning")
#: How many are told of in one file.
MOST_TOLD = 50


def _find(subject: Subject) -> Iterator[Diagnostic]:
    found = ((text, glyph) for text in prose(subject.read.root) for glyph in uneven(text.node.text))
    for _, (text, glyph) in zip(range(MOST_TOLD), found, strict=False):
        built = composed(glyph.text)
        message = f"“{glyph.text}” ({called(glyph.text)}) is wider on one screen than on another."
        fix = f"Write “{built}” with its accent built in: type the letter anew." if built else "Say it in words."
        yield subject.at_letters(UNEVEN_WIDTH, text.node, glyph.letters, message, fix)


CHECK = Check(
    UNEVEN_WIDTH,
    why="""
        Terminals do not agree how wide a little picture is: one column here, two there. Where they and the game
        disagree, the margin beside the text is pushed out of line. A screen reader says its whole name aloud, and a
        projector in a classroom may show a box.

        Letters of every language are fine, also wide ones.
        """,
    failing=["first:\n  here: nobody\n  text: Somebody has left you a \N{HOT BEVERAGE}.\n  to: the_end\n"],
    passing=[
        "first:\n  here: nobody\n  text: Somebody has left you a cup of coffee.\n  to: the_end\n",
        "first:\n  here: nobody\n  text: “Grüße, Zoë” – and a café… 漢字\n  to: the_end\n",
    ],
    find=_find,
    needs="texts",
)

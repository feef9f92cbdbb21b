"""BR092: something on the screen is named by its color alone."""

import re
from collections.abc import Iterator

from game.author.prose import prose
from game.author.rules.rule import Check
from game.author.rules.subject import Subject
from game.source.diagnostic import Diagnostic, Rule

COLOR_ALONE = Rule("BR092", "color-alone", "warning")

_COLORS = "red|green|blue|yellow|orange|purple|pink|brown|gray|grey|gold|golden|amber|white|black"
_PARTS = "option|choice|answer|link|meter|bar|dots?|letters|text|words"
# What is on the screen by its very name, or by what is done to it: nobody clicks a mug.
_ON_SCREEN = re.compile(
    rf"\b(?:the|a|any) (?:{_COLORS}) (?:options?|choices?|answers?|links?|meters?)\b"
    rf"|\b(?:click|tap|select|choose|pick)(?: on)? (?:the|a|any) (?:{_COLORS}) (?:one|{_PARTS})\b"
    rf"|\bclick(?: on)? (?:the )?(?:{_COLORS})\b"
    rf"|\b(?:options?|choices?|answers?) (?:\w+ ){{0,3}}in (?:{_COLORS})\b",
    re.IGNORECASE,
)
_BLANKS = re.compile(r"\s")


def _find(subject: Subject) -> Iterator[Diagnostic]:
    for text in prose(subject.read.root):
        for match in _ON_SCREEN.finditer(_BLANKS.sub(" ", text.node.text)):
            message = f"“{match.group()}”: who sees no colors, or has them switched off, cannot tell which."
            yield subject.at_letters(COLOR_ALONE, text.node, match.span(), message, "Name it by its words.")


CHECK = Check(
    COLOR_ALONE,
    why="""
        One man in twelve confuses red and green, some terminals have no colors, and line mode is read aloud. The game
        never says anything by color alone, and has no colored choices. What is on the screen is told by its words.

        A red mug is no mistake: it is in the story, not on the screen.
        """,
    failing=["first:\n  here: nobody\n  text: Choose the green option if you are in a hurry.\n  to: the_end\n"],
    passing=[
        "first:\n  here: nobody\n  text: If you are in a hurry, go home.\n  to: the_end\n",
        "first:\n  here: nobody\n  text: Of the two mugs you take the red one.\n  to: the_end\n",
    ],
    find=_find,
    needs="texts",
)

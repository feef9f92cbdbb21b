"""How hard a text is to read, as the school grade in the United States that reads it with ease.

Coleman and Liau, “A computer readability formula designed for machine scoring”, Journal of Applied Psychology 60
(1975): it counts letters, words and sentences. Other formulas count syllables, which a program has to guess.
"""

import re
from collections.abc import Iterable

from attrs import frozen

#: The formula is meant for samples of a hundred words and more.
LEAST_WORDS = 100

_NAME = "Priya"
_BRACES = re.compile(r"\{[^{}]*\}")
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_PARAGRAPH = re.compile(r"\n\s*\n")
_SENTENCE = re.compile(r"(?:[^.!?…]|\.(?=\w))+(?:[.!?…]+[\"”’')*]*|\Z)")


@frozen
class Sentence:
    """A sentence of a text: where its first letter stands in it, from 0, and how many words and letters it has."""

    start: int
    text: str
    words: int
    letters: int

    @property
    def hardness(self) -> float:
        """What it adds to the grade of its text, beside others of the same text."""
        return 5.88 * self.letters - 15.8 * self.words - 29.6


def sentences(text: str) -> tuple[Sentence, ...]:
    """The sentences of a text that have a word in them. A name in braces is a word of five letters."""
    found, start = [], 0
    masked = _BRACES.sub(lambda match: _NAME.rjust(len(match.group()))[: len(match.group())], text)
    for paragraph in [*_PARAGRAPH.finditer(masked), None]:
        end = paragraph.start() if paragraph else len(masked)
        for match in _SENTENCE.finditer(masked, start, end):
            words = _WORD.findall(match.group())
            if words:
                indent = len(match.group()) - len(match.group().lstrip())
                stretch = text[match.start() + indent : match.end()]
                found.append(Sentence(match.start() + indent, stretch, len(words), sum(map(len, words))))
        start = end
    return tuple(found)


def grade(found: Iterable[Sentence]) -> float | None:
    """The grade of some sentences, from 0; None for fewer than LEAST_WORDS words."""
    told = tuple(found)
    words, letters = sum(one.words for one in told), sum(one.letters for one in told)
    if words < LEAST_WORDS:
        return None
    return max(0.0, 5.88 * letters / words - 29.6 * len(told) / words - 15.8)

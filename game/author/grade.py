"""How hard a text is to read, as the school grade in the United States that reads it with ease.

Coleman and Liau, “A computer readability formula designed for machine scoring”, Journal of Applied Psychology 60
(1975): it counts letters, words and sentences. Other formulas count syllables, which a program has to guess.

It is meant for longer texts. A single sentence or a short text is measured by Björnsson's index (LIX), which he sets
out in “Läsbarhet” (1968) and “Readability of newspapers in 11 languages”, Reading Research Quarterly 18 (1983).
"""

import re
from collections.abc import Iterable

from attrs import frozen

#: The formula is meant for samples of a hundred words and more.
LEAST_WORDS = 100
#: The fewest words of which a share in a hundred says something.
LEAST_WORDS_OF_A_SENTENCE = 12
#: The letters of the longest word that is not long, as Björnsson has it.
_SHORT = 6

_NAME = "Priya"
_BRACES = re.compile(r"\{[^{}]*\}")
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_PARAGRAPH = re.compile(r"\n\s*\n")
_SENTENCE = re.compile(r"(?:[^.!?…]|\.(?=\w))+(?:[.!?…]+[\"”’')*]*|\Z)")


@frozen
class Sentence:
    """A sentence of a text: where its first letter stands in it, from 0, and how many words and letters it has.

    `long` of its words have seven letters or more.
    """

    start: int
    text: str
    words: int
    letters: int
    long: int

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
                long = sum(len(word) > _SHORT for word in words)
                found.append(Sentence(match.start() + indent, stretch, len(words), sum(map(len, words)), long))
        start = end
    return tuple(found)


def grade(found: Iterable[Sentence]) -> float | None:
    """The grade of some sentences, from 0; None for fewer than LEAST_WORDS words."""
    told = tuple(found)
    words, letters = sum(one.words for one in told), sum(one.letters for one in told)
    if words < LEAST_WORDS:
        return None
    return max(0.0, 5.88 * letters / words - 29.6 * len(told) / words - 15.8)


def lix(found: Iterable[Sentence]) -> float | None:
    """Björnsson's index: words in a sentence, and long words in a hundred; None where there are too few words.

    Children's books have about 30, newspapers 45, and from 60 on he calls a text very hard.
    """
    told = tuple(found)
    words = sum(one.words for one in told)
    if words < LEAST_WORDS_OF_A_SENTENCE:
        return None
    return words / len(told) + 100 * sum(one.long for one in told) / words

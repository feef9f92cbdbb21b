"""English as a dictionary has it: pyspellchecker's list of words, read when the first word is asked for."""

from collections.abc import Sequence
from functools import cached_property

from spellchecker import SpellChecker

#: Words up to this length are compared with everything two slips away: beyond it that takes seconds.
_SLIPS_TWICE = 12
#: How many words are offered for one.
_MOST = 3


class English:
    """The words of American English. Reading them takes a third of a second, and waits for the first question."""

    @cached_property
    def _checker(self) -> SpellChecker:
        return SpellChecker(language="en")

    def knows(self, word: str) -> bool:
        """Whether a word is spelled right."""
        return word.lower() in self._checker.word_frequency.dictionary

    def suggest(self, word: str) -> Sequence[str]:
        """The words that were probably meant, the likeliest first: of the nearest ones, the most common."""
        checker, small = self._checker, word.lower()
        near = checker.known(checker.edit_distance_1(small))
        if not near and len(small) <= _SLIPS_TWICE:
            near = checker.known(checker.edit_distance_2(small))
        return sorted(near, key=lambda found: (-checker.word_frequency.dictionary[found], found))[:_MOST]

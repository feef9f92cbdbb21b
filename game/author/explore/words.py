"""Counting the words that a player reads."""

import re

from game.story.text import Agreeing, Line, Passage, Words

_WORD = re.compile(r"\w[\w'’-]*")


def words_in(line: Line) -> int:
    """How many words a line has; a name or a value counts as one."""
    return len(_WORD.findall("".join(map(_filled, line))))


def words_of(passage: Passage) -> int:
    """How many words a passage has."""
    return sum(map(words_in, passage.lines))


def _filled(piece: object) -> str:
    return piece.text if isinstance(piece, Words) else piece.singular if isinstance(piece, Agreeing) else "x"

"""How long a play takes: what is read in it, and what is weighed."""

import re

from game.story.text import Agreeing, Line, Words

#: Silent reading of ordinary prose, words a minute, with a margin: Brysbaert (2019) finds a mean of 238.
READING = 200
#: What a choice takes beside its reading, in seconds: to weigh it, and to see what it did.
WEIGHING = 12

_WORD = re.compile(r"\w[\w'’-]*")


def minutes_for(words: float, choices: float) -> int:
    """About how many whole minutes, 1 or more, somebody takes who reads so many words and makes so many choices."""
    return max(1, round(words / READING + choices * WEIGHING / 60))


def count_words(text: str) -> int:
    """How many words a text has; a word with an apostrophe or a hyphen is one."""
    return len(_WORD.findall(text))


def words_in(line: Line) -> int:
    """How many words a line has before its names and values are filled in, each of which counts as one."""
    return count_words("".join(map(_filled, line)))


def _filled(piece: object) -> str:
    return piece.text if isinstance(piece, Words) else piece.singular if isinstance(piece, Agreeing) else "x"

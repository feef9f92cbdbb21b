"""The places where YAML would silently lose words or stop reading: found row by row, before it reads.

Each trap is told with the right form as its fix, and mended in the text that is read on, so that the faults
behind it are found in the same run (language.md, rule 25).
"""

from collections.abc import Iterator, Sequence
from itertools import islice

from game.source.brackets import in_brackets
from game.source.quotes import in_marks
from game.source.rows import values
from game.source.sentences import in_code, in_sentence
from game.source.trap import Spot, Trap

#: How many traps are told: a file with more is not a scenario.
MOST_TRAPS = 1000


def traps(file: str, lines: Sequence[str]) -> Iterator[Trap]:
    """The traps of a text, in file order; the edits of all of them count in the text as it is."""
    return islice(_traps(file, lines), MOST_TRAPS)


def _traps(file: str, lines: Sequence[str]) -> Iterator[Trap]:
    for value in values(lines):
        spot = Spot(file, lines, value)
        if value.kind == "quoted":
            yield from in_marks(spot)
        elif value.kind == "flow":
            yield from in_brackets(spot)
        elif value.prose:
            yield from in_sentence(spot)
        else:
            yield from in_code(spot)

"""Where the letters of a text stand in its file: behind quotation marks, escapes, folded lines and blocks."""

import re
from collections.abc import Iterator, Sequence

from game.source.diagnostic import Span
from game.source.node import Scalar

_ESCAPE = re.compile(r"\\(?:x..|u.{4}|U.{8}|.|$)")


def ink(text: str) -> int:
    """How many letters of a text are no blanks. Folding changes blanks only, so that this counts the same in a file."""
    return len("".join(text.split()))


def place(lines: Sequence[str], node: Scalar, before: int, length: int) -> Span:
    """The span of some letters of a scalar: `length` of them behind `before` others, blanks not counted.

    Where they cannot be found (an escape that stands for several letters), it is the scalar's own span.
    """
    letters = []
    for letter in _letters(lines, node):
        letters.append(letter)
        if len(letters) > before + length:
            break
    found = letters[before : before + max(length, 1)]
    if not found:
        return _end(node, letters)
    (line, column), (end_line, end_column) = found[0], found[-1]
    return Span(line, column, end_line, end_column + 1)


def _end(node: Scalar, letters: list[tuple[int, int]]) -> Span:
    """Behind the last letter: where something is missing."""
    if not letters:
        return node.span
    line, column = letters[-1]
    return Span(line, column, line, column + 1)


def _letters(lines: Sequence[str], node: Scalar) -> Iterator[tuple[int, int]]:
    """The line and column of each letter that is no blank, in order."""
    span = node.span
    first = span.line + 1 if node.style in ("|", ">") else span.line
    for line in range(first, min(span.end_line, len(lines)) + 1):
        row = lines[line - 1]
        begin = span.column - 1 + (node.style in ("'", '"')) if line == span.line else 0
        end = span.end_column - 1 - (node.style in ("'", '"')) if line == span.end_line else len(row)
        yield from ((line, column) for column in _columns(row, begin, end, node.style))


def _columns(row: str, begin: int, end: int, style: str) -> Iterator[int]:
    at = begin
    while at < end:
        letter, step = row[at], 1
        if style == "'" and row.startswith("''", at):
            step = 2
        elif style == '"' and letter == "\\":
            match = _ESCAPE.match(row, at)
            step = match.end() - at if match else 1
            letter = " " if match and match.group()[1:] in ("n", "t", " ", "") else letter
        if not letter.isspace():
            yield at + 1
        at += step

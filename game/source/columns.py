"""Keys that stand in the wrong column: which of two neighbors is out of line, and what would put it right."""

import re
from collections.abc import Sequence

from game.source.mend import Edit
from game.source.rows import KEYS

_KEY = re.compile(r"(?P<lead> *(?:- +)*)(?P<key>[^\W\d][\w-]*):(?: |$)")


def realign(lines: Sequence[str], line: int) -> tuple[int, int, str, int, list[Edit]] | None:
    """How the key of a line (from 1) that YAML cannot place comes into line with its neighbors.

    Gives the line and the offset of the key that is out of line, the key, the offset where it belongs, and the edits
    that move it with all that hangs on it. None where nothing of the kind helps.
    """
    match = _KEY.match(lines[line - 1])
    columns = _open_columns(lines, line)
    if match is None or not columns:
        return None
    at, known = len(match["lead"]), match["key"] in KEYS
    best = min(columns, key=lambda column: (abs(column - at), columns[column] is not known))
    if best == at:
        return None
    above = [number for number in _block(lines, line, best) if _column(lines[number - 1]) == best]
    hanging = _from(lines, line, at, best)
    below = [number for number in hanging if _column(lines[number - 1]) == at]
    if above and len(below) > len(above):
        first = above[0]
        return first, best, _key(lines[first - 1]), at, _shift(lines, _block(lines, line, best), best, at)
    return line, at, match["key"], best, _shift(lines, hanging, at, best)


def is_left_of_its_neighbors(lines: Sequence[str], line: int, below: int) -> bool:
    """Whether the key of a line is the one out of line, and not the key further right in a line below it."""
    at, right = _column(lines[line - 1]), _column(lines[below - 1])
    if at is None or right is None:
        return False
    above = [column for row in lines[max(line - 60, 0) : line - 1] if (column := _column(row)) is not None]
    run = _from(lines, below, right, right)
    behind = _column(lines[run[-1]]) if run[-1] < len(lines) else None
    if behind == at or at in _until_less(above, at):
        return False
    return above[-1:] == [right] or [_column(lines[number - 1]) for number in run].count(right) > 1


def _until_less(columns: list[int], at: int) -> list[int]:
    """The last columns of a list, back to the first that is smaller."""
    start = next((place for place in range(len(columns), 0, -1) if columns[place - 1] < at), 0)
    return columns[start:]


def _column(row: str) -> int | None:
    """Where a row's key stands, behind its dashes; None where it has none."""
    match = _KEY.match(row)
    return len(match["lead"]) if match else None


def _key(row: str) -> str:
    match = _KEY.match(row)
    return match["key"] if match else ""


def _indent(row: str) -> int:
    return len(row) - len(row.lstrip(" "))


def _open_columns(lines: Sequence[str], line: int) -> dict[int, bool]:
    """The columns of the keys above that are still open, and whether the language's own keys stand there."""
    found: dict[int, bool] = {}
    for row in reversed(lines[: line - 1]):
        column = _column(row)
        if column is not None and column < min(found, default=column + 1):
            found[column] = _key(row) in KEYS
        if column == 0:
            break
    return found


def _block(lines: Sequence[str], line: int, column: int) -> range:
    """The lines right above that hang on keys in a column."""
    first = line
    while first > 1 and (
        not lines[first - 2].strip() or (_column(lines[first - 2]) or _indent(lines[first - 2])) >= column
    ):
        first -= 1
    return range(first, line)


def _from(lines: Sequence[str], line: int, column: int, right: int) -> range:
    """The line and those below it that hang on it or stand beside it, up to one that stands where it belongs."""
    last = line
    while last < len(lines):
        indent = _indent(lines[last])
        if lines[last].strip() and (indent < column or column < indent <= right):
            break
        last += 1
    return range(line, last + 1)


def _shift(lines: Sequence[str], numbers: range, old: int, new: int) -> list[Edit]:
    if new > old:
        return [Edit(number, _indent(lines[number - 1]), 0, " " * (new - old)) for number in numbers]
    rows = [(number, lines[number - 1]) for number in numbers]
    return [Edit(number, 0, min(old - new, _indent(row)), "") for number, row in rows]

"""A text that is put right on the way, so that the faults behind a fault are found in the same reading.

Every place is still told as the author has it: what was put in is taken out of columns again.
"""

from bisect import bisect_right
from collections.abc import Iterable
from itertools import accumulate, groupby
from typing import NamedTuple, Self

from attrs import define, field, frozen

from game.source.diagnostic import Span


class Edit(NamedTuple):
    """In a line (counted from 1), at an offset (from 0), so many letters give way to others."""

    line: int
    offset: int
    cut: int
    put: str


def quoting(rows: Iterable[str], line: int, start: int, end: int, *, opened: int = 0, closed: int = 0) -> list[Edit]:
    """Edits that put single quotation marks around a text: from `start` in its first row to `end` in its last.

    `opened` and `closed` are how many letters outside the text give way to the marks.
    """
    texts = list(rows)
    last = len(texts) - 1
    edits = [Edit(line, start - opened, opened, "'"), Edit(line + last, end, closed, "'")]
    for number, row in enumerate(texts):
        begin, stop = start if number == 0 else 0, end if number == last else len(row)
        edits += [Edit(line + number, at, 0, "'") for at in range(begin, stop) if row[at] == "'"]
    return edits


@frozen
class _Mend:
    """Edits of one row, from left to right, and where each of them begins in the row that they make."""

    edits: tuple[Edit, ...]
    begins: tuple[int, ...]

    @classmethod
    def of(cls, edits: Iterable[Edit]) -> Self:
        ordered = tuple(sorted(edits, key=lambda edit: edit.offset))
        grown = accumulate((len(edit.put) - edit.cut for edit in ordered), initial=0)
        return cls(ordered, tuple(edit.offset + more for edit, more in zip(ordered, grown, strict=False)))

    def mended(self, row: str) -> str:
        """The row with all edits made."""
        parts = []
        at = 0
        for edit in self.edits:
            parts += [row[at : edit.offset], edit.put]
            at = max(at, edit.offset + edit.cut)
        return "".join([*parts, row[at:]])

    def before(self, offset: int) -> int:
        """The offset in the row as it was of an offset in the mended row."""
        number = bisect_right(self.begins, offset) - 1
        if number < 0:
            return offset
        edit, behind = self.edits[number], offset - self.begins[number]
        if behind >= len(edit.put):
            return edit.offset + edit.cut + behind - len(edit.put)
        return edit.offset + min(behind, edit.cut)


@define
class Mended:
    """The lines as they are read on, and how to find the way back from them to the author's."""

    lines: list[str]
    _mends: dict[int, list[_Mend]] = field(factory=dict)

    @property
    def text(self) -> str:
        """The whole text, as it is read on."""
        return "\n".join(self.lines)

    def apply(self, edits: Iterable[Edit]) -> None:
        """Edit the lines; the offsets of all these edits count in the lines as they stand now."""
        for line, group in groupby(sorted(edits, key=lambda edit: edit.line), lambda edit: edit.line):
            mend = _Mend.of(group)
            self.lines[line - 1] = mend.mended(self.lines[line - 1])
            self._mends.setdefault(line, []).append(mend)

    def touched(self, line: int) -> bool:
        """Whether the line is no longer as the author has it."""
        return line in self._mends

    def column(self, line: int, column: int) -> int:
        """The author's column (from 1) of a column of the mended line."""
        for mend in reversed(self._mends.get(line, ())):
            column = mend.before(column - 1) + 1
        return column

    def span(self, span: Span) -> Span:
        """The author's place of a stretch of the mended text."""
        if not self._mends:
            return span
        line, column, end_line, end_column = span
        return Span(line, self.column(line, column), end_line, self.column(end_line, end_column))

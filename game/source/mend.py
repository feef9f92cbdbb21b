"""A text that is put right on the way, so that the faults behind a fault are found in the same reading.

Every place is still told as the author has it: what was put in is taken out of columns again.
"""

from collections.abc import Iterable
from typing import NamedTuple

from attrs import define, field

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


@define
class Mended:
    """The lines as they are read on, and how to find the way back from them to the author's."""

    lines: list[str]
    _edits: dict[int, list[Edit]] = field(factory=dict)

    @property
    def text(self) -> str:
        """The whole text, as it is read on."""
        return "\n".join(self.lines)

    def apply(self, edits: Iterable[Edit]) -> None:
        """Edit the lines; the offsets of all these edits count in the lines as they stand now."""
        # A stable sort from the right: no edit moves the place of another.
        for edit in sorted(edits, key=lambda edit: (edit.line, edit.offset), reverse=True):
            row = self.lines[edit.line - 1]
            self.lines[edit.line - 1] = row[: edit.offset] + edit.put + row[edit.offset + edit.cut :]
            self._edits.setdefault(edit.line, []).append(edit)

    def touched(self, line: int) -> bool:
        """Whether the line is no longer as the author has it."""
        return line in self._edits

    def column(self, line: int, column: int) -> int:
        """The author's column (from 1) of a column of the mended line."""
        for edit in reversed(self._edits.get(line, ())):
            behind = column - 1 - edit.offset
            if behind >= len(edit.put):
                column += edit.cut - len(edit.put)
            elif behind > 0:
                column -= behind - min(behind, edit.cut)
        return column

    def span(self, span: Span) -> Span:
        """The author's place of a stretch of the mended text."""
        if not self._edits:
            return span
        line, column, end_line, end_column = span
        return Span(line, self.column(line, column), end_line, self.column(end_line, end_column))

"""Traps in [ ] and { }: signs that belong to a sentence and would be read as the list's or the group's."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import accumulate

from attrs import frozen

from game.source.diagnostic import Span
from game.source.flow import Entry, Flow, Piece, entries, flow, is_nested, prose_in_brackets, still_open
from game.source.mend import Edit, quoting
from game.source.rows import PROSE, PROSE_LISTS
from game.source.trap import (
    COLON_IN_TEXT,
    COMMENT,
    HASH_IN_TEXT,
    LEADING_SIGN,
    NEVER_CLOSED,
    NOT,
    PROSE_IN_BRACKETS,
    SIGNS,
    TIGHT,
    WORDS_BEHIND,
    Spot,
    Trap,
    in_quotes,
    short,
    stretch,
)


def in_brackets(spot: Spot) -> Iterator[Trap]:
    """The traps of a list in [ ] or a group in { }."""
    found = spot.value.flow
    assert found is not None
    rows = spot.lines[spot.value.line - 1 : spot.value.last]
    begins = tuple(accumulate((len(row) + 1 for row in rows), initial=0))
    yield from _Brackets(spot, found, "\n".join(rows), begins).traps()


@frozen
class _Brackets:
    spot: Spot
    found: Flow
    text: str
    begins: tuple[int, ...]

    def traps(self) -> Iterator[Trap]:
        value = self.spot.value
        broken = self._swallowed() if self.found.end is None else None
        if broken:
            yield broken
            return
        marks = list(self._marks())
        yield from marks
        if self.found.end is None:
            yield self._never_closed()
        elif not marks and value.key in PROSE_LISTS and prose_in_brackets(self.found):
            yield self._prose(value.start, self.found.end)
            return
        for entry in entries(self.found, self.text):
            yield from self._in_entry(entry)

    def _swallowed(self) -> Trap | None:
        """A # that takes the closing sign away with it."""
        for piece in self.found.pieces:
            single = piece.kind == "comment" and self.text[piece.start - 2 : piece.start] != "  "
            if single and re.search(r"[\]}]", piece.text):
                line, offset = self._place(piece.start)
                message = "A # after a space begins a comment: YAML drops the rest of this line."
                fix = "Put the text that it belongs to in quotes."
                return self.spot.trap(HASH_IN_TEXT, stretch(line, offset, 1), message, fix, [Edit(line, offset, 1, "")])
        return None

    def _never_closed(self) -> Trap:
        value, sign = self.spot.value, self.text[self.spot.value.start]
        row = COMMENT.sub("", self.spot.lines[value.last - 1]).rstrip()
        missing = "".join("]" if opened == "[" else "}" for opened in reversed(still_open(self.found)))
        fix = f"Add {missing} at the end of line {value.last}."
        if value.last == value.line:
            fix = f"Close it: {short(row.strip())}{missing}"
        span, edit = stretch(value.line, value.start, 1), Edit(value.last, len(row), 0, missing)
        return self.spot.trap(NEVER_CLOSED, span, f"A {sign} is opened here and never closed.", fix, [edit])

    def _marks(self) -> Iterator[Trap]:
        """Quotation marks inside that are never closed, or that close before the words end."""
        for piece, following in zip(self.found.pieces, (*self.found.pieces[1:], None), strict=True):
            if piece.kind == "word" and piece.text[0] in "'\"":
                line, offset = self._place(piece.start)
                words = piece.text.rstrip()
                message = f"A quotation mark ({words[0]}) is opened here and never closed."
                edit = Edit(line, offset + len(words), 0, words[0])
                fix = f"Close it: {short(words)}{words[0]}"
                yield self.spot.trap(NEVER_CLOSED, stretch(line, offset, 1), message, fix, [edit])
            elif piece.kind == "quoted" and following is not None and following.kind in ("word", "quoted"):
                yield self._words_behind(piece, following)

    def _words_behind(self, piece: Piece, following: Piece) -> Trap:
        line, offset = self._place(piece.end)
        message = f"The text ends at this {piece.text[-1]}: YAML cannot read the words behind it."
        at, begin = self._place(following.start)
        edit = Edit(at, begin, len(following.text.split("\n")[0].rstrip()), "")
        fix = "Put the whole text in single quotation marks."
        return self.spot.trap(WORDS_BEHIND, stretch(line, offset - 1, 1), message, fix, [edit])

    def _prose(self, start: int, end: int) -> Trap:
        line, begin = self._place(start)
        last, offset = self._place(end)
        fix = "Write each on a line of its own, after a dash: - …"
        edits = quoting(self.spot.lines[line - 1 : last], line, begin + 1, offset - 1)
        span = Span(line, begin + 1, last, offset + 1)
        return self.spot.trap(PROSE_IN_BRACKETS, span, "Sentences in [ ] break at every comma.", fix, edits)

    def _in_entry(self, entry: Entry) -> Iterator[Trap]:
        line, offset = self._place(entry.start)
        words = self.text[entry.start : entry.end]
        if not entry.pieces:
            if TIGHT.match(words):
                yield self.spot.missing_space(line, offset, words)
        elif entry.key == "if" and NOT.match(words):
            yield self.spot.not_sign(line, offset, words)
        elif entry.key in PROSE_LISTS and words == "[":
            inner = flow(self.text, entry.start)
            if inner.end is not None and prose_in_brackets(inner):
                yield self._prose(entry.start, inner.end)
        elif entry.key in PROSE and self._is_sentence(entry, words):
            yield from self._in_sentence(entry, line, offset, words)

    def _is_sentence(self, entry: Entry, words: str) -> bool:
        return entry.pieces[0].kind != "quoted" and "\n" not in words and not is_nested(entry, self.text)

    def _in_sentence(self, entry: Entry, line: int, offset: int, words: str) -> Iterator[Trap]:
        """A sentence without quotation marks: its signs are the group's."""
        signs = [piece for piece in entry.pieces if piece.kind == "sign" and piece.text in ":,"]
        if words[0] in SIGNS:
            rule, at = LEADING_SIGN, entry.start
            message = f"This text begins with {words[0]}, which means something else to YAML."
        elif signs and signs[0].text == ":":
            rule, at = COLON_IN_TEXT, signs[0].start
            message = "A colon and a space inside a text: YAML takes what stands before it for a key."
        elif signs:
            rule, at = PROSE_IN_BRACKETS, signs[0].start
            message = "A comma in a text inside { }: YAML takes what stands behind it for a key."
        else:
            return
        edits = quoting([self.spot.lines[line - 1]], line, offset, offset + len(words))
        fix = f"Put the text in quotes: {short(in_quotes(words))}"
        yield self.spot.trap(rule, stretch(line, offset + at - entry.start, 1), message, fix, edits)

    def _place(self, offset: int) -> tuple[int, int]:
        """The line (from 1) and the offset in it of a place in the text."""
        row = bisect_right(self.begins, offset) - 1
        return self.spot.value.line + row, offset - self.begins[row]

"""Traps of quotation marks: one that is never closed, and one that closes sooner than it should."""

import re
from collections.abc import Iterator

from game.source.mend import Edit, quoting
from game.source.trap import COMMENT, NEVER_CLOSED, WORDS_BEHIND, Spot, Trap, in_quotes, short, stretch

_KEY_ENDS = re.compile(r"\s*:(?: |$)")


def in_marks(spot: Spot) -> Iterator[Trap]:
    """The trap of a value in quotation marks, if it has one."""
    if spot.value.end is None:
        yield _never_closed(spot)
        return
    line, close = spot.value.end
    behind = COMMENT.sub("", spot.lines[line - 1])[close:].rstrip()
    if behind and not behind.startswith(" #") and not _KEY_ENDS.match(behind):
        yield _words_behind(spot, line, close, len(behind))


def _never_closed(spot: Spot) -> Trap:
    line, start, words, rows = spot.value.line, spot.value.start, spot.words, spot.rows
    mark = words[0]
    fix = f"Close it with {mark} at the end of the text."
    notes: tuple[str, ...] = ()
    if len(rows) == 1:
        fix = f"Close it: {short(words)}{mark}"
        notes = (f"Or, if the sign belongs to the text: {short(in_quotes(words))}",)
    message = f"A quotation mark ({mark}) is opened here and never closed."
    edits = quoting(rows, line, start + 1, len(rows[-1]), opened=1)
    return spot.trap(NEVER_CLOSED, stretch(line, start, 1), message, fix, edits, notes)


def _words_behind(spot: Spot, line: int, close: int, length: int) -> Trap:
    start, row = spot.value.start, spot.lines[line - 1]
    span = stretch(line, close - 1, 1)
    message = f"The text ends at this {row[close - 1]}: YAML cannot read the words behind it."
    if line > spot.value.line:
        fix = "Write the text below its key, behind a |, without the outer marks."
        return spot.trap(WORDS_BEHIND, span, message, fix, [Edit(line, close, length, "")])
    stop = close + length
    wrapped = row[stop - 1] == row[start] and _inner_mark(row[close - 2], row[close])
    begin, end = (start + 1, stop - 1) if wrapped else (start, stop)
    fix = f"Put the whole text in quotes: {short(in_quotes(row[begin:end]))}"
    edits = quoting([row], line, begin, end, opened=wrapped, closed=wrapped)
    return spot.trap(WORDS_BEHIND, span, message, fix, edits)


def _inner_mark(before: str, after: str) -> bool:
    """Whether a mark between these two letters stands inside the text: an apostrophe, or one that opens speech."""
    return before.isspace() or ((before.isalnum() or before == "}") and after.isalnum())

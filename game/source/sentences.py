"""Traps in values without quotation marks: sentences that YAML would not read as sentences."""

import re
from collections.abc import Iterator

from game.source.columns import is_left_of_its_neighbors
from game.source.diagnostic import Rule
from game.source.mend import Edit, quoting
from game.source.rows import KEYS, deeper_key
from game.source.trap import (
    COLON_IN_TEXT,
    COMMENT,
    HASH_IN_TEXT,
    LEADING_SIGN,
    NOT,
    SIGNS,
    TIGHT,
    WRONG_COLUMN,
    Spot,
    Trap,
    in_quotes,
    short,
    stretch,
)

#: The furthest column from which a key is moved back: beyond, somebody builds stairs.
DEEPEST_INDENT = 100

_HASH = re.compile(r"(?:(?<=\s)|^)#")
_COLON = re.compile(r":(?=\s|$)")
_AMOUNT = re.compile(r"[+-]?\d+$")
_DASH = re.compile(r"-(?P<key>[a-z_]+):(?:\s|$)")
_REPEATING = re.compile(r"&[\w-]+\s|\*[\w-]+$")


def in_sentence(spot: Spot) -> Iterator[Trap]:
    """The first trap of a sentence: signs at its beginning, a colon or a # inside; and a key too far right."""
    words = spot.words
    if words[0] in SIGNS or words.startswith(("- ", "? ")):
        yield _leading_sign(spot, words)
    else:
        for line in range(spot.value.line, spot.value.last + 1):
            trap = _in_row(spot, line)
            if trap is not None:
                yield trap
                break
    yield from _too_far_right(spot)


def in_code(spot: Spot) -> Iterator[Trap]:
    """The traps of a value that is no sentence."""
    words, value = spot.words, spot.value
    if value.key:
        if value.key == "if" and NOT.match(words):
            yield spot.not_sign(value.line, value.start, words)
        if words[0] not in "&!*":
            yield from _too_far_right(spot)
    elif (dash := _DASH.match(words)) and dash["key"] in KEYS:
        yield spot.tight_dash(value.line, value.start, words)
    elif (tight := TIGHT.match(words)) and (tight["key"] in KEYS or _AMOUNT.match(tight["value"])):
        yield spot.missing_space(value.line, value.start, words)


def _leading_sign(spot: Spot, words: str) -> Trap:
    message = f"This text begins with {words[0]}, which means something else to YAML."
    if words.startswith("- ") and spot.value.last > spot.value.line:
        message = "A list (-) begins on the line below its key."
    repeating = "If it is meant as YAML's way to repeat a part: scenarios have none, write it out."
    notes = (repeating,) if _REPEATING.match(words) else ()
    return _unquoted(spot, LEADING_SIGN, spot.value.line, spot.value.start, message, notes)


def _in_row(spot: Spot, line: int) -> Trap | None:
    row = spot.lines[line - 1]
    if "#" not in row and ":" not in row[spot.value.start if line == spot.value.line else 0 :]:
        return None
    begin = spot.value.start if line == spot.value.line else 0
    text = COMMENT.sub("", row) if line == spot.value.last else row
    if hash_sign := _HASH.search(text, begin):
        message = "A # after a space begins a comment: YAML drops the rest of this text."
        notes = ("A comment behind a text stands two spaces away from it.",)
        return _unquoted(spot, HASH_IN_TEXT, line, hash_sign.start(), message, notes)
    if colon := _COLON.search(text, begin):
        message = "A colon and a space inside a text: YAML takes what stands before it for a key."
        return _unquoted(spot, COLON_IN_TEXT, line, colon.start(), message)
    return None


def _unquoted(spot: Spot, rule: Rule, line: int, offset: int, message: str, notes: tuple[str, ...] = ()) -> Trap:
    """A trap in a text that needs quotation marks."""
    rows, start = spot.rows, spot.value.start
    if rule is not HASH_IN_TEXT or line < spot.value.last:
        rows[-1] = COMMENT.sub("", rows[-1]) or rows[-1]
    shown = in_quotes(" ".join([rows[0][start:], *(row.strip() for row in rows[1:])]))
    fix = f"Put the {'whole ' if len(rows) > 1 else ''}text in quotes: {short(shown)}"
    edits = quoting(rows, spot.value.line, start, len(rows[-1]))
    return spot.trap(rule, stretch(line, offset, 1), message, fix, edits, notes)


def _too_far_right(spot: Spot) -> Iterator[Trap]:
    """A key below a value that stands inside that value: it and what belongs to it move left."""
    line, column = spot.value.last + 1, spot.value.column
    while line <= len(spot.lines) and not spot.lines[line - 1].strip():
        line += 1
    if line > len(spot.lines) or column < 0:
        return
    indent = len(spot.lines[line - 1]) - len(spot.lines[line - 1].lstrip())
    key = deeper_key(spot.lines[line - 1], column) if indent > column else None
    if key is None:
        return
    if is_left_of_its_neighbors(spot.lines, spot.value.line, line):
        yield _too_far_left(spot, column, indent)
        return
    message = f"“{key}:” begins in column {indent + 1}, as if it belonged to the value above it."
    edits = []
    for number in range(line, len(spot.lines) + 1 if indent <= DEEPEST_INDENT else line):
        row = spot.lines[number - 1]
        if row.strip() and len(row) - len(row.lstrip()) < indent:
            break
        edits.append(Edit(number, column, min(indent - column, max(len(row) - column, 0)), ""))
    span = stretch(line, indent, len(key) + 1)
    yield spot.trap(WRONG_COLUMN, span, message, f"Begin it in column {column + 1}.", edits)


def _too_far_left(spot: Spot, column: int, right: int) -> Trap:
    """A key that stands left of those above and below it: it alone moves right."""
    key = f"{spot.value.key}:"
    message = f"“{key}” begins in column {column + 1}, and the keys that it belongs to in column {right + 1}."
    edits = [Edit(line, 0, 0, " " * (right - column)) for line in range(spot.value.line, spot.value.last + 1)]
    span = stretch(spot.value.line, column, len(key))
    return spot.trap(WRONG_COLUMN, span, message, f"Begin it in column {right + 1}.", edits)

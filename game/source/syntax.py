"""What YAML says when it cannot go on, in plain words, and how to read on behind it."""

import re
from collections.abc import Sequence

import yaml
from attrs import frozen

from game.source.columns import realign
from game.source.diagnostic import Diagnostic, Rule, Span
from game.source.mend import Edit, Mended, quoting
from game.source.rows import KEYS
from game.source.trap import WRONG_COLUMN, short, stretch

NOT_YAML = Rule("BR005", "not-yaml")

_PLAIN_WORDS = (
    ("mapping values are not allowed", "A second colon on this line: YAML cannot tell which part is the key."),
    ("did not find expected key", "The lines before this one do not fit: a key may stand too far left or right."),
    ("could not find expected ':'", "A key without its colon, or a text that runs on without quotation marks."),
    ("did not find expected ',' or ']'", "A list that begins with [ is not closed, or a comma is missing."),
    ("did not find expected ',' or '}'", "A group that begins with { is not closed, or a comma is missing."),
    ("found unexpected end of stream", "A quotation mark is opened and never closed."),
    ("found character that cannot start any token", "YAML cannot begin a value with this sign."),
    ("found unknown escape character", "Between double quotation marks a \\ has its own meaning: use single ones."),
    ("block sequence entries are not allowed", "A list item (-) cannot stand here: begin it on a line of its own."),
    ("did not find expected '-' indicator", "This line stands in the middle of a list and does not belong to it."),
    ("did not find expected node content", "Something is missing here: a value, or an item of the list."),
    ("found undefined tag handle", "A ! at the beginning of a value means something else to YAML."),
    ("did not find expected comment or line break", "Behind | or > the text begins on the next line."),
)
_NO_COLON = "could not find expected ':'"
#: Complaints whose place is where YAML began to wonder, not where it gave up.
_AT_CONTEXT = (
    _NO_COLON,
    "found unexpected end of stream",
    "did not find expected ',' or ']'",
    "did not find expected ',' or '}'",
)
_OUT_OF_LINE = ("did not find expected key", "did not find expected '-' indicator", "mapping values are not allowed")
_BARE = re.compile(rf" *(?:- +)*(?:{'|'.join(sorted(KEYS))})\s*$")
_WORD = re.compile(r" *(?:- +)*(?P<key>[^\W\d]\w*)(?=\s|$)")
_VALUE = re.compile(r"\s*(?:-\s+)*(?P<key>[^\W\d][\w-]*:\s+)?(?P<value>[^'\"\s].*)$")


@frozen
class Complaint:
    """What stops YAML, and how to read on behind it.

    `words` are those that then are not what their author meant; `whole` says that no line has to be left out.
    """

    fault: Diagnostic
    edits: tuple[Edit, ...]
    words: str = ""
    whole: bool = True


def complaint(file: str, text: Mended, error: yaml.YAMLError) -> Complaint:
    """YAML's complaint; places count in the text as it was mended."""
    problem = str(getattr(error, "problem", None) or error)
    line, column = _place(text.lines, error, problem)
    notes = (f"YAML says: {problem}.",)
    if "mapping values are not allowed" in problem and line > 1 and _BARE.match(text.lines[line - 2]):
        # A key without its colon above: to YAML, both rows are one text.
        line, column, problem = line - 1, 1 + len(text.lines[line - 2]) - len(text.lines[line - 2].lstrip()), _NO_COLON
    moved = realign(text.lines, line) if any(needle in problem for needle in _OUT_OF_LINE) else None
    if moved and not text.touched(line):
        out, offset, key, right, edits = moved
        message = f"“{key}:” begins in column {offset + 1}, and the keys that it belongs to in column {right + 1}."
        fix = f"Begin it in column {right + 1}."
        fault = Diagnostic(WRONG_COLUMN, file, stretch(out, offset, len(key) + 1), message, fix, notes)
        return Complaint(fault, tuple(edits))
    plain = next((words for needle, words in _PLAIN_WORDS if needle in problem), "YAML cannot read this.")
    row = text.lines[line - 1]
    span = Span(line, column, line, min(column + 1, len(row) + 1))
    colon = _missing_colon(row) if _NO_COLON in problem else None
    if colon is not None and not text.touched(line):
        fix = f"Write {short((row[:colon] + ':' + row[colon:]).strip(' -'))}"
        return Complaint(Diagnostic(NOT_YAML, file, span, plain, fix, notes), (Edit(line, colon, 0, ":"),))
    return _left_out(Diagnostic(NOT_YAML, file, span, plain, None, notes), row, text.touched(line))


def _place(lines: Sequence[str], error: yaml.YAMLError, problem: str) -> tuple[int, int]:
    first, second = getattr(error, "problem_mark", None), getattr(error, "context_mark", None)
    mark = (second or first) if any(needle in problem for needle in _AT_CONTEXT) else (first or second)
    line = min(mark.line + 1, len(lines)) if mark else 1
    column = min(mark.column + 1, len(lines[line - 1]) + 1) if mark else 1
    while line > 1 and not lines[line - 1].strip():
        line, column = line - 1, len(lines[line - 2]) + 1
    return line, column


def _missing_colon(row: str) -> int | None:
    """Where a colon is missing behind one of the language's keys."""
    match = _WORD.match(row)
    return match.end() if match and match["key"] in KEYS else None


def _left_out(fault: Diagnostic, row: str, touched: bool) -> Complaint:
    """Read on with the value in quotation marks, or else without the line."""
    line = fault.span.line
    match = _VALUE.match(row.rstrip())
    if match and not touched and match.start("value") > len(row) - len(row.lstrip()):
        edits = quoting([row], line, match.start("value"), match.end("value"))
        return Complaint(fault, tuple(edits), match["value"])
    return Complaint(fault, (Edit(line, 0, len(row), ""),), row, whole=False)

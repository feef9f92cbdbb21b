"""What YAML says when it cannot go on, in plain words, and how to read on behind it."""

import re

import yaml

from game.source.diagnostic import Diagnostic, Rule, Span
from game.source.mend import Edit, Mended, quoting

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
#: Complaints whose place is where YAML began to wonder, not where it gave up.
_AT_CONTEXT = (
    "could not find expected ':'",
    "found unexpected end of stream",
    "did not find expected ',' or ']'",
    "did not find expected ',' or '}'",
)
_VALUE = re.compile(r"\s*(?:-\s+)*(?:[^\W\d][\w-]*:\s+)?(?P<value>[^'\"\s].*)$")


def syntax_fault(file: str, text: Mended, error: yaml.YAMLError) -> Diagnostic:
    """YAML's complaint as a diagnostic: places count in the text as it was mended."""
    problem = str(getattr(error, "problem", None) or error)
    plain = next((words for needle, words in _PLAIN_WORDS if needle in problem), "YAML cannot read this.")
    first, second = getattr(error, "problem_mark", None), getattr(error, "context_mark", None)
    mark = (second or first) if any(needle in problem for needle in _AT_CONTEXT) else (first or second)
    lines = text.lines
    line = min(mark.line + 1, len(lines)) if mark else 1
    column = min(mark.column + 1, len(lines[line - 1]) + 1) if mark else 1
    while line > 1 and not lines[line - 1].strip():
        line, column = line - 1, len(lines[line - 2]) + 1
    end = min(column + 1, len(lines[line - 1]) + 1)
    return Diagnostic(NOT_YAML, file, Span(line, column, line, end), plain, None, (f"YAML says: {problem}.",))


def repair(text: Mended, line: int) -> str:
    """Put a value that YAML cannot read in quotation marks, or else leave its line out; what was left out."""
    row = text.lines[line - 1]
    match = _VALUE.match(row.rstrip())
    if match and match.start("value") and not text.touched(line):
        text.apply(quoting([row], line, match.start("value"), match.end("value")))
        return ""
    text.apply([Edit(line, 0, len(row), "")])
    return row

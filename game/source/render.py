"""Diagnostics as people and programs read them: `full` and `concise`, `json`, and `github` for a workflow's log."""

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Literal, get_args
from unicodedata import combining, east_asian_width

from game.source.diagnostic import CALLED, Diagnostic, Severity
from game.source.text import CONTROLS

#: The widest piece of a line that is shown, in cells; a longer line is cut around the fault.
WIDEST = 96

Form = Literal["full", "concise", "json", "github"]
#: Every form, by the name that the command line calls it.
FORMS: tuple[Form, ...] = get_args(Form)

_ENDS = re.compile(r"[\t\n\r\u2028\u2029]")
_RESET, _BOLD, _FAINT = "\x1b[0m", "\x1b[1m", "\x1b[2m"
_COLORS: dict[Severity, str] = {"error": "\x1b[1;31m", "warning": "\x1b[1;33m", "info": "\x1b[1;36m"}
#: GitHub's workflow commands know three levels, and call the least of them by another name.
_LEVELS: dict[Severity, str] = {"error": "error", "warning": "warning", "info": "notice"}
#: What a workflow command must not hold in its message, and what besides in the values before it.
_IN_MESSAGE = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_IN_VALUE = _IN_MESSAGE | str.maketrans({":": "%3A", ",": "%2C"})


def render(
    form: Form, diagnostics: Iterable[Diagnostic], lines: Mapping[str, Sequence[str]], *, color: bool = False
) -> str:
    """Diagnostics in one of the forms; `lines` and `color` as in `render_full`, for the forms that show them."""
    if form == "full":
        return render_full(diagnostics, lines, color=color)
    if form == "concise":
        return render_concise(diagnostics, color=color)
    return render_json(diagnostics) if form == "json" else render_github(diagnostics)


def render_full(diagnostics: Iterable[Diagnostic], lines: Mapping[str, Sequence[str]], *, color: bool = False) -> str:
    """Each diagnostic with its place, its message, the line that it is about, its fix and its notes.

    `lines` are the lines of each file by its name; a file that is not among them is told without its line.
    Whatever stands in names and lines, the result holds no control character but line ends, and colors if asked.
    """
    return "\n".join(_full(fault, lines.get(fault.file, ()), color) for fault in diagnostics)


def render_concise(diagnostics: Iterable[Diagnostic], *, color: bool = False) -> str:
    """A line for each diagnostic, `file:line:column: severity CODE message`, as editors and grep read it."""
    return "".join(f"{_headline(fault, fault.rule.severity, color, ' ')}\n" for fault in diagnostics)


def render_github(diagnostics: Iterable[Diagnostic]) -> str:
    """A workflow command for each diagnostic, which GitHub shows beside the line; the fix is a line of its message."""
    return "".join(f"{_annotation(fault)}\n" for fault in diagnostics)


def render_json(diagnostics: Iterable[Diagnostic]) -> str:
    """A JSON list with an object for each diagnostic (shape in cli.md); lines and columns count from 1."""
    found = [
        {
            "code": fault.rule.code,
            "severity": fault.rule.severity,
            "message": fault.message,
            "file": fault.file,
            "line": fault.span.line,
            "column": fault.span.column,
            "end_line": fault.span.end_line,
            "end_column": fault.span.end_column,
            "fix": fault.fix,
            "notes": list(fault.notes),
        }
        for fault in diagnostics
    ]
    return json.dumps(found, indent=2) + "\n"


def _full(fault: Diagnostic, lines: Sequence[str], color: bool) -> str:
    told = [_headline(fault, CALLED[fault.rule.severity], color, ": ")]
    if fault.span.line <= len(lines):
        told += _excerpt(fault, lines[fault.span.line - 1], color)
    gutter = " " * len(str(fault.span.line))
    if fault.fix:
        told.append(f"{gutter} = fix: {_harmless(fault.fix)}")
    told += [f"{gutter} = note: {_harmless(note)}" for note in fault.notes]
    return "\n".join(told) + "\n"


def _headline(fault: Diagnostic, severity: str, color: bool, gap: str) -> str:
    """Where it is, how bad in a word, and what is wrong; `gap` parts the code from the message."""
    place = f"{_harmless(fault.file)}:{fault.span.line}:{fault.span.column}"
    kind = _in(_COLORS[fault.rule.severity], f"{severity} {fault.rule.code}", color)
    return f"{_in(_BOLD, place, color)}: {kind}{gap}{_harmless(fault.message)}"


def _annotation(fault: Diagnostic) -> str:
    span = fault.span
    values = {
        "file": fault.file,
        "line": span.line,
        "col": span.column,
        "endLine": span.end_line,
        "endColumn": span.end_column,
        "title": fault.rule.code,
    }
    said = ",".join(f"{key}={_harmless(str(value)).translate(_IN_VALUE)}" for key, value in values.items())
    told = [fault.message, *([f"fix: {fault.fix}"] if fault.fix else []), *fault.notes]
    message = "\n".join(map(_harmless, told)).translate(_IN_MESSAGE)
    return f"::{_LEVELS[fault.rule.severity]} {said}::{message}"


def _excerpt(fault: Diagnostic, line: str, color: bool) -> list[str]:
    span = fault.span
    row = _harmless(line.rstrip())
    begin = min(span.column - 1, len(row))
    end = span.end_column - 1 if span.end_line == span.line else len(row)
    shown, begin, end = _window(row, begin, max(begin, min(end, len(row))))
    marks = "^" * max(1, _cells(shown[begin:end]))
    number = str(span.line)
    gutter = _in(_FAINT, f"{' ' * len(number)} |", color)
    return [
        gutter,
        f"{_in(_FAINT, f'{number} |', color)} {shown}".rstrip(),
        f"{gutter} {' ' * _cells(shown[:begin])}{_in(_COLORS[fault.rule.severity], marks, color)}",
    ]


def _window(row: str, begin: int, end: int) -> tuple[str, int, int]:
    """A piece of a row that is no wider than WIDEST, with the stretch from `begin` to `end` in it."""
    if _cells(row) <= WIDEST:
        return row, begin, end
    start = 0 if _cells(row[:end]) <= WIDEST else max(0, begin - WIDEST // 4)
    stop = start
    width = 0
    while stop < len(row) and (width := width + _cells(row[stop])) <= WIDEST:
        stop += 1
    before, behind = "… " if start else "", " …" if stop < len(row) else ""
    offset = len(before) - start
    return before + row[start:stop] + behind, begin + offset, min(end, stop) + offset


def _cells(text: str) -> int:
    """How wide a text stands on a screen: wide letters take two cells, combining marks none."""
    return sum(0 if combining(letter) else 2 if east_asian_width(letter) in "WF" else 1 for letter in text)


def _harmless(text: str) -> str:
    return CONTROLS.sub("\N{REPLACEMENT CHARACTER}", _ENDS.sub(" ", text))


def _in(code: str, text: str, color: bool) -> str:
    return f"{code}{text}{_RESET}" if color else text

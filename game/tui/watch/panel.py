"""Faults as rows: a list, and below it the selected one with its line of the file and how to mend it."""

from collections.abc import Sequence

from game.play.rows import BLANK, Role, Row, Span, around, beside, cells, cut, width_of, wrap_text
from game.source.diagnostic import CALLED, Diagnostic, Severity
from game.source.text import harmless
from game.tui.watch.preview import Preview

_SIGNS: dict[Severity, tuple[str, Role]] = {"error": ("✗", "fall"), "warning": ("!", "accent"), "info": ("·", "said")}
#: The sign that what is played is older than the file.
_LAST_GOOD = " LAST GOOD VERSION "
#: The fewest rows that the list keeps where the selected fault has much to say.
_LEAST_LIST = 4


def panel_rows(preview: Preview, width: int, height: int, where: str = "") -> list[Row]:
    """The file, how it stands, its faults, and the selected one in full: no more than `height` rows.

    `where` says where the play is.
    """
    head = _head(preview, width, where)[: max(3, height - _LEAST_LIST)]
    room = height - len(head)
    fault = preview.fault
    detail = [BLANK, *detail_rows(fault, preview.lines, width)] if fault else []
    listed = max(min(_LEAST_LIST, len(preview.faults)), min(len(preview.faults), room - len(detail)))
    rows = [*head, *around(_list(preview, width), preview.selected, preview.selected, max(1, listed))]
    return [*rows, *_shortened(detail, height - len(rows))][:height]


def strip_row(preview: Preview, width: int, where: str = "") -> Row:
    """All of it in one row, for a screen that has no room beside the play."""
    sign: Row = (Span(_LAST_GOOD, "selected", "strong", "faults"), Span("  ")) if preview.plays_last_good else ()
    if preview.reading.shelved is None:
        return (*sign, Span(cut(preview.reading.trouble, width - width_of(sign)), "fall"))
    fault = preview.fault
    if fault is None:
        words = "no faults" if preview.full == "done" else "no faults so far"
        right = cut(" · ".join(filter(None, (where, preview.progress))), width - width_of(sign) - len(words) - 2)
        return beside((*sign, Span(words, "quiet")), (Span(right, "quiet"),), width)
    place = f"{preview.selected + 1} of {len(preview.faults)}" if len(preview.faults) > 1 else ""
    mark, role = _SIGNS[fault.rule.severity]
    row: Row = (*sign, Span(f"{mark} ", role, "strong", "faults"), Span(f"{place}  " if place else "", "quiet"))
    told = cut(f"line {fault.span.line}  {harmless(fault.message)}", width - width_of(row))
    return (*row, Span(told, "ink", "", "faults"))


def _head(preview: Preview, width: int, where: str) -> list[Row]:
    time = f"read {preview.read_at}"
    title = Span(cut(_called(preview.file), width - cells(time) - 2), "title", "strong")
    rows: list[Row] = [BLANK, beside((title,), (Span(time, "quiet"),), width)]
    rows += [*(wrap_text(where, width, "quiet") if where else ()), BLANK]
    if preview.sign:
        rows += [*_boxed(preview.sign, width), BLANK]
    if preview.reading.shelved is not None:
        none = "No faults." if preview.full == "done" else "No faults so far."
        rows += wrap_text(preview.counts or none, width, "ink" if preview.counts else "rise")
    rows += wrap_text(preview.progress, width, "quiet") if preview.progress else ()
    return [*rows, BLANK]


def _boxed(words: str, width: int) -> list[Row]:
    """A sign that nobody overlooks, with or without colors."""
    return [
        (Span(f" {''.join(span.text for span in row)}".ljust(width), "selected", "strong"),)
        for row in wrap_text(words, width - 2)
    ]


def _list(preview: Preview, width: int) -> list[Row]:
    digits = max((len(str(fault.span.line)) for fault in preview.faults), default=1)
    return [_listed(preview, place, fault, digits, width) for place, fault in enumerate(preview.faults)]


def _listed(preview: Preview, place: int, fault: Diagnostic, digits: int, width: int) -> Row:
    mark, role = _SIGNS[fault.rule.severity]
    action = f"select:{place}"
    lead = f"{str(fault.span.line).rjust(digits)}  {fault.rule.code}  "
    file = "" if fault.file == preview.file else f"{_called(fault.file)}: "
    words = cut(file + harmless(fault.message), width - len(lead) - 4)
    if place == preview.selected:
        row = f"> {mark} {lead}{words}"
        return (Span(row + " " * (width - cells(row)), "selected", "strong", action),)
    return (
        Span(f"  {mark} ", role, "strong", action),
        Span(lead, "quiet", "", action),
        Span(words, "ink", "", action),
    )


def detail_rows(fault: Diagnostic, lines: dict[str, tuple[str, ...]], width: int) -> list[Row]:
    """One fault in full: where it is, what is wrong, its line of the file, its fix and its notes."""
    mark, role = _SIGNS[fault.rule.severity]
    where = f"{mark} {CALLED[fault.rule.severity]} {fault.rule.code}, {_called(fault.file)}, line {fault.span.line}"
    rows: list[Row] = [*wrap_text(where, width, role), *wrap_text(harmless(fault.message), width)]
    rows += excerpt_rows(fault, lines.get(fault.file, ()), width)
    if fault.fix:
        rows += wrap_text(f"fix: {harmless(fault.fix)}", width, "rise")
    for note in fault.notes:
        rows += wrap_text(harmless(note), width, "quiet")
    return rows


def excerpt_rows(fault: Diagnostic, lines: Sequence[str], width: int) -> list[Row]:
    """The line of a file that a fault is about, as much of it as there is room for, with marks below the fault."""
    span = fault.span
    line = harmless_line(lines[span.line - 1]) if span.line <= len(lines) else ""
    if not line:
        return []
    gutter = f"{span.line} │ "
    room = max(8, width - len(gutter))
    begin = min(span.column - 1, len(line))
    end = span.end_column - 1 if span.end_line == span.line else len(line)
    start = _start(line, begin, max(begin + 1, min(end, len(line))), room)
    lead = "…" if start else ""
    shown = cut(lead + line[start:], room)
    at = cells(lead + line[start:begin])
    marks = "^" * max(1, min(cells(line[begin:end]), cells(shown) - at))
    blank = " " * (len(gutter) - 2) + "│ "
    return [
        BLANK,
        (Span(gutter, "faint"), Span(shown, "ink")),
        (Span(blank + " " * at, "faint"), Span(marks, _SIGNS[fault.rule.severity][1], "strong")),
    ]


def _start(line: str, begin: int, end: int, room: int) -> int:
    """Where to cut a line at its left, so that the stretch from `begin` to `end` can be seen."""
    if cells(line[:end]) <= room:
        return 0
    start = begin
    while start > 0 and cells(line[start - 1 : begin]) <= room // 3:
        start -= 1
    return start


def harmless_line(line: str) -> str:
    """A line of a file with its columns kept, and nothing in it that a terminal might obey."""
    return "".join(letter if letter.isprintable() else "\N{REPLACEMENT CHARACTER}" for letter in line.rstrip())


def _called(file: str) -> str:
    """A file by its own name: the folders before it would leave no room for anything else."""
    return harmless(file.replace("\\", "/").rpartition("/")[2])


def _shortened(rows: list[Row], room: int) -> list[Row]:
    """As many rows as there is room for; where some are left out, a mark says so."""
    if len(rows) <= room:
        return rows
    return [*rows[: room - 1], (Span("…", "quiet"),)] if room > 0 else []

"""What is wrong in a file, and where: author mistakes are values, never exceptions."""

from typing import Literal, NamedTuple

from attrs import frozen

Severity = Literal["error", "warning", "info"]
#: What people are told each severity as; programs read it by its own name.
CALLED: dict[Severity, str] = {"error": "error", "warning": "warning", "info": "hint"}


class Span(NamedTuple):
    """A stretch of a file: lines and columns count from 1, the end column stands behind the last letter."""

    line: int
    column: int
    end_line: int
    end_column: int


@frozen
class Rule:
    """One kind of mistake: its code (BR and three digits), a short name and how bad it is."""

    code: str
    name: str
    severity: Severity = "error"


@frozen
class Diagnostic:
    """One mistake in one place, with a likely fix and anything else worth saying."""

    rule: Rule
    file: str
    span: Span
    message: str
    fix: str | None = None
    notes: tuple[str, ...] = ()


def in_order(diagnostics: list[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Diagnostics from the top of each file to its end, each of them once."""
    unique = dict.fromkeys(diagnostics)
    return tuple(sorted(unique, key=lambda fault: (fault.file, fault.span, fault.rule.code)))

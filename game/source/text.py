"""From bytes to text that is safe to show: size, encoding, control characters and tabs."""

import re

from game.source.diagnostic import Diagnostic, Rule, Span

#: The largest file that is read, in bytes (language.md, rule 25).
LARGEST_FILE = 1024 * 1024

TOO_LARGE = Rule("BR001", "file-too-large")
NOT_UTF8 = Rule("BR002", "not-utf-8")
CONTROL_CHARACTER = Rule("BR003", "control-character")
TAB = Rule("BR004", "tab")

# C0 without tab and line ends, DEL, C1, the marks that turn the direction of text, a stray byte order
# mark, and what Unicode sets aside: a terminal may obey the first ones, YAML refuses the last.
CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff\ud800-\udfff]")
_LINE_END = re.compile(r"\r\n|\r|\x85|\u2028|\u2029")


def read_text(file: str, raw: bytes) -> tuple[str, list[Diagnostic]]:
    """The text of a file, made harmless, with a diagnostic for everything that was not."""
    if len(raw) > LARGEST_FILE:
        size = f"This file has {len(raw):,} bytes; a scenario may have {LARGEST_FILE:,} (1 MiB)."
        return "", [Diagnostic(TOO_LARGE, file, Span(1, 1, 1, 1), size, "Split it into several scenarios.")]
    faults: list[Diagnostic] = []
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = raw[: error.start].decode("utf-8", "replace")
        span = _at(before, len(before))
        message = f"The byte 0x{raw[error.start]:02X} is not UTF-8: the file may be Latin-1, or not a text at all."
        return "", [Diagnostic(NOT_UTF8, file, span, message, "Save it again as UTF-8.")]
    text = _LINE_END.sub("\n", text)
    for number, line in enumerate(text.split("\n"), 1):
        if "\t" in line:
            faults.append(_tab(file, number, line))
        faults.extend(_controls(file, number, line))
    return CONTROLS.sub("\N{REPLACEMENT CHARACTER}", text.replace("\t", " ")), faults


def _tab(file: str, number: int, line: str) -> Diagnostic:
    column = line.index("\t") + 1
    span = Span(number, column, number, column + 1)
    return Diagnostic(TAB, file, span, "A tab: YAML and people see different widths in it.", "Use spaces.")


def _controls(file: str, number: int, line: str) -> list[Diagnostic]:
    return [
        Diagnostic(
            CONTROL_CHARACTER,
            file,
            Span(number, hit.start() + 1, number, hit.start() + 2),
            f"An invisible control character (U+{ord(hit.group()):04X}): a terminal might obey it.",
            "Delete it.",
        )
        for hit in list(CONTROLS.finditer(line))[:3]
    ]


def _at(text: str, offset: int) -> Span:
    line = text.count("\n", 0, offset) + 1
    column = offset - (text.rfind("\n", 0, offset) + 1) + 1
    return Span(line, column, line, column + 1)

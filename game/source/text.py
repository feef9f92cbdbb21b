"""From bytes to text that is safe to show: size, encoding, control characters and tabs."""

import re
from itertools import islice

from game.source.diagnostic import Diagnostic, Rule, Span

#: How many places of the same kind are told one by one.
MOST_TOLD = 10
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


def harmless(text: str) -> str:
    """A text as one line without anything that a terminal might obey; tabs and line ends are blanks."""
    return CONTROLS.sub("\N{REPLACEMENT CHARACTER}", " ".join(text.split()))


def read_text(file: str, raw: bytes) -> tuple[str, list[Diagnostic]]:
    """The text of a file, made harmless, with a diagnostic for everything that was not.

    What is not UTF-8 cannot be trusted: its one diagnostic is NOT_UTF8, and the text is there to be shown only.
    """
    if len(raw) > LARGEST_FILE:
        size = f"This file has {len(raw):,} bytes; a scenario may have {LARGEST_FILE:,} (1 MiB)."
        return "", [Diagnostic(TOO_LARGE, file, Span(1, 1, 1, 1), size, "Split it into several scenarios.")]
    faults: list[Diagnostic] = []
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        text = raw.decode("utf-8-sig", "replace")
        faults.append(_not_utf8(file, raw, error.start))
    text = _LINE_END.sub("\n", text)
    lines = text.split("\n") if "\t" in text or CONTROLS.search(text) else []
    if not faults:
        faults = [*_tabs(file, lines), *_controls(file, lines)]
    return CONTROLS.sub("\N{REPLACEMENT CHARACTER}", text.replace("\t", " ")), faults


def _tabs(file: str, lines: list[str]) -> list[Diagnostic]:
    """One fault for all tabs: where one is, there are often hundreds."""
    found = [number for number, line in enumerate(lines, 1) if "\t" in line]
    if not found:
        return []
    column = lines[found[0] - 1].index("\t") + 1
    notes: tuple[str, ...] = ()
    if others := found[1:]:
        some = ", ".join(str(number) for number in others[:MOST_TOLD]) + (", …" if len(others) > MOST_TOLD else "")
        notes = (f"There are tabs on {len(others)} more {'lines' if len(others) > 1 else 'line'}: {some}.",)
    span = Span(found[0], column, found[0], column + 1)
    return [Diagnostic(TAB, file, span, "A tab: YAML and people see different widths in it.", "Use spaces.", notes)]


def _controls(file: str, lines: list[str]) -> list[Diagnostic]:
    places = ((number, hit) for number, line in enumerate(lines, 1) for hit in CONTROLS.finditer(line))
    return [
        Diagnostic(
            CONTROL_CHARACTER,
            file,
            Span(number, hit.start() + 1, number, hit.start() + 2),
            f"An invisible control character (U+{ord(hit.group()):04X}): a terminal might obey it.",
            "Delete it.",
        )
        for number, hit in islice(places, MOST_TOLD)
    ]


def _not_utf8(file: str, raw: bytes, start: int) -> Diagnostic:
    before = _LINE_END.sub("\n", raw[:start].decode("utf-8-sig", "replace"))
    line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
    message = f"The byte 0x{raw[start]:02X} is not UTF-8: the file may be Latin-1, or not a text at all."
    return Diagnostic(NOT_UTF8, file, Span(line, column, line, column + 1), message, "Save it again as UTF-8.")

"""The places where YAML would silently lose words or stop reading: found line by line, before it reads.

Each trap is told with the right form as its fix, and mended in the text that is read on, so that the faults
behind it are found in the same run.
"""

import re
from collections.abc import Iterator

from attrs import evolve, frozen

from game.source.diagnostic import Diagnostic, Rule, Span

LEADING_SIGN = Rule("BR010", "text-begins-with-a-sign")
COLON_IN_TEXT = Rule("BR011", "colon-in-text")
HASH_IN_TEXT = Rule("BR012", "hash-in-text")
MISSING_SPACE = Rule("BR013", "missing-space")

#: Keys whose values are sentences.
PROSE = frozenset(
    "title summary text say then why unseen locked principle for_the_instructor about name warm mixed cold shown at".split()
)
NOT_SIGN = Rule("BR014", "exclamation-mark-for-not")

_ENTRY = re.compile(r"^(?P<lead>\s*(?:-\s+)*)(?P<key>[A-Za-z_][\w-]*)(?P<colon>\s*:\s+)(?P<value>\S.*)$")
_ITEM = re.compile(r"^(?P<lead>\s*(?:-\s+)+)(?P<value>\S.*)$")
_BLOCK = re.compile(r"(?:^|[\s:-])[|>][-+0-9]*\s*(?:#.*)?$")
_COMMENT = re.compile(r"\s{2,}#(?:\s.*)?$|\s+#\s*$")
_HASH = re.compile(r"\s#")
_COLON = re.compile(r":(?=\s|$)")
_LOOKS_LIKE_YAML = re.compile(r"\[\s*(?:['\"{]|$|\])|\{\s*(?:[\"']?[\w-]+[\"']?\s*:\s|$|\})")
_TIGHT = re.compile(r"(?P<key>[A-Za-z_][\w-]*):(?P<value>[+-]\d)")
_NOT = re.compile(r"(?P<if>\bif:\s+)!\s*(?=[A-Za-z_(])")


@frozen
class _Sentence:
    """A plain value and the rows it runs over; `start` is its first letter's place in its first row."""

    first: int
    rows: tuple[str, ...]
    start: int
    prose: bool

    @property
    def value(self) -> str:
        return self.rows[0][self.start :]

    def quoted(self) -> list[str]:
        """The rows with the whole value in single quotation marks, as YAML reads it right."""
        inner = [self.value, *self.rows[1:]]
        doubled = [row.rstrip().replace("'", "''") for row in inner]
        doubled[0] = self.rows[0][: self.start] + "'" + doubled[0]
        doubled[-1] += "'"
        return doubled


def spring(file: str, text: str) -> tuple[str, list[Diagnostic]]:
    """The text with its traps mended, and a diagnostic for each."""
    faults: list[Diagnostic] = []
    lines = text.split("\n")
    for sentence in list(_sentences(lines)):
        found = _prose_trap(file, sentence) if sentence.prose else _code_trap(file, sentence)
        if found is not None:
            fault, mended = found
            faults.append(fault)
            lines[sentence.first - 1 : sentence.first - 1 + len(mended)] = mended
    return "\n".join(lines), faults


def _sentences(lines: list[str]) -> Iterator[_Sentence]:
    """The values that stand in the file unquoted: block texts, quoted texts and comments are left out."""
    number = 0
    while number < len(lines):
        row = lines[number]
        number += 1
        if not row.strip() or row.lstrip().startswith("#"):
            continue
        entry = _ENTRY.match(row)
        match = entry or _ITEM.match(row)
        indent = len(match["lead"]) if match else len(row) - len(row.lstrip())
        end = number
        while end < len(lines) and (not lines[end].strip() or _indent(lines[end]) > _outer(row, indent, entry is not None)):
            end += 1
        if _BLOCK.search(row):
            number = end
        elif match is not None:
            value = match["value"]
            if value[0] in "'\"":
                number = end if not _closes(value[1:], value[0]) else number
                continue
            prose = entry["key"] in PROSE if entry else _is_prose(value)
            while end > number and not lines[end - 1].strip():
                end -= 1
            rows = tuple(lines[number - 1 : end]) if prose else (row,)
            yield _Sentence(number, rows, len(row) - len(value), prose)
            number = end if prose else number


def _indent(row: str) -> int:
    return len(row) - len(row.lstrip())


def _outer(row: str, lead: int, entry: bool) -> int:
    """The column that what belongs to this row stands to the right of."""
    return lead if entry else _indent(row)


def _is_prose(value: str) -> bool:
    return value[0] in "*&@!%`" or (value[0] not in "[{" and len(value.split(":")[0].split()) > 2)


def _closes(text: str, quote: str) -> bool:
    rest = text.replace("''", "") if quote == "'" else re.sub(r"\\.", "", text)
    return quote in rest


def _prose_trap(file: str, sentence: _Sentence) -> tuple[Diagnostic, list[str]] | None:
    value = sentence.value
    if value[0] in "*&@!%`{[":
        if value[0] in "{[" and _LOOKS_LIKE_YAML.match(value):
            return _code_trap(file, sentence)
        message = f"This text begins with {value[0]}, which means something else to YAML."
        return _quote(LEADING_SIGN, file, sentence, 0, sentence.start, message)
    for row, line in enumerate(sentence.rows):
        text = _COMMENT.sub("", line)
        begin = sentence.start if row == 0 else 0
        hash_sign = _HASH.search(text, begin)
        if hash_sign:
            message = "A # after a space begins a comment: YAML drops the rest of this text."
            return _quote(HASH_IN_TEXT, file, sentence, row, hash_sign.start() + 1, message)
        colon = _COLON.search(text, begin)
        if colon:
            message = "A colon and a space inside a text: YAML takes what stands before it for a key."
            return _quote(COLON_IN_TEXT, file, sentence, row, colon.start(), message)
    return None


def _code_trap(file: str, sentence: _Sentence) -> tuple[Diagnostic, list[str]] | None:
    row = sentence.rows[0]
    tight = _TIGHT.search(row, sentence.start) if sentence.value[0] in "{[" else None
    if tight:
        message = f"Without a space after the colon, “{tight.group()}” is one word to YAML."
        fault = _fault(MISSING_SPACE, file, sentence.first, tight.start(), len(tight.group()), message)
        mended = row[: sentence.start] + _TIGHT.sub(r"\g<key>: \g<value>", row[sentence.start :])
        return evolve(fault, fix=f"Write {tight['key']}: {tight['value']}"), [mended]
    sign = _NOT.search(row)
    if sign:
        message = "In a condition, “not” is a word: a ! means something else to YAML."
        fault = _fault(NOT_SIGN, file, sentence.first, sign.end("if"), 1, message)
        mended = _NOT.sub(r"\g<if>not ", row)
        return evolve(fault, fix=mended[sign.start() :].strip(" {}[],")), [mended]
    return None


def _quote(
    rule: Rule, file: str, sentence: _Sentence, row: int, offset: int, message: str
) -> tuple[Diagnostic, list[str]]:
    mended = sentence.quoted()
    shown = mended[0][sentence.start :] + (" …" if len(mended) > 1 else "")
    fix = f"Put the text in quotes: {shown}" if len(mended) == 1 else f"Put the whole text in quotes: {shown}"
    return evolve(_fault(rule, file, sentence.first + row, offset, 1, message), fix=fix), mended


def _fault(rule: Rule, file: str, line: int, offset: int, length: int, message: str) -> Diagnostic:
    return Diagnostic(rule, file, Span(line, offset + 1, line, offset + 1 + length), message)

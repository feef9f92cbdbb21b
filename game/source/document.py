"""From text to nodes: YAML on libyaml's events, bounded before anything is built."""

import re
from collections.abc import Iterator

import yaml
from attrs import define, field, frozen

from game.source.diagnostic import Diagnostic, Rule, Span, in_order
from game.source.node import Mapping, Scalar, Sequence
from game.source.text import CONTROL_CHARACTER, CONTROLS, read_text
from game.source.traps import spring

#: The deepest nesting of lists and keys (language.md, rule 25).
DEEPEST = 32
#: How often a line that stops YAML is mended so that the rest of the file is read too.
MOST_REPAIRS = 20

NOT_YAML = Rule("BR005", "not-yaml")
EMPTY = Rule("BR006", "empty-file")
ANCHOR = Rule("BR007", "anchor-alias-or-tag")
SEVERAL = Rule("BR008", "several-documents")
TOO_DEEP = Rule("BR009", "too-deep")
DUPLICATE_KEY = Rule("BR015", "duplicate-key")
KEY_NOT_TEXT = Rule("BR016", "key-is-not-a-word")

_Parser = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@frozen
class Read:
    """What a file turned out to hold: its root, unless nothing could be read, and what is wrong with it."""

    file: str
    lines: tuple[str, ...]
    root: Scalar | Sequence | Mapping | None
    diagnostics: tuple[Diagnostic, ...]


def read(file: str, raw: bytes) -> Read:
    """Read a file's bytes. Never raises: whatever is wrong with them is among the diagnostics."""
    text, faults = read_text(file, raw)
    lines = tuple(text.split("\n"))
    if not faults and not text.strip():
        faults.append(Diagnostic(EMPTY, file, Span(1, 1, 1, 1), "This file is empty."))
    if not text.strip():
        return Read(file, lines, None, tuple(faults))
    mended, traps = spring(file, text)
    root, broken = _build_with_repairs(file, mended)
    return Read(file, lines, root, in_order([*faults, *traps, *broken]))


def _build_with_repairs(file: str, text: str) -> tuple[Scalar | Sequence | Mapping | None, list[Diagnostic]]:
    broken: list[Diagnostic] = []
    for _ in range(MOST_REPAIRS):
        builder = _Builder(file)
        try:
            root = builder.build(text)
        except yaml.YAMLError as error:
            fault = _syntax_fault(file, text, error)
            broken.append(fault)
            repaired = _without(text, fault.span.line)
            if repaired == text:
                return None, broken
            text = repaired
        except _Stop as stop:
            return None, [*broken, *builder.faults, stop.fault]
        else:
            return root, [*broken, *builder.faults]
    return None, broken


def _without(text: str, line: int) -> str:
    """The text with the value of a line that YAML cannot read put in quotes, or else the line left out."""
    lines = text.split("\n")
    row = lines[line - 1]
    entry = re.match(r"^(\s*(?:-\s+)*[\w-]+:\s+|\s*(?:-\s+)+)([^'\"\s].*)$", row)
    lines[line - 1] = entry[1] + "'" + entry[2].replace("'", "''") + "'" if entry else ""
    return "\n".join(lines)


_PLAIN_WORDS = (
    ("mapping values are not allowed", "A second colon on this line: YAML cannot tell which part is the key."),
    ("did not find expected key", "The lines before this one do not fit: a key may stand too far left or right."),
    ("could not find expected ':'", "A key without its colon, or a text that runs on without quotation marks."),
    ("did not find expected ',' or ']'", "A list that begins with [ is not closed, or a comma is missing."),
    ("did not find expected ',' or '}'", "A group that begins with { is not closed, or a comma is missing."),
    ("found unexpected end of stream", "A quotation mark is opened and never closed."),
    ("found character that cannot start any token", "YAML cannot begin a value with this sign."),
    ("found unknown escape character", "Between double quotation marks a \\ has a meaning of its own: use single ones."),
    ("block sequence entries are not allowed", "A list item (-) cannot stand here: begin it on a line of its own."),
    ("did not find expected '-' indicator", "This line stands in the middle of a list and does not belong to it."),
    ("did not find expected node content", "Something is missing here: a value, or an item of the list."),
)


def _syntax_fault(file: str, text: str, error: yaml.YAMLError) -> Diagnostic:
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    problem = str(getattr(error, "problem", "") or error)
    plain = next((words for needle, words in _PLAIN_WORDS if needle in problem), "YAML cannot read this.")
    lines = text.split("\n")
    line = min(mark.line + 1 if mark else 1, len(lines))
    column = min(mark.column + 1 if mark else 1, len(lines[line - 1]) + 1)
    while line > 1 and not lines[line - 1].strip():
        line, column = line - 1, len(lines[line - 2]) + 1
    end = min(column + 1, len(lines[line - 1]) + 1)
    return Diagnostic(NOT_YAML, file, Span(line, column, line, end), plain, None, (f"YAML says: {problem}.",))


class _Stop(Exception):
    """Reading ends here: going on would cost more than the file is worth."""

    def __init__(self, fault: Diagnostic) -> None:
        super().__init__(fault.message)
        self.fault = fault


@define
class _Open:
    """A list or mapping that is being read."""

    start: object
    flow: bool
    mapping: bool
    nodes: list[Scalar | Sequence | Mapping] = field(factory=list)


@define
class _Builder:
    file: str
    faults: list[Diagnostic] = field(factory=list)
    _open: list[_Open] = field(factory=list)
    _root: Scalar | Sequence | Mapping | None = None
    _documents: int = 0

    def build(self, text: str) -> Scalar | Sequence | Mapping | None:
        for event in self._events(text):
            kind = type(event)
            if kind is yaml.ScalarEvent:
                self._marked(event)
                self._add(self._scalar(event))
            elif kind is yaml.MappingStartEvent or kind is yaml.SequenceStartEvent:
                self._marked(event)
                self._deepen(event, kind is yaml.MappingStartEvent)
            elif kind is yaml.MappingEndEvent or kind is yaml.SequenceEndEvent:
                self._add(self._close(event))
            elif kind is yaml.AliasEvent:
                self._fault(ANCHOR, event, f"*{event.anchor} repeats another part of the file: write it out.")
                self._add(Scalar(_span(event), "", "*"))
            elif kind is yaml.DocumentStartEvent:
                self._begin(event)
        return self._root

    def _events(self, text: str) -> Iterator[yaml.Event]:
        loader = _Parser(text)
        try:
            while loader.check_event():
                yield loader.get_event()
        finally:
            loader.dispose()

    def _begin(self, event: yaml.Event) -> None:
        self._documents += 1
        if self._documents > 1:
            message = "A second document begins here (---): a scenario is one."
            raise _Stop(Diagnostic(SEVERAL, self.file, _span(event), message, "Delete the --- or make two files."))

    def _deepen(self, event: yaml.Event, mapping: bool) -> None:
        if len(self._open) >= DEEPEST:
            message = f"Lists and keys stand inside each other more than {DEEPEST} deep here."
            raise _Stop(Diagnostic(TOO_DEEP, self.file, _span(event), message))
        self._open.append(_Open(event.start_mark, event.flow_style, mapping))

    def _scalar(self, event: yaml.Event) -> Scalar:
        style = "" if event.style in (None, "") else event.style
        span = _span(event)
        text = event.value
        if style == '"' and (hit := CONTROLS.search(text)):
            message = f"An invisible control character (U+{ord(hit.group()):04X}), written as an escape."
            self._fault(CONTROL_CHARACTER, event, message, "Delete it.")
            text = CONTROLS.sub("\N{REPLACEMENT CHARACTER}", text)
        return Scalar(span, text, style, bool(self._open and self._open[-1].flow))

    def _close(self, event: yaml.Event) -> Sequence | Mapping:
        part = self._open.pop()
        start, end = part.start, event.end_mark
        span = Span(start.line + 1, start.column + 1, end.line + 1, end.column + 1)  # type: ignore[attr-defined]
        if not part.mapping:
            return Sequence(span, tuple(part.nodes), part.flow)
        return Mapping(span, tuple(self._entries(part.nodes)), part.flow)

    def _entries(
        self, nodes: list[Scalar | Sequence | Mapping]
    ) -> Iterator[tuple[Scalar, Scalar | Sequence | Mapping]]:
        seen: dict[str, Span] = {}
        for key, value in zip(nodes[::2], nodes[1::2], strict=True):
            if not isinstance(key, Scalar):
                message = "A list or a group stands where a key is expected."
                self.faults.append(Diagnostic(KEY_NOT_TEXT, self.file, key.span, message))
            elif key.text in seen:
                message = f"“{key.text}” stands twice in the same place; the first one is on line {seen[key.text].line}."
                fix = "Delete one of the two, or rename it."
                self.faults.append(Diagnostic(DUPLICATE_KEY, self.file, key.span, message, fix))
            else:
                seen[key.text] = key.span
                yield key, value

    def _marked(self, event: yaml.Event) -> None:
        if event.anchor is not None:
            self._fault(ANCHOR, event, f"&{event.anchor} is an anchor: scenarios have none.", "Delete it.")
        if event.tag is not None and event.tag != "!":
            fix = "Put the text in quotes, or in a condition write “not”."
            self._fault(ANCHOR, event, f"{event.tag} is a YAML tag: scenarios have none.", fix)

    def _add(self, node: Scalar | Sequence | Mapping) -> None:
        if self._open:
            self._open[-1].nodes.append(node)
        else:
            self._root = node

    def _fault(self, rule: Rule, event: yaml.Event, message: str, fix: str | None = None) -> None:
        self.faults.append(Diagnostic(rule, self.file, _span(event), message, fix))


def _span(event: yaml.Event) -> Span:
    start, end = event.start_mark, event.end_mark
    return Span(start.line + 1, start.column + 1, end.line + 1, end.column + 1)

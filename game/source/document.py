"""From text to nodes: YAML on libyaml's events, bounded before anything is built."""

import re
from collections.abc import Iterator
from typing import Any

import yaml
from attrs import define, evolve, field, frozen

from game.source.diagnostic import Diagnostic, Rule, Span, in_order
from game.source.flow import DEEPEST
from game.source.mend import Mended
from game.source.node import AnyNode, Mapping, Scalar, Sequence
from game.source.syntax import Complaint, complaint
from game.source.text import CONTROL_CHARACTER, CONTROLS, NOT_UTF8, read_text
from game.source.traps import traps

#: How often a line that stops YAML is mended so that the rest of the file is read too.
MOST_REPAIRS = 20
#: How many faults of its own reading tells: a file with more is not a scenario.
MOST_FAULTS = 1000

EMPTY = Rule("BR006", "empty-file")
ANCHOR = Rule("BR007", "anchor-alias-or-tag")
SEVERAL = Rule("BR008", "several-documents")
TOO_DEEP = Rule("BR009", "too-deep")
DUPLICATE_KEY = Rule("BR015", "duplicate-key")
KEY_NOT_TEXT = Rule("BR016", "key-is-not-a-word")

_Parser = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@frozen
class Read:
    """What a file turned out to hold: its root, unless nothing could be read, and what is wrong with it.

    `lost` are the words of the parts that could not be used: a name among them may well have been declared there.
    `whole` says that no line had to be left out.
    """

    file: str
    lines: tuple[str, ...]
    root: AnyNode | None
    diagnostics: tuple[Diagnostic, ...]
    lost: frozenset[str] = frozenset()
    whole: bool = True


def read(file: str, raw: bytes) -> Read:
    """Read a file's bytes. Never raises: whatever is wrong with them is among the diagnostics."""
    text, faults = read_text(file, raw)
    lines = tuple(text.split("\n"))
    if not text.strip() and not faults:
        faults.append(Diagnostic(EMPTY, file, Span(1, 1, 1, 1), "This file is empty."))
    if not text.strip() or any(fault.rule is NOT_UTF8 for fault in faults):
        return Read(file, lines, None, tuple(faults))
    mended = Mended(list(lines))
    sprung = list(traps(file, lines))
    faults += [trap.fault for trap in sprung]
    mended.apply(edit for trap in sprung for edit in trap.edits)
    reader = _Reader(file, lines, mended, faults)
    root = reader.read()
    if isinstance(root, Scalar) and root.plain and not root.text:
        root = None
    if root is None and not reader.faults:
        reader.faults.append(Diagnostic(EMPTY, file, Span(1, 1, 1, 1), "This file holds nothing but comments."))
    words = frozenset(word for part in reader.left_out for word in (part, *_WORD.findall(part)))
    return Read(file, lines, root, in_order(reader.faults), words, reader.whole)


_WORD = re.compile(r"[\w-]+")


@define
class _Reader:
    """Reads, and where YAML stops mends the line and reads again."""

    file: str
    lines: tuple[str, ...]
    mended: Mended
    faults: list[Diagnostic]
    left_out: list[str] = field(factory=list)
    whole: bool = True
    told: tuple[str, int] = ("", 0)

    def read(self) -> AnyNode | None:
        for _ in range(MOST_REPAIRS):
            builder = _Builder(self.file, self.lines, self.mended)
            try:
                root = builder.build()
            except yaml.YAMLError as error:
                self._repair(complaint(self.file, self.mended, error))
            except _Stop as stop:
                self.faults += [*builder.faults, stop.fault]
                return None
            else:
                self.faults += builder.faults
                self.left_out += builder.left_out
                return root
        return None

    def _repair(self, found: Complaint) -> None:
        """Mend or leave out what stops YAML; the same complaint right below is a consequence, and not told."""
        fault = found.fault
        # What a terminal would obey has signs in it that mean something to YAML: that is one mistake.
        garbled = any(one.rule is CONTROL_CHARACTER and one.span.line == fault.span.line for one in self.faults)
        again = fault.message == self.told[0] and fault.span.line <= self.told[1] + 1
        if not garbled and not again:
            self.faults.append(evolve(fault, span=self.mended.span(fault.span)))
        self.told = fault.message, fault.span.line
        self.mended.apply(found.edits)
        self.left_out.append(found.words)
        self.whole = self.whole and found.whole


class _Stop(Exception):
    """Reading ends here: going on would cost more than the file is worth."""

    def __init__(self, fault: Diagnostic) -> None:
        super().__init__(fault.message)
        self.fault = fault


@define
class _Open:
    """A list or mapping that is being read."""

    start: Any
    flow: bool
    mapping: bool
    nodes: list[AnyNode] = field(factory=list)


@define
class _Builder:
    file: str
    lines: tuple[str, ...]
    mended: Mended
    faults: list[Diagnostic] = field(factory=list)
    left_out: list[str] = field(factory=list)
    _open: list[_Open] = field(factory=list)
    _root: AnyNode | None = None
    _documents: int = 0

    def build(self) -> AnyNode | None:
        for event in self._events(self.mended.text):
            kind = type(event)
            if kind is yaml.ScalarEvent:
                if event.anchor is not None or event.tag is not None:
                    self._marked(event)
                self._add(self._scalar(event))
            elif kind is yaml.MappingStartEvent or kind is yaml.SequenceStartEvent:
                self._marked(event)
                self._deepen(event, kind is yaml.MappingStartEvent)
            elif kind is yaml.MappingEndEvent or kind is yaml.SequenceEndEvent:
                self._add(self._close(event))
            elif kind is yaml.AliasEvent:
                self._fault(ANCHOR, event, f"*{event.anchor} repeats another part of the file: write it out.")
                self._add(Scalar(self._span(event), "", "*"))
            elif kind is yaml.DocumentStartEvent:
                self._begin(event)
        return self._root

    def _events(self, text: str) -> Iterator[Any]:
        loader = _Parser(text)
        try:
            while (event := loader.get_event()) is not None:
                yield event
        finally:
            loader.dispose()

    def _begin(self, event: Any) -> None:
        self._documents += 1
        if self._documents > 1:
            message = "A second document begins here (---): a scenario is one."
            raise _Stop(Diagnostic(SEVERAL, self.file, self._span(event), message, "Delete the --- or make two files."))

    def _deepen(self, event: Any, mapping: bool) -> None:
        if len(self._open) >= DEEPEST:
            message = f"Lists and keys stand inside each other more than {DEEPEST} deep here."
            raise _Stop(Diagnostic(TOO_DEEP, self.file, self._span(event), message))
        self._open.append(_Open(event.start_mark, event.flow_style, mapping))

    def _scalar(self, event: Any) -> Scalar:
        style = "" if event.style in (None, "") else event.style
        span = self._span(event)
        text = event.value
        if style == "'" and self.mended.touched(event.start_mark.line + 1) and self._letter(span) not in "'\"":
            style = ""
        if style == '"' and (hit := CONTROLS.search(text)):
            message = f"An invisible control character (U+{ord(hit.group()):04X}), written as an escape."
            self._fault(CONTROL_CHARACTER, event, message, "Delete it.")
            text = CONTROLS.sub("\N{REPLACEMENT CHARACTER}", text)
        return Scalar(span, text, style, bool(self._open and self._open[-1].flow))

    def _close(self, event: Any) -> Sequence | Mapping:
        part = self._open.pop()
        span = self._between(part.start, event.end_mark)
        if not part.mapping:
            return Sequence(span, tuple(part.nodes), part.flow)
        return Mapping(span, tuple(self._entries(part.nodes)), part.flow)

    def _entries(self, nodes: list[AnyNode]) -> Iterator[tuple[Scalar, AnyNode]]:
        seen: dict[str, Span] = {}
        for key, value in zip(nodes[::2], nodes[1::2], strict=True):
            if not isinstance(key, Scalar):
                message = "A list or a group stands where a key is expected."
                fix = "Write the key as a word, without brackets or braces."
                self._told(Diagnostic(KEY_NOT_TEXT, self.file, key.span, message, fix))
            elif key.text in seen:
                message = f"“{key.text}” stands twice in the same place; the first is on line {seen[key.text].line}."
                fix = "Delete one of the two, or rename it."
                self._told(Diagnostic(DUPLICATE_KEY, self.file, key.span, message, fix))
                self.left_out += self.lines[key.span.line - 1 : value.span.end_line]
            else:
                seen[key.text] = key.span
                yield key, value

    def _marked(self, event: Any) -> None:
        if event.anchor is not None:
            self._fault(ANCHOR, event, f"&{event.anchor} is an anchor: scenarios have none.", "Delete it.")
        if event.tag is not None and event.tag != "!":
            tag = event.tag.replace("tag:yaml.org,2002:", "!!")
            fix = "Delete it." if tag.startswith("!!") else "Put the text in quotes, or in a condition write “not”."
            self._fault(ANCHOR, event, f"{tag} is a YAML tag: scenarios have none.", fix)

    def _add(self, node: AnyNode) -> None:
        if self._open:
            self._open[-1].nodes.append(node)
        else:
            self._root = node

    def _fault(self, rule: Rule, event: Any, message: str, fix: str | None = None) -> None:
        self._told(Diagnostic(rule, self.file, self._span(event), message, fix))

    def _told(self, fault: Diagnostic) -> None:
        if len(self.faults) < MOST_FAULTS:
            self.faults.append(fault)

    def _span(self, event: Any) -> Span:
        return self._between(event.start_mark, event.end_mark)

    def _between(self, start: Any, end: Any) -> Span:
        first, line, column = start.line + 1, end.line + 1, end.column + 1
        if column == 1 and line > first:
            # A block ends where the next line begins: for its reader, at the end of its last line.
            line = self._last_written(first, line - 1)
            column = len(self.mended.lines[line - 1]) + 1
        return self.mended.span(Span(first, start.column + 1, line, column))

    def _last_written(self, first: int, last: int) -> int:
        while last > first and not self.mended.lines[last - 1].strip():
            last -= 1
        return last

    def _letter(self, span: Span) -> str:
        return self.lines[span.line - 1][span.column - 1 : span.column] or " "

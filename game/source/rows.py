"""Where a document's values stand, row by row: what is needed to see the traps before YAML falls into them."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from attrs import define, field

from game.source.flow import Flow, flow

#: Keys whose values are sentences.
PROSE = frozenset({
    "about", "at", "cold", "for_the_instructor", "locked", "mixed", "name", "principle", "say", "shown", "summary",
    "text", "then", "title", "unseen", "warm", "why",
})  # fmt: skip
#: Keys whose lists are made of sentences.
PROSE_LISTS = PROSE | {"analysis", "description", "first_of", "reactions"}
#: Every key of the language: in front of a colon it is a key, wherever it stands.
KEYS = PROSE_LISTS | frozenset({
    "alone", "ask", "choices", "choose", "comes_out", "debrief", "effects", "ending", "expect", "goodwill", "here",
    "hears", "id", "if", "minutes", "once", "practices", "pronouns", "remember", "reputation", "role", "runs_out",
    "scenes", "shows", "start", "tests", "to", "tone", "who",
})  # fmt: skip

_ROW = re.compile(
    r"(?P<lead> *(?:-(?: +|$))*)(?:(?P<key>[^\W\d][\w-]*|\"[^\"]*\"|'[^']*') *:(?: +|$))?(?P<rest>.*)$", re.DOTALL
)
_BLOCK = re.compile(r"(?:[&!]\S* +)?[|>][-+0-9]{0,2} *(?:#.*)?$")
_LOOKS_LIKE_YAML = re.compile(
    r"\[\s*(?:['\"{]|$|\])|\[[^\],]*,[^\]]*\]\s*(?:#.*)?$|\{\s*(?:(?:[\w-]+|\"[^\"]*\"|'[^']*')\s*:(?:\s|$)|$|\}|[\w-]+:[^\s{}]+[,}])"
)
# Most lists and groups are names and numbers: they need no second look.
_HARMLESS = re.compile(r"[\[{](?:[\w ,.+-]|(?<=\w): |[\[\]{}])*[\]}] *(?: #.*)?$")
_PROSE_KEY = re.compile(rf"\b(?:{'|'.join(sorted(PROSE_LISTS))}) *:")
_QUOTED = {"'": re.compile(r"'[^']*(?:''[^']*)*'(?!')"), '"': re.compile(r'"[^"\\]*(?:\\.[^"\\]*)*"', re.DOTALL)}
_STRUCTURE = re.compile(r" *(?:#|-(?: |$)|[^\W\d][\w-]*:(?: |$)|[\"'][^\"']*[\"'] *:|\.\.\.$|---)")


_KEY = re.compile(r" *(?P<key>[a-z_]+):(?: |$)")


class Value(NamedTuple):
    """A value as it stands in the file, from an offset in its first line (counted from 1) to its last line.

    `kind` is plain, quoted or flow. `end` is where a quoted or flow value closes, as line and offset, or None where
    it never does. `column` is the offset of the key or dash that it belongs to.
    """

    kind: str
    key: str
    prose: bool
    line: int
    start: int
    last: int
    column: int
    end: tuple[int, int] | None = None
    flow: Flow | None = None


def values(lines: Sequence[str]) -> Iterator[Value]:
    """Every value that is not a block text, in file order. Takes time in proportion to the text."""
    return _Rows(lines).values()


def _is_harmless(rest: str) -> bool:
    even = rest.count("[") == rest.count("]") and rest.count("{") == rest.count("}")
    return even and bool(_HARMLESS.match(rest)) and not _PROSE_KEY.search(rest)


def deeper_key(row: str, column: int) -> str | None:
    """The language's key that a row begins with right of a column, or None."""
    match = _KEY.match(row)
    return match["key"] if match and match["key"] in KEYS and match.start("key") > column else None


@define
class _Rows:
    lines: Sequence[str]
    parents: list[tuple[int, str]] = field(factory=list)

    def values(self) -> Iterator[Value]:
        at = 0
        while at < len(self.lines):
            value, at = self._next(at)
            if value is not None:
                yield value

    def _next(self, at: int) -> tuple[Value | None, int]:
        """The value that begins in a row, if one does, and the next row to look at."""
        match = _ROW.match(self.lines[at])
        assert match
        lead, key, rest = match["lead"], match["key"], match["rest"]
        bare = not key and "-" not in lead
        if bare and (not rest or rest[0] == "#"):
            return None, at + 1
        column = len(lead) if key else lead.rfind("-")
        self._close(lead, indent=len(lead) - len(lead.lstrip(" ")))
        prose = bool(self.parents) and self.parents[-1][1] in PROSE_LISTS
        if key and prose and not key[0].islower() and key[0] not in "\"'":
            key, rest, column = None, self.lines[at][len(lead) :], lead.rfind("-")
        if key:
            key = key.strip("\"'")
            # The last step of a debrief has the name of a scenario's summary, and is a list.
            prose = key in PROSE and not (key == "summary" and self.parents[-1:] and self.parents[-1][1] == "ask")
            self.parents.append((len(lead), key))
        elif column < 0:
            column = self.parents[-1][0] if self.parents else -1
        if not rest or rest[0] == "#":
            return None, at + 1
        if _BLOCK.match(rest):
            return None, self._end(at, column)
        return self._value(at, len(self.lines[at]) - len(rest), rest, key or "", prose, column)

    def _close(self, lead: str, indent: int) -> None:
        """Leave the keys that this row does not belong to: those not left of it (a dash may stand under its key)."""
        dash = "-" in lead
        while self.parents and (self.parents[-1][0] > indent or (self.parents[-1][0] == indent and not dash)):
            self.parents.pop()

    def _value(self, at: int, start: int, rest: str, key: str, prose: bool, column: int) -> tuple[Value | None, int]:
        sign = rest[0]
        if sign in "'\"":
            return self._quoted(at, start, key, prose, column)
        if sign in "[{" and (not prose or _LOOKS_LIKE_YAML.match(rest)):
            if key not in PROSE_LISTS and _is_harmless(rest):
                return None, at + 1
            return self._flow(at, start, key, prose, column)
        last = at + 1
        if prose:
            last = self._trimmed(at, self._end(at, column, keys=True))
        return Value("plain", key, prose, at + 1, start, last, column), last

    def _quoted(self, at: int, start: int, key: str, prose: bool, column: int) -> tuple[Value, int]:
        pattern = _QUOTED[self.lines[at][start]]
        end = at + 1
        match = pattern.match(self.lines[at], start)
        if match is None:
            end = self._end(at, column)
            text = "\n".join(self.lines[at:end])
            match = pattern.match(text, start)
            if match is None and end < len(self.lines) and not _STRUCTURE.match(self.lines[end]):
                text = "\n".join(self.lines[at:])
                match = pattern.match(text, start)
        if match is None:
            last = self._trimmed(at, end)
            return Value("quoted", key, prose, at + 1, start, last, column), last
        close = self._place(at, match.string, match.end())
        return Value("quoted", key, prose, at + 1, start, close[0], column, close), close[0]

    def _flow(self, at: int, start: int, key: str, prose: bool, column: int) -> tuple[Value | None, int]:
        found = flow(self.lines[at], start)
        text, end = self.lines[at], at + 1
        if found.end is None and not found.deep:
            end = self._end(at, column, closing=True)
            text = "\n".join(self.lines[at:end])
            found = flow(text, start)
        if found.deep:
            return None, end
        if found.end is None:
            last = self._trimmed(at, end)
            return Value("flow", key, prose, at + 1, start, last, column, None, found), last
        close = self._place(at, text, found.end)
        return Value("flow", key, prose, at + 1, start, close[0], column, close, found), close[0]

    def _place(self, at: int, text: str, offset: int) -> tuple[int, int]:
        return at + 1 + text.count("\n", 0, offset), offset - (text.rfind("\n", 0, offset) + 1)

    def _end(self, at: int, column: int, *, closing: bool = False, keys: bool = False) -> int:
        """Behind the last row that stands right of a column; `keys` of the language end it wherever they stand."""
        end = at + 1
        while end < len(self.lines):
            row = self.lines[end]
            bare = row.lstrip(" ")
            if bare and len(row) - len(bare) <= column and not (closing and bare[0] in "]}"):
                break
            if keys and deeper_key(row, column):
                break
            end += 1
        return end

    def _trimmed(self, at: int, end: int) -> int:
        """The last line, counted from 1, without blank rows and comments at the end."""
        while end > at + 1 and (not (bare := self.lines[end - 1].lstrip()) or bare[0] == "#"):
            end -= 1
        return end

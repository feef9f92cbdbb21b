"""What chance does to a file: small changes that often still compile, and rough ones that break what they touch."""

import random
import re
from collections.abc import Callable

from game.author.compile import KEYS

Lines = list[str]
_WORD = re.compile(r"[A-Za-z_][\w.-]*|[^\w\s]|\d+")
_NUMBER = re.compile(r"(?<![\w.])[+-]?\d+\b")
_NAME = re.compile(r"^\s*(?:- )?(?:id: )?([a-z_][\w-]*):?\s*$")
_TO = re.compile(r"\b(to|runs_out|start): *([\w-]+)")
_IF = re.compile(r"\bif: *(.+?)(?=[,}]|$)")
_NUMBERS = (
    "0", "-1", "+1", "1", "99", "100", "101", "-3000", "+3000", "65536", "9" * 30, "1e9", "0x1F", "07", "1_0", ".5",
)  # fmt: skip
_KEYS = (
    *KEYS, "here", "text", "say", "to", "if", "then", "effects", "hears", "comes_out", "choices", "ending", "alone",
    "once", "locked", "unseen", "shows", "why", "id", "at", "first_of", "goodwill", "reputation", "set", "from",
    "first", "shown", "while", "runs_out", "one_of", "expect", "choose", "name", "tone", "marks", "agree", "made_from",
)  # fmt: skip
_PIECES = (
    "{you}", "{nobody}", "{dana.they|is|are}", "{", "}", "*", "**bold", "&a ", "*a", "!!python/object:os.system ",
    "<<: *a", "? ", "| ", ">-", "---", "...", "%YAML 1.2", "'", '"', "#", " #", ": ", "- ", "[", "]", "{}", "[]",
    "null", "~", "yes", "# breakroom: allow BR070 because it is so", "# breakroom: allow", "alone: goes_on",
    "once: true", "\\", "\t", "", "seen.", "untold.dana", "unseen.", "not not not", "((((((((", "a" * 300, "=",
    "\u200b", "\u202e", "\U0001f600", "e\u0301", "\u4e2d\u6587", "\x85", "\u2028", "\ufeff", "\x1b[31m", "\x00", "\r",
    "\ud7ff", "\ufffe", "ﬁ", "İ", "ß",
)  # fmt: skip
_CONDITIONS = (
    "reputation >= 50", "goodwill < 50", "goodwill.dana > 49", "untold.dana", "seen.partition",
    "not (reputation > 0)", "goodwill.dana + goodwill.priya - reputation >= 51", "true", "false", "1 < 2",
    "reputation == reputation", "50 <= reputation", "reputation - 101 > 0", "cups + 1 >= clock", "clock == 0",
    "floor is wet", "floor is not wet", "heard_it == true", "cups != 3",
)  # fmt: skip


class Mutator:
    """Changes texts, by chance. `others` gives the lines of another file."""

    def __init__(self, chance: random.Random, others: Callable[[], Lines]) -> None:
        self.chance, self.others = chance, others
        self._gentle = (
            self._delete, self._twice, self._redirect, self._redirect, self._condition, self._condition, self._number,
            self._number, self._swap, self._move, self._effect,
        )  # fmt: skip
        self._rough = (
            self._delete, self._twice, self._swap, self._move, self._indent, self._indent_block, self._tokens,
            self._rename, self._number, self._condition, self._redirect, self._key, self._piece, self._join,
            self._other, self._cut,
        )  # fmt: skip

    def mutated(self, raw: bytes) -> bytes:
        """The file, changed in a few places."""
        gentle = self.chance.random() < 0.55
        lines = raw.decode("utf-8", "surrogateescape").split("\n")
        for _ in range(self.chance.choice((1, 1, 1, 2, 2, 3, 5, 9))):
            if len(lines) > 1:
                self.chance.choice(self._gentle if gentle else self._rough)(lines)
        changed = "\n".join(lines).encode("utf-8", "surrogateescape")
        return self._bytes(changed) if not gentle and self.chance.random() < 0.15 else changed

    def _at(self, lines: Lines) -> int:
        return self.chance.randrange(len(lines))

    def _some(self, lines: Lines, pattern: re.Pattern[str]) -> tuple[int, re.Match[str]] | None:
        found = [(place, match) for place, line in enumerate(lines) for match in pattern.finditer(line)]
        return self.chance.choice(found) if found else None

    def _put(self, lines: Lines, place: int, start: int, end: int, text: str) -> None:
        lines[place] = lines[place][:start] + text + lines[place][end:]

    def _block(self, lines: Lines) -> tuple[int, int]:
        """A line with all that stands further right below it."""
        start = self._at(lines)
        margin = len(lines[start]) - len(lines[start].lstrip())
        end = start + 1
        while end < len(lines) and (not lines[end].strip() or len(lines[end]) - len(lines[end].lstrip()) > margin):
            end += 1
        return start, end

    def _delete(self, lines: Lines) -> None:
        start, end = self._block(lines) if self.chance.random() < 0.3 else (at := self._at(lines), at + 1)
        if end - start < len(lines):
            del lines[start:end]

    def _twice(self, lines: Lines) -> None:
        start, end = self._block(lines)
        lines[end:end] = lines[start:end]

    def _swap(self, lines: Lines) -> None:
        one, other = self._at(lines), self._at(lines)
        lines[one], lines[other] = lines[other], lines[one]

    def _move(self, lines: Lines) -> None:
        start, end = self._block(lines)
        taken = lines[start:end]
        del lines[start:end]
        at = self.chance.randint(0, len(lines))
        lines[at:at] = taken

    def _indent(self, lines: Lines) -> None:
        at = self._at(lines)
        lines[at] = lines[at][2:] if self.chance.random() < 0.5 else self.chance.choice((" ", "  ", "\t")) + lines[at]

    def _indent_block(self, lines: Lines) -> None:
        start, end = self._block(lines)
        more = self.chance.choice((-2, -1, 1, 2, 4, 40))
        lines[start:end] = [" " * more + line if more > 0 else line[-more:] for line in lines[start:end]]

    def _tokens(self, lines: Lines) -> None:
        one, other = self._some(lines, _WORD), self._some(lines, _WORD)
        if one and other:
            self._put(lines, one[0], *one[1].span(), other[1].group())

    def _rename(self, lines: Lines) -> None:
        one, other = self._some(lines, _NAME), self._some(lines, _NAME)
        if one and other:
            new = self.chance.choice((other[1][1], one[1][1] + "x", "no", "true", "12", "über", "a.b", "__class__"))
            if self.chance.random() < 0.5:
                self._put(lines, one[0], *one[1].span(1), new)
            else:
                lines[:] = [re.sub(rf"\b{re.escape(one[1][1])}\b", new, line) for line in lines]

    def _number(self, lines: Lines) -> None:
        if found := self._some(lines, _NUMBER):
            near = f"{self.chance.choice('+-')}{self.chance.randint(0, 60)}" if found[1].group()[0] in "+-" else ""
            new = (
                near
                if near and self.chance.random() < 0.7
                else self.chance.choice((*_NUMBERS, str(self.chance.randint(0, 100))))
            )
            self._put(lines, found[0], *found[1].span(), new)

    def _condition(self, lines: Lines) -> None:
        one, other = self._some(lines, _IF), self._some(lines, _IF)
        words = [*_CONDITIONS, *([other[1][1]] * 4 if other else [])]
        new = self.chance.choice(words)
        if one is None:
            if to := self._some(lines, _TO):
                self._put(lines, to[0], to[1].start(), to[1].start(), f"if: {new}\n" + " " * to[1].start())
            return
        old = one[1][1]
        mixed = (
            new,
            f"{old} and {new}",
            f"{old} or not {new}",
            f"not ({old})",
            f"({old}) and not ({old})",
            f"({old} or {new})",
        )
        self._put(lines, one[0], *one[1].span(1), self.chance.choice(mixed))

    def _redirect(self, lines: Lines) -> None:
        one, other = self._some(lines, _TO), self._some(lines, _TO)
        if one and other:
            self._put(lines, one[0], *one[1].span(2), other[1][2])

    def _effect(self, lines: Lines) -> None:
        """Another amount, another person or another act where one stands in braces or brackets."""
        found = self._some(lines, re.compile(r"(?<=[{,\[] )\w+|(?<=[{\[])\w+"))
        other = self._some(lines, re.compile(r"(?<=[{,\[] )\w+|(?<=[{\[])\w+"))
        if found and other:
            self._put(lines, found[0], *found[1].span(), other[1].group())

    def _key(self, lines: Lines) -> None:
        if found := self._some(lines, re.compile(r"\b\w+(?=:)")):
            self._put(lines, found[0], *found[1].span(), self.chance.choice(_KEYS))

    def _piece(self, lines: Lines) -> None:
        at = self._at(lines)
        place = self.chance.randint(0, len(lines[at]))
        self._put(lines, at, place, place, self.chance.choice(_PIECES))

    def _join(self, lines: Lines) -> None:
        at = self._at(lines)
        if at + 1 < len(lines):
            lines[at : at + 2] = [lines[at] + " " + lines[at + 1].strip()]

    def _other(self, lines: Lines) -> None:
        if others := self.others():
            start, end = self._block(others)
            at = self.chance.randint(0, len(lines))
            lines[at:at] = others[start:end]

    def _cut(self, lines: Lines) -> None:
        at = self._at(lines)
        lines[at] = lines[at][: self.chance.randint(0, len(lines[at]))]

    def _bytes(self, raw: bytes) -> bytes:
        changed = bytearray(raw)
        for _ in range(self.chance.choice((1, 1, 2, 8))):
            if changed:
                at, way = self.chance.randrange(len(changed)), self.chance.randrange(3)
                if way == 0:
                    changed[at] ^= 1 << self.chance.randrange(8)
                elif way == 1:
                    changed.insert(at, self.chance.randrange(256))
                else:
                    del changed[at]
        return bytes(changed)

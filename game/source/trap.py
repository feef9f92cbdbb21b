"""A trap: a place where YAML would lose words or stop, with the edits that take it away (language.md, rule 25)."""

import re
from collections.abc import Iterable, Sequence

from attrs import frozen

from game.source.diagnostic import Diagnostic, Rule, Span
from game.source.mend import Edit
from game.source.rows import Value

LEADING_SIGN = Rule("BR010", "text-begins-with-a-sign")
COLON_IN_TEXT = Rule("BR011", "colon-in-text")
HASH_IN_TEXT = Rule("BR012", "hash-in-text")
MISSING_SPACE = Rule("BR013", "missing-space")
NOT_SIGN = Rule("BR014", "exclamation-mark-for-not")
NEVER_CLOSED = Rule("BR017", "never-closed")
WORDS_BEHIND = Rule("BR028", "words-behind-the-end")
PROSE_IN_BRACKETS = Rule("BR019", "prose-in-brackets")
WRONG_COLUMN = Rule("BR027", "wrong-column")

#: The longest text that a fix shows in full, in letters.
LONGEST_FIX = 100
#: Signs that YAML reads as its own where a text begins.
SIGNS = "*&@!%`{[>|]},"
#: A comment behind a text stands two spaces away from it; with a single one it may be part of a sentence.
COMMENT = re.compile(r"(?<!\s)(?:\s{2,}#(?:\s.*)?|\s+#\s*)$|^\s*#(?:\s.*)?$")
#: A key and its value without the space between them.
TIGHT = re.compile(r"(?P<key>[^\W\d][\w-]*):(?P<value>[^\s:/].*)$")
#: A condition that says “not” as programs do.
NOT = re.compile(r"!\s*(?=[\w(])")


@frozen
class Trap:
    """What is wrong, and the edits of the text behind which reading goes on."""

    fault: Diagnostic
    edits: tuple[Edit, ...] = ()


@frozen
class Spot:
    """A value in its file: the traps in it are told from here."""

    file: str
    lines: Sequence[str]
    value: Value

    @property
    def row(self) -> str:
        """The first row of the value."""
        return self.lines[self.value.line - 1]

    @property
    def words(self) -> str:
        """The first row of the value, from its first letter on."""
        return self.row[self.value.start :].rstrip()

    @property
    def rows(self) -> list[str]:
        """All rows of the value, without spaces at their ends."""
        return [row.rstrip() for row in self.lines[self.value.line - 1 : self.value.last]]

    def trap(
        self,
        rule: Rule,
        span: Span,
        message: str,
        fix: str | None = None,
        edits: Iterable[Edit] = (),
        notes: tuple[str, ...] = (),
    ) -> Trap:
        """A trap in this file."""
        return Trap(Diagnostic(rule, self.file, span, message, fix, notes), tuple(edits))

    def missing_space(self, line: int, offset: int, words: str) -> Trap:
        """A key that grew together with its value."""
        match = TIGHT.match(words)
        assert match
        key, value = match["key"], match["value"].rstrip()
        message = f"Without a space after the colon, “{short(f'{key}:{value}')}” is one word to YAML."
        span = stretch(line, offset, len(key) + 1 + len(value))
        edit = Edit(line, offset + len(key) + 1, 0, " ")
        return self.trap(MISSING_SPACE, span, message, f"Write {short(f'{key}: {value}')}", [edit])

    def tight_dash(self, line: int, offset: int, words: str) -> Trap:
        """A list item whose dash grew together with its key."""
        message = "Without a space after it, a - is no list item to YAML."
        fix = f"Write - {short(words[1:].strip())}"
        return self.trap(MISSING_SPACE, stretch(line, offset, 1), message, fix, [Edit(line, offset + 1, 0, " ")])

    def not_sign(self, line: int, offset: int, words: str) -> Trap:
        """A ! where a condition says “not”."""
        match = NOT.match(words)
        assert match
        message = "In a condition, “not” is a word: a ! means something else to YAML."
        fix = f"Write if: not {short(words[match.end() :].strip())}"
        return self.trap(NOT_SIGN, stretch(line, offset, 1), message, fix, [Edit(line, offset, match.end(), "not ")])


def stretch(line: int, offset: int, length: int) -> Span:
    """The span of some letters of a line, from an offset that counts from 0."""
    return Span(line, offset + 1, line, offset + 1 + length)


def in_quotes(words: str) -> str:
    """The words as a text that YAML reads right, in the marks that need the fewest signs."""
    if "'" in words and '"' not in words and "\\" not in words:
        return f'"{words}"'
    return "'" + words.replace("'", "''") + "'"


def short(words: str) -> str:
    """The words, cut where a fix would grow longer than anybody reads."""
    return words if len(words) <= LONGEST_FIX else words[: LONGEST_FIX - 2].rstrip() + " …"

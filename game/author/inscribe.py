"""Writing a test into a scenario's file: a few lines more in the right place, and every other byte as it was."""

import re
from collections.abc import Callable
from textwrap import wrap

from attrs import evolve, frozen

from game.author.compile import Compiled
from game.author.trial import try_out
from game.source.node import AnyNode, Mapping, Scalar, Sequence
from game.story.model import Story

#: The widest that lines are written, in characters.
WIDEST = 110

_LINE_END = re.compile("\r\n|[\n\r\x85\u2028\u2029]")
_PLAIN_NAME = re.compile(r"[A-Za-z][\w ]*(?:(?:, |['’.!?-]|\.\.\. )[\w ]+)*[.!?]?\Z")
_WORD = re.compile(r"[\w-]+\Z")


@frozen
class NewTest:
    """A play to be written down: its name, its choices by id, and what is expected, each a key with its value."""

    name: str
    choose: tuple[str, ...]
    expect: tuple[tuple[str, str], ...]

    def block(self, margin: int, newline: str = "\n") -> str:
        """The test as an item of a block list whose dashes stand behind `margin` blanks."""
        rows = [
            f"- name: {_plain_or_quoted(self.name)}",
            *_wrapped("  choose: [", ", ".join(self.choose), "]"),
            f"  expect: {self._expected()}",
        ]
        return newline.join(" " * margin + row for row in rows)

    def flow(self) -> str:
        """The test in one line, for a list in [ ]."""
        return f"{{name: {_quoted(self.name)}, choose: [{', '.join(self.choose)}], expect: {self._expected()}}}"

    def _expected(self) -> str:
        return "{" + ", ".join(f"{key}: {value}" for key, value in self.expect) + "}"


def inscribe(raw: bytes, compile: Callable[[bytes], Compiled], root: AnyNode | None, new: NewTest) -> bytes | None:
    """The file with one test more, as its last; None where no place for it is found.

    `raw` is a file that compiles, `root` what was read of it. What comes out compiles to the same story with this
    test, and the test passes.
    """
    before = compile(raw).story
    if before is None or not isinstance(root, Mapping):
        return None
    page = _Page.of(raw.decode("utf-8"))
    place, text = _placed(page, root, new)
    after = (page.text[:place] + text + page.text[place:]).encode("utf-8")
    return after if _is_right(before, compile(after).story, new) else None


def _is_right(before: Story, after: Story | None, new: NewTest) -> bool:
    if after is None or evolve(after, tests=before.tests) != before or after.tests[:-1] != before.tests:
        return False
    test = after.tests[-1]
    return (test.name, test.choose) == (new.name, new.choose) and try_out(after, test).passed


@frozen
class _Page:
    """A text with its line ends as they are; `starts` says where each line begins, and where the text ends."""

    text: str
    starts: tuple[int, ...]
    newline: str

    @classmethod
    def of(cls, text: str) -> "_Page":
        ends = list(_LINE_END.finditer(text))
        # A byte order mark stands before the first line and is none of its columns.
        first = 1 if text.startswith("\ufeff") else 0
        return cls(text, (first, *(end.end() for end in ends)), ends[0].group() if ends else "\n")

    def at(self, line: int, column: int) -> int:
        """Where a place is, line and column from 1."""
        return self.starts[line - 1] + column - 1

    def below(self, line: int) -> int:
        """Where the line behind one begins, or the end of the text."""
        return self.starts[line] if line < len(self.starts) else len(self.text)

    def lines(self, place: int, text: str) -> tuple[int, str]:
        """Whole lines to be put where a line begins, or behind a last line that has no end: then they have none."""
        if place and not _LINE_END.match(self.text[place - 1]):
            return place, self.newline + text
        return place, text + self.newline


def _placed(page: _Page, root: Mapping, new: NewTest) -> tuple[int, str]:
    """Where the test goes, and how it is written there."""
    key, tests = next(((key, value) for key, value in root if key.text == "tests"), (root, None))
    if isinstance(tests, Scalar) and not root.flow:
        return page.lines(page.below(key.span.end_line), new.block(root.span.column + 1, page.newline))
    if isinstance(tests, Scalar):
        return page.at(tests.span.line, tests.span.column), f"[{new.flow()}]"
    if not isinstance(tests, Sequence):
        return _as_the_first(page, root, new)
    if tests.flow:
        return _in_brackets(page, tests, new)
    return page.lines(page.below(_last_line(tests)), new.block(tests.span.column - 1, page.newline))


def _as_the_first(page: _Page, root: Mapping, new: NewTest) -> tuple[int, str]:
    if root.flow:
        last = root.entries[-1][1].span
        return page.at(last.end_line, last.end_column), f", tests: [{new.flow()}]"
    margin = root.span.column - 1
    text = f"{' ' * margin}tests:{page.newline}{new.block(margin + 2, page.newline)}"
    rows = ["", *_LINE_END.split(page.text)]
    apart = page.newline if rows[-1].strip() or rows[-2].strip() else ""
    place, lines = page.lines(len(page.text), text)
    return place, apart + lines


def _in_brackets(page: _Page, tests: Sequence, new: NewTest) -> tuple[int, str]:
    if not tests.items:
        return page.at(tests.span.line, tests.span.column) + 1, new.flow()
    last = tests.items[-1].span
    begins = page.at(last.line, 1)
    before = page.text[begins : page.at(last.line, last.column)]
    gap = f",{page.newline}{before}" if last.line > tests.span.line and not before.strip() else ", "
    return page.at(last.end_line, last.end_column), gap + new.flow()


def _last_line(node: AnyNode) -> int:
    """The last line on which something of a part is written: comments behind it are not its own."""
    if isinstance(node, Mapping) and not node.flow and node.entries:
        key, value = node.entries[-1]
        return max(key.span.line, _last_line(value))
    if isinstance(node, Sequence) and not node.flow and node.items:
        return _last_line(node.items[-1])
    return node.span.end_line


def _plain_or_quoted(text: str) -> str:
    return text if _PLAIN_NAME.match(text) else _quoted(text)


def _quoted(text: str) -> str:
    return text if _WORD.match(text) else "'" + text.replace("'", "''") + "'"


def _wrapped(head: str, words: str, tail: str) -> list[str]:
    rows = wrap(words, WIDEST - len(head) - len(tail), break_long_words=False, break_on_hyphens=False) or [""]
    inset = " " * len(head)
    rows = [f"{head if place == 0 else inset}{row}" for place, row in enumerate(rows)]
    return [*rows[:-1], rows[-1] + tail]

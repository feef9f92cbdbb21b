"""What the rules look at: one scenario that compiles, with its text, its places and, once asked for, its proofs."""

from collections.abc import Callable, Sequence
from functools import cached_property
from typing import Protocol

from attrs import frozen

from game.author.explore.result import Exploration
from game.author.source_map import Path, SourceMap
from game.source.diagnostic import Diagnostic, Rule, Span
from game.source.document import Read
from game.source.node import AnyNode, Scalar
from game.source.place import ink, place
from game.story.expression import Condition
from game.story.model import Story


class Dictionary(Protocol):
    """Which words there are. It is handed in: the rules read no files."""

    def knows(self, word: str) -> bool:
        """Whether a word is spelled right."""

    def suggest(self, word: str) -> Sequence[str]:
        """The words that were probably meant, the likeliest first."""


@frozen
class Subject:
    """A scenario under the eyes of the rules.

    `explore` explores the story, at most once and only if a rule asks for `explored`; `dictionary` spells. Both are
    handed in, and the rules that need what is not there find nothing. Where no story comes out of the file, `story` is
    what could be read of it, and `names` are words that something may be called (Compiled).
    """

    read: Read
    story: Story
    source_map: SourceMap
    explore: Callable[[Story], Exploration] | None = None
    dictionary: Dictionary | None = None
    names: frozenset[str] = frozenset()

    @property
    def file(self) -> str:
        """What diagnostics call the file."""
        return self.read.file

    @cached_property
    def explored(self) -> Exploration | None:
        """What exploring the story proves; None where nothing to explore with was handed in."""
        return self.explore(self.story) if self.explore else None

    def span(self, *path: str | int) -> Span:
        """Where a part stands (see SourceMap), or else the smallest part around it that is written."""
        return self.source_map.nearest(path)

    def node(self, *path: str | int) -> AnyNode | None:
        """What was read there, or None."""
        return self.source_map.node(path)

    def at(self, rule: Rule, path: Path, message: str, fix: str | None = None, notes: Sequence[str] = ()) -> Diagnostic:
        """A fault of a part, which a path such as ("choice", "lean_in", "if") names."""
        return self._told(rule, self.source_map.nearest(path), message, fix, notes)

    def at_condition(
        self, rule: Rule, condition: Condition, message: str, fix: str | None = None, notes: Sequence[str] = ()
    ) -> Diagnostic:
        """A fault of this very condition of the story."""
        return self._told(rule, self.source_map.span_of(condition) or Span(1, 1, 1, 1), message, fix, notes)

    def at_letters(
        self,
        rule: Rule,
        node: Scalar,
        letters: tuple[int, int],
        message: str,
        fix: str | None = None,
        notes: Sequence[str] = (),
    ) -> Diagnostic:
        """A fault of some letters of a text, from the first to behind the last of `node.text`, from 0."""
        start, end = letters
        span = place(self.read.lines, node, ink(node.text[:start]), ink(node.text[start:end]))
        return self._told(rule, span, message, fix, notes)

    def _told(self, rule: Rule, span: Span, message: str, fix: str | None, notes: Sequence[str]) -> Diagnostic:
        return Diagnostic(rule, self.file, span, message, fix, tuple(notes))

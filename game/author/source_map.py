"""Where the parts of a story stand in its file. Positions live beside the story, never inside it."""

from attrs import frozen

from game.author.schema import told_at
from game.source.diagnostic import Span
from game.source.node import AnyNode, Mapping, Scalar, Sequence
from game.story.expression import Condition

#: A part by its kind and name, then the keys and places (from 0) below it: ("choice", "lean_in", "shows", 0).
Path = tuple[str | int, ...]
#: The kinds of parts that are found by their name alone, wherever they stand.
NAMED = ("scene", "choice", "variable", "person")


@frozen
class SourceMap:
    """Every part of one file: `file[path]` is the span of a part, `node` what was read there.

    A path begins with a kind and a name ("scene", "choice", "variable", "person"), or at the top of the file
    ("practices", 0), ("tests", 0, "choose", 2), ("debrief", "ask", "analysis", 1), and goes on with the keys and
    places that the file has. A single text where a list may stand is the list's part 0. ("trouble", "2") is what
    cannot be read in the third test.
    """

    root: AnyNode | None
    parts: dict[tuple[str, str], tuple[Span, AnyNode]]
    conditions: dict[int, tuple[Condition, Scalar]]

    def __getitem__(self, path: Path) -> Span:
        """Where a part is told of; a named part by its name. Raises KeyError where there is none."""
        span = self.get(path)
        if span is None:
            raise KeyError(path)
        return span

    def get(self, path: Path) -> Span | None:
        """Where a part is told of, or None where the file has none."""
        if len(path) == 2 and path in self.parts:
            return self.parts[str(path[0]), str(path[1])][0]
        node = self.node(path)
        return None if node is None else told_at(node)

    def nearest(self, path: Path) -> Span:
        """Where a part is told of, or else the smallest part around it that the file has."""
        for length in range(len(path), 0, -1):
            span = self.get(path[:length])
            if span is not None:
                return span
        return Span(1, 1, 1, 1)

    def node(self, path: Path) -> AnyNode | None:
        """What was read at a path, or None."""
        node, rest = self.root, path
        if len(path) > 1 and path[0] in NAMED:
            node, rest = self.parts.get((str(path[0]), str(path[1])), (None, None))[1], path[2:]
        for step in rest:
            node = _below(node, step)
        return node

    def node_of(self, condition: Condition) -> Scalar | None:
        """The text of a condition. Conditions of the same tree are equal, so it is this very object that is found."""
        found = self.conditions.get(id(condition))
        return found[1] if found and found[0] is condition else None

    def span_of(self, condition: Condition) -> Span | None:
        """Where this very condition of the story stands, or None where it is another file's."""
        node = self.node_of(condition)
        return None if node is None else node.span


def _below(node: AnyNode | None, step: str | int) -> AnyNode | None:
    if isinstance(node, Mapping):
        return node.get(step) if isinstance(step, str) else node if step == 0 else None
    if isinstance(node, Sequence):
        return node.items[step] if isinstance(step, int) and 0 <= step < len(node.items) else None
    return node if step == 0 else None

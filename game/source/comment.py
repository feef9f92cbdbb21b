"""Comments of a file that are meant for the checker. YAML forgets comments, so they are looked for in the lines."""

import re
from collections.abc import Iterator, Sequence

from attrs import frozen

from game.source.diagnostic import Span
from game.source.document import Read
from game.source.node import AnyNode, Mapping, Scalar

#: What such a comment begins with.
NAME = "breakroom"

_MARKED = re.compile(rf"(?:^|(?<=\s))#\s*{NAME}(?:\s*:|(?=\s+allow))\s*(?P<says>.*)", re.IGNORECASE)


@frozen
class Comment:
    """What a comment says behind its mark, and where it stands.

    `about` is the line that it is about: its own, or where it stands alone the next one that is no comment and not
    empty. `inside`: it stands inside a text, so that it is no comment at all.
    """

    span: Span
    says: str
    about: int
    inside: bool = False


def comments(read: Read) -> tuple[Comment, ...]:
    """Every comment of a file that begins with `# breakroom:`, from its top to its end."""
    found = [(number, match) for number, line in enumerate(read.lines, 1) if (match := _MARKED.search(line))]
    texts = list(_texts(read.root)) if found else []
    return tuple(_comment(read.lines, number, match, texts) for number, match in found)


def _comment(lines: Sequence[str], number: int, match: re.Match[str], texts: list[Scalar]) -> Comment:
    column = match.start() + 1
    alone = not lines[number - 1][: match.start()].strip()
    span = Span(number, column, number, column + len(match.group().rstrip()))
    inside = any(_holds(text, number, column) for text in texts)
    return Comment(span, match["says"].strip(), _next(lines, number) if alone else number, inside)


def _next(lines: Sequence[str], number: int) -> int:
    """The first line behind one that says something to the game; the line itself where there is none."""
    for later in range(number, len(lines)):
        line = lines[later].strip()
        if line and not line.startswith("#"):
            return later + 1
    return number


def _holds(text: Scalar, line: int, column: int) -> bool:
    """Whether a place is inside a text. What follows the sign of a block on its line is not."""
    span = text.span
    if text.style in ("|", ">") and line == span.line:
        return False
    return (span.line, span.column) <= (line, column) < (span.end_line, span.end_column)


def _texts(node: AnyNode | None) -> Iterator[Scalar]:
    if isinstance(node, Scalar):
        yield node
    elif isinstance(node, Mapping):
        for _, value in node:
            yield from _texts(value)
    elif node is not None:
        for item in node.items:
            yield from _texts(item)

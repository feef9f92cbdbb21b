"""A transcript as rows to scroll through: the Markdown that `game.play.transcript` writes, without its marks."""

import re
from collections.abc import Sequence

from game.play.rows import BLANK, Role, Row, Span, wrapped
from game.story.text import Run, Weight

_HEADING = re.compile(r"(#{1,3}) (.*)", re.DOTALL)
_MARK = re.compile(r"\\(.)|(\*\*|\*)", re.DOTALL)
_ITEM = re.compile(r"( *)(- |\d+\. )?(.*)", re.DOTALL)
_WEIGHTS: dict[str, Weight] = {"*": "emphasis", "**": "strong"}


def transcript_rows(markdown: str, width: int) -> list[Row]:
    """The rows at a width in cells."""
    rows: list[Row] = []
    for block in markdown.strip().split("\n\n"):
        rows.extend([BLANK, *_block(block, width)] if rows else _block(block, width))
    return rows


def _block(block: str, width: int) -> Sequence[Row]:
    if found := _HEADING.match(block):
        heading = "".join(run.text for run in _runs(found[2]))
        role: Role = "title" if len(found[1]) < 3 else "accent"
        return wrapped((Run(heading.upper() if len(found[1]) < 3 else heading, "strong"),), width, role)
    if block.startswith("> "):
        return wrapped(_runs(block[2:]), width, "said", "╵ ")
    return [row for line in block.split("\n") for row in _line(line, width)]


def _line(line: str, width: int) -> Sequence[Row]:
    """A line of a paragraph or of a list; what hangs below an item stays below it."""
    found = _ITEM.match(line)
    assert found is not None
    hanging, sign = found[1], (found[2] or "").replace("- ", "· ")
    if not hanging and not sign:
        return wrapped(_runs(line), width)
    rows = wrapped(_runs(found[3]), width - len(hanging) - len(sign), "quiet" if sign == "· " else "ink")
    first = (Span(hanging + sign, "quiet"), *rows[0]) if rows else (Span(sign, "quiet"),)
    return [first, *((Span(" " * len(hanging + sign)), *row) for row in rows[1:])]


def _runs(text: str) -> tuple[Run, ...]:
    """Markdown's marks of weight as weights, and what was escaped as it was."""
    runs: list[Run] = []
    weight: Weight = ""
    at = 0
    for found in _MARK.finditer(text):
        runs.append(Run(text[at : found.start()] + (found[1] or ""), weight))
        at = found.end()
        if found[2]:
            weight = "" if weight else _WEIGHTS[found[2]]
    return tuple(run for run in (*runs, Run(text[at:], weight)) if run.text)

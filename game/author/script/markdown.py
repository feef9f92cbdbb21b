"""The document as Markdown: links within it, and behind each part its place in the file."""

import re
from collections.abc import Iterator

from game.author.script.paper import Block, Id, Link, Note, Option, Part, Piece, Points, Rows, Script, Told, Words
from game.source.text import CONTROLS
from game.story.text import Run

#: By this an earlier script is known, so that writing it again needs no leave.
MARK = "made by `breakroom script`"

_SPECIAL = re.compile(r"([\\`*_\[\]<>|#~&$])")
_OPENING = re.compile(r"^(\s*)(?:([-+=])|(\d+)(?=[.)]))")
_WEIGHTS = {"": "", "emphasis": "*", "strong": "**"}


def markdown(script: Script) -> str:
    """The whole document as a text that ends with a line end."""
    blocks = [f"# {_opened(_escaped(script.title))}"]
    if script.summary:
        blocks.append(_opened(_escaped(script.summary)))
    blocks.append(f"The script of {_code(script.source)}, {MARK}. Behind each part stands its line in the file.")
    blocks.append(_contents(script))
    for part in script.parts:
        blocks.append(_heading(part))
        blocks.extend(block for one in part.blocks for block in _block(one))
    return CONTROLS.sub("\N{REPLACEMENT CHARACTER}", "\n\n".join(blocks) + "\n")


def _contents(script: Script) -> str:
    return "\n".join(f"{'  ' * (part.level - 2)}- [{_escaped(part.title)}](#{part.anchor})" for part in script.parts)


def _heading(part: Part) -> str:
    name = f" {_code(part.id)}" if part.id else ""
    return f'<a id="{part.anchor}"></a>\n\n{"#" * part.level} {_escaped(part.title)}{name}{_at(part.at)}'


def _block(block: Block) -> Iterator[str]:
    if isinstance(block, Told):
        yield from _told(block)
    elif isinstance(block, Note):
        label = f"**{_escaped(block.label)}:** " if block.label else ""
        yield f"{label}{_inline(block.words) if label else _opened(_inline(block.words))}{_at(block.at)}"
    elif isinstance(block, Points):
        yield _points(block)
    elif isinstance(block, Rows):
        yield _rows(block)
    else:
        yield _option(block)


def _told(block: Told) -> Iterator[str]:
    """What a player reads, as a quotation."""
    if block.label:
        yield f"*{_escaped(block.label)}:*"
    paragraphs = [_opened(_inline(paragraph)) for paragraph in block.paragraphs]
    yield "\n>\n".join(f"> {paragraph}" for paragraph in paragraphs) + _at(block.at)


def _points(block: Points) -> str:
    lead = f"**{_escaped(block.label)}:**{_at(block.at)}\n\n" if block.label else ""
    marks = (f"{number}." if block.numbered else "-" for number in range(1, len(block.items) + 1))
    return lead + "\n".join(f"{mark} {_opened(_inline(item))}" for mark, item in zip(marks, block.items, strict=True))


def _rows(block: Rows) -> str:
    head = f"| {' | '.join(map(_escaped, block.head))} | Line |"
    rule = "|" + " --- |" * (len(block.head) + 1)
    rows = (f"| {' | '.join(map(_inline, cells))} |{_at(at)} |" for at, cells in block.rows)
    return "\n".join((head, rule, *rows))


def _option(option: Option) -> str:
    """A choice as an item of a numbered list, with everything about it under it."""
    lead = f"{option.number}. "
    first = f"**{_inline(option.words)}** {_code(option.id)}{_at(option.at)}"
    below = [first, *(text for block in option.blocks for text in _block(block))]
    return lead + "\n\n".join(below).replace("\n", f"\n{' ' * len(lead)}").replace(f"\n{' ' * len(lead)}\n", "\n\n")


def _inline(words: Words) -> str:
    return "".join(map(_piece, words))


def _piece(piece: Piece) -> str:
    if isinstance(piece, Link):
        return f"[{_escaped(piece.words)}](#{piece.to})"
    return _code(piece.text) if isinstance(piece, Id) else _weighed(piece)


def _weighed(run: Run) -> str:
    """A run with its emphasis; the marks cling to their words, as Markdown wants them."""
    words = _flat(run.text)
    bare, mark = words.strip(), _WEIGHTS[run.weight]
    if not bare or not mark:
        return _escaped(words)
    before, after = words[: len(words) - len(words.lstrip())], words[len(words.rstrip()) :]
    return f"{before}{mark}{_escaped(bare)}{mark}{after}"


def _at(at: str) -> str:
    return f" {_code(at)}" if at else ""


def _code(text: str) -> str:
    """A name as code; marks that would end it early become another one."""
    return f"`{_flat(text).replace('`', '’').replace('|', '¦')}`"


def _opened(text: str) -> str:
    """A text that begins no list or heading."""
    return _OPENING.sub(lambda found: f"{found[1]}\\{found[2]}" if found[2] else f"{found[1]}{found[3]}\\", text)


def _escaped(text: str) -> str:
    """A text in which nothing means anything to Markdown."""
    return _SPECIAL.sub(r"\\\1", _flat(text))


def _flat(text: str) -> str:
    return re.sub(r"\s*\n\s*", " ", text)

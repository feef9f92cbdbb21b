"""The document as one page of HTML: nothing is loaded from elsewhere, and there is room for remarks when printed."""

from collections.abc import Iterator

from game.author.script.look import STYLE
from game.author.script.paper import Block, Id, Link, Note, Option, Part, Piece, Points, Rows, Script, Told, Words
from game.source.text import CONTROLS

#: By this an earlier script is known, so that writing it again needs no leave.
MARK = '<meta name="generator" content="breakroom script">'

_ENTITIES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;"})
_WEIGHTS = {"emphasis": "em", "strong": "strong"}


def html(script: Script) -> str:
    """The whole page."""
    title, source = escaped(script.title), escaped(script.source)
    body = "\n".join(piece for part in _sections(script) for piece in part)
    page = f"""<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
{MARK}
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title} – the script</title>
<style>{STYLE}</style>
</head>
<body>
<a class="skip" href="#about">Skip the contents</a>
<header>
<h1>{title}</h1>
{_paragraph("summary", script.summary)}<p class="about">The script of <code>{source}</code>. Beside each part stands the
line of the file in which it begins; on paper, the other margin is for remarks.</p>
</header>
{_contents(script)}
<main>
{body}
</main>
</body>
</html>
"""
    return CONTROLS.sub("\N{REPLACEMENT CHARACTER}", page)


def _paragraph(kind: str, text: str) -> str:
    return f'<p class="{kind}">{escaped(text)}</p>\n' if text else ""


def _contents(script: Script) -> str:
    rows = []
    for part in script.parts:
        inner = ' class="inner"' if part.level > 2 else ""
        rows.append(f'<li{inner}><a href="#{escaped(part.anchor)}">{escaped(part.title)}</a></li>')
    items = "\n".join(rows)
    return f'<nav aria-label="Contents">\n<h2>Contents</h2>\n<ul>\n{items}\n</ul>\n</nav>'


def _sections(script: Script) -> Iterator[Iterator[str]]:
    for part in script.parts:
        yield section(part)


def section(part: Part) -> Iterator[str]:
    """A part as a piece of a page, line by line; `anchor` is the id of its heading."""
    anchor = escaped(part.anchor)
    kind = "scene" if part.level > 2 else "part"
    yield f'<section class="{kind}" aria-labelledby="{anchor}">'
    name = f" <code>{escaped(part.id)}</code>" if part.id else ""
    yield _row(f'<h{part.level} id="{anchor}">{escaped(part.title)}{name}</h{part.level}>', part.at, "head")
    yield from (piece for block in _grouped(part.blocks) for piece in block)
    yield "</section>"


def _grouped(blocks: tuple[Block, ...]) -> Iterator[Iterator[str]]:
    """The blocks; choices that follow each other are one list."""
    options = [block for block in blocks if isinstance(block, Option)]
    opened = False
    for block in blocks:
        if not isinstance(block, Option):
            yield _block(block)
        elif not opened:
            opened = True
            yield _options(options)


def _options(options: list[Option]) -> Iterator[str]:
    yield '<ol class="choices">'
    for option in options:
        yield "<li>"
        words = f'<span class="number">{option.number}.</span> {_inline(option.words)}'
        yield _row(f'<p class="choice">{words} <code>{escaped(option.id)}</code></p>', option.at, "head")
        yield from (piece for block in option.blocks for piece in _block(block))
        yield "</li>"
    yield "</ol>"


def _block(block: Block) -> Iterator[str]:
    if isinstance(block, Told):
        yield _row(_told(block), block.at)
    elif isinstance(block, Note):
        label = f"<b>{escaped(block.label)}:</b> " if block.label else ""
        yield _row(f'<p class="note">{label}{_inline(block.words)}</p>', block.at)
    elif isinstance(block, Points):
        yield _row(_points(block), block.at)
    elif isinstance(block, Rows):
        yield _rows(block)


def _told(block: Told) -> str:
    label = f'<p class="when">{escaped(block.label)}:</p>' if block.label else ""
    paragraphs = "".join(f"<p>{_inline(paragraph)}</p>" for paragraph in block.paragraphs)
    return f'{label}<blockquote class="{"variant" if label else "always"}">{paragraphs}</blockquote>'


def _points(block: Points) -> str:
    label = f'<p class="note"><b>{escaped(block.label)}:</b></p>' if block.label else ""
    tag = "ol" if block.numbered else "ul"
    return f'{label}<{tag} class="points">{"".join(f"<li>{_inline(item)}</li>" for item in block.items)}</{tag}>'


def _rows(block: Rows) -> str:
    head = "".join(f'<th scope="col">{escaped(cell)}</th>' for cell in (*block.head, "Line"))
    rows = "".join(
        f'<tr><th scope="row">{_inline(first)}</th>{"".join(f"<td>{_inline(cell)}</td>" for cell in cells)}'
        f'<td class="at">{_at(at)}</td></tr>'
        for at, (first, *cells) in block.rows
    )
    table = (
        f"<table><caption>{escaped(block.title)}</caption><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>"
    )
    region = f'role="region" tabindex="0" aria-label="{escaped(block.title)}"'
    return f'<div class="row"><div class="wide" {region}>{table}</div></div>'


def _row(inner: str, at: str, kind: str = "") -> str:
    """A block with its place beside it."""
    place = f'<div class="at">{_at(at)}</div>' if at else ""
    return f'<div class="row{" " + kind if kind else ""}"><div class="text">{inner}</div>{place}</div>'


def _at(at: str) -> str:
    """A place that may be broken between the file and the line."""
    file, _, line = at.rpartition(":")
    return f'<code title="{escaped(file)}, line {line}">{escaped(file)}<wbr>:{line}</code>'


def _inline(words: Words) -> str:
    return "".join(map(_piece, words))


def _piece(piece: Piece) -> str:
    if isinstance(piece, Link):
        return f'<a href="#{escaped(piece.to)}">{escaped(piece.words)}</a>'
    if isinstance(piece, Id):
        return f"<code>{escaped(piece.text)}</code>"
    tag = _WEIGHTS.get(piece.weight)
    return f"<{tag}>{escaped(piece.text)}</{tag}>" if tag else escaped(piece.text)


def escaped(text: str) -> str:
    """A text in which nothing means anything to a browser, in an attribute or outside."""
    return text.translate(_ENTITIES)

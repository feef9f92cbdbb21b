"""Lists in [ ] and groups in { }: their signs and words, as YAML tells them apart."""

import re
from collections.abc import Iterator
from typing import NamedTuple

#: The deepest nesting of lists and groups (language.md, rule 25).
DEEPEST = 32

# A quotation mark that is never closed falls through to `word`.
_PIECE = re.compile(
    r"(?P<comment>(?<=\s)#[^\n]*)"
    r"|(?P<quoted>'[^']*(?:''[^']*)*'(?!')|\"[^\"\\]*(?:\\.[^\"\\]*)*\")"
    r"|(?P<sign>[\[\]{},]|:(?=[\s,\[\]{}]|$)|(?<=[\"']):)"
    r"|(?P<word>[^\s,\[\]{}](?:[^,\[\]{}:\n#]+|:(?![\s,\[\]{}]|$)|(?<!\s)#)*)",
    re.DOTALL,
)
_OPENING, _CLOSING = frozenset("[{"), frozenset("]}")
_TEMPLATE = re.compile(r"\{[\w-]+(?:\.\w+)?(?:\|[^{}|]*)*\}|\[[^\[\]{},:]*\]\s*[^\s,}\]]")


class Piece(NamedTuple):
    """A sign, a word, a quoted text or a comment, and where it stands in the text."""

    kind: str
    text: str
    start: int
    end: int


class Entry(NamedTuple):
    """A key of a group with what follows it: up to the comma before the next key, or the group's end."""

    key: str
    start: int
    end: int
    pieces: tuple[Piece, ...]


class Flow(NamedTuple):
    """A list or group: its pieces, and where it ends (None where it is never closed).

    `deep` says that it is nested deeper than a document may be, and was followed no further.
    """

    pieces: tuple[Piece, ...]
    end: int | None
    deep: bool = False


def flow(text: str, start: int) -> Flow:
    """The list or group that opens at `start`."""
    found: list[Piece] = []
    depth = 0
    for match in _PIECE.finditer(text, start):
        kind = match.lastgroup or ""
        piece = Piece(kind, match.group(), match.start(), match.end())
        found.append(piece)
        if kind == "sign":
            depth += (piece.text in _OPENING) - (piece.text in _CLOSING)
            if depth == 0:
                return Flow(tuple(found), piece.end)
            if depth > DEEPEST:
                return Flow(tuple(found), None, deep=True)
    return Flow(tuple(found), None)


def entries(found: Flow, text: str) -> Iterator[Entry]:
    """Every key of every group, each with its value; a value that is a list or group has its opening sign only."""
    pieces = found.pieces
    brackets: list[str] = []
    at = 0
    while at < len(pieces):
        piece = pieces[at]
        at += 1
        if piece.kind == "sign" and piece.text in _OPENING:
            brackets.append(piece.text)
        elif piece.kind == "sign" and piece.text in _CLOSING:
            del brackets[-1:]
        elif piece.kind in ("word", "quoted") and brackets[-1:] == ["{"]:
            key = piece.text.strip(" '\"")
            if at == len(pieces) or pieces[at].text != ":":
                yield Entry(piece.text, piece.start, piece.end, ())
                continue
            at += 1
            nested = _nested(pieces, at, text)
            stop = at + 1 if nested else _value_end(pieces, at)
            value = pieces[at:stop]
            if value:
                yield Entry(key, value[0].start, value[-1].start + len(value[-1].text.rstrip()), value)
            at = at if nested else stop


def prose_in_brackets(found: Flow) -> bool:
    """Whether a list in [ ] has words without quotation marks of their own."""
    depth = 0
    for piece in found.pieces:
        if depth == 1 and piece.kind == "word" and found.pieces[0].text == "[":
            return True
        if piece.kind == "sign":
            depth += (piece.text in _OPENING) - (piece.text in _CLOSING)
    return False


def still_open(found: Flow) -> list[str]:
    """The signs of the lists and groups that are never closed, outermost first."""
    signs: list[str] = []
    for piece in found.pieces:
        if piece.kind == "sign" and piece.text in _OPENING:
            signs.append(piece.text)
        elif piece.kind == "sign" and piece.text in _CLOSING:
            del signs[-1:]
    return signs


def is_nested(entry: Entry, text: str) -> bool:
    """Whether the value of a key is a list or group."""
    return _nested(entry.pieces, 0, text)


def _nested(pieces: tuple[Piece, ...], at: int, text: str) -> bool:
    """Whether a list or group begins there, and not a sentence that begins with a name in { }."""
    if at >= len(pieces) or pieces[at].text not in _OPENING:
        return False
    return not _TEMPLATE.match(text, pieces[at].start)


def _value_end(pieces: tuple[Piece, ...], at: int) -> int:
    depth = 0
    for place in range(at, len(pieces)):
        piece = pieces[place]
        if piece.kind != "sign":
            continue
        if piece.text in _CLOSING:
            if depth == 0:
                return place
            depth -= 1
        elif piece.text in _OPENING:
            depth += 1
        elif piece.text == "," and depth == 0 and _key_follows(pieces, place + 1):
            return place
    return len(pieces)


def _key_follows(pieces: tuple[Piece, ...], at: int) -> bool:
    """Whether a key with its colon stands there, or the group ends; a sentence goes on at other commas."""
    if at < len(pieces) and pieces[at].kind == "comment":
        at += 1
    if at >= len(pieces) or pieces[at].text in _CLOSING:
        return True
    key = pieces[at]
    if key.kind == "sign" or len(key.text.split()) > 1:
        return False
    return key.kind == "quoted" or ":" in key.text or any(piece.text == ":" for piece in pieces[at + 1 : at + 2])

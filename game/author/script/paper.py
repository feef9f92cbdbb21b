"""The document as data: parts with headings, and blocks in them, each with its place in the file (`gossip.yaml:29`)."""

from attrs import frozen

from game.story.text import Paragraph, Run


@frozen
class Link:
    """Words that lead to a part of the document."""

    words: str
    to: str


@frozen
class Id:
    """A name as the file has it."""

    text: str


Piece = Run | Link | Id
Words = tuple[Piece, ...]


@frozen
class Told:
    """Paragraphs that a player reads. `label` says when: “If …”, “Then”, or nothing where it is always told."""

    label: str
    paragraphs: tuple[Paragraph, ...]
    at: str


@frozen
class Note:
    """A remark about the part it stands in: what it is about (`label`), and what there is to say."""

    label: str
    words: Words
    at: str = ""


@frozen
class Points:
    """Remarks of one kind, each by itself; `numbered` where their order counts."""

    label: str
    items: tuple[Words, ...]
    at: str = ""
    numbered: bool = False


@frozen
class Rows:
    """A table: what its columns are called, and its rows, each with its place. The first cell names its row."""

    title: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, tuple[Words, ...]], ...]


@frozen
class Option:
    """A choice: its number in its scene, its words, its id, and everything about it."""

    number: int
    words: Words
    id: str
    at: str
    blocks: tuple["Block", ...]


Block = Told | Note | Points | Rows | Option


@frozen
class Part:
    """A stretch of the document under a heading of a level from 2. `anchor` is what links lead to."""

    level: int
    title: str
    anchor: str
    at: str = ""
    id: str = ""
    blocks: tuple[Block, ...] = ()


@frozen
class Script:
    """The whole document. `source` is the file as its reader knows it."""

    title: str
    summary: str
    source: str
    parts: tuple[Part, ...]


def text(words: str) -> Words:
    """Plain words."""
    return (Run(words),)


def listed(items: list[Words], last: str = " and ") -> Words:
    """Items as a sentence lists them: `a, b and c`."""
    pieces: list[Piece] = []
    for place, item in enumerate(items):
        if place:
            pieces.append(Run(last if place == len(items) - 1 else ", "))
        pieces.extend(item)
    return tuple(pieces)


def parted(items: list[Words], between: str) -> Words:
    """Items with something between them."""
    pieces: list[Piece] = []
    for item in items:
        pieces.extend([Run(between), *item] if pieces else item)
    return tuple(pieces)

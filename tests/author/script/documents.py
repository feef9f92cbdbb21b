"""Scenarios as documents, and what stands in them."""

from collections.abc import Iterator

from game.author.explore.explore import explore
from game.author.script.desk import Desk
from game.author.script.paper import Block, Link, Note, Option, Part, Points, Rows, Script, Told, Words
from game.author.script.script import script
from game.story.text import plain
from tests.lines import KETTLE
from tests.writing import compiled

FILE = "kettle.yaml"


def document(text: str = KETTLE) -> Script:
    """The document of a scenario's text."""
    made = compiled(text)
    assert made.story is not None, made.diagnostics
    return script(made.story, made.source_map, tuple(text.split("\n")), FILE, explore(made.story))


def desk(text: str = KETTLE) -> Desk:
    """A scenario's text on a desk."""
    made = compiled(text)
    assert made.story is not None, made.diagnostics
    return Desk.of(made.story, made.source_map, tuple(text.split("\n")), FILE, explore(made.story))


def part(made: Script, title: str) -> Part:
    """The part under a heading."""
    [found] = [one for one in made.parts if one.title == title]
    return found


def said(words: Words) -> str:
    """Words as they are read."""
    return "".join(one.words if isinstance(one, Link) else one.text for one in words)


def lines(blocks: tuple[Block, ...]) -> list[str]:
    """Everything in blocks, a line each."""
    return [line for block in blocks for line in _lines(block)]


def _lines(block: Block) -> Iterator[str]:
    if isinstance(block, Told):
        yield f"{block.label}> {' / '.join(map(plain, block.paragraphs))}"
    elif isinstance(block, Note):
        yield f"{block.label}: {said(block.words)}"
    elif isinstance(block, Points):
        yield from (f"{block.label}: {said(item)}" for item in block.items)
    elif isinstance(block, Rows):
        yield from (" | ".join(map(said, cells)) for _, cells in block.rows)
    elif isinstance(block, Option):
        yield f"{block.number}. {said(block.words)} [{block.id}]"
        yield from (f"   {line}" for line in lines(block.blocks))


def line_of(text: str, words: str) -> str:
    """The place of a line in the file that holds these words."""
    [number] = [number for number, line in enumerate(text.split("\n"), 1) if words in line]
    return f"{FILE}:{number}"

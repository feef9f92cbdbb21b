"""Empty lines for a translator: each text's key, with what the original says above it."""

from collections.abc import Iterable, Iterator
from textwrap import wrap

from game.author.overlay.document import Stamp, ledger
from game.author.overlay.original import Block, Part, Place, Wording

#: How wide the original is told above a text, in columns.
WIDTH = 100
#: What every line begins with that tells a translator of a change: the lines that the game itself takes away again.
NOTE = "#!"


def empty_lines(texts: Iterable[tuple[Place, Wording]], depth: int, column: int) -> list[str]:
    """Lines for texts that are not there yet, inside a group that is `depth` keys deep and begins in this column (0..).

    The groups between that one and a text are opened where they are needed.
    """
    lines: list[str] = []
    opened: Place = ()
    for place, wording in texts:
        same = next((at for at, (one, two) in enumerate(zip(opened, place, strict=False)) if one != two), len(opened))
        new = range(max(depth, min(same, len(place) - 1)), len(place) - 1)
        lines += (f"{_margin(level, depth, column)}{key(place[level])}:" for level in new)
        lines += _text(place, wording, _margin(len(place) - 1, depth, column))
        opened = place[:-1]
    return lines


def _margin(level: int, depth: int, column: int) -> str:
    return " " * (column + 2 * (level - depth))


def key(name: str) -> str:
    """A name as YAML reads it as a key."""
    return name if name.replace("_", "a").replace("-", "a").replace(".", "a").isalnum() else f"'{name}'"


def _text(place: Place, wording: Wording, margin: str) -> Iterator[str]:
    alone = wording.alone
    if alone is not None:
        yield from said(alone, margin)
        yield f"{margin}{key(place[-1])}:"
        return
    yield f"{margin}{key(place[-1])}:"
    for block in wording.blocks:
        yield from _block(block, f"{margin}  ")


def _block(block: Block, margin: str) -> Iterator[str]:
    if not block.first_of:
        yield from said(block.parts[0], margin)
        yield f"{margin}-"
        return
    yield f"{margin}- first_of:"
    for part in block.parts:
        yield from said(part, f"{margin}    ")
        yield f"{margin}    -"


def said(part: Part, margin: str, sign: str = "#") -> Iterator[str]:
    """What the original says, as comments, behind the condition under which it says so."""
    if part.when:
        yield f"{margin}{sign} if {part.when}:"
    for place, paragraph in enumerate(part.words.split("\n\n")):
        if place:
            yield f"{margin}{sign}".rstrip()
        width = max(40, WIDTH - len(margin) - len(sign) - 1)
        yield from (f"{margin}{sign} {row}" for row in wrap(paragraph, width, break_on_hyphens=False))


def changed(wording: Wording, margin: str, command: str) -> list[str]:
    """What a translator is told above a text whose original has changed."""
    lines = [f"{margin}{NOTE} The original has changed. It says now:"]
    for block in wording.blocks:
        for part in block.parts:
            lines += said(part, margin, NOTE + " ")
    return [*lines, f"{margin}{NOTE} Once the translation says it too, delete these lines and run: {command}"]


def signatures(stamps: Iterable[tuple[Place, Stamp]]) -> list[str]:
    """The lines of `made_from`: a line for each scene, choice, person and variable."""
    groups: dict[str, list[str]] = {}
    for place, stamp in stamps:
        group, name = ledger(place)
        groups.setdefault(group, []).append(f"{key(name)}: {stamp}")
    return ["made_from:", *(f"  {key(group)}: {{{', '.join(entries)}}}" for group, entries in groups.items())]

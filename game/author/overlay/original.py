"""What of a scenario there is to translate: every text as its author wrote it, by the place where it stands."""

import re
from collections.abc import Iterator
from hashlib import sha256
from itertools import chain

from attrs import frozen

from game.author.asked import printed
from game.author.source_map import SourceMap
from game.source.node import AnyNode, Mapping, Scalar, Sequence
from game.story.model import Scene, Story, Variable
from game.story.people import BANDS
from game.story.telling import spelled
from game.story.text import Valued

#: Where a text stands: the keys that lead to it, as in ("scenes", "partition", "choices", "lean_in", "then").
Place = tuple[str, ...]

#: How many hexadecimal digits of a hash tell one wording of a text from another.
DIGITS = 8
_PARAGRAPH = re.compile(r"\n\s*\n")
_OF_CHOICE = ("say", "text", "then", "why", "locked", "unseen")
_STEPS = ("reactions", "description", "analysis", "summary")


@frozen
class Part:
    """A stretch that is told together: its words, and the condition under which it is told."""

    words: str
    when: str = ""


@frozen
class Block:
    """A block of a text: one part, or with `first_of` several, of which the first that holds is told."""

    parts: tuple[Part, ...]
    first_of: bool = False


@frozen
class Wording:
    """A text of the original. `optional` is what a translation may well leave as it is: a name."""

    blocks: tuple[Block, ...]
    optional: bool = False

    @property
    def fingerprint(self) -> str:
        """Eight hexadecimal digits that any change of its words or its blocks changes; of its conditions none."""
        told = (
            ("\x1d" if block.first_of else "") + "\x1f".join(part.words for part in block.parts)
            for block in self.blocks
        )
        return sha256("\x1e".join(told).encode("utf-8", "replace")).hexdigest()[:DIGITS]

    @property
    def alone(self) -> Part | None:
        """Its one part, where it is a single text and no list."""
        return self.blocks[0].parts[0] if len(self.blocks) == 1 and not self.blocks[0].first_of else None


def wordings(story: Story, places: SourceMap) -> dict[Place, Wording]:
    """Every text of a scenario that compiles, in the order in which a reader meets them."""
    found = chain(
        _at(places, ("title",), ("summary",)),
        *(_of_person(places.node(("person", person.id)), ("who", person.id)) for person in story.people),
        _of_variables(story, places),
        *(_of_scene(scene, places) for scene in story.scenes),
        _at(places, ("debrief", "principle")),
        _at(places, *(("debrief", "ask", step) for step in _STEPS)),
        _at(places, ("debrief", "for_the_instructor")),
    )
    return dict(found)


def people_wordings(root: AnyNode | None) -> dict[Place, Wording]:
    """Every text of a people.yaml."""
    entries: list[tuple[str, AnyNode]] = []
    if isinstance(root, Mapping):
        entries = [(key.text, value) for key, value in root]
    elif isinstance(root, Sequence):
        people = (item for item in root.items if isinstance(item, Mapping))
        entries = [(name.text.strip(), one) for one in people if isinstance(name := one.get("id"), Scalar)]
    return dict(chain.from_iterable(_of_person(node, ("people", name)) for name, node in entries))


def _of_person(node: AnyNode | None, place: Place) -> Iterator[tuple[Place, Wording]]:
    name = node.get("name") if isinstance(node, Mapping) else None
    called = _part(name) if isinstance(name, Scalar) else Part(place[1])
    yield (*place, "name"), Wording((Block((called,)),), optional=True)
    if not isinstance(node, Mapping):
        return
    yield from _under(node, place, "about")
    review = node.get("review")
    if isinstance(review, Mapping):
        yield from _under(review, (*place, "review"), *reversed(BANDS))
        remembers = review.get("remembers")
        if isinstance(remembers, Mapping):
            yield from _under(remembers, (*place, "review", "remembers"), *(key.text for key, _ in remembers))


def _under(node: Mapping, place: Place, *keys: str) -> Iterator[tuple[Place, Wording]]:
    for key in keys:
        if (below := node.get(key)) is not None and (wording := _wording(below)):
            yield (*place, key), wording


def _at(places: SourceMap, *paths: Place) -> Iterator[tuple[Place, Wording]]:
    for path in paths:
        if (node := places.node(path)) is not None and (wording := _wording(node)):
            yield path, wording


def _of_scene(scene: Scene, places: SourceMap) -> Iterator[tuple[Place, Wording]]:
    for keys in (("at",), ("ending", "title"), ("text",)):
        if (node := places.node(("scene", scene.id, *keys))) is not None and (wording := _wording(node)):
            yield ("scenes", scene.id, *keys), wording
    for choice in scene.choices:
        for key in _OF_CHOICE:
            if (node := places.node(("choice", choice.id, key))) is not None and (wording := _wording(node)):
                yield ("scenes", scene.id, "choices", choice.id, key), wording


def _of_variables(story: Story, places: SourceMap) -> Iterator[tuple[Place, Wording]]:
    told = {piece.variable for line in printed(story) for piece in line if isinstance(piece, Valued)}
    for slot, variable in enumerate(story.variables):
        if (node := places.node(("variable", variable.name, "shown"))) is not None and (wording := _wording(node)):
            yield ("remember", variable.name, "shown"), wording
        if slot in told or variable.shown:
            for word in _words_of(variable):
                yield ("remember", variable.name, "words", word), Wording((Block((Part(word),)),))


def _words_of(variable: Variable) -> tuple[str, ...]:
    return tuple(map(spelled, (True, False))) if isinstance(variable.first, bool) else variable.words


def _wording(node: AnyNode) -> Wording | None:
    items = node.items if isinstance(node, Sequence) else (node,)
    blocks = tuple(block for item in items if (block := _block(item)))
    return Wording(blocks) if blocks else None


def _block(node: AnyNode) -> Block | None:
    if isinstance(node, Mapping) and (group := node.get("first_of")) is not None:
        items = group.items if isinstance(group, Sequence) else (group,)
        return Block(tuple(part for item in items if (part := _told(item))), first_of=True)
    part = _told(node)
    return Block((part,)) if part else None


def _told(node: AnyNode) -> Part | None:
    """A part with its condition, if it has one."""
    if isinstance(node, Mapping):
        words, when = node.get("text"), node.get("if")
        return _part(words, when) if isinstance(words, Scalar) else None
    return _part(node) if isinstance(node, Scalar) and node.text.strip() else None


def _part(node: Scalar, when: AnyNode | None = None) -> Part:
    words = "\n\n".join(" ".join(paragraph.split()) for paragraph in _PARAGRAPH.split(node.text.strip()))
    return Part(words, when.text.strip() if isinstance(when, Scalar) else "")

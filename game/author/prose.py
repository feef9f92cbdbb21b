"""What somebody reads in a scenario's file: every text with what it is for, and every word with its place."""

import re
from collections.abc import Iterator
from typing import Literal

from attrs import frozen

from game.source.node import AnyNode, Mapping, Scalar, Sequence

#: What a text is for. `note` and `about` are read by those who teach and write, all others by players.
Use = Literal[
    "title", "summary", "label", "at", "told", "choice", "locked", "then", "why", "unseen", "ending",
    "principle", "question", "note", "about", "review", "name",
]  # fmt: skip
_NOT_TOLD: tuple[Use, ...] = ("note", "about", "name")

#: What stays small in a title.
_SMALL = "a an and as at but by for from in into is it its nor not of on or over so than that the to up with"

_OF_A_CHOICE: dict[str, Use] = {
    "text": "choice",
    "say": "choice",
    "locked": "locked",
    "then": "then",
    "why": "why",
    "unseen": "unseen",
}
_BRACES = re.compile(r"\{[^{}]*\}")
# What has @, _, \, :// or a dot between letters is an address, the name of a file or an id: no words.
_CHUNK = re.compile(r"\S+")
_NO_WORDS = re.compile(r"[@_\\]|://|\w\.\w")
_WORD = re.compile(r"[^\W_]+(?:['’][^\W\d_]+)*")


@frozen
class Prose:
    """A text of the file, what it is for, and the part of the story that it belongs to, as in SourceMap."""

    node: Scalar
    use: Use
    part: tuple[str, ...] = ()

    @property
    def told(self) -> bool:
        """Whether players read it, and it is more than a name."""
        return self.use not in _NOT_TOLD

    @property
    def in_title_case(self) -> bool:
        """Whether it is a title with all its words capitalized but small ones: there a capital letter says nothing."""
        if self.use not in ("title", "ending"):
            return False
        return all(word.text[0].isupper() or word.text in _SMALL.split() for word in words(self.node.text))


@frozen
class Word:
    """A word of a text: its letters from `start` to behind the last one, from 0, in the text of its node."""

    text: str
    start: int
    opens: bool

    @property
    def letters(self) -> tuple[int, int]:
        """Its first letter, and what stands behind its last."""
        return self.start, self.start + len(self.text)


def prose(root: AnyNode | None) -> Iterator[Prose]:
    """Every text of a scenario, from the top of its file to the end."""
    for key, value in root if isinstance(root, Mapping) else ():
        if key.text == "title":
            yield from _texts(value, "title")
        elif key.text == "summary":
            yield from _texts(value, "summary")
        elif key.text == "who":
            yield from _people(value)
        elif key.text == "remember":
            yield from _labels(value)
        elif key.text == "scenes":
            yield from _scenes(value)
        elif key.text == "debrief":
            yield from _debrief(value)


def words(text: str) -> Iterator[Word]:
    """The words of a text, without names in braces, numbers, addresses and file names.

    `opens` says that a word begins a sentence or a quotation, where every word has a capital letter.
    """
    masked = _BRACES.sub(lambda match: "0" * len(match.group()), text)
    for chunk in _CHUNK.finditer(masked):
        if _NO_WORDS.search(chunk.group()):
            continue
        for match in _WORD.finditer(masked, *chunk.span()):
            if not any(letter.isdigit() for letter in match.group()):
                yield Word(match.group(), match.start(), _opens(masked, match.start()))


def _opens(text: str, at: int) -> bool:
    """Whether a sentence begins there: behind a stop, a colon, a dash, a quotation mark, or with nothing before it."""
    before = text[:at].rstrip()
    return not before or before[-1] in ".!?:;…—–\"“”‘'*(-" or text[at - 1] in "\"“‘'*(-"


def _people(node: AnyNode) -> Iterator[Prose]:
    for who, person in node if isinstance(node, Mapping) else ():
        for key, value in person if isinstance(person, Mapping) else ():
            if key.text in ("about", "name"):
                yield from _texts(value, "about" if key.text == "about" else "name", ("person", who.text))
            elif key.text == "review":
                yield from _below(value, "review", ("person", who.text))


def _labels(node: AnyNode) -> Iterator[Prose]:
    for name, variable in node if isinstance(node, Mapping) else ():
        if isinstance(variable, Mapping) and (shown := variable.get("shown")):
            yield from _texts(shown, "label", ("variable", name.text))


def _scenes(node: AnyNode) -> Iterator[Prose]:
    for name, scene in node if isinstance(node, Mapping) else ():
        part = ("scene", name.text)
        for key, value in scene if isinstance(scene, Mapping) else ():
            if key.text == "at":
                yield from _texts(value, "at", part)
            elif key.text == "text":
                yield from _texts(value, "told", part)
            elif key.text == "ending" and isinstance(value, Mapping) and (title := value.get("title")):
                yield from _texts(title, "ending", part)
            elif key.text == "choices" and isinstance(value, Sequence):
                for choice in value.items:
                    yield from _choice(choice, part)


def _choice(node: AnyNode, part: tuple[str, ...]) -> Iterator[Prose]:
    for key, value in node if isinstance(node, Mapping) else ():
        if key.text in _OF_A_CHOICE:
            yield from _texts(value, _OF_A_CHOICE[key.text], part)


def _debrief(node: AnyNode) -> Iterator[Prose]:
    for key, value in node if isinstance(node, Mapping) else ():
        if key.text == "principle":
            yield from _texts(value, "principle")
        elif key.text == "ask":
            yield from _below(value, "question")
        elif key.text == "for_the_instructor":
            yield from _texts(value, "note")


def _texts(node: AnyNode, use: Use, part: tuple[str, ...] = ()) -> Iterator[Prose]:
    """A text, or a list of blocks; conditions are no texts."""
    if isinstance(node, Scalar):
        yield Prose(node, use, part)
    elif isinstance(node, Sequence):
        for item in node.items:
            yield from _texts(item, use, part)
    else:
        for key, value in node:
            if key.text in ("text", "first_of"):
                yield from _texts(value, use, part)


def _below(node: AnyNode, use: Use, part: tuple[str, ...] = ()) -> Iterator[Prose]:
    """Every text below a group, whatever its keys are."""
    if isinstance(node, Mapping):
        for _, value in node:
            yield from _below(value, use, part)
    else:
        yield from _texts(node, use, part)

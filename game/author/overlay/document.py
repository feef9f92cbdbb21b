"""A translation as its file has it: texts by their places, and what each of them was made from."""

import re
from collections.abc import Mapping as Table
from typing import Any

from attrs import define, field, frozen

from game.author import faults
from game.author.overlay.faults import NOT_A_TRANSLATION
from game.author.overlay.original import DIGITS, Place
from game.author.schema import Desk
from game.source.document import Read
from game.source.node import AnyNode, Mapping, Scalar, Sequence

#: What of a file may be written in it: keys with what stands below them, `*` for names; None for a text.
_Shape = Table[str, Any]
_REVIEW: _Shape = {"cold": None, "mixed": None, "warm": None, "remembers": {"*": None}}
_PERSON: _Shape = {"name": None, "pronouns": None, "about": None, "review": _REVIEW}
_CHOICE: _Shape = {"text": None, "say": None, "then": None, "why": None, "locked": None, "unseen": None}
_SCENE: _Shape = {"at": None, "ending": {"title": None}, "text": None, "choices": {"*": _CHOICE}}
_STEPS: _Shape = {"reactions": None, "description": None, "analysis": None, "summary": None}
_OWN = ("marks", "you", "agree", "made_from")
SCENARIO: _Shape = {
    "title": None,
    "summary": None,
    "who": {"*": _PERSON},
    "remember": {"*": {"shown": None, "words": {"*": None}}},
    "scenes": {"*": _SCENE},
    "debrief": {"principle": None, "ask": _STEPS, "for_the_instructor": None},
}
PEOPLE: _Shape = {"people": {"*": _PERSON}}
#: What the parts of a file are called in a sentence, by the key above them.
_CALLED = {
    "who": "a person", "people": "a person", "scenes": "a scene", "choices": "a choice", "remember": "a variable",
    "debrief": "the debrief", "ask": "the questions", "review": "a review", "ending": "an ending",
}  # fmt: skip

_STAMP = re.compile(rf"(?P<made>[0-9a-f]{{{DIGITS}}})(?:>(?P<shown>[0-9a-f]{{{DIGITS}}}))?\Z")
#: The groups of `made_from` for texts that stand directly in the scenario.
_TOP = "story"
#: The longest mark of speech, in characters.
LONGEST_MARK = 4


@frozen
class Stamp:
    """The fingerprint of the original that a text was made from, and of the newer one that its translator was shown."""

    made: str
    shown: str = ""

    def __str__(self) -> str:
        return f"{self.made}>{self.shown}" if self.shown else self.made


@frozen
class Written:
    """A text of a translation: its key, and what stands behind it."""

    key: Scalar
    node: AnyNode


@define
class Overlay:
    """A translation that was read: its texts, the keys and the groups of everything in it by their places.

    `agree` are the pronouns in the order in which forms stand in {priya|cansada|cansado}.
    """

    read: Read
    desk: Desk
    texts: dict[Place, Written] = field(factory=dict)
    keys: dict[Place, Scalar] = field(factory=dict)
    stamps: dict[tuple[str, str], Stamp] = field(factory=dict)
    groups: dict[Place, Mapping] = field(factory=dict)
    marks: tuple[str, str] | None = None
    you: str = ""
    agree: tuple[str, ...] = ()
    made_from: AnyNode | None = None

    @property
    def root(self) -> Mapping | None:
        """Everything in it, if it is a group of keys."""
        return self.read.root if isinstance(self.read.root, Mapping) else None

    @property
    def is_strange(self) -> bool:
        """Whether no key in it is one of a translation's."""
        return not self.keys and not any(key.text in _OWN for key, _ in self.root or ())


def read_overlay(read: Read, shape: _Shape = SCENARIO) -> Overlay:
    """A translation from its document: `shape` says whether of a scenario or of people. Never raises."""
    desk = Desk.of(read)
    overlay = Overlay(read, desk)
    root = read.root
    if root is None:
        return overlay
    if not isinstance(root, Mapping):
        desk.fault(faults.WRONG_KIND, root, "A translation is a group of keys: title, scenes and others.")
    elif _is_scenario(root):
        message = "This is a whole scenario: a translation has the texts alone, and its choices by their ids."
        desk.fault(NOT_A_TRANSLATION, root, message, "To begin one: breakroom translate")
    else:
        _group(overlay, root, shape, (), "a translation", _OWN)
        _own(overlay, root)
    return overlay


def _is_scenario(root: Mapping) -> bool:
    scenes = root.get("scenes")
    inside = [value for _, value in scenes] if isinstance(scenes, Mapping) else []
    listed = any(isinstance(one, Mapping) and isinstance(one.get("choices"), Sequence) for one in inside)
    return root.get("start") is not None or listed


def _group(
    overlay: Overlay, node: AnyNode, shape: _Shape, place: Place, what: str, besides: tuple[str, ...] = ()
) -> None:
    """Take in a group of keys and everything below it. An empty one is not begun yet."""
    if _begun(node) is None:
        return
    names = "*" in shape
    entry = overlay.desk.mapping(node, what[:1].upper() + what[1:], None if names else (*shape, *besides))
    if entry is None:
        return
    overlay.groups[place] = entry
    for key, value in entry:
        if key.text in besides or not (names or key.text in shape):
            continue
        below = (*place, key.text)
        overlay.keys[below] = key
        inside = shape["*" if names else key.text]
        if inside is None:
            overlay.texts[below] = Written(key, value)
        else:
            called = _CALLED.get(place[-1] if names and place else key.text, f"“{key.text}”")
            _group(overlay, value, inside, below, called if "*" not in inside else f"“{key.text}”")


def _own(overlay: Overlay, root: Mapping) -> None:
    """What a translation says of its language, and what its texts were made from."""
    desk = overlay.desk
    you, agree = _begun(root.get("you")), _begun(root.get("agree"))
    overlay.you = desk.phrase(you, "you") or ""
    pronouns = (desk.phrase(item, "A pronoun") for item in desk.items(agree, "agree"))
    overlay.agree = tuple(pronoun for pronoun in pronouns if pronoun)
    overlay.marks = _marks(desk, root.get("marks"))
    overlay.made_from = root.get("made_from")
    _stamps(overlay, overlay.made_from)


def _begun(node: AnyNode | None) -> AnyNode | None:
    """What stands behind a key, unless nothing does yet."""
    return None if isinstance(node, Scalar) and not node.text.strip() else node


def _marks(desk: Desk, node: AnyNode | None) -> tuple[str, str] | None:
    """The signs around speech: two with a space between them, or a list of two, whose spaces belong to them."""
    if isinstance(node, Sequence):
        signs = [item.text for item in node.items if isinstance(item, Scalar)]
    else:
        signs = node.text.split() if isinstance(node, Scalar) else []
    if _begun(node) is None or node is None:
        return None
    if len(signs) != 2 or max(map(len, signs)) > LONGEST_MARK:
        message = "marks are the two signs around speech, with a space between them."
        desk.fault(faults.WRONG_KIND, node, message, "Write marks: “ ”")
        return None
    return signs[0], signs[1]


def _stamps(overlay: Overlay, node: AnyNode | None) -> None:
    if node is None or (isinstance(node, Scalar) and not node.text):
        return
    for group, entry in overlay.desk.mapping(node, "made_from") or ():
        for key, value in overlay.desk.mapping(entry, f"“{group.text}” in made_from") or ():
            match = _STAMP.match(value.text) if isinstance(value, Scalar) else None
            if match is None:
                message = f"What “{key.text}” of “{group.text}” was made from should be {DIGITS} digits of 0-9 and a-f."
                overlay.desk.fault(faults.WRONG_KIND, value, message, "Delete it, and run breakroom translate again.")
            else:
                overlay.stamps[group.text, key.text] = Stamp(match["made"], match["shown"] or "")


def ledger(place: Place) -> tuple[str, str]:
    """Where `made_from` has the fingerprint of a text: in which group, under which key."""
    if len(place) == 1:
        return _TOP, place[0]
    if place[0] == "scenes":
        return f"choice.{place[3]}" if place[2] == "choices" else f"scene.{place[1]}", place[-1]
    if place[0] == "debrief":
        return "debrief", place[-1]
    kind = "person" if place[0] in ("who", "people") else "variable"
    return f"{kind}.{place[1]}", ".".join(place[-2:] if place[-2] in ("words", "remembers") else place[-1:])

"""Reading people: from people.yaml, or from a scenario's own `who`."""

import re
from collections.abc import Mapping as Table

from attrs import evolve

from game.author import faults
from game.author.schema import Desk, did_you_mean
from game.author.scope import RESERVED, Scope
from game.source.node import AnyNode, Mapping, Scalar, Sequence
from game.story.people import BANDS, HIGHEST, LOWEST, ROLES, Person, Pronouns, Review

_KEYS = ("name", "pronouns", "role", "about", "goodwill", "review")
#: How somebody is spoken of whose pronouns are not written.
THEY = Pronouns("they", "them", "their", plural=True)
_KNOWN = {
    "she": Pronouns("she", "her", "her"),
    "he": Pronouns("he", "him", "his"),
    "they": THEY,
    "it": Pronouns("it", "it", "its"),
}


def read_people(desk: Desk, root: AnyNode | None) -> dict[str, Person]:
    """Everybody in a people.yaml, by id: a list with ids, or a mapping of ids."""
    people: dict[str, Person] = {}
    if isinstance(root, Mapping):
        for key, value in root:
            _add(desk, people, key, value)
    elif isinstance(root, Sequence):
        for item in root.items:
            entry = desk.mapping(item, "A person")
            name = entry.get("id") if entry else None
            if entry and name is None and desk.lacks(entry, "id"):
                desk.fault(faults.MISSING_KEY, entry, "This person has no id.", "Add id: dana")
            elif entry and name:
                _add(desk, people, name, entry)
    elif root is not None:
        desk.fault(faults.WRONG_KIND, root, "The people should be a list, each with an id.")
    return people


def read_who(desk: Desk, node: AnyNode | None, cast: Table[str, Person], scope: Scope) -> None:
    """Declare everybody in `who`: those of people.yaml (`cast`), and those whom the scenario brings itself."""
    entries: list[tuple[AnyNode, AnyNode | None]]
    entries = list(node) if isinstance(node, Mapping) else [(item, None) for item in desk.items(node, "who")]
    named = {key.text for key, _ in entries if isinstance(key, Scalar)}
    for key, value in entries:
        name = person_id(desk, key)
        if name is None:
            desk.lost |= {key.text} if isinstance(key, Scalar) else set()
        elif name in scope.people:
            desk.fault(faults.DUPLICATE_ID, key, f"“{name}” is in who twice.", "Delete one of the two.")
        else:
            person = cast.get(name)
            if value is not None:
                person = read_person(desk, name, value, person)
            if person is None:
                person = _stranger(desk, key, name, cast, named)
            scope.people[name] = len(scope.persons)
            scope.persons.append(person)
            scope.parts["person", name] = key.span, key if value is None else value


def _stranger(desk: Desk, key: AnyNode, name: str, cast: Table[str, Person], named: set[str]) -> Person:
    """Somebody whom nothing describes; a misspelt name may be spelt right where it is used."""
    desk.unknown(key, "person", name, cast)
    guess = did_you_mean(name, cast)
    if guess and guess not in named:
        desk.lost.add(guess)
    return Person(name, name.capitalize(), THEY, "peer")


def _add(desk: Desk, people: dict[str, Person], key: AnyNode, value: AnyNode) -> None:
    name = person_id(desk, key)
    if name is None:
        return
    if name in people:
        desk.fault(faults.DUPLICATE_ID, key, f"There is a second person “{name}”.", "Give one of them another id.")
        return
    person = read_person(desk, name, value, None)
    if person is not None:
        people[name] = person


def person_id(desk: Desk, node: AnyNode) -> str | None:
    """A name that may be a person's id."""
    name = desk.name(node, "A person's id")
    if name in RESERVED:
        message = f"“{name}” has a meaning of its own and cannot be a person."
        desk.fault(faults.BAD_NAME, node, message, "Choose another id.")
        return None
    if name and re.search(r"-\d", name):
        message = f"“{name}” cannot be a person's id: in a condition, a - before a number would mean minus."
        desk.fault(faults.BAD_NAME, node, message, f"Write “{name.replace('-', '_')}”.")
        return None
    return name


def read_person(desk: Desk, name: str, node: AnyNode, known: Person | None) -> Person | None:
    """A person from their keys, on top of what is known of them already."""
    if isinstance(node, Scalar) and not node.text:
        return known
    entry = desk.mapping(node, f"“{name}”", ("id", *_KEYS))
    if entry is None:
        return known
    person = known or Person(name, name.capitalize(), THEY, "peer")
    if (value := entry.get("name")) is not None and (text := desk.phrase(value, "A name")):
        person = evolve(person, name=text)
    if (value := entry.get("pronouns")) is not None and (pronouns := _pronouns(desk, value)):
        person = evolve(person, pronouns=pronouns)
    if (value := entry.get("role")) is not None and (role := desk.one_of(value, "A role", ROLES)):
        person = evolve(person, role=role)
    if (value := entry.get("about")) is not None and (text := desk.phrase(value, "What is said about them")):
        person = evolve(person, about=text)
    if (value := entry.get("goodwill")) is not None:
        number = desk.number(value, "A first goodwill", LOWEST, HIGHEST)
        person = person if number is None else evolve(person, goodwill=number)
    if (value := entry.get("review")) is not None:
        person = evolve(person, review=_review(desk, value))
    return person


def _pronouns(desk: Desk, node: AnyNode) -> Pronouns | None:
    text = desk.text(node, "Pronouns")
    if text is None:
        return None
    parts = [part.strip() for part in text.split("/")]
    if not all(parts) or len(parts) > 3 or (len(parts) == 1 and parts[0] not in _KNOWN):
        fix = "Write she/her, he/him, they/them, or three of them: ze/zir/zirs."
        desk.fault(faults.WRONG_KIND, node, f"“{text}” are not pronouns that a text can use.", fix)
        return None
    known = _KNOWN.get(parts[0])
    if len(parts) == 3:
        return Pronouns(parts[0], parts[1], parts[2], plural=parts[0] == "they")
    if known is None:
        desk.fault(faults.WRONG_KIND, node, f"What belongs to “{parts[0]}”?", f"Write all three: {text}/…")
    return known


def _review(desk: Desk, node: AnyNode) -> Review:
    entry = desk.mapping(node, "A review", (*BANDS, "remembers"))
    if entry is None:
        return Review()
    lines = {band: desk.phrase(entry.get(band), f"The {band} line") or "" for band in BANDS}
    remembers = desk.mapping(entry.get("remembers"), "What they remember")
    kept = [(key.text, desk.phrase(value, "What they remember") or "") for key, value in remembers or ()]
    return Review(remembers=tuple(kept), **lines)

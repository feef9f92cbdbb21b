"""A new scenario out of one that there is: its text with another title, and its people for a folder that has others."""

import re
from collections.abc import Mapping

from attrs import evolve, frozen

from game.author.scaffold import PEOPLE_SCHEMA, POINTER, SCHEMA, person_text, scalar
from game.source.document import Read
from game.source.node import Mapping as Group
from game.source.node import Sequence
from game.story.people import Person


@frozen
class Merged:
    """A people.yaml with those who were missing in it; who came; and who was there already, but is somebody else."""

    text: str
    came: tuple[str, ...]
    clashing: tuple[str, ...]


def copied(read: Read, title: str | None) -> str:
    """A scenario's text, its comments included, with another title; its first line points an editor to our schema."""
    lines = [*read.lines]
    if title is not None and isinstance(read.root, Group) and (node := read.root.get("title")) is not None:
        # A block ends where the next line begins.
        span = node.span
        last = span.end_line - 1 if span.end_column > 1 else span.end_line - 2
        behind = lines[last][span.end_column - 1 :] if span.end_column > 1 else ""
        lines[span.line - 1 : last + 1] = [f"{lines[span.line - 1][: span.column - 1]}{scalar(title)}{behind}"]
    return pointing("\n".join(lines), SCHEMA)


def pointing(text: str, schema: str) -> str:
    """A text whose first line points an editor to a schema, in the place of one that does so already."""
    first, end, rest = text.partition("\n")
    return f"{POINTER}{schema}\n{rest if first.startswith(POINTER) and end else text}"


def all_of_them(read: Read, old: str, new: str) -> str:
    """A whole people.yaml for the copy of a scenario: what they remember of the old one is what they remember of it."""
    act = re.compile(rf"(\s+){re.escape(old)}(\.[\w-]+:)")
    lines = (act.sub(lambda found: f"{found[1]}{new}{found[2]}", line, count=1) for line in read.lines)
    return pointing("\n".join(lines), PEOPLE_SCHEMA)


def remembering(person: Person, old: str, new: str) -> Person:
    """A person for whom the acts of one scenario are those of another."""
    acts = person.review.remembers
    kept = tuple((re.sub(rf"^{re.escape(old)}(?=\.)", new, act), line) for act, line in acts)
    return evolve(person, review=evolve(person.review, remembers=kept))


def merged(read: Read | None, there: Mapping[str, Person], needed: Mapping[str, Person]) -> Merged | None:
    """A people.yaml with those who are needed at its end. None where it is written so that nothing can follow it."""
    text, root = "\n".join(read.lines) if read else "", read.root if read else None
    missing = [person for name, person in needed.items() if name not in there]
    clashing = tuple(name for name, person in needed.items() if name in there and _bare(there[name]) != _bare(person))
    if root is not None and missing and (not isinstance(root, Sequence | Group) or root.flow):
        return None
    listed = not isinstance(root, Group)
    kept = text if not text or text.endswith("\n") else f"{text}\n"
    added = "".join(person_text(person, listed) for person in missing)
    return Merged(kept + added, tuple(person.id for person in missing), clashing)


def _bare(person: Person) -> Person:
    """A person without what they remember, which every folder's scenarios add to."""
    return evolve(person, review=evolve(person.review, remembers=()))

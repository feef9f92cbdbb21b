"""What stands before the scenes: who is who, and what the story remembers."""

import re
from collections.abc import Iterator
from collections.abc import Mapping as Table

from game.author.script.back import great
from game.author.script.desk import Desk, anchor
from game.author.script.doing import value_in_words
from game.author.script.paper import Block, Id, Link, Note, Part, Points, Rows, Words, text
from game.author.wording import in_words
from game.source.node import AnyNode, Mapping, Scalar, Sequence
from game.source.text import harmless
from game.story.model import Variable
from game.story.people import BANDS, Person
from game.story.text import Run

_REMARK = re.compile(r"\s*#+\s*(?P<said>.*)")
_FEELS = {"cold": "feels less than 45", "mixed": "feels 45 to 55", "warm": "feels more than 55"}


def about(desk: Desk) -> Part:
    """What kind of scenario this is, in figures."""
    story, explored = desk.story, desk.explored
    notes = [Note("Practices", text(", ".join(story.practices)), desk.at("practices"))] if story.practices else []
    if story.minutes:
        notes.append(Note("Takes", text(f"about {story.minutes} minutes"), desk.at("minutes")))
    choices = sum(len(scene.choices) for scene in story.scenes)
    counted = f"{len(story.scenes):,} scenes, {choices:,} choices, {len(story.endings):,} endings"
    plays = f"; {great(explored.plays)} different plays" if explored.plays else ""
    notes.append(Note("Has", text(counted + plays)))
    return Part(2, "About", "about", blocks=tuple(notes))


def who_is_who(desk: Desk, places: Table[str, str]) -> Part:
    """Everybody in the story. `places` says where those are described whom the scenario does not describe itself."""
    head = ("Name", "Pronouns", "Role", "Feels at first", "About")
    rows = tuple((places.get(person.id) or desk.at("person", person.id), _row(person)) for person in desk.story.people)
    said = tuple(
        Points(f"What {desk.names.people[slot]} would say of you", lines)
        for slot, person in enumerate(desk.story.people)
        if (lines := tuple(_review(desk, slot, person)))
    )
    table: tuple[Block, ...] = (Rows("Who is who", head, rows),) if rows else ()
    return Part(2, "Who is who", "people", desk.at("who"), blocks=(*table, *said))


def places_in(people: AnyNode | None, file: str) -> dict[str, str]:
    """Where each person of a people.yaml is described, by id: `people.yaml:3`."""
    if isinstance(people, Mapping):
        return {key.text: f"{file}:{key.span.line}" for key, _ in people}
    entries = people.items if isinstance(people, Sequence) else ()
    names = (entry.get("id") for entry in entries if isinstance(entry, Mapping))
    return {name.text: f"{file}:{name.span.line}" for name in names if isinstance(name, Scalar)}


def _place(desk: Desk, person: str, places: Table[str, str]) -> str:
    own = isinstance(desk.source.node(("person", person)), Mapping)
    return desk.at("person", person) if own or person not in places else places[person]


def _row(person: Person) -> tuple[Words, ...]:
    pronouns = person.pronouns
    told = "/".join(dict.fromkeys((pronouns.subject, pronouns.object, pronouns.possessive)))
    name = (Run(person.name), Run(" "), Id(person.id))
    return (name, text(told), text(person.role), text(str(person.goodwill)), text(person.about))


def _review(desk: Desk, slot: int, person: Person) -> Iterator[Words]:
    name = desk.names.people[slot]
    for band in BANDS:
        if person.review.line(band):
            yield text(f"if {name} {_FEELS[band]}: {person.review.line(band)}")
    for act, line in person.review.remembers:
        scenario, _, own = act.rpartition(".")
        if own in desk.acts and scenario in ("", desk.story.id):
            yield (Run(f"if {name} remembers "), *desk.act(own), Run(f": {line}"))


def what_is_remembered(desk: Desk) -> Part:
    """The story's own variables, each with what its author noted beside it."""
    head = ("Name", "Can be", "At first", "Remarks")
    rows = tuple(
        (desk.at("variable", one.name), _variable(desk, slot, one)) for slot, one in enumerate(desk.story.variables)
    )
    return Part(
        2, "What is remembered", "memory", desk.at("remember"), blocks=(Rows("What is remembered", head, rows),)
    )


def _variable(desk: Desk, slot: int, variable: Variable) -> tuple[Words, ...]:
    name = desk.names.variables[slot]
    bare = name == f"“{variable.name}”"
    called: Words = (Id(variable.name),) if bare else (Id(variable.name), Run(f", called {name}"))
    return (called, text(_kind(variable)), text(value_in_words(variable.first)), _remarks(desk, variable))


def _kind(variable: Variable) -> str:
    if isinstance(variable.first, bool):
        return "true or false"
    if isinstance(variable.first, str):
        return ", ".join(f"“{word}”" for word in variable.words)
    low, high = variable.low, variable.high
    if low is None and high is None:
        return "any whole number"
    if low is None or high is None:
        return f"{high} or less" if low is None else f"{low} or more"
    return f"{low} to {high}"


def _remarks(desk: Desk, variable: Variable) -> Words:
    words: list[Words] = []
    if variable.shown:
        while_ = f" as long as {in_words(variable.shown_while, desk.names)}" if variable.shown_while else ""
        words.append(text(f"the player sees it{while_}"))
    if variable.runs_out:
        words.append(
            (
                Run("when it is used up, the story goes on to "),
                Link(desk.title(desk.story.scene(variable.runs_out)), anchor(variable.runs_out)),
            )
        )
    noted = _noted(desk, variable)
    if noted:
        words.append(text(f"the author notes: {noted}"))
    return tuple(piece for place, one in enumerate(words) for piece in ((Run("; "), *one) if place else one))


def _noted(desk: Desk, variable: Variable) -> str:
    """The comment that stands behind a variable in the file."""
    node = desk.source.node(("variable", variable.name))
    if node is None or not 0 < node.span.end_line <= len(desk.lines):
        return ""
    found = _REMARK.fullmatch(desk.lines[node.span.end_line - 1][node.span.end_column - 1 :])
    return harmless(found["said"]) if found else ""

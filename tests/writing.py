"""Scenarios for tests: a tree of plain values written as YAML, and YAML compiled into a story and played."""

import re
from collections.abc import Mapping, Sequence
from textwrap import indent

from game.author.compile import Compiled, compile_people, compile_story
from game.source.document import read
from game.story.engine import Turn, begin, step
from game.story.event import Narrated, Offered, Option, Said
from game.story.model import Story
from game.story.people import Person
from game.story.review import Review, review
from game.story.text import plain

#: A scenario before it is text: keys with values, lists, and leaves as the file has them (`+3` is a text here).
Tree = Mapping[str, "Tree"] | Sequence["Tree"] | str | None

#: The people.yaml of the tests: one of each way to be spoken of, all with a first goodwill of 50.
CAST_YAML = """
- {id: dana, name: Dana, pronouns: she/her/her, role: peer}
- {id: priya, name: Priya, pronouns: they/them/their, role: boss}
- {id: marco, name: Marco, pronouns: he/him/his, role: report}
- {id: rosa, name: Rosa, pronouns: ze/zir/zirs, role: vendor}
"""

_PLAIN = re.compile(r"[+-]?\d+|[A-Za-z][\w.-]*")


def _cast() -> dict[str, Person]:
    people, diagnostics = compile_people(read("people.yaml", CAST_YAML.encode()))
    assert not diagnostics, diagnostics
    return people


CAST = _cast()


def yaml_of(tree: Tree) -> str:
    """A tree as a scenario file: sentences in quotes or blocks, short lists and groups of names in one line."""
    if isinstance(tree, str) or tree is None:
        return _leaf(tree)
    if isinstance(tree, Mapping):
        return "\n".join(_entry(f"{key}:", value) for key, value in tree.items())
    return "\n".join(_entry("-", item) for item in tree)


def _entry(lead: str, value: Tree) -> str:
    if value is None:
        return lead
    if isinstance(value, str) or _fits_a_line(value):
        return f"{lead} {_flow(value)}"
    body = indent(yaml_of(value), "  ")
    return f"- {body[2:]}" if lead == "-" else f"{lead}\n{body}"


def _fits_a_line(value: Tree) -> bool:
    leaves = list(value.values() if isinstance(value, Mapping) else value or ())
    return len(leaves) < 5 and all(
        leaf is None or (isinstance(leaf, str) and _PLAIN.fullmatch(leaf)) for leaf in leaves
    )


def _flow(value: Tree) -> str:
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{key}: {_leaf(leaf)}" for key, leaf in value.items()) + "}"
    if isinstance(value, str) or value is None:
        return _leaf(value)
    return "[" + ", ".join(_leaf(leaf) for leaf in value) + "]"


def _leaf(text: Tree) -> str:
    assert isinstance(text, str | None)
    if text is None or _PLAIN.fullmatch(text):
        return text or ""
    if "\n" in text:
        return "|\n" + indent(text, "        ")
    return "'" + text.replace("'", "''") + "'"


def compiled(text: str, people: Mapping[str, Person] = CAST) -> Compiled:
    """A scenario's text with everything that compiling says of it."""
    return compile_story("story", read("story.yaml", text.encode()), dict(people))


def story_of(text: str, people: Mapping[str, Person] = CAST) -> Story:
    """A scenario's text as a story; the test fails with what is wrong in it."""
    made = compiled(text, people)
    faults = [f"{fault.span.line}: {fault.message} {fault.fix or ''}" for fault in made.diagnostics]
    assert not faults, "\n".join([*faults, text])
    assert made.story is not None
    return made.story


def scenes(body: str, remember: str = "", who: str = "[dana, priya, marco]") -> str:
    """A scenario around these scenes: it begins in the first one, with people whose goodwill is 50."""
    first = body.strip().partition(":")[0]
    remembers = f"remember: {remember}\n" if remember else ""
    return f"title: A test\nwho: {who}\n{remembers}start: {first}\nscenes:\n{indent(body.strip(), '  ')}\n"


def a_story(body: str, remember: str = "", who: str = "[dana, priya, marco]") -> Story:
    """The story of `scenes`, with an ending `the_end` added where the scenes lead to it and do not have it."""
    text = body.strip()
    if "\nthe_end:" not in text:
        text += "\nthe_end: {ending: {title: The end, tone: warm}}"
    return story_of(scenes(text, remember, who))


def after(story: Story, *choices: str) -> Turn:
    """The last turn of a play that makes these choices."""
    turn = begin(story)
    for choice in choices:
        turn = step(story, turn.state, choice)
    return turn


def told_by(turn: Turn, kind: type[Said] | type[Narrated]) -> list[str]:
    """The paragraphs that a turn's scenes told (Narrated) or its choice said at once (Said)."""
    return [plain(paragraph) for event in turn.events if isinstance(event, kind) for paragraph in event.paragraphs]


def options(turn: Turn) -> tuple[Option, ...]:
    """The lines among which the player may choose when the turn is over."""
    offered = turn.events[-1]
    assert isinstance(offered, Offered)
    return offered.options


def review_of(story: Story, *choices: str) -> Review:
    """A play that makes these choices, looked back on."""
    turns = [after(story, *choices[:count]) for count in range(len(choices) + 1)]
    return review(story, [event for turn in turns for event in turn.events], turns[-1].state, "You")

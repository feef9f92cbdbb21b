"""A jump: a scene that is entered with stats set by hand, as if a play had come there.

What a jump can set stands in fields, each with its bounds. A jump names people and variables by id, so that it holds
while its scenario is edited.
"""

import re

from attrs import evolve, frozen

from game.story.model import FIRST_REPUTATION, Story, Value, Variable
from game.story.people import HIGHEST, LOWEST
from game.story.state import State, before
from game.story.telling import spelled

#: The furthest from 0 that a number without bounds can be set to.
FURTHEST = 999_999_999
#: The key of the field that reputation is set in.
REPUTATION = "reputation"

_WHOLE = re.compile(r"[+-]?[0-9]{1,9}")
_TRUE, _FALSE = ("true", "yes"), ("false", "no")


@frozen
class Jump:
    """A scene, and what is set there: a field's key with its value. What is not among them stands as at first."""

    scene: str
    sets: tuple[tuple[str, Value], ...] = ()


@frozen
class Field:
    """Something that a jump can set: what it is called, in which group, its bounds or words, and its first value."""

    key: str
    label: str
    group: str
    first: Value
    low: int = -FURTHEST
    high: int = FURTHEST
    words: tuple[str, ...] = ()

    @property
    def takes(self) -> str:
        """What can be written here, in words."""
        if self.words:
            return f"{', '.join(self.words[:-1])} or {self.words[-1]}" if len(self.words) > 1 else self.words[0]
        if (self.low, self.high) == (-FURTHEST, FURTHEST):
            return "a whole number"
        if self.high == FURTHEST:
            return f"a whole number from {self.low}"
        if self.low == -FURTHEST:
            return f"a whole number up to {self.high}"
        return f"a whole number from {self.low} to {self.high}"


def fields_of(story: Story) -> tuple[Field, ...]:
    """Everything that a jump into this story can set, in the order in which it is asked."""
    people = (
        Field(f"goodwill.{person.id}", person.name, "goodwill", person.goodwill, LOWEST, HIGHEST)
        for person in story.people
    )
    reputation = Field(REPUTATION, REPUTATION, "", FIRST_REPUTATION, LOWEST, HIGHEST)
    return (reputation, *people, *(_field(variable) for variable in story.variables))


def _field(variable: Variable) -> Field:
    field = Field(variable.name, variable.name, "remember", variable.first)
    if isinstance(variable.first, bool):
        return evolve(field, words=("true", "false"))
    if isinstance(variable.first, str):
        return evolve(field, words=variable.words)
    low = -FURTHEST if variable.low is None else variable.low
    return evolve(field, low=low, high=FURTHEST if variable.high is None else variable.high)


def written(value: Value) -> str:
    """A value as it is written into a field, and in scenario files."""
    return str(value).lower() if isinstance(value, bool) else str(value)


def value_of(field: Field, text: str) -> Value | None:
    """What was written in a field; None where the field does not take it."""
    text = text.strip()
    if isinstance(field.first, bool):
        return True if text.lower() in _TRUE else False if text.lower() in _FALSE else None
    if field.words:
        return text if text in field.words else None
    number = int(text) if _WHOLE.fullmatch(text) else None
    return number if number is not None and field.low <= number <= field.high else None


def nudged(field: Field, text: str, by: int) -> str:
    """What stands in a field after a nudge: the next number within its bounds, or the next word, round and round."""
    value = value_of(field, text)
    if value is None:
        return written(field.first)
    if field.words:
        return field.words[(field.words.index(written(value)) + by) % len(field.words)]
    return str(max(field.low, min(field.high, int(value) + by)))


def state_of(story: Story, jump: Jump) -> State | None:
    """The state that a jump enters its scene with; None where the story has no such scene.

    What the story does not have any more is passed over, and what does not fit any more stands as at first.
    """
    if not any(scene.id == jump.scene for scene in story.scenes):
        return None
    sets, values = dict(jump.sets), {}
    for field in fields_of(story):
        value = value_of(field, written(sets[field.key])) if field.key in sets else None
        values[field.key] = field.first if value is None else value
    return evolve(
        before(story),
        scene=jump.scene,
        reputation=int(values[REPUTATION]),
        goodwill=tuple(int(values[f"goodwill.{person.id}"]) for person in story.people),
        variables=tuple(values[variable.name] for variable in story.variables),
    )


def values_in(story: Story, state: State) -> dict[str, Value]:
    """What each field would be set to, for a jump to stand as this state does."""
    people = {f"goodwill.{person.id}": amount for person, amount in zip(story.people, state.goodwill, strict=True)}
    named = {variable.name: value for variable, value in zip(story.variables, state.variables, strict=True)}
    return {REPUTATION: state.reputation, **people, **named}


def as_if(story: Story, jump: Jump) -> str:
    """What a jump pretends, in a sentence: only what differs from a story's beginning."""
    sets = dict(jump.sets)
    told = [
        f"{field.label} {spelled(sets[field.key])}"
        for field in fields_of(story)
        if field.key in sets and sets[field.key] != field.first
    ]
    return f"As if you had come to “{jump.scene}”" + (f" with {', '.join(told)}." if told else ".")


def scenes_like(story: Story, typed: str) -> tuple[str, ...]:
    """The scenes whose ids have these letters, in file order; those that begin with them stand first."""
    letters = typed.strip().casefold()
    ids = [scene.id for scene in story.scenes if letters in scene.id.casefold()]
    return tuple(sorted(ids, key=lambda name: (name != typed.strip(), not name.casefold().startswith(letters))))

"""What a state is, as numbers: a column for everything that a story's conditions, effects and choices can hang on.

The columns of reputation and goodwill come first, so that a stat is named by its column: 0 is reputation, 1 + p is
what person p feels.
"""

from collections.abc import Iterator, Mapping
from typing import Any, Final

import numpy as np
from attrs import field, frozen

from game.author.explore.caps import Bounds, needed_bounds
from game.story.expression import Name
from game.story.model import Choice, Goodwill, Reputation, Story, Value
from game.story.state import before

REPUTATION: Final = 0
#: How many bits the count of an act that can be done again and again gets; more of them in wait are too many states.
COUNTED: Final = 8
#: The bits of a number without bounds.
UNBOUNDED: Final = 63


@frozen
class Column:
    """One number of a state: its least value, and how many bits hold the greatest one above it."""

    what: tuple[str, ...]
    least: int
    bits: int
    first: int

    @property
    def kind(self) -> type[np.signedinteger[Any]]:
        """The smallest kind of number that holds all its values: batches are copied a lot."""
        greatest = self.least + (1 << self.bits)
        if self.least >= -(1 << 14) and greatest <= 1 << 15:
            return np.int16
        return np.int32 if self.least >= -(1 << 30) and greatest <= 1 << 30 else np.int64


@frozen
class Entry:
    """A move of an act that may have to wait: the stat it moves, by how much, and the columns that count it.

    `untold` counts what was done before others, `unseen` what nobody saw (language.md, rules 5 and 6).
    """

    act: str
    stat: int
    amount: int
    untold: int
    unseen: int


@frozen
class Layout:
    """All columns of a story, and where each of its names stands among them.

    `bounds` are those between which each variable is told apart.
    """

    columns: tuple[Column, ...]
    place: Mapping[tuple[str, ...], int]
    entries: Mapping[str, tuple[Entry | None, ...]]
    words: Mapping[str, int]
    bounds: tuple[Bounds, ...]
    people: int
    every_entry: tuple[Entry, ...] = field(init=False)

    def __attrs_post_init__(self) -> None:
        found = tuple(entry for entries in self.entries.values() for entry in entries if entry)
        object.__setattr__(self, "every_entry", found)

    @property
    def stats(self) -> range:
        """The columns of reputation and of everybody's goodwill."""
        return range(1 + self.people)

    def coded(self, value: Value) -> int:
        """A value as a number: true is 1, a word its place among all words of the story."""
        return self.words[value] if isinstance(value, str) else int(value)

    def columns_of(self, name: Name) -> tuple[int, ...]:
        """The columns that a name in a condition reads."""
        if name.family == "reputation":
            return (REPUTATION,)
        if name.family == "goodwill":
            return (1 + name.slot,) if name.key else tuple(self.stats)[1:]
        if name.family == "untold":
            return tuple(entry.untold for entry in self.every_entry if entry.stat == 1 + name.slot)
        if name.family == "unseen":
            return tuple(entry.unseen for entry in self.entries.get(name.key, ()) if entry)
        return (self.place[name.family, name.key],)


def layout_of(story: Story, repeated: frozenset[str]) -> Layout:
    """The columns of a story. `repeated` are the acts that a play may do more than once."""
    words = {word: code for code, word in enumerate(_words(story))}
    bounds = needed_bounds(story)
    columns = [*_stats(story), *_variables(story, words, bounds), *_marks(story)]
    entries: dict[str, tuple[Entry | None, ...]] = {}
    for choice in _choices(story):
        bits = COUNTED if choice.id in repeated else 1
        entries[choice.id] = tuple(_entry(choice, number, columns, bits) for number in range(len(choice.effects)))
    place = {column.what: number for number, column in enumerate(columns)}
    return Layout(tuple(columns), place, entries, words, bounds, len(story.people))


def _choices(story: Story) -> Iterator[Choice]:
    return (choice for scene in story.scenes for choice in scene.choices)


def _words(story: Story) -> dict[str, None]:
    return dict.fromkeys(word for variable in story.variables for word in variable.words)


def _stats(story: Story) -> Iterator[Column]:
    start = before(story)
    yield Column(("reputation",), 0, 7, start.reputation)
    for person, goodwill in zip(story.people, start.goodwill, strict=True):
        yield Column(("goodwill", person.id), 0, 7, goodwill)


def _variables(story: Story, words: Mapping[str, int], bounds: tuple[Bounds, ...]) -> Iterator[Column]:
    for variable, (low, high) in zip(story.variables, bounds, strict=True):
        what = ("variable", variable.name)
        if isinstance(variable.first, str):
            yield Column(what, 0, len(words).bit_length(), words[variable.first])
        elif isinstance(variable.first, bool):
            yield Column(what, 0, 1, int(variable.first))
        elif low is None or high is None:
            yield Column(what, -(1 << UNBOUNDED - 1), UNBOUNDED, variable.first)
        else:
            yield Column(what, low, (high - low).bit_length(), variable.first)


def _marks(story: Story) -> Iterator[Column]:
    for scene in story.scenes:
        yield Column(("seen", scene.id), 0, 1, 0)
    for choice in _choices(story):
        yield Column(("chose", choice.id), 0, 1, 0)


def _entry(choice: Choice, number: int, columns: list[Column], bits: int) -> Entry | None:
    effect = choice.effects[number]
    if not isinstance(effect, Goodwill | Reputation):
        return None
    stat = 1 + effect.person if isinstance(effect, Goodwill) else REPUTATION
    columns.extend(Column((kind, choice.id, str(number)), 0, bits, 0) for kind in ("untold", "unseen"))
    return Entry(choice.id, stat, effect.by, len(columns) - 2, len(columns) - 1)

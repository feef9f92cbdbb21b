"""Many states of one scene at once: an array for each column, and conditions that answer for all of them."""

from collections.abc import Callable
from typing import Any

import numpy as np
from attrs import define
from numpy.typing import NDArray

from game.author.explore.columns import Layout
from game.story.expression import Comparison, Condition, Constant, Junction, Name, Negation, Sum, Tree
from game.story.people import FIRST, HIGHEST, LOWEST

Array = NDArray[Any]
Answer = Callable[["Batch"], Any]


@define
class Batch:
    """Some states side by side: the columns that are told apart, and between what bounds the other stats are."""

    size: int
    values: dict[int, Array]
    low: dict[int, Array]
    high: dict[int, Array]

    def of(self, rows: Array | None) -> "Batch":
        """The states at these places (all of them for None), free to be changed."""
        if rows is None:
            return Batch(self.size, dict(self.values), dict(self.low), dict(self.high))
        taken = ({place: array[rows] for place, array in part.items()} for part in (self.values, self.low, self.high))
        return Batch(len(rows), *taken)

    def move(self, stat: int, amount: Any) -> None:
        """Move a stat by an amount, the same or one for each state, and stop it at its bounds."""
        for part in (self.values, self.low, self.high):
            if stat in part:
                moved = np.add(part[stat], amount, dtype=np.int64)
                part[stat] = np.minimum(np.maximum(moved, LOWEST), HIGHEST).astype(np.int16)

    def set(self, column: int, value: int, kind: type[np.signedinteger[Any]] = np.int16) -> None:
        """Give a column one value in all states."""
        self.values[column] = np.broadcast_to(kind(value), (self.size,))

    def least(self, stat: int) -> Array:
        """The least that a stat can be in each state."""
        return self.values[stat] if stat in self.values else self.low[stat]

    def greatest(self, stat: int) -> Array:
        """The greatest that a stat can be in each state."""
        return self.values[stat] if stat in self.values else self.high[stat]


@define
class Reader:
    """Conditions as functions of a batch, each made once."""

    layout: Layout
    _made: dict[Tree, Answer]

    @classmethod
    def of(cls, layout: Layout) -> "Reader":
        """A reader of a story's columns."""
        return cls(layout, {})

    def test(self, condition: Condition, batch: Batch) -> Array:
        """Whether the condition holds, for each state."""
        return self.answer(condition.tree, batch)

    def value(self, tree: Tree, batch: Batch) -> Array:
        """What a tree's number or word is, for each state; a word by its number in the layout."""
        return np.broadcast_to(np.asarray(self._function(tree)(batch)), (batch.size,))

    def answer(self, tree: Tree, batch: Batch) -> Array:
        """What a yes-or-no tree says, for each state."""
        return np.broadcast_to(np.asarray(self._function(tree)(batch), bool), (batch.size,))

    def _function(self, tree: Tree) -> Answer:
        made = self._made.get(tree)
        if made is None:
            made = self._made[tree] = self._reading(tree)
        return made

    def _reading(self, tree: Tree) -> Answer:
        if isinstance(tree, Constant):
            value = self.layout.coded(tree.value)
            return lambda _batch: value
        if isinstance(tree, Name):
            return self._named(tree)
        if isinstance(tree, Negation):
            inner = self._reading(tree.of)
            return lambda batch: np.logical_not(inner(batch))
        left, right = self._reading(tree.left), self._reading(tree.right)
        joined = _JOINED[_sign(tree)]
        return lambda batch: joined(left(batch), right(batch))

    def _named(self, name: Name) -> Answer:
        columns = self.layout.columns_of(name)
        if name.family in ("untold", "unseen"):
            return lambda batch: _any(batch, columns)
        if name.family == "goodwill" and not name.key:
            return lambda batch: _mean(batch, columns)
        (column,) = columns
        return lambda batch: batch.values[column]


def _sign(tree: Junction | Comparison | Sum) -> str:
    return tree.word if isinstance(tree, Junction) else tree.sign


def _any(batch: Batch, columns: tuple[int, ...]) -> Any:
    found: Any = False
    for column in columns:
        found = found | (batch.values[column] > 0)
    return found


def _mean(batch: Batch, columns: tuple[int, ...]) -> Any:
    """Rounded half up, as game.story.people.mean_goodwill has it."""
    count = len(columns)
    if not count:
        return FIRST
    total = np.sum([batch.values[column] for column in columns], axis=0, dtype=np.int64)
    return (2 * total + count) // (2 * count)


_JOINED: dict[str, Callable[[Any, Any], Any]] = {
    "and": np.logical_and,
    "or": np.logical_or,
    "<": np.less,
    "<=": np.less_equal,
    ">": np.greater,
    ">=": np.greater_equal,
    "==": np.equal,
    "!=": np.not_equal,
    "+": lambda left, right: np.add(left, right, dtype=np.int64),
    "-": lambda left, right: np.subtract(left, right, dtype=np.int64),
}

"""What a drawn story may name, and how something is drawn from it."""

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Protocol, TypeVar

from attrs import frozen
from hypothesis import strategies as st

T = TypeVar("T")


class Draw(Protocol):
    """Hypothesis's `draw` in a composite strategy."""

    def __call__(self, strategy: st.SearchStrategy[T], /) -> T:
        """A value of the strategy."""
        ...


@frozen
class Names:
    """Everything that a story declares, known before any of it is written.

    `variables` says what each holds, `ways` how each scene goes on, `acts` which written ids its choices have.
    """

    people: tuple[str, ...]
    variables: Mapping[str, str]
    onward: tuple[str, ...]
    endings: tuple[str, ...]
    ways: Mapping[str, str]
    acts: Mapping[str, tuple[str, ...]]

    @property
    def scenes(self) -> tuple[str, ...]:
        """All scenes, endings last."""
        return self.onward + self.endings

    @property
    def written(self) -> tuple[str, ...]:
        """All choices with an id of their own."""
        return tuple(act for acts in self.acts.values() for act in acts)

    def of_kind(self, kind: str) -> tuple[str, ...]:
        """The variables that hold a flag, a number or a word."""
        return tuple(name for name, held in self.variables.items() if held == kind)


@cache
def _one_in(chance: int) -> st.SearchStrategy[bool]:
    return st.sampled_from((False,) * (chance - 1) + (True,))


def some(draw: Draw, chance: int = 2) -> bool:
    """True once in so many times."""
    return draw(_one_in(chance))


def pick(draw: Draw, options: Sequence[T]) -> T:
    """One of the options."""
    return draw(st.sampled_from(options))

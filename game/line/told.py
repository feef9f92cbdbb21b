"""A play as it was told so far, kept up turn by turn: a choice reads its own turn, and none of those before it."""

from collections.abc import Mapping

from attrs import define, field, frozen

from game.play.change import remembered_in
from game.play.leaf import Leaf, first_standing, leaves_of
from game.play.run import Run
from game.story.engine import Turn


@frozen
class ToldTurn:
    """A turn's leaves, and what is remembered of every act up to its end, by the act's id."""

    turn: Turn
    leaves: tuple[Leaf, ...]
    remembered: Mapping[str, str]


@define
class Told:
    """What was told of a run. It follows the run wherever that goes: on by a choice, or back by an undo."""

    _turns: list[ToldTurn] = field(factory=list)

    def follow(self, run: Run) -> "Told":
        """Read the turns that are new, and forget those that are not in the run any more."""
        while self._turns and not self._holds(run):
            self._turns.pop()
        for turn in run.turns[len(self._turns) :]:
            self._turns.append(self._read(run, turn))
        return self

    def _holds(self, run: Run) -> bool:
        last = len(self._turns) - 1
        return last < len(run.turns) and run.turns[last] is self._turns[last].turn

    def _read(self, run: Run, turn: Turn) -> ToldTurn:
        number, new = len(self._turns), remembered_in(turn.events)
        if not number:
            return ToldTurn(turn, leaves_of(turn, first_standing(run.story), number), new)
        before = self._turns[-1]
        known = new.items() <= before.remembered.items()
        remembered = before.remembered if known else {**before.remembered, **new}
        return ToldTurn(turn, leaves_of(turn, before.leaves[-1].after, number), remembered)

    @property
    def leaves(self) -> tuple[Leaf, ...]:
        """Every leaf so far, in order."""
        return tuple(leaf for told in self._turns for leaf in told.leaves)

    @property
    def newest(self) -> tuple[Leaf, ...]:
        """The leaves of the newest turn."""
        return self._turns[-1].leaves

    @property
    def remembered(self) -> Mapping[str, str]:
        """What is remembered of each act, by its id (language.md, rule 22)."""
        return self._turns[-1].remembered

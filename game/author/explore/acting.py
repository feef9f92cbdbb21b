"""What acts and scenes move, for many states at once: rules 4 to 10 and 14, as game.story.landing has them for one."""

from collections.abc import Iterable
from typing import Any

import numpy as np
from attrs import frozen

from game.author.explore.batch import Array, Batch, Reader
from game.author.explore.columns import REPUTATION, Entry
from game.story.model import Assign, Change, Effect, Goodwill, Hears, Presence, Reputation, Story

#: Who is there: for each person who may be, whether they are (True, or an answer for each state).
Present = dict[int, Any]


@frozen
class Stage:
    """A story as arrays see it."""

    story: Story
    reader: Reader

    def variable(self, slot: int) -> int:
        """The column of a variable."""
        return self.reader.layout.place["variable", self.story.variables[slot].name]

    def present(self, presences: tuple[Presence, ...], batch: Batch) -> Present:
        """Who of these is there."""
        here: Present = {}
        for presence in presences:
            holds = True if presence.when is None else self.reader.test(presence.when, batch)
            here[presence.person] = here.get(presence.person, False) | holds
        return here

    def affect(self, batch: Batch, act: str, effects: tuple[Effect, ...], here: Present) -> None:
        """What an act before these witnesses moves now, and what of it waits (rules 4 to 6)."""
        seen = _anybody(here)
        for effect, entry in zip(effects, self.reader.layout.entries[act], strict=True):
            if entry is None:
                self._change(batch, effect)
                continue
            lands = seen if entry.stat == REPUTATION else here.get(entry.stat - 1, False)
            _land_where(batch, entry, lands)
            _wait(batch, entry.untold, seen, lands)
            _wait(batch, entry.unseen, _opposite(seen), lands)

    def befall(self, batch: Batch, effects: tuple[Effect, ...], here: Present) -> None:
        """A scene's effects are not acts, and reach only who is here (rule 14)."""
        for effect in effects:
            if isinstance(effect, Goodwill):
                _move_where(batch, 1 + effect.person, effect.by, here.get(effect.person, False))
            elif isinstance(effect, Reputation):
                _move_where(batch, REPUTATION, effect.by, _anybody(here))
            else:
                self._change(batch, effect)

    def hear(self, batch: Batch, hears: tuple[Hears, ...]) -> None:
        """A person's own untold entries land (rule 7)."""
        for hearing in hears:
            stat = 1 + hearing.person
            heard = [
                (entry, entry.untold)
                for entry in self.reader.layout.every_entry
                if entry.stat == stat and (hearing.acts is None or entry.act in hearing.acts)
            ]
            _land(batch, heard)

    def come_out(self, batch: Batch, acts: tuple[str, ...]) -> None:
        """All that still waits from these acts lands, for everyone (rule 8)."""
        found = [entry for act in dict.fromkeys(acts) for entry in self.reader.layout.entries.get(act, ()) if entry]
        for stat in dict.fromkeys(entry.stat for entry in found):
            mine = [entry for entry in found if entry.stat == stat]
            _land(batch, [(entry, column) for entry in mine for column in (entry.untold, entry.unseen)])

    def _change(self, batch: Batch, effect: Effect) -> None:
        assert isinstance(effect, Change | Assign)
        column, (low, high) = self.variable(effect.variable), self.reader.layout.bounds[effect.variable]
        kind = self.reader.layout.columns[column].kind
        if isinstance(effect, Assign):
            batch.set(column, self.reader.layout.coded(effect.value), kind)
        elif column in batch.values:
            value = np.add(batch.values[column], effect.by, dtype=np.int64)
            value = value if low is None else np.maximum(value, low)
            value = value if high is None else np.minimum(value, high)
            batch.values[column] = value.astype(kind)


def _anybody(here: Present) -> Any:
    found: Any = False
    for holds in here.values():
        found = found | holds
    return found


def _opposite(holds: Any) -> Any:
    return (not holds) if isinstance(holds, bool) else np.logical_not(holds)


def _land_where(batch: Batch, entry: Entry, lands: Any) -> None:
    _move_where(batch, entry.stat, entry.amount, lands)


def _move_where(batch: Batch, stat: int, amount: int, lands: Any) -> None:
    if lands is True:
        batch.move(stat, amount)
    elif lands is not False:
        batch.move(stat, np.where(lands, amount, 0))


def _wait(batch: Batch, column: int, kind: Any, lands: Any) -> None:
    """Count an entry where it does not land and is of this kind."""
    waits = kind & _opposite(lands)
    if column in batch.values and waits is not False:
        batch.values[column] = batch.values[column] + np.asarray(waits, np.int16)


def _land(batch: Batch, entries: Iterable[tuple[Entry, int]]) -> None:
    """Entries of one stat land together: summed, then stopped at its bounds once (rule 10)."""
    total: Array | int = 0
    stat = None
    for entry, column in entries:
        if column in batch.values:
            waiting = np.multiply(batch.values[column], entry.amount, dtype=np.int64)
            stat, total = entry.stat, total + waiting
            batch.set(column, 0)
    if stat is not None:
        batch.move(stat, total)

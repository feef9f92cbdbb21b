"""States as keys: the columns that are told apart, packed into words of 64 bits, and tables that find them again."""

from typing import Any

import numpy as np
from attrs import define, field, frozen

from game.author.explore.batch import Array, Batch
from game.author.explore.columns import Layout
from game.author.explore.index import Index

_WORD = 64
#: Odd multipliers that spread the bits of a key (the finalizer of SplitMix64, Steele et al. 2014).
_SPREAD = (0xBF58476D1CE4E5B9, 0x94D049BB133111EB, 0x9E3779B97F4A7C15)


class TooMany(Exception):
    """There are more states than the budget allows, or more of one thing than a key can hold."""


@frozen
class Packing:
    """How the live columns of a scene stand in a key: for each word, its columns with their shifts."""

    layout: Layout
    columns: tuple[int, ...]
    words: tuple[tuple[tuple[int, int], ...], ...]

    @classmethod
    def of(cls, layout: Layout, live: frozenset[int]) -> "Packing":
        """The packing of the columns that are live."""
        words: list[list[tuple[int, int]]] = [[]]
        used = 0
        for column in sorted(live):
            bits = layout.columns[column].bits
            if used + bits > _WORD:
                words.append([])
                used = 0
            words[-1].append((column, used))
            used += bits
        return cls(layout, tuple(sorted(live)), tuple(tuple(word) for word in words))

    def pack(self, batch: Batch) -> Array:
        """The keys of the states: a row of words each. Raises TooMany where a count does not fit."""
        keys = np.zeros((len(self.words), batch.size), np.uint64)
        for number, word in enumerate(self.words):
            for column, shift in word:
                about = self.layout.columns[column]
                value = batch.values[column] - about.least
                if about.bits > 1 and batch.size and int(value.max()) >> about.bits:
                    raise TooMany
                keys[number] |= value.astype(np.uint64) << np.uint64(shift)
        return keys

    def unpack(self, keys: Array) -> dict[int, Array]:
        """The columns of the states with these keys."""
        found = {}
        for number, word in enumerate(self.words):
            for column, shift in word:
                about = self.layout.columns[column]
                value = (keys[number] >> np.uint64(shift)) & np.uint64((1 << about.bits) - 1)
                found[column] = value.astype(about.kind) + about.kind(about.least)
        return found


@define
class Table:
    """The states of one scene, numbered in the order in which they were found, with the bounds of untold stats.

    The arrays have room for more than `size` states: they are not copied for each few that come.
    """

    packing: Packing
    stats: tuple[int, ...]
    size: int = field(init=False, default=0)
    _keys: Array = field(init=False)
    _low: Array = field(init=False)
    _high: Array = field(init=False)
    _index: Index = field(init=False, factory=Index)

    def __attrs_post_init__(self) -> None:
        self._keys = np.zeros((len(self.packing.words), 0), np.uint64)
        self._low = np.zeros((len(self.stats), 0), np.int8)
        self._high = np.zeros((len(self.stats), 0), np.int8)

    def add(self, keys: Array, low: Array, high: Array) -> tuple[Array, bool]:
        """Take in states. Returns the number of each, and whether the bounds of one that was known have widened."""
        known = self.size
        order, starts, group = _grouped(_hashed(keys))
        distinct = order[starts]
        hashes = _hashed(keys[:, distinct])
        numbers = self._index.find(hashes)
        fresh = np.flatnonzero(numbers < 0)
        numbers[fresh] = np.arange(known, known + len(fresh), dtype=np.int32)
        self._index.put(hashes[fresh], numbers[fresh])
        self._take_in(keys[:, distinct[fresh]])
        numbered = np.empty(keys.shape[1], np.int32)
        numbered[order] = numbers[group]
        self._verify(keys, numbered)
        return numbered, self._bound(low[:, order], high[:, order], starts, numbers, known)

    def _take_in(self, keys: Array) -> None:
        """Write the keys of new states behind those that are known; nothing is known of their stats yet."""
        known, self.size = self.size, self.size + keys.shape[1]
        if self.size > self._keys.shape[1]:
            room = max(self.size, self._keys.shape[1] * 3 // 2)
            self._keys, self._low, self._high = (_with_room(part, room) for part in (self._keys, self._low, self._high))
        self._keys[:, known : self.size] = keys
        self._low[:, known : self.size] = 127
        self._high[:, known : self.size] = -1

    def batch(self, rows: Array) -> Batch:
        """States of the table, ready to be taken through the scene."""
        keys, low, high = (part[:, rows] for part in (self._keys, self._low, self._high))
        bounds: list[dict[int, Any]] = [
            {stat: part[number].astype(np.int16) for number, stat in enumerate(self.stats)} for part in (low, high)
        ]
        return Batch(keys.shape[1], self.packing.unpack(keys), *bounds)

    def _verify(self, keys: Array, numbered: Array) -> None:
        """Two keys of one hash would be taken for one state (a chance in a million): then nothing is claimed."""
        if len(self.packing.words) > 1 and not np.array_equal(self._keys[:, numbered], keys):
            raise TooMany

    def _bound(self, low: Array, high: Array, starts: Array, numbers: Array, known: int) -> bool:
        if not self.stats or not len(starts):
            return False
        lowest = np.minimum.reduceat(low, starts, axis=1)
        highest = np.maximum.reduceat(high, starts, axis=1)
        before = numbers < known
        old = numbers[before]
        widened = bool((lowest[:, before] < self._low[:, old]).any() or (highest[:, before] > self._high[:, old]).any())
        self._low[:, numbers] = np.minimum(self._low[:, numbers], lowest)
        self._high[:, numbers] = np.maximum(self._high[:, numbers], highest)
        return widened


def _with_room(part: Array, room: int) -> Array:
    wider = np.empty((len(part), room), part.dtype)
    wider[:, : part.shape[1]] = part
    return wider


def _hashed(keys: Array) -> Array:
    """One number for each key: the key itself where it is one word."""
    if len(keys) == 1:
        return np.asarray(keys[0])
    mixed = np.zeros(keys.shape[1], np.uint64)
    for word in keys:
        mixed = (mixed ^ word) * np.uint64(_SPREAD[2])
        mixed = (mixed ^ (mixed >> np.uint64(30))) * np.uint64(_SPREAD[0])
        mixed = (mixed ^ (mixed >> np.uint64(27))) * np.uint64(_SPREAD[1])
        mixed ^= mixed >> np.uint64(31)
    return mixed


def _grouped(hashes: Array) -> tuple[Array, Array, Array]:
    """An order that puts equals together, where each group starts in it, and the group of each place of the order."""
    order = np.argsort(hashes)
    ordered = hashes[order]
    new = np.ones(len(hashes), bool)
    new[1:] = ordered[1:] != ordered[:-1]
    return order, np.flatnonzero(new), np.cumsum(new) - 1

"""States as keys: the columns that are told apart, packed into words of 64 bits, and tables that find them again."""

from typing import Any

import numpy as np
from attrs import define, field, frozen

from game.author.explore.batch import Array, Batch
from game.author.explore.columns import Layout

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
    """The states of one scene, numbered in the order in which they were found, with the bounds of untold stats."""

    packing: Packing
    stats: tuple[int, ...]
    keys: Array = field(init=False)
    low: Array = field(init=False)
    high: Array = field(init=False)
    _hashes: Array = field(init=False)
    _numbers: Array = field(init=False)

    def __attrs_post_init__(self) -> None:
        self.keys = np.zeros((len(self.packing.words), 0), np.uint64)
        self.low = np.zeros((len(self.stats), 0), np.int8)
        self.high = np.zeros((len(self.stats), 0), np.int8)
        self._hashes = np.zeros(0, np.uint64)
        self._numbers = np.zeros(0, np.int32)

    @property
    def size(self) -> int:
        """How many states there are."""
        return int(self.keys.shape[1])

    def add(self, keys: Array, low: Array, high: Array) -> tuple[Array, bool]:
        """Take in states. Returns the number of each, and whether the bounds of one that was known have widened."""
        known = self.size
        order, starts, group = _grouped(_hashed(keys))
        distinct = order[starts]
        hashes = _hashed(keys[:, distinct])
        found = np.searchsorted(self._hashes, hashes)
        old = np.zeros(len(distinct), bool)
        inside = found < len(self._hashes)
        old[inside] = self._hashes[found[inside]] == hashes[inside]
        numbers = np.empty(len(distinct), np.int32)
        numbers[old] = self._numbers[found[old]]
        fresh = np.flatnonzero(~old)
        numbers[fresh] = np.arange(known, known + len(fresh), dtype=np.int32)
        self.keys = np.concatenate([self.keys, keys[:, distinct[fresh]]], axis=1) if known else keys[:, distinct]
        self._hashes = np.insert(self._hashes, found[fresh], hashes[fresh])
        self._numbers = np.insert(self._numbers, found[fresh], numbers[fresh])
        numbered = np.empty(keys.shape[1], np.int32)
        numbered[order] = numbers[group]
        self._verify(keys, numbered)
        return numbered, self._bound(low[:, order], high[:, order], starts, numbers, known)

    def batch(self, rows: Array) -> Batch:
        """States of the table, ready to be taken through the scene."""
        keys, low, high = (part[:, rows] for part in (self.keys, self.low, self.high))
        bounds: list[dict[int, Any]] = [
            {stat: part[number].astype(np.int16) for number, stat in enumerate(self.stats)} for part in (low, high)
        ]
        return Batch(keys.shape[1], self.packing.unpack(keys), *bounds)

    def _verify(self, keys: Array, numbered: Array) -> None:
        """Two keys of one hash would be taken for one state (a chance in a million): then nothing is claimed."""
        if len(self.packing.words) > 1 and not np.array_equal(self.keys[:, numbered], keys):
            raise TooMany

    def _bound(self, low: Array, high: Array, starts: Array, numbers: Array, known: int) -> bool:
        unbounded = (len(self.stats), self.size - known)
        self.low = np.concatenate([self.low, np.full(unbounded, 127, np.int8)], axis=1)
        self.high = np.concatenate([self.high, np.full(unbounded, -1, np.int8)], axis=1)
        if not self.stats or not len(starts):
            return False
        lowest = np.minimum.reduceat(low, starts, axis=1)
        highest = np.maximum.reduceat(high, starts, axis=1)
        before = numbers < known
        old = numbers[before]
        widened = bool((lowest[:, before] < self.low[:, old]).any() or (highest[:, before] > self.high[:, old]).any())
        self.low[:, numbers] = np.minimum(self.low[:, numbers], lowest)
        self.high[:, numbers] = np.maximum(self.high[:, numbers], highest)
        return widened


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

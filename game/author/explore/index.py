"""Numbers by hashes, for states that come in waves: a circle of scenes finds its states a few at a time."""

import numpy as np
from attrs import define, field

from game.author.explore.batch import Array

#: How many stand in the small part at the least before it is taken over, and what share of the large part at the most.
FEW, SHARE = 4096, 8


@define
class Index:
    """Two sorted parts: what is new goes into the small one, which now and then is taken over into the large one."""

    _hashes: Array = field(init=False, factory=lambda: np.zeros(0, np.uint64))
    _numbers: Array = field(init=False, factory=lambda: np.zeros(0, np.int32))
    _few_hashes: Array = field(init=False, factory=lambda: np.zeros(0, np.uint64))
    _few_numbers: Array = field(init=False, factory=lambda: np.zeros(0, np.int32))

    def find(self, hashes: Array) -> Array:
        """The number of each hash, -1 where it is not known."""
        found = np.full(len(hashes), -1, np.int32)
        for known, numbers in ((self._hashes, self._numbers), (self._few_hashes, self._few_numbers)):
            places = np.searchsorted(known, hashes)
            rows = np.flatnonzero(places < len(known))
            rows = rows[known[places[rows]] == hashes[rows]]
            found[rows] = numbers[places[rows]]
        return found

    def put(self, hashes: Array, numbers: Array) -> None:
        """Take in hashes, in ascending order and none of them known, with their numbers."""
        if not len(self._hashes):
            self._hashes, self._numbers = hashes, numbers
            return
        self._few_hashes, self._few_numbers = _merged(self._few_hashes, self._few_numbers, hashes, numbers)
        if len(self._few_hashes) > max(FEW, len(self._hashes) // SHARE):
            few = self._few_hashes, self._few_numbers
            self._hashes, self._numbers = _merged(self._hashes, self._numbers, *few)
            self._few_hashes, self._few_numbers = hashes[:0], numbers[:0]


def _merged(hashes: Array, numbers: Array, more: Array, their: Array) -> tuple[Array, Array]:
    places = np.searchsorted(hashes, more)
    return np.insert(hashes, places, more), np.insert(numbers, places, their)

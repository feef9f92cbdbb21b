from collections.abc import Sequence

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.author.explore.batch import Array, Batch
from game.author.explore.columns import Column, Layout
from game.author.explore.keys import Packing, Table, TooMany

#: 76 bits: two words of keys.
COLUMNS = tuple(Column(("variable", str(number)), -3 * number, 19, 0) for number in range(4))
LAYOUT = Layout(COLUMNS, {}, {}, {}, (), 0)
ROWS = st.lists(st.tuples(*(st.integers(-3 * number, -3 * number + 9) for number in range(4))), min_size=1)


def batch(rows: Sequence[tuple[int, ...]]) -> Batch:
    return Batch(len(rows), {place: np.array(column) for place, column in enumerate(zip(*rows, strict=True))}, {}, {})


def bounds(rows: Sequence[tuple[int, ...]], values: list[int]) -> Array:
    return np.array([values], np.int8).reshape(1, len(rows))


@given(ROWS)
def test_what_is_packed_comes_out_again(rows: Sequence[tuple[int, ...]]) -> None:
    """Whatever the columns hold, over as many words as it takes."""
    packing = Packing.of(LAYOUT, frozenset(range(4)))
    assert len(packing.words) == 2
    unpacked = packing.unpack(packing.pack(batch(rows)))
    assert list(zip(*(unpacked[place].tolist() for place in range(4)), strict=True)) == rows


@given(st.lists(ROWS, min_size=1, max_size=4), st.integers(1, 4))
def test_a_table_numbers_each_state_once(lots: Sequence[Sequence[tuple[int, ...]]], columns: int) -> None:
    """The same state has the same number, however often and in whatever company it comes."""
    table = Table(Packing.of(LAYOUT, frozenset(range(columns))), ())
    known: dict[tuple[int, ...], int] = {}
    for rows in lots:
        nothing = np.zeros((0, len(rows)), np.int8)
        numbers, _ = table.add(table.packing.pack(batch(rows)), nothing, nothing)
        for row, number in zip(rows, numbers.tolist(), strict=True):
            assert known.setdefault(row[:columns], number) == number
    assert sorted(known.values()) == list(range(table.size))
    found = table.batch(np.arange(table.size))
    for row, number in known.items():
        assert tuple(int(found.values[place][number]) for place in range(columns)) == row


def test_bounds_of_one_state_are_joined() -> None:
    """Of what is not told apart, the least and the greatest are kept, and a table says when they widen."""
    table = Table(Packing.of(LAYOUT, frozenset({0})), (1,))
    rows = [(1, 0, 0, 0), (2, 0, 0, 0), (1, 0, 0, 0)]
    keys = table.packing.pack(batch(rows))
    numbers, widened = table.add(keys, bounds(rows, [40, 50, 30]), bounds(rows, [60, 55, 50]))
    one, two, again = numbers.tolist()
    assert (one, widened) == (again, False)
    found = table.batch(np.array([one, two]))
    assert (found.low[1].tolist(), found.high[1].tolist()) == ([30, 50], [60, 55])
    assert table.add(keys, bounds(rows, [45, 51, 31]), bounds(rows, [60, 52, 50]))[1] is False
    assert table.add(keys, bounds(rows, [45, 49, 31]), bounds(rows, [60, 52, 50]))[1] is True


def test_a_count_that_does_not_fit_is_too_many() -> None:
    """Nothing is claimed of what cannot be told apart."""
    with pytest.raises(TooMany):
        Packing.of(LAYOUT, frozenset({0})).pack(batch([(1 << 20, 0, 0, 0)]))

from collections.abc import Sequence

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.author.explore import index
from game.author.explore.index import Index


@given(st.lists(st.sets(st.integers(0, 2**64 - 1), max_size=20), max_size=12))
def test_every_hash_has_the_number_that_it_was_put_in_with(lots: Sequence[set[int]]) -> None:
    """However many waves they come in, and whichever part they stand in by now."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(index, "FEW", 3)
        made, known = Index(), dict[int, int]()
        for lot in lots:
            hashes = np.array(sorted(lot), np.uint64)
            assert made.find(hashes).tolist() == [known.get(one, -1) for one in sorted(lot)]
            fresh = sorted(lot - set(known))
            known |= {one: len(known) + place for place, one in enumerate(fresh)}
            made.put(np.array(fresh, np.uint64), np.array([known[one] for one in fresh], np.int32))
        every = np.array(list(known), np.uint64)
        assert made.find(every).tolist() == list(known.values())

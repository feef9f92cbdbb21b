import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.author.explore.explore import explore
from game.author.explore.solving import sum_of_rounds
from tests.writing import a_story


@given(st.integers(1, 12), st.integers(0, 2**32 - 1))
def test_the_sum_of_all_rounds_solves_the_circle(size: int, seed: int) -> None:
    """What is there, and what goes on from it, is all there is."""
    chance = np.random.default_rng(seed)
    ways = chance.random((size, size))
    ways *= 0.999 / ways.sum(axis=0)
    first = chance.random(size)
    found = sum_of_rounds(lambda moving: ways @ moving, first)
    assert found is not None
    assert np.allclose(found, np.linalg.solve(np.eye(size) - ways, first), rtol=1e-7)


def test_a_circle_that_is_hardly_ever_left_is_summed_up_exactly() -> None:
    """A hub with two hundred rooms and one way out: it is passed two hundred and one times on average."""
    rooms = 200
    choices = "".join(f"    - {{id: c{number}, text: In., to: r{number}}}\n" for number in range(rooms))
    spokes = "".join(
        f"r{number}:\n  here: nobody\n  choices:\n    - {{id: back{number}, text: Out., to: hub}}\n"
        for number in range(rooms)
    )
    out = "    - {id: out, text: Home., to: the_end}\n"
    found = explore(a_story(f"hub:\n  here: nobody\n  choices:\n{choices}{out}{spokes}"))
    assert found.endings[0].odds == pytest.approx(1, abs=1e-9)
    assert found.scenes[0].visits == pytest.approx(rooms + 1, rel=1e-9)
    assert found.choices.mean == pytest.approx(2 * rooms + 1, rel=1e-9)


def test_nothing_moves_where_nothing_was() -> None:
    """A circle that no play enters."""
    found = sum_of_rounds(lambda moving: moving * 0, np.zeros(3))
    assert found is not None
    assert not found.any()

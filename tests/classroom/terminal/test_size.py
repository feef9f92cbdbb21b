"""The sizes that clients say they have."""

import pytest

from game.classroom.terminal.size import clamped


@pytest.mark.parametrize(
    "asked,given",
    [((0, 0), (80, 24)), ((-5, 30), (80, 30)), ((1, 1), (1, 1)), ((20_000, 1000), (400, 200)), ((100, 30), (100, 30))],
)
def test_a_size_can_be_drawn_on(asked: tuple[int, int], given: tuple[int, int]) -> None:
    """Whatever a client says it is: nothing, or millions."""
    assert clamped(*asked) == given

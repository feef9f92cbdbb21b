"""How many of something."""

import pytest

from game.cli.count import some


@pytest.mark.parametrize("count, said", [(0, "0 words"), (1, "1 word"), (2, "2 words"), (1204, "1,204 words")])
def test_one_is_one(count: int, said: str) -> None:
    """Only one is singular, and large numbers can be read."""
    assert some(count, "word") == said

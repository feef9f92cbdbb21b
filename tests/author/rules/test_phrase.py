"""Several things in one sentence."""

import pytest

from game.author.rules.phrase import named, way


@pytest.mark.parametrize(
    "names, told",
    [
        (["a"], "“a”"),
        (["a", "b"], "“a” and “b”"),
        (["a", "b", "c"], "“a”, “b” and “c”"),
        (["a", "b", "c", "d", "e", "f"], "“a”, “b”, “c”, “d” and 2 more"),
    ],
)
def test_names_are_told_in_a_sentence(names: list[str], told: str) -> None:
    """A few by name, and the rest by number."""
    assert named(names) == told


def test_a_way_is_its_choices() -> None:
    """The start has none."""
    assert way(["knock", "wait"]) == "The shortest way there: knock, wait."
    assert way([]) == "The story begins there."

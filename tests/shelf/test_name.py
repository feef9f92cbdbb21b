"""What a player is called."""

import pytest

from game.shelf.name import LONGEST_NAME, tame


@pytest.mark.parametrize(
    "given, called",
    [
        ("Zoë", "Zoë"),
        (" Ada\n Lovelace\t", "Ada Lovelace"),
        ("\x1b[2JAda", "\N{REPLACEMENT CHARACTER}[2JAda"),
        ("  ", ""),
        ("x" * 3000, "x" * LONGEST_NAME),
        ("x" * (LONGEST_NAME - 1) + " y", "x" * (LONGEST_NAME - 1)),
    ],
)
def test_a_name_is_one_line_of_bounded_length(given: str, called: str) -> None:
    """Nothing that anybody calls themselves does harm to a page."""
    assert tame(given) == called

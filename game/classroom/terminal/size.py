"""How large a client's terminal is, as far as it is believed."""

from typing import NamedTuple

#: The size of a terminal that says none, and the largest one that is drawn on, in columns and rows.
USUAL, LARGEST = (80, 24), (400, 200)


class Size(NamedTuple):
    """Columns and rows."""

    width: int
    height: int


def clamped(width: int, height: int) -> Size:
    """A size that can be drawn on, whatever a client says: 1x1 to 400x200, and 80x24 where it says nothing."""
    return Size(
        min(width, LARGEST[0]) if width > 0 else USUAL[0],
        min(height, LARGEST[1]) if height > 0 else USUAL[1],
    )

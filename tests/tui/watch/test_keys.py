"""The keys along the foot: the last two are never lost."""

import pytest

from game.play.rows import width_of
from game.tui.watch.keys import fitting_keys, help_rows

KEYS = [("1-4", "choose", ""), ("u", "undo", "undo"), ("r", "restart", "restart"), ("g", "jump", "jump")]
KEYS += [("f n p", "faults", "faults"), ("c", "check", "check"), ("?", "help", "help"), ("q", "quit", "leave")]


@pytest.mark.parametrize("width", range(14, 100, 6))
def test_help_and_quit_stand_at_every_width(width: int) -> None:
    """What there is no room for goes, from the right, before them."""
    row = fitting_keys(KEYS, width)
    told = "".join(span.text for span in row)
    assert width_of(row) <= width
    assert told.endswith(("? help  q quit", "? help   q quit"))


def test_every_key_fits_at_eighty_columns() -> None:
    """Closer together than on a wider screen."""
    assert {span.text for span in fitting_keys(KEYS, 76) if span.weight} == {key for key, *_ in KEYS}


def test_help_explains_every_key() -> None:
    """And fits the page that it is read on."""
    rows = help_rows(72)
    told = "\n".join("".join(span.text for span in row) for row in rows)
    assert max(width_of(row) for row in rows) <= 72
    for key in ("u", "r", "g", "n, p", "f", "c", "b", "w", "m", "s", "q, Esc"):
        assert f"\n{key.ljust(10)}" in told

"""Every screen at every size: nothing crashes, small ones get a kind word, no row is wider than the screen."""

from pathlib import Path

import pytest

from game.play.rows import BLANK, Row, Span, width_of
from game.tui.screens.paper import remarked
from tests.tui.conftest import Opened, Table
from tests.tui.shown import sheet_of

SIZES = [(80, 24), (100, 30), (160, 45), (60, 20), (59, 18), (41, 15), (20, 5), (1, 1), (300, 100)]
WAYS = {
    "title": (),
    "play": ("1",),
    "why": ("1", "1", "w"),
    "road": ("1", "1", "m"),
    "back": ("1", "1", "b"),
    "help": ("question_mark",),
    "settings": ("s",),
    "debrief": ("1", "1", "enter", "1", "enter", "right", "right"),
}


def assert_fits(table: Table, width: int, height: int) -> None:
    """No row runs over the edge, and there are no more rows than the screen has."""
    rows = sheet_of(table.app).rows
    assert len(rows) <= max(height, 1)
    assert max((width_of(row) for row in rows), default=0) <= max(width, 2)


@pytest.mark.parametrize("way", WAYS)
async def test_a_screen_survives_every_size(open_room: Opened, scenarios: Path, way: str) -> None:
    """Resized through all sizes and back, the screen ends as it began."""
    async with open_room(scenarios=scenarios) as table:
        await table.press(*WAYS[way])
        before = table.text
        for width, height in [*SIZES, (80, 24)]:
            await table.pilot.resize_terminal(width, height)
            await table.pilot.pause()
            assert_fits(table, width, height)
        assert table.text == before


async def test_a_small_screen_gets_a_kind_word(open_room: Opened, scenarios: Path) -> None:
    """At 20x5 the game says what it needs, and goes on where it was once there is room."""
    async with open_room(scenarios=scenarios) as table:
        await table.press("1")
        await table.pilot.resize_terminal(20, 5)
        await table.pilot.pause()
        assert "needs a" in table.text
        await table.pilot.resize_terminal(80, 24)
        await table.pilot.pause()
        assert "The kettle is empty." in table.text


KEYS = (Span("  "), Span("q", "accent", "strong", "leave"))
BODY = (Span("  "), Span("words"))


@pytest.mark.parametrize(
    "page, says",
    [
        ([BODY, BLANK, KEYS, BLANK], ["  words", "  ! Wait.", "  q", ""]),
        ([BODY, BODY, KEYS, BLANK], ["  words", "  words", "  q", "  ! Wait."]),
        ([BODY, BODY, KEYS], ["  words", "  ! Wait.", "  q"]),
        ([BLANK, BLANK], ["", ""]),
        ([KEYS], ["  q"]),
    ],
)
def test_what_is_said_in_passing_covers_no_key(page: list[Row], says: list[str]) -> None:
    """It stands above the keys, or below them where words stand above; on a full page it covers the last words."""
    rows = remarked(page, "Wait.", 20)
    assert ["".join(span.text for span in row) for row in rows] == says
    assert remarked(page, "", 20) is page


def test_what_is_said_in_passing_is_cut_at_the_edge() -> None:
    """No row is wider than the page."""
    assert max(width_of(row) for row in remarked([BODY, BLANK, KEYS], "Wait for it.", 9)) <= 9

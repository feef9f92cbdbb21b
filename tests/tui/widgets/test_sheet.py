"""The sheet: rows in, strips out, and only what changed is painted."""

from pathlib import Path

import pytest
from textual.geometry import Region

from game.play.rows import Span
from game.tui.palette import palette
from tests.tui.conftest import Opened
from tests.tui.shown import sheet_of


async def test_only_rows_that_changed_are_refreshed(
    open_room: Opened, scenarios: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Showing the same rows paints nothing; one new row paints that row."""
    async with open_room(scenarios=scenarios) as table:
        sheet = sheet_of(table.app)
        painted: list[tuple[Region, ...]] = []
        monkeypatch.setattr(sheet, "refresh", lambda *regions, **_options: painted.append(regions))
        rows = list(sheet.rows)
        sheet.show(rows)
        assert painted == []
        rows[3] = (Span("something else"),)
        sheet.show(rows)
        assert painted == [(Region(0, 3, 80, 1),)]


async def test_a_row_is_as_wide_as_the_screen(open_room: Opened, scenarios: Path) -> None:
    """Short rows are filled, long ones cut, and rows that are not there are blank."""
    async with open_room(scenarios=scenarios) as table:
        sheet = sheet_of(table.app)
        sheet.show([(Span("x" * 200),), (Span("y"),)])
        assert {sheet.render_line(row).cell_length for row in (0, 1, 2)} == {80}
        assert sheet.render_line(1).text.rstrip() == "y"


async def test_a_click_finds_the_span_it_fell_on(open_room: Opened, scenarios: Path) -> None:
    """Cells are counted as the terminal does: a wide glyph takes two."""
    async with open_room(scenarios=scenarios) as table:
        sheet = sheet_of(table.app)
        sheet.show([(Span("茶茶", "ink", "", "first"), Span("b", "ink", "", "second"))])
        assert [sheet.action_at(x, 0) for x in (0, 3, 4, 5)] == ["first", "first", "second", ""]
        assert sheet.action_at(0, 9) == ""


async def test_only_rows_that_changed_are_made_again(open_room: Opened, scenarios: Path) -> None:
    """A row that stays is the very line that was painted before; other colors make all of them again."""
    async with open_room(scenarios=scenarios) as table:
        sheet = sheet_of(table.app)
        everything = sheet.size.region
        before = sheet.render_lines(everything)
        sheet.replace(3, (Span("something else"),))
        after = sheet.render_lines(everything)
        assert [row for row in range(24) if after[row] is not before[row]] == [3]
        sheet.recolor(palette("morning"))
        assert not {*map(id, sheet.render_lines(everything))} & {*map(id, after)}


async def test_part_of_a_row_is_cropped(open_room: Opened, scenarios: Path) -> None:
    """Where something lies over the sheet, only what can be seen of it is asked for."""
    async with open_room(scenarios=scenarios) as table:
        sheet = sheet_of(table.app)
        sheet.show([(Span("one two"),)])
        assert [strip.text for strip in sheet.render_lines(Region(4, 0, 3, 1))] == ["two"]

"""Colors: text can be read in every theme, and nothing is said by color alone."""

from pathlib import Path
from typing import get_args

import pytest

from game.play.rows import Role
from game.tui.palette import PALETTES, contrast, style
from tests.tui.conftest import Opened


@pytest.mark.parametrize("name", PALETTES)
@pytest.mark.parametrize("role", get_args(Role))
def test_text_stands_out_from_its_ground(name: str, role: Role) -> None:
    """Every pair of text and ground has a contrast of 4.5 or more (WCAG 2, AA)."""
    colors = PALETTES[name]
    ground = colors.selected if role == "selected" else colors.ground
    assert contrast(colors.color(role), ground) >= 4.5


@pytest.mark.parametrize("name", PALETTES)
def test_the_command_palette_stands_on_the_ground_of_its_theme(name: str) -> None:
    """Textual would have it darker where a theme is dark: black, which no other page is."""
    colors = PALETTES[name]
    variables = colors.theme().to_color_system().generate()
    assert variables["panel-darken-1"] == variables["scrollbar-background"] == colors.ground


def test_black_on_white_has_the_greatest_contrast() -> None:
    """The measure itself: 21 for black and white, 1 for a color on itself."""
    assert round(contrast("#000000", "#ffffff"), 1) == 21.0
    assert contrast("#123456", "#123456") == 1.0


def test_there_are_dark_and_light_themes_and_one_of_high_contrast() -> None:
    """Several themes, and one whose ink stands out as far as a terminal can show."""
    assert {colors.dark for colors in PALETTES.values()} == {True, False}
    best = PALETTES["contrast"]
    assert contrast(best.ink, best.ground) == 21.0


@pytest.mark.parametrize("role", get_args(Role))
def test_without_colors_there_is_none(role: Role) -> None:
    """NO_COLOR: weight and reversal only."""
    bare = style(None, role, "strong")
    assert bare.color is None
    assert bare.bgcolor is None


async def test_no_color_reaches_the_terminal_without_a_color(open_room: Opened, scenarios: Path) -> None:
    """With NO_COLOR set, no strip of the play screen names a color, and the selected choice is still marked."""
    async with open_room(scenarios=scenarios, no_color=True) as table:
        await table.press("1")
        strips = [table.play.sheet.render_line(row) for row in range(24)]
        styles = [segment.style for strip in strips for segment in strip if segment.style]
        assert all(one.color is None and one.bgcolor is None for one in styles)
        assert any(one.reverse for one in styles)

"""Our palettes in 256 and in 16 colors: everything can still be read, and told apart where it matters."""

from typing import get_args

import pytest
from rich.color import Color
from rich.segment import Segment
from rich.style import Style
from textual.color import Color as TextualColor

from game.classroom.terminal.fewer import _CONSOLE, _FIXED, _XTERM, Colorless, Fewer, fewer
from game.play.rows import Role
from game.tui.palette import PALETTES, Palette, contrast, style

ROLES: tuple[Role, ...] = get_args(Role)
GROUND = TextualColor.parse("#1b1a17")


def drawn(colors: Palette, role: Role, count: int) -> Style:
    return fewer(style(colors, role, ""), TextualColor.parse(colors.ground).rgb, count)


def numbers(drawn: Style) -> tuple[int, int]:
    assert drawn.color is not None
    assert drawn.bgcolor is not None
    assert drawn.color.number is not None
    assert drawn.bgcolor.number is not None
    return drawn.color.number, drawn.bgcolor.number


def hexed(rgb: tuple[int, ...]) -> str:
    return "#{:02x}{:02x}{:02x}".format(*rgb)


@pytest.mark.parametrize("colors", PALETTES.values(), ids=PALETTES)
@pytest.mark.parametrize("role", ROLES)
def test_every_role_of_every_palette_can_be_read(colors: Palette, role: Role) -> None:
    """A contrast of 4.5 in 256 colors, and in 16 on xterm and on the Linux console."""
    above, below = numbers(drawn(colors, role, 256))
    assert above >= 16 <= below
    assert contrast(hexed(_FIXED[above]), hexed(_FIXED[below])) >= 4.5
    above, below = numbers(drawn(colors, role, 16))
    for table in (_XTERM, _CONSOLE):
        assert contrast(hexed(table[above]), hexed(table[below])) >= 4.5


@pytest.mark.parametrize("colors", PALETTES.values(), ids=PALETTES)
@pytest.mark.parametrize("count", [256, 16])
def test_what_is_selected_stands_out(colors: Palette, count: int) -> None:
    """Its ground is another than the page's."""
    assert numbers(drawn(colors, "selected", count))[1] != numbers(drawn(colors, "ink", count))[1]


@pytest.mark.parametrize("colors", [palette for palette in PALETTES.values() if palette.dark])
def test_a_rise_is_green_and_a_fall_is_red_where_there_is_room_for_both(colors: Palette) -> None:
    """A pale green is not taken for gray."""
    assert numbers(drawn(colors, "rise", 16))[0] in (2, 10)
    assert numbers(drawn(colors, "fall", 16))[0] in (1, 9)


def test_text_is_the_same_in_fewer_colors() -> None:
    """Only colors change: weight, links and what has no style stay."""
    segments = [Segment("one", Style(color="#e0a458", bold=True)), Segment("two"), Segment("three", Style(dim=True))]
    for line in (
        Fewer(256).apply(segments, GROUND),
        Fewer(16).apply(segments, GROUND),
        Colorless().apply(segments, GROUND),
    ):
        assert [segment.text for segment in line] == ["one", "two", "three"]
        assert line[0].style is not None
        assert line[0].style.bold
        assert line[1].style is None
        assert line[2].style is not None
        assert line[2].style.dim


def test_without_colors_what_had_a_ground_of_its_own_is_reversed() -> None:
    """A choice that only a color marked is still marked."""
    page, choice = Style(color="#e8e2d4", bgcolor="#1b1a17"), Style(color="#1b1a17", bgcolor="#e0a458")
    line = Colorless().apply([Segment("page", page), Segment("choice", choice)], GROUND)
    assert [(segment.style and segment.style.reverse, segment.style and segment.style.color) for segment in line] == [
        (None, None),
        (True, None),
    ]


def test_a_style_without_a_ground_stands_on_the_page() -> None:
    """It is read against what lies behind it."""
    light = fewer(Style(color="#2b2721"), (246, 241, 229), 16)
    assert light.color == Color.from_ansi(0)
    assert light.bgcolor == Color.from_ansi(7)

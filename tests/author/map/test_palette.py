"""The colors of maps."""

import pytest
from attrs import asdict

from game.author.map.palette import DAY, NIGHT, Palette
from game.tui.palette import EVENING, MORNING, contrast

TEXT = ("ink", "quiet", "accent", "reputation", "rise", "fall")


@pytest.mark.parametrize("palette", [DAY, NIGHT])
def test_everything_can_be_told_from_its_ground(palette: Palette) -> None:
    """Words by 4.5 or more, lines by 3 (WCAG 2.2: 1.4.3 and 1.4.11)."""
    color = asdict(palette)
    for ground in (palette.ground, palette.panel):
        assert {name: contrast(color[name], ground) for name in TEXT if contrast(color[name], ground) < 4.5} == {}
        assert contrast(palette.way, ground) >= 3


def test_maps_have_the_colors_of_the_game() -> None:
    """By day those of its morning, by night those of its evening."""
    for mine, its in ((DAY, MORNING), (NIGHT, EVENING)):
        for name in ("ground", *TEXT):
            assert getattr(mine, name) == getattr(its, name), name

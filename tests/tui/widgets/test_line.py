"""A line: what a strip is, without what a strip keeps."""

import gc
from weakref import ref

import pytest
from rich.console import Console
from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from game.tui.widgets.line import Line

SEGMENTS = [Segment("one ", Style(bold=True)), Segment("two", Style(color="red"))]


@pytest.mark.parametrize("cuts", [[7], [2, 7], [4, 7], [1, 5], [3, 9]])
def test_a_line_is_divided_as_a_strip_is(cuts: list[int]) -> None:
    """Whatever stands before a line, its pieces are those of a strip."""
    assert [*Line(SEGMENTS).divide(cuts)] == [*Strip(SEGMENTS).divide(cuts)]


def test_a_line_is_a_strip_to_everybody_else() -> None:
    """It can be cropped, extended, moved and rendered."""
    line, strip, console = Line(SEGMENTS), Strip(SEGMENTS), Console(color_system="truecolor", _environ={})
    assert line.crop(2, 5) == strip.crop(2, 5)
    assert line.extend_cell_length(9) == strip.extend_cell_length(9)
    assert line.apply_style(Style(dim=True)) == strip.apply_style(Style(dim=True))
    assert line.render(console) == strip.render(console)
    with pytest.raises(AttributeError):
        line.nothing  # noqa: B018  # asking is the test


class Watched(Line):
    """A line whose end can be seen."""

    __slots__ = ["__weakref__"]


def test_a_line_that_was_painted_goes_without_the_collector() -> None:
    """Nothing of it is left when nobody holds it: no cache keeps the line itself."""
    gc.disable()
    try:
        line = Watched(SEGMENTS)
        alive = ref(line)
        line.divide([7])
        line.render(Console(_environ={}))
        del line
        assert alive() is None
    finally:
        gc.enable()

"""A strip that keeps nothing: made when its row changes, painted once or twice, and gone when the next one comes."""

from collections.abc import Iterable, Sequence

from rich.console import Console
from rich.segment import Segment
from textual.cache import FIFOCache
from textual.strip import Strip

from game.play.rows import Row, cells
from game.tui.palette import Palette, style


class Line(Strip):
    """A whole row of a sheet.

    A `Strip` of Textual has seven caches, and in one of them it keeps itself, so that only the collector can free it:
    on a sheet that was 50 kB of waste a key. The caches of a line are made when something asks for them, and it is
    divided without one.
    """

    __slots__ = ()

    def __init__(self, segments: Iterable[Segment], cell_length: int | None = None) -> None:
        self._segments = list(segments)
        self._cell_length = cell_length
        self._render_cache: str | None = None
        self._link_ids = None
        self._cell_count = None

    def __getattr__(self, name: str) -> FIFOCache[object, object]:
        """A cache that a line does not have yet."""
        if not name.endswith("_cache"):
            raise AttributeError(name)
        cache: FIFOCache[object, object] = FIFOCache(4)
        setattr(self, name, cache)
        return cache

    def divide(self, cuts: Iterable[int]) -> Sequence[Strip]:
        """The line in pieces, in one where nothing stands before it."""
        places = [cut for cut in cuts if cut <= self.cell_length]
        if places == [self.cell_length]:
            return [self]
        starts = [0, *places]
        pieces = Segment.divide(self._segments, places)
        return [Strip(piece, end - start) for piece, start, end in zip(pieces, starts, places, strict=False)]

    def render(self, console: Console) -> str:
        """The line as a terminal reads it, which is not kept: it is seldom sent twice."""
        sequence = super().render(console)
        self._render_cache = None
        return sequence


def line_of(row: Row, width: int, colors: Palette | None) -> Line:
    """A row as a line of exactly so many cells."""
    segments = [Segment(span.text, style(colors, span.role, span.weight)) for span in row if span.text]
    taken = sum(cells(span.text) for span in row)
    if taken > width:
        segments = list(Strip(segments).crop(0, width))
    elif taken < width:
        segments.append(Segment(" " * (width - taken), style(colors, "ink", "")))
    return Line(segments, width)

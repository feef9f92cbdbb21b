"""A split for the back of the room: letters and bars as large as there is room for, and nobody's name."""

from itertools import product

from attrs import frozen

from game.classroom.console.board import Board
from game.classroom.console.pages.beside import columns
from game.classroom.console.pages.letters import can_be_drawn, large
from game.classroom.console.pages.split import split_rows, times
from game.classroom.split import Split, Way
from game.classroom.standing import NOBODY_THERE, scene_name
from game.play.rows import BLANK, Row, Span, cut, indented, width_of, wrap_text

#: Where the words of a choice begin, what a share takes behind the count, and the cells around both.
_INDENT, _SHARE, _APART = 5, 6, 3


def projected_rows(board: Board, scene: str, width: int, room: int) -> list[Row]:
    """The largest split of a scene that has room: all in large letters, then only the counts, then as anybody reads."""
    split = board.split(scene)
    if board.story is None or split is None or not split.ways:
        return _title(board, scene, width, drawn=True) + split_rows(board, scene, width)
    for words, title, high in product((True, False), (True, False), (2, 1)):
        draw = _Drawn(split, width, words, high)
        ways = [row for number, way in enumerate(split.ways, 1) for row in (*draw.way(number, way), BLANK)]
        rows = [*_title(board, scene, width, drawn=title), *ways, _foot(board, scene, split)]
        if len(rows) <= room:
            return rows
    return _title(board, scene, width, drawn=False) + split_rows(board, scene, width, longest=width)


def _title(board: Board, scene: str, width: int, *, drawn: bool) -> list[Row]:
    name = scene_name(board.story, scene) if board.story else scene
    if drawn and can_be_drawn(name, width):
        return [*large(name, width, "title"), BLANK]
    return [(Span(cut(name.upper(), width), "title", "strong"),), BLANK]


def _foot(board: Board, scene: str, split: Split) -> Row:
    here = board.headcounts.get(scene, NOBODY_THERE).here
    there = "nobody is here just now" if not here else f"{here} here just now"
    return (Span(f"{times(split.total)} so far · {there}", "quiet"),)


@frozen
class _Drawn:
    """How a split is drawn: whether its words are as large as its counts, and how many rows high its bars are."""

    split: Split
    width: int
    words: bool
    high: int

    def way(self, number: int, way: Way) -> list[Row]:
        """A choice: its words, its bar, its count in large letters beside either."""
        count = self._count(way)
        inner = self.width - _INDENT - max(map(width_of, count)) - _APART
        if not self.words:
            words = wrap_text(way.text, self.width - _INDENT)
            bar = columns([(self._bar(way, inner), inner), (count, 0)], len(count), _APART)
            return [*_numbered(((Span(str(number), "accent", "strong"),),), words), *indented(bar, _INDENT)]
        words = large(way.text, inner, "ink", close=True)
        drawn = can_be_drawn(way.text, inner)
        head = columns([(words if drawn else wrap_text(way.text, inner), inner), (count, 0)], self.width, _APART)
        return [*_numbered(large(str(number), _INDENT), head), *indented(self._bar(way, self.width - _INDENT), _INDENT)]

    def _count(self, way: Way) -> list[Row]:
        digits = max(width_of(row) for row in large(str(self.split.total), self.width))
        share = [BLANK, (Span(f"{way.share} %".rjust(_SHARE - 1), "quiet"),)]
        return columns([(large(str(way.count), self.width, "ink"), digits), (share, _SHARE)], 3, 1)

    def _bar(self, way: Way, width: int) -> list[Row]:
        total = self.split.total
        full = 0 if not total else max(int(way.count > 0), round(width * way.count / total))
        return [(Span("█" * full, "accent"), Span("░" * (width - full), "faint"))] * self.high


def _numbered(number: tuple[Row, ...], rows: list[Row] | tuple[Row, ...]) -> list[Row]:
    return columns([(number, _INDENT), (rows, 0)], max(len(number), len(rows)), 0)

"""A screen that is read from top to bottom: the story so far, what a choice changed, help."""

from collections.abc import Callable, Sequence

from game.play.rows import BLANK, Row, Span, beside, cut, indented, key_row
from game.tui.screens.paper import WALKING, Paper, key

#: What lays out the text for a width in cells.
Laid = Callable[[int], Sequence[Row]]


class ScrollScreen(Paper[None]):
    """A title, rows that scroll, and the keys. `from_end` begins at the newest words."""

    BINDINGS = [
        key("escape,q,b,w,question_mark,enter", "close", "Back"),
        *WALKING,
        key("pageup", "page(-1)", "page up", show=False),
        key("pagedown,space", "page(1)", "page down", show=False),
    ]

    def __init__(self, heading: str, laid: Laid, *, from_end: bool = False) -> None:
        super().__init__()
        self._heading = heading
        self._laid = laid
        self._end = "newest" if from_end else "end"
        self._top = 100_000 if from_end else 0

    def rows(self, width: int, height: int) -> Sequence[Row]:
        """The part of the text that fits."""
        inner = width - 4
        body = list(self._laid(min(inner, 76)))
        room = height - 6
        last = max(0, len(body) - room)
        self._top = max(0, min(self._top, last))
        where = "" if not last else f"{100 * self._top // last} %" if self._top < last else "end"
        head = beside((Span(cut(self._heading, inner - 8), "title", "strong"),), (Span(where, "quiet"),), inner)
        shown = body[self._top : self._top + room]
        shown += [BLANK] * (room - len(shown))
        keys = [("Esc", "back", "close")]
        if last:
            keys = [("↑ ↓", "read", ""), ("Home", "beginning", ""), ("End", self._end, ""), *keys]
        return indented([BLANK, head, BLANK, *shown, BLANK, key_row(keys, inner), BLANK], 2)[:height]

    def action_move(self, rows: int) -> None:
        """Scroll by some rows."""
        self._top += rows
        self.draw()

    def action_page(self, pages: int) -> None:
        """Scroll by a screenful."""
        self.action_move(pages * max(1, self.page_size[1] - 8))

    def action_close(self) -> None:
        """Back to where this was opened."""
        self.dismiss()

    async def rolled(self, rows: int) -> None:
        """The wheel scrolls."""
        self.action_move(rows)

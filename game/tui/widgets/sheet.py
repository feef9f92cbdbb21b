"""The one widget that pages are drawn on: rows in, strips out, and only rows that changed are painted again."""

from collections.abc import Callable, Iterable, Sequence
from typing import Self

from textual import events
from textual.geometry import Region
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from game.play.rows import Row, cells
from game.tui.palette import Palette
from game.tui.widgets.glass import Glass, lit, picture_of
from game.tui.widgets.line import line_of


class Sheet(Widget, can_focus=True):
    """Rows from the top left corner. A click on a span with an action posts `Picked`."""

    DEFAULT_CSS = """
    Sheet { width: 1fr; height: 1fr; background: $background; }
    """

    class Picked(Message):
        """The player clicked on something that can be done."""

        def __init__(self, action: str) -> None:
            super().__init__()
            self.action = action

    class Rolled(Message):
        """The player turned the mouse wheel: rows to move, downward positive."""

        def __init__(self, rows: int) -> None:
            super().__init__()
            self.rows = rows

    def __init__(self) -> None:
        super().__init__()
        self._colors: Palette | None = None
        self._rows: tuple[Row, ...] = ()
        #: What was painted last: where it is kept, Textual's styles of borders and paddings have nothing to add.
        self._lines: dict[int, Strip] = {}
        self._width = 0
        #: The terminal, while it lies open to this sheet; whoever composes the sheet knows when.
        self.glass: Callable[[], Glass | None] = lambda: None
        #: Whether Textual has painted all of it since it last had to.
        self._is_painted = False

    @property
    def rows(self) -> tuple[Row, ...]:
        """What is shown."""
        return self._rows

    def watch_has_focus(self, _has_focus: bool) -> None:
        """Nothing: it looks the same with the focus."""

    def show(self, rows: Sequence[Row]) -> None:
        """Show these rows; those that are shown already stay as they are."""
        old, new = self._rows, tuple(rows)
        self._rows = new
        self._changed(
            place
            for place in range(max(len(old), len(new)))
            if (old[place] if place < len(old) else ()) != (new[place] if place < len(new) else ())
        )

    def replace(self, place: int, row: Row) -> None:
        """Show another row in one place."""
        if row != self._rows[place]:
            self._rows = (*self._rows[:place], row, *self._rows[place + 1 :])
            self._changed([place])

    def _changed(self, places: Iterable[int]) -> None:
        """Paint these rows: at once where nothing lies over them, else when Textual next paints."""
        changed, (width, height) = list(places), self.size
        if not changed:
            return
        glass = self.glass() if self._is_painted else None
        if glass is None:
            self.refresh(*(Region(0, place, width, 1) for place in changed))
            return
        for place in changed:
            self._lines.pop(place, None)
        seen = [place for place in changed if place < height]
        ground = self.background_colors[1]
        glass.show(picture_of(seen, self._rows, width, self._colors, self.get_line_filters(), ground))

    def recolor(self, colors: Palette | None) -> None:
        """Show the same rows in other colors."""
        self._colors = colors
        self.refresh()

    def refresh(self, *regions: Region, repaint: bool = True, layout: bool = False, recompose: bool = False) -> Self:
        """Forget what was painted there, or everywhere."""
        if not regions:
            self._is_painted = False
            self._lines.clear()
        for region in regions:
            for y in region.line_range:
                self._lines.pop(y, None)
        return super().refresh(*regions, repaint=repaint, layout=layout, recompose=recompose)

    def render_lines(self, crop: Region) -> list[Strip]:
        """Rows as strips in the colors of the screen. A sheet has no border and no padding: its rows are all of it."""
        width = self.size.width
        if self._width != width:
            self._lines.clear()
            self._width, self._is_painted = width, False
        self._is_painted = self._is_painted or crop == self.size.region
        lines = self._lines
        missing = [y for y in crop.line_range if y not in lines]
        if missing:
            filters, ground = tuple(self.get_line_filters()), self.background_colors[1]
            lines.update((y, lit(self._row(y), width, self._colors, filters, ground)) for y in missing)
        whole = [lines[y] for y in crop.line_range]
        return whole if crop.column_span == (0, width) else [line.crop(*crop.column_span) for line in whole]

    def render_line(self, y: int) -> Strip:
        """One row as a strip, before anything is done to its colors."""
        return line_of(self._row(y), self.size.width, self._colors)

    def _row(self, y: int) -> Row:
        return self._rows[y] if y < len(self._rows) else ()

    def action_at(self, x: int, y: int) -> str:
        """What a click there does; empty where it does nothing."""
        at = 0
        for span in self._row(y):
            at += cells(span.text)
            if x < at:
                return span.action
        return ""

    def on_click(self, event: events.Click) -> None:
        """Post what was clicked on."""
        action = self.action_at(event.x, event.y)
        if action:
            event.stop()
            self.post_message(self.Picked(action))

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """Post a turn of the wheel."""
        event.stop()
        self.post_message(self.Rolled(3))

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """Post a turn of the wheel."""
        event.stop()
        self.post_message(self.Rolled(-3))

"""The one widget that pages are drawn on: rows in, strips out, and only rows that changed are painted again."""

from collections.abc import Sequence

from rich.segment import Segment
from textual import events
from textual.geometry import Region
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from game.play.rows import Row, cells
from game.tui.palette import Palette, style


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

    @property
    def rows(self) -> tuple[Row, ...]:
        """What is shown."""
        return self._rows

    def show(self, rows: Sequence[Row]) -> None:
        """Show these rows; those that are shown already stay as they are."""
        old, new = self._rows, tuple(rows)
        self._rows = new
        changed = [
            Region(0, place, self.size.width, 1)
            for place in range(max(len(old), len(new)))
            if (old[place] if place < len(old) else ()) != (new[place] if place < len(new) else ())
        ]
        if changed:
            self.refresh(*changed)

    def replace(self, place: int, row: Row) -> None:
        """Show another row in one place."""
        self.show([*self._rows[:place], row, *self._rows[place + 1 :]])

    def recolor(self, colors: Palette | None) -> None:
        """Show the same rows in other colors."""
        self._colors = colors
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """One row as a strip. Textual keeps it until the row is refreshed: keeping it here too would double it."""
        row = self._rows[y] if y < len(self._rows) else ()
        segments = [Segment(span.text, style(self._colors, span.role, span.weight)) for span in row if span.text]
        return Strip(segments).adjust_cell_length(self.size.width, style(self._colors, "ink", ""))

    def action_at(self, x: int, y: int) -> str:
        """What a click there does; empty where it does nothing."""
        at = 0
        for span in self._rows[y] if y < len(self._rows) else ():
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

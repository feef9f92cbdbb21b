"""What every screen of ours shares: a sheet that is laid out anew for each size, and the kind word when it is small."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, TypeVar, cast

from textual import events
from textual.app import ComposeResult
from textual.screen import Screen

from game.play.rows import BLANK, SMALLEST, Row, Span, indented, wrap_text
from game.tui.widgets.sheet import Sheet

if TYPE_CHECKING:
    from game.tui.app import BreakRoom

T = TypeVar("T")

#: The largest page, in columns and rows: on a larger screen it lies in the middle, and nobody's eyes wander.
LARGEST = (112, 38)
#: Below this size nothing can be read; between it and SMALLEST the page is shown as far as it goes.
TOO_SMALL = (40, 15)


class Paper(Screen[T]):
    """A screen that is one sheet. Subclasses say what stands on it."""

    CSS = "Paper { background: $background; }"

    def __init__(self) -> None:
        super().__init__()
        #: Where the rows stand.
        self.sheet = Sheet()

    def compose(self) -> ComposeResult:
        """One sheet, over the whole screen."""
        self.sheet.recolor(self.room.drawn_in)
        yield self.sheet

    @property
    def room(self) -> "BreakRoom":
        """The app, by its own type."""
        return cast("BreakRoom", self.app)

    def rows(self, width: int, height: int) -> Sequence[Row]:
        """What to show at this size."""
        raise NotImplementedError

    def draw(self) -> None:
        """Lay out and show; what has not changed is not painted again."""
        width, height = self.size
        if not width or not self.is_mounted:
            return
        if width < TOO_SMALL[0] or height < TOO_SMALL[1]:
            self.sheet.show(small(width, height))
            return
        wide, tall = self.page_size
        page = indented(self.rows(wide, tall), (width - wide) // 2)
        self.sheet.show([BLANK] * ((height - tall) // 2) + page)

    @property
    def page_size(self) -> tuple[int, int]:
        """The columns and rows that a page may take on this screen."""
        return min(self.size.width, LARGEST[0]), min(self.size.height, LARGEST[1])

    def on_mount(self) -> None:
        """The first page."""
        self.sheet.focus()
        self.draw()

    def on_resize(self, _event: events.Resize) -> None:
        """The same page at another size."""
        self.draw()

    def on_screen_resume(self) -> None:
        """Colors may have changed while another screen was in front."""
        self.sheet.recolor(self.room.drawn_in)
        self.draw()

    def on_sheet_picked(self, message: Sheet.Picked) -> None:
        """A click does what the key beside it does."""
        self.picked(message.action)

    def on_sheet_rolled(self, message: Sheet.Rolled) -> None:
        """The wheel moves what can be scrolled."""
        self.rolled(message.rows)

    def picked(self, action: str) -> None:
        """Do what was clicked on: an action's name, or `name:argument`."""
        name, _, argument = action.partition(":")
        method = getattr(self, f"action_{name}")
        method(argument) if argument else method()

    def rolled(self, rows: int) -> None:
        """Move by some rows; most screens do not scroll."""


def small(width: int, height: int) -> list[Row]:
    """The kind word on a screen that is too small."""
    words = f"Break Room needs a little more room: {SMALLEST[0]} columns and {SMALLEST[1]} rows. Nothing is lost."
    rows = list(wrap_text(words, max(1, width - 2)))[:height]
    top = max(0, (height - len(rows)) // 2)
    return [BLANK] * top + [(Span(" "), *row) for row in rows]

"""How an instructor logs in from elsewhere: shown where the class is hosted, and only when it was asked for."""

from collections.abc import Sequence

from game.classroom.console.pages.wayin import WayIn, way_in_rows
from game.play.rows import BLANK, Row, indented, key_row
from game.tui.screens.paper import Paper, key

#: What is asked before a password is shown.
QUESTION = (
    "Show the instructor's password here? Whoever reads it can lead the class: not while others see this screen, as "
    "on a projector."
)


class WayInScreen(Paper[None]):
    """The line and the password, until a key is pressed."""

    BINDINGS = [
        key("escape,enter,q,i,space", "close", "Back to the class"),
    ]

    def __init__(self, way: WayIn) -> None:
        super().__init__()
        self._way = way

    def rows(self, width: int, height: int) -> Sequence[Row]:
        """What to type, in the middle of the page."""
        inner = min(width - 4, 76)
        rows = [*way_in_rows(self._way, inner), BLANK, key_row([("Esc", "back to the class", "close")], inner)]
        top = max(0, (height - len(rows)) // 2)
        return [*[BLANK] * top, *indented(rows, max(2, (width - inner) // 2))][:height]

    def action_close(self) -> None:
        """Back to the class."""
        self.dismiss()

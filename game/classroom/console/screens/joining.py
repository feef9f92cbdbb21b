"""How to join, as large as it can be, for a projector."""

from collections.abc import Sequence

from game.classroom.console.pages.beside import filled
from game.classroom.console.pages.joining import joining_rows
from game.classroom.console.screens.live import LivePaper
from game.play.rows import BLANK, Row, indented, key_row
from game.tui.screens.paper import key


class JoiningScreen(LivePaper[None]):
    """The line, the code and the fingerprint; no names stand here."""

    BINDINGS = [
        key("escape,q,c,enter", "close", "Back to the class"),
    ]

    def rows(self, width: int, height: int) -> Sequence[Row]:
        """The steps in the middle of the page."""
        inner = min(width - 4, 96)
        body = joining_rows(self.board, inner)
        said = self.said_rows(inner)
        top = max(1, (height - len(body) - 3) // 3)
        keys = key_row([("Esc", "back to the class", "close")], inner)
        page = [*[BLANK] * top, *body]
        return indented([*filled(page, height - 2 - len(said)), *said, keys, BLANK], max(2, (width - inner) // 2))[
            :height
        ]

    def action_close(self) -> None:
        """Back to the class."""
        self.dismiss()

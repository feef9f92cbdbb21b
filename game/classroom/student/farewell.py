"""The farewell: the play is over, and can still be read."""

from collections.abc import Callable, Sequence

from game.classroom.student.hall import HallPaper
from game.classroom.student.lobby import leave
from game.classroom.student.pages import Farewell, farewell_rows
from game.play.rows import Row
from game.tui.pages.notice import Notice
from game.tui.pages.transcript import transcript_rows
from game.tui.screens.paper import key
from game.tui.screens.scroll import ScrollScreen


class FarewellScreen(HallPaper):
    """The last page of a student. `read` gives the transcript as Markdown, when it is asked for."""

    BINDINGS = [
        key("t,enter", "transcript", "Read what you played"),
        key("d", "debrief", "The debrief again"),
        key("s", "settings", "Settings"),
        key("q,escape", "leave", "Leave the class"),
    ]

    def __init__(self, farewell: Farewell, read: Callable[[], str]) -> None:
        super().__init__()
        self._farewell = farewell
        self._read = read

    @property
    def notice(self) -> Notice | None:
        """Nothing above the page: what the instructor said stands on it."""
        return None

    def rows(self, width: int, height: int) -> Sequence[Row]:
        """The farewell as it is."""
        return farewell_rows(self._farewell, width, height)

    def show(self, farewell: Farewell) -> None:
        """Show what is known now."""
        self._farewell = farewell
        self.draw()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """A debrief that was never opened cannot be opened again."""
        offered = action != "debrief" or self._farewell.debriefed
        return offered and super().check_action(action, parameters)

    def action_transcript(self) -> None:
        """The play as a text, from its beginning."""
        markdown = self._read()
        self.app.push_screen(ScrollScreen("WHAT YOU PLAYED", lambda width: transcript_rows(markdown, width)))

    def action_debrief(self) -> None:
        """The debrief, as it was written."""
        self.room.debrief_again()

    def action_settings(self) -> None:
        """Settings."""
        self.room.open_settings()

    def action_leave(self) -> None:
        """Leave the class; nothing is left to be lost once it is over."""
        if self._farewell.over:
            self.room.leave()
        else:
            leave(self.room)

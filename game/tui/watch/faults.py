"""The faults on a page of their own: beside the play there may be no room, and before it compiles there is no play."""

from collections.abc import Callable, Sequence

from game.play.rows import BLANK, Row, indented
from game.tui.screens.paper import WALKING, Paper, key
from game.tui.screens.scroll import ScrollScreen
from game.tui.watch.keys import fitting_keys, help_rows
from game.tui.watch.panel import panel_rows
from game.tui.watch.preview import Preview


class FaultsScreen(Paper[None]):
    """Every fault, to walk through. Where there is no play yet, leaving it is quitting."""

    BINDINGS = [
        *WALKING,
        key("n", "move(1)", "The next fault"),
        key("p", "move(-1)", "The fault before"),
        key("c", "check", "Check in full"),
        key("question_mark,f1", "help", "Help"),
        key("escape,f,enter", "close", "Back to the play", show=False),
        key("q", "close", "Back to the play"),
    ]

    def __init__(self, preview: Preview, check: Callable[[], None]) -> None:
        super().__init__()
        self._preview = preview
        self._check = check

    def rows(self, width: int, height: int) -> Sequence[Row]:
        """The faults, over the whole page."""
        inner = width - 4
        body = panel_rows(self._preview, inner, height - 3)
        body += [BLANK] * (height - 3 - len(body))
        keys = [("↑ ↓", "walk the faults", ""), ("c", "check in full", "check"), ("?", "help", "help")]
        keys.append(("q", "quit", "close") if self._preview.story is None else ("Esc", "back to the play", "close"))
        return indented([*body, BLANK, fitting_keys(keys, inner), BLANK], 2)[:height]

    def arrived(self) -> None:
        """Something new is known."""
        self.draw()

    def action_move(self, by: int) -> None:
        """Walk the faults; at both ends the walk is over."""
        last = len(self._preview.faults) - 1
        self._preview.select(max(0, min(last, self._preview.selected + by)))
        self.draw()

    def action_select(self, place: str) -> None:
        """Select a fault that was clicked on."""
        self._preview.select(int(place))
        self.draw()

    def action_check(self) -> None:
        """Check in full now."""
        self._check()
        self.draw()

    def action_help(self) -> None:
        """Keys and meanings."""
        self.app.push_screen(ScrollScreen("HELP", help_rows))

    def action_close(self) -> None:
        """Back to the play; or quit, where there is none."""
        if self._preview.story is None:
            self.app.exit()
        else:
            self.dismiss()

    async def rolled(self, rows: int) -> None:
        """The wheel walks."""
        self.action_move(1 if rows > 0 else -1)

"""The road so far, as a screen of its own while playing."""

from collections.abc import Sequence

from game.play.road import road
from game.play.rows import BLANK, Row, Span, indented, key_row
from game.play.run import Run
from game.tui.pages.road import road_rows
from game.tui.screens.paper import WALKING, Paper, key


class RoadScreen(Paper[None]):
    """The choices that were made, and what stood beside each."""

    BINDINGS = [
        key("escape,q,m,enter", "close", "back to the story"),
        *WALKING,
    ]

    def __init__(self, run: Run) -> None:
        super().__init__()
        self._legs = road(run)
        self._over = run.ended is not None
        self._selected = max(0, len(self._legs) - 1)

    def rows(self, width: int, height: int) -> Sequence[Row]:
        """The road, and where the roads beside the selected choice lead."""
        inner = width - 4
        body = road_rows(self._legs, self._selected, inner, height - 6, over=self._over)
        body += [BLANK] * (height - 6 - len(body))
        keys = key_row([("↑ ↓", "walk the road", ""), ("Esc", "back to the story", "close")], inner)
        head: Row = (Span("THE ROAD SO FAR", "title", "strong"),)
        return indented([BLANK, head, BLANK, *body, BLANK, keys, BLANK], 2)[:height]

    def action_move(self, by: int) -> None:
        """Walk the road."""
        self._selected = max(0, min(len(self._legs) - 1, self._selected + by))
        self.draw()

    def action_select(self, number: str) -> None:
        """Go to a choice that was clicked on."""
        self._selected = int(number) - 1
        self.draw()

    def action_close(self) -> None:
        """Back to the story."""
        self.dismiss()

    async def rolled(self, rows: int) -> None:
        """The wheel walks."""
        self.action_move(1 if rows > 0 else -1)

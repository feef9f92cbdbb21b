"""One scene: how its choices have split so far, and who is there."""

from collections.abc import Sequence

from game.classroom.console.pages.beside import filled
from game.classroom.console.pages.split import split_rows
from game.classroom.console.pages.storymap import walked
from game.classroom.console.screens.live import LivePaper
from game.classroom.standing import scene_name
from game.play.rows import BLANK, Row, Span, beside, cut, indented, key_row, windowed
from game.tui.screens.paper import WALKING, key

#: The widest that a split is set, in cells.
_WIDEST = 96


class SceneScreen(LivePaper[str]):
    """A scene's split; gives the scene that was open last, so that the map can go on from it."""

    BINDINGS = [
        key("escape,q,enter", "close", "Back to the class"),
        key("right", "walk(1)", "The next scene"),
        key("left", "walk(-1)", "The scene before"),
        *WALKING,
        key("pageup", "move(-10)", "page up", show=False),
        key("pagedown,space", "move(10)", "page down", show=False),
    ]

    def __init__(self, scene: str) -> None:
        super().__init__()
        self._scene = scene
        self._top = 0

    def rows(self, width: int, height: int) -> Sequence[Row]:
        """The scene's name, the split, and the keys."""
        inner = min(width - 4, _WIDEST)
        story = self.board.story
        name = scene_name(story, self._scene) if story else self._scene
        stops = self.console.stops
        place = next((number for number, stop in enumerate(stops, 1) if stop.scene == self._scene), 0)
        said = self.said_rows(inner)
        head = beside(
            (Span(cut(name.upper(), inner - 16), "title", "strong"),),
            (Span(f"{place} of {len(stops)}", "quiet"),),
            inner,
        )
        body, room = split_rows(self.board, self._scene, inner), height - 5 - len(said)
        self._top = max(0, min(self._top, len(body) - room))
        lesson = self.board.lesson
        running = [("p", "resume" if lesson.paused else "pause", "pause")] if lesson.phase == "playing" else []
        keys = [
            ("← →", "scenes", ""),
            *running,
            ("n", "names", "names"),
            ("?", "help", "help"),
            ("Esc", "back", "close"),
        ]
        shown = filled(windowed(body, self._top, room), room)
        rows = [BLANK, head, BLANK, *shown, *said, key_row(keys, inner), BLANK]
        return indented(rows, max(2, (width - inner) // 2))[:height]

    def action_walk(self, by: int) -> None:
        """The next scene of the map."""
        self._scene, self._top = walked(self.console.stops, self._scene, by), 0
        self.draw()

    def action_move(self, rows: int) -> None:
        """Scroll by some rows."""
        self._top += rows
        self.draw()

    def action_close(self) -> None:
        """Back to the class."""
        self.dismiss(self._scene)

    async def rolled(self, rows: int) -> None:
        """The wheel scrolls."""
        self.action_move(rows)

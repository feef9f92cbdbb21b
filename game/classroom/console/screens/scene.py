"""One scene: how its choices have split so far, and who is there."""

from collections.abc import Sequence

from game.classroom.console.board import Board
from game.classroom.console.pages.beside import filled
from game.classroom.console.pages.projected import projected_rows
from game.classroom.console.pages.split import split_rows
from game.classroom.console.pages.storymap import walked
from game.classroom.console.screens.live import LivePaper
from game.classroom.standing import scene_name
from game.play.rows import BLANK, Row, Span, beside, cut, indented, key_row, windowed
from game.tui.screens.paper import WALKING, key

#: The widest that a split is set, in cells, for one who reads it and for a room.
_WIDEST, _PROJECTED = 96, 150


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
        board = self.board
        inner = min(width - 4, _PROJECTED if board.hidden else _WIDEST)
        said = self.said_rows(inner)
        head = [BLANK] if board.hidden else [BLANK, self._head(inner), BLANK]
        room = height - len(head) - 2 - len(said)
        body = (projected_rows if board.hidden else _split)(board, self._scene, inner, room)
        self._top = max(0, min(self._top, len(body) - room))
        shown = filled(windowed(body, self._top, room), room)
        rows = [*head, *shown, *said, key_row(self._keys(), inner), BLANK]
        return indented(rows, max(2, (width - inner) // 2))[:height]

    def _head(self, width: int) -> Row:
        story, stops = self.board.story, self.console.stops
        name = scene_name(story, self._scene) if story else self._scene
        place = next((stop.number for stop in stops if stop.scene == self._scene), 0)
        title: Row = (Span(cut(name.upper(), width - 16), "title", "strong"),)
        return beside(title, (Span(f"{place} of {len(stops)}", "quiet"),), width)

    def _keys(self) -> list[tuple[str, str, str]]:
        lesson = self.board.lesson
        running = [("p", "resume" if lesson.paused else "pause", "pause")] if lesson.phase == "playing" else []
        rest = [("n", "names", "names"), ("?", "help", "help"), ("Esc", "back", "close")]
        return [("← →", "scenes", ""), *running, *rest]

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


def _split(board: Board, scene: str, width: int, _room: int) -> list[Row]:
    return split_rows(board, scene, width)

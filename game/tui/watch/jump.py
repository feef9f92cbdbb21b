"""The dialog for a jump: a scene by some of its letters, then the stats to enter it with."""

from collections.abc import Sequence

from textual import events
from textual.binding import Binding

from game.play.jump import Jump
from game.play.rows import BLANK, Row, Span, indented
from game.tui.screens.paper import Paper
from game.tui.watch.form import Form, form_rows
from game.tui.watch.keys import fitting_keys


class JumpScreen(Paper[Jump | None]):
    """Gives the jump; None where the author would rather not (Escape)."""

    BINDINGS = [
        Binding("up", "walk(-1)", show=False),
        Binding("down", "walk(1)", show=False),
        Binding("home", "walk(-1000000)", show=False),
        Binding("end", "walk(1000000)", show=False),
        Binding("left", "nudge(-1)", show=False),
        Binding("right", "nudge(1)", show=False),
        Binding("tab", "next(1)", show=False),
        Binding("shift+tab", "next(-1)", show=False),
        Binding("enter", "enter", show=False),
        Binding("backspace", "erase(1)", show=False),
        Binding("ctrl+u", "erase(80)", show=False),
        Binding("ctrl+r", "first", show=False),
        Binding("escape", "close", show=False),
    ]

    def __init__(self, form: Form) -> None:
        super().__init__()
        self._form = form

    def rows(self, width: int, height: int) -> Sequence[Row]:
        """The form and its keys."""
        inner = width - 4
        head: Row = (Span("GO TO A SCENE, AS IF A PLAY HAD COME THERE", "title", "strong"),)
        body = form_rows(self._form, inner, height - 6)
        return indented([BLANK, head, BLANK, *body, BLANK, fitting_keys(self._keys(), inner), BLANK], 2)[:height]

    def _keys(self) -> list[tuple[str, str, str]]:
        if self._form.stat is None:
            keys = [("type", "some letters", ""), ("↑ ↓", "which", ""), ("Tab", "the stats", "next:1")]
        else:
            keys = [("↑ ↓", "which", ""), ("← →", "change", ""), ("Ctrl+R", "as at first", "first")]
        return [*keys, ("Enter", "go there", "enter"), ("Esc", "back", "close")]

    def on_key(self, event: events.Key) -> None:
        """What can be printed is written."""
        if not self.is_small and event.is_printable and event.character:
            event.stop()
            self._form.write(event.character)
            self.draw()

    def on_paste(self, event: events.Paste) -> None:
        """What is pasted is written, its first line."""
        event.stop()
        self._form.write(event.text.strip().partition("\n")[0])
        self.draw()

    def action_walk(self, by: int) -> None:
        """Walk the scenes, or the stats."""
        self._form.walk(by)
        self.draw()

    def action_nudge(self, by: int) -> None:
        """One more or less."""
        self._form.nudge(by)
        self.draw()

    def action_next(self, by: str | int) -> None:
        """The next field, or the one before."""
        self._form.go_to(self._form.at + int(by))
        self.draw()

    def action_erase(self, letters: int) -> None:
        """Take back what is written."""
        self._form.erase(letters)
        self.draw()

    def action_first(self) -> None:
        """The stats as at the story's beginning."""
        self._form.begin_again()
        self.draw()

    def action_field(self, place: str) -> None:
        """Write in a field that was clicked on."""
        self._form.go_to(int(place))
        self.draw()

    def action_pick(self, place: str) -> None:
        """Take a scene that was clicked on, and go on to the stats."""
        self._form.picked = int(place)
        self._form.go_to(1)
        self.draw()

    def action_enter(self) -> None:
        """Go there, if all is well; else to what is not."""
        if self._form.jump is not None:
            self.dismiss(self._form.jump)
        else:
            self._form.go_to(self._form.wrong_at)
            self.draw()

    def action_close(self) -> None:
        """Rather not."""
        self.dismiss(None)

    async def rolled(self, rows: int) -> None:
        """The wheel walks."""
        self.action_walk(1 if rows > 0 else -1)

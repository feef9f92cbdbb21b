"""One line to write: a message, a name."""

from textual.app import ComposeResult
from textual.binding import Binding
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from game.tui.screens.write import written_line


class LineScreen(ModalScreen[str | None]):
    """Gives what was written; None where nothing was, or where the instructor would rather not (Escape)."""

    CSS = """
    LineScreen { align: center middle; background: $background; }
    LineScreen > Static { width: 72; max-width: 95%; }
    LineScreen > Input { width: 72; max-width: 95%; margin: 1 0; }
    LineScreen > Input { height: 3; border: round $secondary; padding: 0 1; background: $background; }
    LineScreen > Input:focus { background-tint: $background 0%; }
    LineScreen > .keys { color: $foreground 75%; }
    """
    BINDINGS = [
        # In its turn among the keys: the one behind it is for the page that is in front by then.
        Binding("enter", "send", "take it", priority=True),
        Binding("escape", "go_back", "rather not", priority=True),
    ]

    def __init__(self, question: str, longest: int, verb: str, first: str = "") -> None:
        super().__init__()
        self._question, self._longest, self._verb, self._first = question, longest, verb, first

    def compose(self) -> ComposeResult:
        """The question, one line to write on, what Enter does."""
        yield Static(self._question, markup=False)
        yield Input(self._first, max_length=self._longest)
        yield Static(self._keys(len(self._first)), classes="keys", markup=False)

    def _keys(self, written: int) -> str:
        return f"Enter  {self._verb}      Esc  rather not      {written:,} of {self._longest:,} characters"

    def on_input_changed(self, message: Input.Changed) -> None:
        """Say how much room is left."""
        self.query_one(".keys", Static).update(self._keys(len(message.value)))

    async def action_send(self) -> None:
        """Take what is written, the letters that were typed just before this key among it; an empty line is none."""
        self.dismiss(await written_line(self.query_one(Input)))

    def action_go_back(self) -> None:
        """Rather not."""
        self.dismiss(None)

"""A paper to write on: a question, and room for an answer."""

from asyncio import Event

from textual.app import ComposeResult
from textual.binding import Binding
from textual.screen import ModalScreen
from textual.widget import Widget
from textual.widgets import Input, Static, TextArea

from game.shelf.name import LONGEST_NAME

#: The longest answer that is kept, in characters: a page and a half.
LONGEST_ANSWER = 4000
KEYS = "Esc  keep it and go back"
FULL = f"{LONGEST_ANSWER:,} letters are all there is room for."


class WriteScreen(ModalScreen[str | None]):
    """Gives the answer as it was written."""

    CSS = """
    WriteScreen { align: center middle; background: $background; }
    WriteScreen > Static { width: 72; max-width: 95%; margin-bottom: 1; }
    WriteScreen > TextArea { width: 72; max-width: 95%; height: 10; padding: 0 1; }
    WriteScreen > TextArea { border: round $secondary; background: $background; }
    WriteScreen > .keys { color: $foreground 75%; margin-top: 1; }
    """
    BINDINGS = [
        Binding("escape,ctrl+s", "done", "keep and go back", priority=True),
    ]

    def __init__(self, question: str, answer: str) -> None:
        super().__init__()
        self._question = question
        self._answer = answer

    def compose(self) -> ComposeResult:
        """The question, the paper, the one key."""
        yield Static(self._question, markup=False)
        yield TextArea(self._answer, soft_wrap=True, tab_behavior="focus", show_line_numbers=False)
        yield Static(KEYS, classes="keys", markup=False)

    def on_mount(self) -> None:
        """Go on behind what is written."""
        area = self.query_one(TextArea)
        area.move_cursor(area.document.end)
        area.focus()

    def on_text_area_changed(self, message: TextArea.Changed) -> None:
        """Take no more than is kept, and say so: what came last goes, wherever it was written."""
        area = message.text_area
        text, (row, column) = area.text, area.cursor_location
        if (excess := len(text) - LONGEST_ANSWER) > 0:
            before = sum(len(line) + 1 for line in text.split("\n")[:row]) + column
            kept = text[: max(0, before - excess)]
            area.text = kept + text[max(before, excess) :]
            area.move_cursor((kept.count("\n"), len(kept.rpartition("\n")[2])))
            self.query_one(".keys", Static).update(f"{KEYS}      {FULL}")

    async def action_done(self) -> None:
        """Keep what is written, the letters that were typed just before this key among it."""
        area = self.query_one(TextArea)
        await _until_written(area)
        self.dismiss(area.text.strip()[:LONGEST_ANSWER])


class NameScreen(ModalScreen[str | None]):
    """Asks once what the player is called."""

    CSS = """
    NameScreen { align: center middle; background: $background; }
    NameScreen > Static { width: 60; max-width: 95%; }
    NameScreen > Input { width: 60; max-width: 95%; margin: 1 0; }
    NameScreen > Input { height: 3; border: round $secondary; padding: 0 1; background: $background; }
    NameScreen > .keys { color: $foreground 75%; }
    """
    BINDINGS = [
        Binding("enter", "done", "that is me", priority=True),
        Binding("escape", "skip", "no name", priority=True),
    ]

    def __init__(self, name: str = "") -> None:
        super().__init__()
        self._name_now = name

    def compose(self) -> ComposeResult:
        """One line to write on."""
        yield Static("What should people here call you?", markup=False)
        yield Input(self._name_now, placeholder="You", max_length=LONGEST_NAME)
        yield Static("Enter  that is me      Esc  never mind", classes="keys", markup=False)

    async def action_done(self) -> None:
        """Take the name, the letters that were typed just before this key among it; an empty one is none."""
        self.dismiss(await written_line(self.query_one(Input)))

    def action_skip(self) -> None:
        """No name."""
        self.dismiss(None)


async def written_line(line: Input) -> str | None:
    """What is written on a line, the letters that were typed just before among it; None where nothing is."""
    await _until_written(line)
    return " ".join(line.value.split()) or None


async def _until_written(widget: Widget) -> None:
    """Wait until a widget has taken the keys that came before this moment."""
    written = Event()
    if widget.call_later(written.set):
        await written.wait()

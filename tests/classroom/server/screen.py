"""An app of Textual for tests: it says one thing, and ends at Ctrl-Q."""

from collections.abc import Callable

from textual.app import App, ComposeResult
from textual.widgets import Label

from game.classroom.terminal.running import run_app
from game.classroom.terminal.terminal import Terminal


class Screen(App[None]):
    def compose(self) -> ComposeResult:
        yield Label("A screen of its own")


async def show(terminal: Terminal, note: Callable[[str], None]) -> None:
    await run_app(Screen(), terminal, log=note)

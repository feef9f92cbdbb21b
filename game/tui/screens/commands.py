"""The command palette, whose line has an end."""

from textual.command import CommandPalette
from textual.widgets import Input

#: The longest words that a command is looked for by, in characters. Textual has no bound: what is pasted there again
#: and again is drawn anew with each key, and a whole class waits.
LONGEST_SEARCH = 60


class Commands(CommandPalette):
    """Everything that can be done, by its name."""

    def on_mount(self) -> None:
        """Bound the line."""
        self.query_one(Input).max_length = LONGEST_SEARCH

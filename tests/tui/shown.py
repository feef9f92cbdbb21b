"""What a screen shows, as its sheet has it."""

from typing import Any

from textual.app import App

from game.tui.widgets.sheet import Sheet


def sheet_of(app: App[Any]) -> Sheet:
    """The sheet of the screen in front."""
    return app.screen.query_one(Sheet)


def text_of(app: App[Any]) -> str:
    """What stands on the screen, row by row."""
    return "\n".join("".join(span.text for span in row) for row in sheet_of(app).rows)

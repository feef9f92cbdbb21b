"""Runs an app on a client's terminal: many in one process, and none of them touches another or the process."""

import asyncio
import sys
from collections.abc import Callable
from functools import partial
from threading import get_ident
from traceback import format_exception
from typing import Any, TypeVar

from textual.app import App
from textual.dom import DOMNode
from textual.geometry import Region, Size
from textual.screen import Screen
from textual.strip import Strip
from textual.widget import Widget

from game.classroom.terminal.colors import colors_of, fit
from game.classroom.terminal.dismantling import dismantle, parts_of
from game.classroom.terminal.driver import ClientDriver
from game.classroom.terminal.styling import share_styles
from game.classroom.terminal.terminal import Terminal

T = TypeVar("T")

#: What a client is told whose app broke.
SORRY = "Something went wrong here, and it has been noted. Nothing is lost: come back with the same name.\r\n"


async def run_app(app: App[T], terminal: Terminal, *, log: Callable[[str], None]) -> T | None:
    """Run until the app exits, breaks, or its client is gone; gives what it exited with.

    An app that broke has the return code 1: `log` got its traceback, and the client was told a plain sentence. The
    terminal is left as it was found, and stays open.
    """
    fit(app, colors_of(terminal.term, no_color=terminal.no_color))
    share_styles(app)
    _keep_to_itself(app)
    # Textual calls it and nothing else; that a class is written there is only its type.
    app.driver_class = partial(ClientDriver, terminal=terminal)  # type: ignore[assignment]
    parts: list[DOMNode] = []
    try:
        broken = await _run(app, terminal, parts)
        if broken is not None:
            log("".join(format_exception(broken)))
            terminal.tell(SORRY)
        return app.return_value
    finally:
        dismantle(app, parts)


class _Ground(Screen[None]):
    """What lies below all screens: one blank row for all of them, where Textual keeps a strip for each.

    While nothing stands on it, it is not laid out either, which Textual does nine times before a first page is shown.
    """

    def _extend_compose(self, widgets: list[Widget]) -> None:
        pass

    def update_node_styles(self, animate: bool = True) -> None:
        """Its styles never change."""

    def _refresh_layout(self, size: Size | None = None, scroll: bool = False) -> None:
        if self._nodes:
            super()._refresh_layout(size, scroll)

    def render_lines(self, crop: Region) -> list[Strip]:
        """Blank rows, in the colors of the client."""
        row, ground = Strip.blank(crop.width, self.visual_style.rich_style), self.background_colors[1]
        for one in self.get_line_filters():
            row = row.apply_filter(one, ground)
        return [row] * crop.height


def _keep_to_itself(app: App[Any]) -> None:
    """Keep an app from what is the whole process's: its streams, its environment's wishes, its devtools."""
    quiet: dict[str, Any] = {
        # Textual redirects the streams while an app runs, and each app's end brings back what its start found: with
        # many, that is another app. Redirected to themselves, they stay.
        "_capture_stdout": sys.stdout,
        "_capture_stderr": sys.stderr,
        # A traceback with the values of variables would be made, kept, and printed where the server prints.
        "_fatal_error": app._close_messages_no_wait,
        "_print_error_renderables": app._exit_renderables.clear,
        "features": frozenset(),
        "devtools": None,
        "_devtools_redirector": None,
        "css_monitor": None,
        # Two widgets a screen that a keyboard never needs.
        "_disable_tooltips": True,
    }
    if type(app).get_default_screen is App.get_default_screen:
        quiet["get_default_screen"] = _Ground
    vars(app).update(quiet)


async def _run(app: App[Any], terminal: Terminal, parts: list[DOMNode]) -> Exception | None:
    """What `App.run_async` does, but for the eager task factory that it gives to the whole loop.

    Gives what the app broke by. Its parts are noted before they are taken from it.
    """
    app._thread_id = get_ident()
    app._loop = asyncio.get_running_loop()
    try:
        with app._context():
            try:
                await app._process_messages(terminal_size=terminal.size)
            finally:
                parts += parts_of(app)
                await asyncio.shield(app._shutdown())
    except Exception as error:
        app._return_code = 1
        return app._exception or error
    return app._exception

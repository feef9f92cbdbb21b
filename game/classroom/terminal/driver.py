"""The driver of Textual whose terminal is at the far end of a channel. Nothing that it does touches the server."""

from typing import Any, BinaryIO, Literal, TextIO

from textual import events
from textual.app import App
from textual.driver import Driver
from textual.geometry import Size as TextualSize
from textual.message import Message

from game.classroom.terminal.parsing import KeyParser
from game.classroom.terminal.size import Size
from game.classroom.terminal.terminal import Terminal

#: The other screen, no cursor, no wrapping; then clicks, drags and the wheel as SGR reports, and marked pastes. Not
#: asked for: every move of the mouse, focus, the kitty keyboard, resizes in band, synchronized output.
ENTER = "\x1b[?1049h\x1b[2J\x1b[H\x1b[?25l\x1b[?7l"
MOUSE_ON, MOUSE_OFF = "\x1b[?1000h\x1b[?1002h\x1b[?1006h", "\x1b[?1006l\x1b[?1002l\x1b[?1000l"
PASTE_ON, PASTE_OFF = "\x1b[?2004h", "\x1b[?2004l"
LEAVE = "\x1b[0m\x1b[?7h\x1b[?1049l\x1b[?25h"
#: What Textual writes that is no picture: the bell, and shapes of the pointer that few terminals know.
UNWANTED = ("\x07", "\x1b]22;")


class ClientDriver(Driver):
    """Reads a client's terminal for an app, and shows the app on it.

    Made by Textual as `driver_class(app, debug=, mouse=, size=)`: the terminal is handed in by a partial.
    """

    def __init__(
        self,
        app: App[Any],
        *,
        terminal: Terminal,
        debug: bool = False,
        mouse: bool = True,
        size: tuple[int, int] | None = None,
    ) -> None:
        super().__init__(app, debug=False, mouse=mouse, size=size or terminal.size)
        self._terminal = terminal
        self._parser = KeyParser()
        self._entered = False

    # What Textual asks for.

    def write(self, data: str) -> None:
        """Show a picture; one that the client cannot take is dropped."""
        if not data.startswith(UNWANTED):
            self._terminal.write(data)

    def show(self, picture: str) -> None:
        """Show rows of a sheet; what the client cannot take is painted again as a whole later."""
        self._terminal.write(picture)

    def start_application_mode(self) -> None:
        """Take the terminal. The app asks for its size now, and is told when it changes."""
        self._entered = True
        self._terminal.command(ENTER + (MOUSE_ON if self._mouse else "") + PASTE_ON)
        self._size = self._terminal.size
        self._terminal.read_by(self)

    def disable_input(self) -> None:
        """Read no more; what is typed from now on is for whoever comes next."""
        if self._terminal.reader is self:
            self._terminal.read_by(None)

    def stop_application_mode(self) -> None:
        """Leave the terminal as it was found."""
        self.disable_input()
        if self._entered:
            self._entered = False
            self._terminal.command(PASTE_OFF + (MOUSE_OFF if self._mouse else "") + LEAVE)

    def close(self) -> None:
        """Let go of the parser."""
        self._parser.close()

    def send_message(self, message: Message) -> None:
        """Hand a message to the app, in the loop that both are in."""
        message.set_sender(self._app)
        self._app.post_message(message)

    def open_url(self, url: str, new_tab: bool = True) -> None:
        """Opens nothing: the browser would be the server's."""

    def deliver_binary(
        self,
        binary: BinaryIO | TextIO,
        *,
        delivery_key: str,
        save_path: object,
        open_method: Literal["browser", "download"] = "download",
        encoding: str | None = None,
        mime_type: str | None = None,
        name: str | None = None,
    ) -> None:
        """Delivers nothing: the file would be the server's."""
        binary.close()

    # What the terminal tells.

    def typed(self, key: str) -> None:
        """Hand on a key, or a report of the mouse that lies on the screen."""
        for event in self._parser.parse(key):
            if isinstance(event, events.Key) or self._is_on_screen(event):
                self.process_message(event)

    def pasted(self, text: str) -> None:
        """Hand on what was pasted, without control characters; lines end as in Python."""
        lines = text.replace("\r\n", "\n").replace("\r", "\n")
        self.send_message(events.Paste("".join(letter for letter in lines if letter.isprintable() or letter in "\n\t")))

    def resized(self, size: Size) -> None:
        """Tell the app its size."""
        self._size = size
        new = TextualSize(*size)
        self.send_message(events.Resize(new, new))

    def repaint(self) -> None:
        """Ask the app for the whole picture."""
        self._app.refresh()

    def ended(self) -> None:
        """Nobody is there: the app ends."""
        self._app.exit()

    def _is_on_screen(self, event: events.MouseEvent) -> bool:
        width, height = self._terminal.size
        return 0 <= event.x < width and 0 <= event.y < height

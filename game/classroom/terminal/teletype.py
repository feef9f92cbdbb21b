"""A line reader on a client's terminal, before or without Textual: one line at a time, and words that come between."""

import asyncio

from rich.cells import cell_len

from game.classroom.terminal.budget import Budget
from game.classroom.terminal.colors import is_dumb
from game.classroom.terminal.size import Size
from game.classroom.terminal.terminal import Terminal
from game.line.paper import wrap
from game.source.text import harmless

#: The longest line that is taken, in characters; what follows is dropped.
LONGEST_LINE = 4000
#: Narrower than this, text is wrapped as if the terminal were so wide.
NARROWEST = 20


class Teletype:
    """Asks for lines and says words. Where there is no pty, the client's own terminal echoes and edits.

    It reads the terminal only while it asks: what is typed meanwhile waits for the next question, or for whoever reads
    the terminal next.
    """

    def __init__(self, terminal: Terminal) -> None:
        self._terminal = terminal
        self._end = "\r\n" if terminal.pty else "\n"
        self._asking: asyncio.Future[str | None] | None = None
        self._prompt = ""
        self._secret = False
        self._line = ""
        self._after_cr = False

    @property
    def width(self) -> int:
        """The columns that text is wrapped at."""
        return max(NARROWEST, self._terminal.size.width)

    async def ask(self, prompt: str, secret: bool = False) -> str | None:
        """Ask for a line, which is harmless; None where the client ends instead: Ctrl-C, Ctrl-D, or hanging up.

        Where it is cancelled, the question and what was typed of an answer are taken away.
        """
        blank = " " if prompt.endswith(" ") else ""
        self._prompt, self._secret, self._line = harmless(prompt) + blank, secret, ""
        self._asking = asyncio.get_running_loop().create_future()
        self._terminal.tell(self._prompt)
        self._terminal.read_by(self, Budget(most=2048, rate=1024))
        try:
            return await self._asking
        finally:
            if self._asking.cancelled():
                self._terminal.tell(self._cleared())
            self._asking = None
            if self._terminal.reader is self:
                self._terminal.read_by(None)

    def say(self, text: str) -> None:
        """Say a text, wrapped at the width of the terminal; a line that is half typed is written again below it."""
        lines = [line for paragraph in text.split("\n") for line in self._wrapped(paragraph)]
        self.put("".join(f"{line}\n" for line in lines))

    def put(self, text: str) -> None:
        """Say lines that are wrapped and harmless already, just as they are; each ends with a line feed."""
        said = text.replace("\n", self._end)
        if self._asking is None or self._asking.done():
            self._terminal.tell(said)
        else:
            self._terminal.tell(self._cleared() + said + self._prompt + self._shown())

    def _wrapped(self, text: str) -> list[str]:
        inset = " " * min(len(text) - len(text.lstrip(" ")), self.width // 2)
        return [(inset + line).rstrip() for line in wrap(harmless(text), self.width - len(inset))]

    # What the terminal tells.

    def typed(self, key: str) -> None:
        """Take a key; escape sequences do nothing."""
        if key[0] != "\x1b":
            self._take(key)

    def pasted(self, text: str) -> None:
        """Take the letters of a paste up to the end of its line; the rest is for the next question."""
        for at, letter in enumerate(text):
            if self._asking is None or self._asking.done():
                self._terminal.give_back(text[at:])
                return
            self._take(letter)

    def resized(self, size: Size) -> None:
        """The next line is wrapped at the new width."""

    def repaint(self) -> None:
        """Nothing that a teletype says is ever dropped as a picture."""

    def ended(self) -> None:
        """The client is gone: what it typed last counts, where its input just ended."""
        self._answer(self._line or None)

    def _take(self, letter: str) -> None:
        after_cr, self._after_cr = self._after_cr, letter == "\r"
        if letter in "\r\n":
            if not (letter == "\n" and after_cr):
                self._echo(self._end)
                self._answer(self._line)
        elif letter == "\x03" or (letter == "\x04" and not self._line):
            self._echo(self._end)
            self._answer(None)
        elif letter in "\x7f\x08":
            self._edit(_without_last(self._line))
        elif letter == "\x15":
            self._edit("")
        elif letter == "\x17":
            self._edit("".join(self._line.rstrip().rpartition(" ")[:2]))
        elif letter.isprintable() and len(self._line) < LONGEST_LINE:
            self._line += letter
            self._echo("" if self._secret else letter)

    def _answer(self, line: str | None) -> None:
        if self._asking is not None and not self._asking.done():
            self._asking.set_result(line if line is None else harmless(line))

    # How a line looks.

    def _echo(self, text: str) -> None:
        if self._terminal.pty:
            self._terminal.tell(text)

    def _shown(self) -> str:
        return self._line if self._terminal.pty and not self._secret else ""

    def _edit(self, line: str) -> None:
        """Show a shorter line."""
        gone, clear = self._line[len(line) :], self._cleared()
        rows, column = _place(self._prompt + self._shown(), self.width)
        self._line = line
        if self._secret or not gone:
            return
        # At either edge terminals do not agree where a backspace leads: there the line is written again.
        if gone.isascii() and (0 if rows else -1) < column - len(gone) and column < self.width:
            self._echo("\b" * len(gone) + " " * len(gone) + "\b" * len(gone))
        else:
            self._echo(clear + self._prompt + line)

    def _cleared(self) -> str:
        """What takes the prompt and the line away; where the cursor cannot be moved, it begins a new line."""
        if not self._terminal.pty or is_dumb(self._terminal.term):
            return self._end
        rows, _column = _place(self._prompt + self._shown(), self.width)
        return (f"\x1b[{rows}A" if rows else "") + "\r\x1b[J"


def _without_last(line: str) -> str:
    """A line without its last letter, and without the marks that stand on it."""
    while line and not cell_len(line[-1]):
        line = line[:-1]
    return line[:-1]


def _place(text: str, width: int) -> tuple[int, int]:
    """Where a terminal's cursor stands after a text: rows below its beginning, and columns."""
    rows = column = 0
    for letter in text:
        wide = cell_len(letter)
        if column + wide > width:
            rows, column = rows + 1, 0
        column += wide
    return rows, column

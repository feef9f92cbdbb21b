"""Two streams as a sheet of paper: lines are written on it, and read from it. It never moves a cursor."""

from collections.abc import Callable
from typing import TextIO

from attrs import define

from game.play.rows import cells
from game.source.text import harmless

#: How wide a line is where nobody knows how wide the terminal is.
WIDTH = 80
#: The longest line that is taken from a person, in characters: what follows is dropped.
LONGEST_INPUT = 4000


def wrap(text: str, width: int) -> list[str]:
    """A text as lines of at most `width` cells, broken at blanks only: a word is never broken."""
    lines: list[str] = []
    line = ""
    for word in text.split():
        longer = f"{line} {word}" if line else word
        if line and cells(longer) > width:
            lines.append(line)
            line = word
        else:
            line = longer
    return [*lines, line]


@define
class Paper:
    """Where line mode is written and read.

    `interactive`: a person types at a terminal, so that a prompt is shown; otherwise what was read is echoed, and
    the whole reads as a dialogue. `width` is the terminal's, in cells.
    """

    read: TextIO
    write: TextIO
    interactive: bool = False
    width: Callable[[], int] = lambda: WIDTH

    def say(self, text: str = "", mark: str = "") -> None:
        """Write a paragraph, or a blank line; `mark` stands before its first line, and the others are inset by it."""
        mark = mark or " " * (len(text) - len(text.lstrip(" ")))
        first, *later = wrap(harmless(text), max(1, self.width() - len(mark)))
        self.write.write(f"{mark}{first}".rstrip() + "\n")
        self.write.writelines(f"{' ' * len(mark)}{line}\n" for line in later)

    def ask(self, prompt: str = "") -> str | None:
        """The next line that is typed, without blanks around it; None at the end of the input."""
        if self.interactive:
            self.write.write(f"{harmless(prompt)} > " if prompt else "> ")
        elif prompt:
            self.say(prompt)
        self.write.flush()
        line = self.read.readline()
        if not line:
            self.write.write("\n" if self.interactive else "")
            return None
        return harmless(line[:LONGEST_INPUT])

    async def listen(self, prompt: str = "") -> str | None:
        """The next line, as `ask` gives it. A paper whose lines come from far away waits for it here."""
        return self.ask(prompt)

    def echo(self, answer: str, number: int | None = None) -> None:
        """Show what was read, where no terminal has shown it; of a choice its number, and what it says."""
        if not self.interactive:
            self.say(answer, f"> {number}  " if number else "> ")

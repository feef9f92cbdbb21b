"""What somebody sees: a terminal in memory, fed with what a server sends."""

import codecs
import re

import pyte

#: What pyte does not know: keyboard protocols (CSI with < = >), and strings for the terminal itself (DCS, APC).
_UNKNOWN = re.compile("\x1b\\[[<=>][0-9;]*[a-zA-Z]|\x1b[P_^].*?\x1b\\\\", re.DOTALL)
#: The other screen, as programs that fill it ask for it and give it back.
_OTHER = re.compile("(\x1b\\[\\?1049[hl])")
#: A sequence whose end has not come yet.
_UNFINISHED = re.compile("\x1b(?:\\[[0-?]*[ -/]*|[P_^\\]][^\x07\x1b]*\x1b?)?$")


class Glass:
    """A terminal with a screen for lines and one for programs, and the rows that were written on."""

    def __init__(self, width: int, height: int) -> None:
        self.size = (width, height)
        self._decoder = codecs.getincrementaldecoder("utf-8")()
        self._rest = ""
        self._lines, self._program = pyte.Screen(width, height), pyte.Screen(width, height)
        # Without a pty a line ends as in a file, and the student's own terminal begins the next one on the left.
        self._lines.set_mode(pyte.modes.LNM)
        self.is_program = False

    @property
    def screen(self) -> pyte.Screen:
        """The one that is shown."""
        return self._program if self.is_program else self._lines

    @property
    def rows(self) -> list[str]:
        """What stands on it, row by row."""
        return [row.rstrip() for row in self.screen.display]

    @property
    def text(self) -> str:
        """What stands on it."""
        return "\n".join(self.rows)

    def feed(self, data: bytes) -> None:
        """Show what was sent."""
        text = _UNKNOWN.sub("", self._rest + self._decoder.decode(data))
        unfinished = _UNFINISHED.search(text)
        self._rest = unfinished[0] if unfinished else ""
        for part in _OTHER.split(text[: len(text) - len(self._rest)]):
            if _OTHER.fullmatch(part):
                self.is_program = part.endswith("h")
                self._program.reset()
            else:
                pyte.Stream(self.screen).feed(part)

    def resize(self, width: int, height: int) -> None:
        """Another size of the window."""
        self.size = (width, height)
        for screen in (self._lines, self._program):
            screen.resize(height, width)

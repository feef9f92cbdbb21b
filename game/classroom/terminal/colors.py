"""Which colors a client's terminal has, and how an app is drawn in them."""

from enum import Enum
from functools import lru_cache
from re import compile as pattern
from typing import Any

from rich.color import Color, ColorSystem
from rich.console import Console
from rich.segment import Segment
from rich.style import Style
from textual.app import App
from textual.color import Color as TextualColor
from textual.filter import ANSIToTruecolor, LineFilter, NoColor


class Colors(Enum):
    """How many colors a terminal shows."""

    NONE = 0
    STANDARD = 16
    EXTENDED = 256
    TRUE = 16_777_216


#: Terminals that show lines only: then there is line mode. One that says nothing is such a one.
DUMB = ("", "dumb", "unknown", "network", "emacs", "dumb-emacs-ansi", "lpr", "printer")
#: Terminals that have had all colors for years, and those that say so in their names (terminfo's -direct).
_TRUE = pattern(
    r"xterm-(kitty|ghostty)|(alacritty|foot|wezterm|contour|rio|ghostty|konsole|vte|mintty|iterm2?)(-.*)?|.*-direct(\d+)?"
    r"|.*-(truecolor|24bit)"
)
_EXTENDED = pattern(r".*-256(color|colour).*|tmux.*|konsole.*|putty-256.*|rxvt-unicode.*")
_NONE = pattern(r"vt\d+.*|ansi-m.*|.*-(m|mono)|wyse?\d+.*|sun|tty\d+|xterm-old")


def colors_of(term: str, *, no_color: bool = False) -> Colors:
    """The colors of a terminal of that name (TERM; SSH forwards nothing else), or none where none are wished for.

    `xterm-256color` is what nearly every terminal calls itself, Apple's too, which before macOS 26 shows other colors
    where it is sent all: 256 is what that name promises. `xterm` alone is PuTTY's and Windows' name: both have 256.
    """
    name = term.lower()
    if no_color or is_dumb(name) or _NONE.fullmatch(name):
        return Colors.NONE
    if _TRUE.fullmatch(name):
        return Colors.TRUE
    if name in ("xterm", "ms-terminal", "cygwin") or _EXTENDED.fullmatch(name):
        return Colors.EXTENDED
    return Colors.STANDARD


def is_dumb(term: str) -> bool:
    """Whether a terminal of that name can show lines only: then there is line mode."""
    return term.lower() in DUMB


class Downgrade(LineFilter):
    """Draws in fewer colors.

    Not left to Rich: its styles keep the codes of the first terminal that they were written to, and they are shared.
    """

    def __init__(self, colors: Colors) -> None:
        super().__init__()
        self._system = ColorSystem.STANDARD if colors is Colors.STANDARD else ColorSystem.EIGHT_BIT

    def apply(self, segments: list[Segment], background: TextualColor) -> list[Segment]:
        """The same segments in colors that the terminal has."""
        system = self._system
        return [
            Segment(text, None if style is None else downgraded(style, system), control)
            for text, style, control in segments
        ]


@lru_cache(maxsize=4096)
def downgraded(style: Style, system: ColorSystem) -> Style:
    """The same style in 256 or in 16 colors."""
    fewer = Style.from_color(_downgraded(style.color, system), _downgraded(style.bgcolor, system))
    return style + fewer


def _downgraded(color: Color | None, system: ColorSystem) -> Color | None:
    return None if color is None else color.downgrade(system)


def fit(app: App[Any], colors: Colors) -> None:
    """Let an app draw in these colors, and know nothing of the server's TERM, COLORTERM and NO_COLOR."""
    app.console = Console(
        color_system="truecolor", force_terminal=True, highlight=False, emoji=False, legacy_windows=False, _environ={}
    )
    app.no_color = colors is Colors.NONE
    filters: list[LineFilter] = [one for one in app._filters if isinstance(one, ANSIToTruecolor)]
    if colors is Colors.NONE:
        app.ansi_color = True
        filters.append(NoColor())
    elif colors is not Colors.TRUE:
        filters.append(Downgrade(colors))
    app._filters = filters

"""Which colors a client's terminal has, and how an app is drawn in them."""

from enum import Enum
from functools import lru_cache
from re import compile as pattern
from typing import Any

from rich.console import Console
from rich.terminal_theme import TerminalTheme
from textual.app import App
from textual.filter import ANSIToTruecolor, LineFilter

from game.classroom.terminal.fewer import Colorless, Fewer


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


#: One for all apps: what it has drawn is found again by it.
_FILTERS: dict[Colors, LineFilter] = {
    Colors.NONE: Colorless(),
    Colors.STANDARD: Fewer(16),
    Colors.EXTENDED: Fewer(256),
}


@lru_cache(maxsize=8)
def _truecolor(theme: TerminalTheme, *, enabled: bool) -> LineFilter:
    """Textual's own filter, one for all apps as well: whether it is enabled is a wish that nobody changes."""
    return ANSIToTruecolor(theme, enabled=enabled)


def fit(app: App[Any], colors: Colors) -> None:
    """Let an app draw in these colors, and know nothing of the server's TERM, COLORTERM and NO_COLOR."""
    app.console = Console(
        color_system="truecolor", force_terminal=True, highlight=False, emoji=False, legacy_windows=False, _environ={}
    )
    app.no_color = colors is Colors.NONE
    ours = (one for one in app._filters if isinstance(one, ANSIToTruecolor))
    filters: list[LineFilter] = [_truecolor(one._terminal_theme, enabled=one.enabled) for one in ours]
    app._filters = [*filters, _FILTERS[colors]] if colors in _FILTERS else filters

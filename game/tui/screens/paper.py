"""What every screen of ours shares: a sheet that is laid out anew for each size, and the kind word when it is small."""

from collections.abc import Awaitable, Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from typing import TypeVar, cast

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding
from textual.screen import Screen
from textual.timer import Timer

from game.play.rows import BLANK, SMALLEST, Row, Span, cells, cut, indented, wrap_text
from game.tui.pages.notice import Notice, notice_rows
from game.tui.room import Room
from game.tui.widgets.glass import Glass
from game.tui.widgets.sheet import Sheet

T = TypeVar("T")
U = TypeVar("U")


def key(keys: str, action: str, description: str = "", *, show: bool = True) -> Binding:
    """A key of a screen. `show`: the command palette offers it by its description.

    Keys are taken where they come in, one after the other, each by the screen that is in front once the key before it
    has done its work: however fast somebody types, and however long a choice takes to be kept, none is lost and none
    is taken for another page. (A key that bubbles through widgets first may be overtaken by the next one.)
    """
    return Binding(keys, action, description, show=show, priority=True)


_ALL = 1_000_000
#: How every list and every text is walked: by one, or to either end. The screen's `action_move` takes the rows.
WALKING = (
    key("up,k", "move(-1)", "up", show=False),
    key("down,j", "move(1)", "down", show=False),
    key("home", f"move(-{_ALL})", "to the beginning", show=False),
    key("end", f"move({_ALL})", "to the end", show=False),
)
#: The keys that are numbers; others look like it, such as the ² of a French keyboard. They are `action_digit`'s.
DIGITS = tuple(key(str(digit), f"digit('{digit}')", show=False) for digit in range(10))
#: What is said below a page on a screen that is smaller than the game promises to fit.
ADVICE = f"best at {SMALLEST[0]} columns and {SMALLEST[1]} rows"
#: What may be done without seeing anything.
WORKS_UNSEEN = ("close", "leave", "quit", "go_back", "command_palette")

#: The largest page, in columns and rows: on a larger screen it lies in the middle, and nobody's eyes wander.
LARGEST = (112, 38)
#: How long something is said in passing, and how long something may take before that is said, in seconds.
PASSES, SLOW = 3.0, 0.5
#: Below this size nothing can be read; between it and SMALLEST the page is shown as far as it goes.
TOO_SMALL = (40, 15)


class Paper(Screen[T]):
    """A screen that is one sheet. Subclasses say what stands on it."""

    #: The sheet covers all of it: nothing of the screen itself is ever seen, so nothing is kept of it.
    BLANK = True

    def __init__(self) -> None:
        super().__init__()
        #: Where the rows stand.
        self.sheet = Sheet()
        #: The theme that its styles are of.
        self._styled = ""
        self._remark = ""
        self._forgets: Timer | None = None

    def compose(self) -> ComposeResult:
        """One sheet, over the whole screen."""
        self._styled = self.app.theme
        self.sheet.recolor(self.room.drawn_in)
        self.sheet.glass = self._glass
        yield self.sheet

    def update_node_styles(self, animate: bool = True) -> None:
        """Look styles up again where the theme has changed, on which they hang alone, and not at each resume."""
        if self._styled != self.app.theme:
            self._styled = self.app.theme
            super().update_node_styles(animate)

    def _glass(self) -> Glass | None:
        """The terminal, where nothing but the sheet is on it and nothing else is about to be painted."""
        is_open = self.app.screen is self and not self._layout_required and self.sheet.size == self.size
        return self.room.glass if is_open else None

    @property
    def room(self) -> Room:
        """The app, as its screens know it."""
        return cast("Room", self.app)

    def rows(self, width: int, height: int) -> Sequence[Row]:
        """What to show at this size. Every screen says so; a bare paper cannot be shown."""
        raise NotImplementedError

    def draw(self) -> None:
        """Lay out and show; what has not changed is not painted again."""
        width, height = self.size
        if not width or not self.is_mounted:
            return
        if self.is_small:
            self.sheet.show(small(width, height, self.room.if_too_small))
            return
        page = remarked(self.rows(*self.page_size), self._remark, self.page_size[0])
        advice = [(Span(f" {ADVICE}", "faint"),)] if self.is_cramped else []
        left, top = self.edge
        notice = self._notice_rows
        self.sheet.show([BLANK] * (top - len(notice)) + indented([*notice, *page, *advice], left))

    def remark(self, words: str, seconds: float = 0) -> None:
        """Say something in passing, above the keys: for so many seconds, or (0) until something else is said."""
        if self._forgets is not None:
            self._forgets.stop()
        self._forgets = self.set_timer(seconds, partial(self.remark, "")) if seconds else None
        if words != self._remark:
            self._remark = words
            self.draw()

    def say_way_out(self) -> None:
        """Say which key leaves this page, to who pressed one that leaves elsewhere."""
        if way := self.active_bindings.get("q"):
            leaves = way.binding.description.lower().startswith(("leave", "quit"))
            self.remark(f"q {'leaves' if leaves else 'goes back'}.", PASSES)

    @contextmanager
    def patiently(self, words: str) -> Iterator[None]:
        """Do something that usually is done at once; where it is not, these words say what is being waited for."""
        slow = self.set_timer(SLOW, partial(self.remark, words))
        try:
            yield
        finally:
            slow.stop()
            self.remark("")

    @property
    def is_small(self) -> bool:
        """Whether nothing can be read here: then no key chooses anything, and only leaving works."""
        return self.size.width < TOO_SMALL[0] or self.size.height < TOO_SMALL[1]

    @property
    def is_cramped(self) -> bool:
        """Whether the screen is smaller than the game promises to fit."""
        return self.size.width < SMALLEST[0] or self.size.height < SMALLEST[1]

    @property
    def page_size(self) -> tuple[int, int]:
        """The columns and rows that a page may take on this screen, below what somebody else has to say."""
        wide, tall = self._paper_size
        return wide, tall - len(self._notice_rows)

    @property
    def _paper_size(self) -> tuple[int, int]:
        return min(self.size.width, LARGEST[0]), min(self.size.height - int(self.is_cramped), LARGEST[1])

    @property
    def notice(self) -> Notice | None:
        """What somebody else has to say to the player, above the page; a page that says it itself has none."""
        return self.room.notice

    @property
    def _notice_rows(self) -> Sequence[Row]:
        notice = self.notice
        return notice_rows(notice, *self._paper_size) if notice else ()

    @property
    def edge(self) -> tuple[int, int]:
        """How far from the left and from the top a page lies, in cells."""
        wide, tall = self.page_size
        above = len(self._notice_rows)
        return (self.size.width - wide) // 2, (self.size.height - tall - above) // 2 + above

    def check_action(self, action: str, _parameters: tuple[object, ...]) -> bool | None:
        """On a screen where nothing can be read, only what leaves works."""
        return not self.is_small or action in WORKS_UNSEEN

    def on_mount(self) -> None:
        """The first page."""
        self.sheet.focus()
        self.draw()

    def on_resize(self, _event: events.Resize) -> None:
        """The same page at another size."""
        self.draw()

    def on_screen_resume(self) -> None:
        """Colors may have changed while another screen was in front."""
        self.sheet.recolor(self.room.drawn_in)
        self.draw()

    def on_sheet_picked(self, message: Sheet.Picked) -> None:
        """A click does what the key beside it does, in its turn among the keys."""
        self.app.call_later(self._in_turn, self.picked, message.action)

    def on_sheet_rolled(self, message: Sheet.Rolled) -> None:
        """The wheel moves what can be scrolled."""
        self.app.call_later(self._in_turn, self.rolled, message.rows)

    async def _in_turn(self, done: Callable[[U], Awaitable[None]], what: U) -> None:
        if self.is_current:
            await done(what)

    async def picked(self, action: str) -> None:
        """Do what was clicked on: an action's name, or `name:argument`."""
        name, _, argument = action.partition(":")
        await self.app.run_action(("", name, (argument,) if argument else ()), self)

    async def rolled(self, rows: int) -> None:
        """Move by some rows; most screens do not scroll."""


def remarked(page: Sequence[Row], words: str, width: int) -> Sequence[Row]:
    """A page with something said in passing: in the row above its keys, or below them where that one is taken."""
    if not words:
        return page
    keys = next((place for place in range(len(page) - 1, -1, -1) if page[place]), 0)
    if not keys:
        return page
    at = keys + 1 if page[keys - 1] and keys + 1 < len(page) else keys - 1
    indent = page[keys][0].text if not page[keys][0].text.strip() else ""
    return [*page[:at], (Span(indent), Span(cut(f"! {words}", width - cells(indent)), "accent")), *page[at + 1 :]]


def small(width: int, height: int, otherwise: str = "") -> list[Row]:
    """The kind word on a screen that is too small; `otherwise` says what else can be done."""
    least = f"{TOO_SMALL[0]} columns and {TOO_SMALL[1]} rows"
    words = f"Break Room needs a little more room: {least} will do. Nothing is lost. {otherwise}"
    rows = list(wrap_text(words, max(1, width - 2)))[:height]
    top = max(0, (height - len(rows)) // 2)
    return [BLANK] * top + [(Span(" "), *row) for row in rows]

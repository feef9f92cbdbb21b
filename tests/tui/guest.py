"""A room of another kind, as a class has them: nothing but what screens ask of it, and a desk that keeps slowly."""

import asyncio
from collections.abc import Callable, Sequence

from attrs import field, frozen
from textual import events
from textual.app import App

from game.play.run import Play, begin_run
from game.shelf.desk import LocalDesk, NotKept
from game.shelf.settings import Settings
from game.shelf.sitting import Sitting
from game.story.engine import Turn
from game.story.model import Step, Story
from game.tui.pages.notice import Notice
from game.tui.palette import PALETTES, Palette, palette
from game.tui.room import Room
from game.tui.screens.ask import AskScreen
from game.tui.screens.settings import SettingsScreen
from game.tui.widgets.glass import Glass
from tests.tui.shown import text_of

QUIET = Settings(reduced_motion=True, confirm_leaving=False)


@frozen
class SlowDesk(LocalDesk):
    """A desk at which everything waits until the test lets it be kept, or refuses it."""

    asked: list[asyncio.Future[None]] = field(factory=list)
    left: list[bool] = field(factory=list)

    async def _turn(self) -> None:
        self.asked.append(asyncio.get_running_loop().create_future())
        await self.asked[-1]

    async def choose(self, choice: str) -> Turn:
        """Make a choice, once it is let."""
        await self._turn()
        return await super().choose(choice)

    async def undo(self) -> bool:
        """Take the last choice back, once it is let."""
        await self._turn()
        return await super().undo()

    async def open_debrief(self) -> None:
        """Open the debrief, once it is let."""
        await self._turn()
        await super().open_debrief()

    async def guess(self, of: str, guess: str) -> None:
        """Keep a guess, once it is let."""
        await self._turn()
        await super().guess(of, guess)

    async def answer(self, step: Step, question: str, answer: str) -> None:
        """Keep an answer, once it is let."""
        await self._turn()
        await super().answer(step, question, answer)

    def leave(self) -> None:
        """Note that the player left."""
        self.left.append(True)

    async def keep(self, times: int = 1, refuse: str = "") -> None:
        """Let what waits be kept, the oldest first, or refuse it with a sentence."""
        for _ in range(times):
            await until(lambda: bool(self.asked))
            asked = self.asked.pop(0)
            if refuse:
                asked.set_exception(NotKept(refuse))
            else:
                asked.set_result(None)


def a_desk(story: Story, *, can_replay: bool = True) -> SlowDesk:
    """A slow desk at the beginning of a story."""
    return SlowDesk(Sitting(Play(begin_run(story, "Ana"), lambda *_kept: None), "", 1, None), can_replay)


async def until(holds: Callable[[], bool]) -> None:
    """Wait until something holds; what never does fails the test."""
    for _ in range(1000):
        if holds():
            return
        await asyncio.sleep(0.005)
    raise AssertionError("this never came to hold")


class GuestRoom(App[None]):
    """An app that offers what `Room` says, and no more. The test sets what it says."""

    def __init__(self, settings: Settings = QUIET, can_set: Sequence[str] = ("theme", "reduced_motion")) -> None:
        super().__init__()
        for colors in PALETTES.values():
            self.register_theme(colors.theme())
        self.settings = settings
        self.can_set = can_set
        self.notice: Notice | None = None
        self.languages: tuple[str, ...] = ()
        self.no_color_asked = False
        self.glass: Glass | None = None
        self.leaving = "Leave?"
        self.if_too_small = ""
        self.more_keys: tuple[tuple[str, str], ...] = ()
        self.theme = palette(settings.theme).name
        #: By its type: mypy refuses an app that lacks something of it.
        self.as_room: Room = self

    @property
    def drawn_in(self) -> Palette | None:
        """The colors of the theme."""
        return palette(self.settings.theme)

    @property
    def text(self) -> str:
        """What stands on the screen, row by row."""
        return text_of(self)

    def ask(
        self, question: str, answers: tuple[str, ...], answered: Callable[[int | None], None], back: str = "Back"
    ) -> None:
        """Ask a question."""
        self.push_screen(AskScreen(question, answers, back), answered)

    def open_settings(self) -> None:
        """The settings."""
        self.push_screen(SettingsScreen())

    def change_settings(self, settings: Settings) -> None:
        """Take over new settings, for as long as this room is open."""
        self.settings = settings
        self.theme = palette(settings.theme).name

    def type(self, *keys: str) -> None:
        """Keys that come in all at once, as one packet of an impatient typist brings them."""
        for name in keys:
            self.post_message(events.Key(name, name if len(name) == 1 else None))

"""The game in Textual: which screen is in front, and what they share: settings, colors, the shelf, the saves."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from threading import Lock
from typing import TYPE_CHECKING

from attrs import define, evolve, field

from game.shelf.settings import Settings
from game.shelf.trouble import CannotUse
from game.tui.roomapp import RoomApp
from game.tui.screens.title import TitleScreen

if TYPE_CHECKING:
    from game.records.saves import Saves
    from game.shelf.scenarios import Shelf
    from game.tui.programme import Programme


@define
class Services:
    """What the composition root hands in: folders, clock, who plays, and what to begin with.

    `language` is the one to tell stories in; `own_language`, the computer's, holds where the settings say none.
    """

    open_saves: Callable[[], Saves]
    open_shelf: Callable[[], Shelf]
    settings: Settings
    keep_settings: Callable[[Settings], None]
    clock: Callable[[], datetime]
    no_color: bool = False
    name: str | None = None
    start: tuple[str, bool] | None = None
    notice: str = ""
    language: str = ""
    own_language: str = ""
    _saves: Saves | None = field(default=None, init=False)
    _shelf: Shelf | None = field(default=None, init=False)
    _opening: Lock = field(factory=Lock, init=False)

    def shelf(self) -> Shelf:
        """The shelf, opened once: neither YAML nor the compiler is imported before the first picture."""
        with self._opening:
            if self._shelf is None:
                self._shelf = self.open_shelf()
            return self._shelf

    def saves(self) -> Saves:
        """The saves, opened once."""
        with self._opening:
            if self._saves is None:
                self._saves = self.open_saves()
            return self._saves

    def close(self) -> None:
        """Give back what is open."""
        if self._saves is not None:
            self._saves.close()
            self._saves = None


class BreakRoom(RoomApp[None]):
    """Break Room on a terminal."""

    def __init__(self, services: Services) -> None:
        super().__init__(services.settings, no_color=services.no_color)
        self.services = services
        self._programme: Programme | None = None
        self.failure: Exception | None = None

    @property
    def programme(self) -> Programme | None:
        """What there is to play, once it has been read."""
        return self._programme

    @property
    def languages(self) -> Sequence[str]:
        """The languages that stories are told in here, as far as they have been read."""
        return self._programme.languages if self._programme else ()

    def time_of_day(self) -> str:
        """The player's own time."""
        return self.services.clock().strftime("%H:%M")

    def on_mount(self) -> None:
        """Begin."""
        self.begin()

    def begin(self) -> None:
        """The title screen, or straight into a play."""
        self.push_screen(TitleScreen())
        if self.services.start is not None:
            scenario, fresh = self.services.start
            self.play(scenario, fresh=fresh)

    def read_programme(self) -> None:
        """Read what there is to play, beside the screen."""
        self.run_worker(self._read_programme, thread=True, exclusive=True, group="programme")

    def _read_programme(self) -> None:
        try:
            from game.tui.programme import read_programme

            programme = read_programme(self.services.shelf(), self.services.saves, self.services.language)
        except Exception as error:
            self.call_from_thread(self.fail, error)
            return
        self.call_from_thread(self._arrived, programme)

    def _arrived(self, programme: Programme) -> None:
        if self.services.notice:
            programme = evolve(programme, notice=self.services.notice)
            self.services.notice = ""
        self._programme = programme
        for screen in self.screen_stack:
            if isinstance(screen, TitleScreen):
                screen.arrived(programme)

    def fail(self, error: Exception) -> None:
        """Give the screen back: what went wrong is told, or shows its traceback, where it can be read."""
        self.failure = error
        self.exit()

    def play(self, scenario: str, *, fresh: bool = False) -> None:
        """Play a scenario: go on with it, or begin."""
        from game.tui.sitting import Opening

        Opening(self, scenario, fresh).open()

    def say(self, notice: str) -> None:
        """Tell the player something on the title screen."""
        for screen in self.screen_stack:
            if isinstance(screen, TitleScreen):
                screen.say(notice)

    def change_settings(self, settings: Settings) -> None:
        """Take over new settings, and keep them."""
        if settings.language != self.settings.language:
            self.services.language = settings.language or self.services.own_language
            self._retell()
        self.services.settings = settings
        super().change_settings(settings)
        try:
            self.services.keep_settings(settings)
        except CannotUse as error:
            self.notify(str(error), severity="warning")

    def _retell(self) -> None:
        """Tell the plays that are open in the language that holds from now on."""
        from game.tui.sitting import retell

        for screen in self.screen_stack:
            retell(screen, self.services.shelf(), self.services.language)


def run_game(services: Services) -> int:
    """Run until the player quits; the exit code. Raises what opening the saves raises, once the screen is back."""
    app = BreakRoom(services)
    try:
        app.run()
    finally:
        services.close()
    if app.failure is not None:
        raise app.failure
    return app.return_code or 0

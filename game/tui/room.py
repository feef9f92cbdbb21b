"""What a screen may ask of the app that it stands in: any app that offers this can show it, a class's as well."""

from collections.abc import Callable, Collection, Sequence
from typing import TYPE_CHECKING, Protocol

from game.shelf.settings import Settings
from game.tui.pages.notice import Notice
from game.tui.palette import Palette
from game.tui.widgets.glass import Glass

if TYPE_CHECKING:
    from game.tui.programme import Programme


class Room(Protocol):
    """The app, as its screens know it."""

    @property
    def settings(self) -> Settings:
        """What the player has set."""

    @property
    def drawn_in(self) -> Palette | None:
        """The colors to draw with; None where there are to be none."""

    @property
    def no_color_asked(self) -> bool:
        """Whether NO_COLOR is set."""

    @property
    def glass(self) -> Glass | None:
        """The terminal, where rows may be written to it at once; None where Textual alone writes."""

    @property
    def languages(self) -> Sequence[str]:
        """The languages that stories are told in here, as codes."""

    @property
    def notice(self) -> Notice | None:
        """What somebody else has to say to the player now, above whatever page is open; None for nothing."""

    @property
    def if_too_small(self) -> str:
        """What else can be done, as a sentence, where the screen is too small; empty for nothing."""

    @property
    def can_set(self) -> Collection[str]:
        """Which settings are the player's own here, by their names in `Settings`; the others are not offered."""

    @property
    def leaving(self) -> str:
        """The question before a play is left."""

    @property
    def more_keys(self) -> Sequence[tuple[str, str]]:
        """Keys that this room has besides, and what each does, for help."""

    def ask(
        self, question: str, answers: tuple[str, ...], answered: Callable[[int | None], None], back: str = "Back"
    ) -> None:
        """Ask a question; `answered` gets the number of the answer, from 1, or None."""

    def open_settings(self) -> None:
        """The settings, in front of whatever is shown."""

    def change_settings(self, settings: Settings) -> None:
        """Take over new settings, and keep them."""


class Foyer(Room, Protocol):
    """The app, as its title screen knows it."""

    @property
    def programme(self) -> "Programme | None":
        """What there is to play, once it has been read."""

    def time_of_day(self) -> str:
        """The player's own time, HH:MM."""

    def read_programme(self) -> None:
        """Read what there is to play, beside the screen."""

    def play(self, scenario: str, *, fresh: bool = False) -> None:
        """Play a scenario: go on with it, or begin."""

"""What a screen may ask of the app that it stands in: any app that offers this can show it, a class's as well."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

from game.shelf.settings import Settings
from game.tui.palette import Palette

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
    def programme(self) -> "Programme | None":
        """What there is to play, once it has been read."""

    def time_of_day(self) -> str:
        """The player's own time, HH:MM."""

    def read_programme(self) -> None:
        """Read what there is to play, beside the screen."""

    def play(self, scenario: str, *, fresh: bool = False) -> None:
        """Play a scenario: go on with it, or begin."""

    def ask(
        self, question: str, answers: tuple[str, ...], answered: Callable[[int | None], None], back: str = "Back"
    ) -> None:
        """Ask a question; `answered` gets the number of the answer, from 1, or None."""

    def say(self, notice: str) -> None:
        """Tell the player something on the title screen."""

    def open_settings(self) -> None:
        """The settings, in front of whatever is shown."""

    def change_settings(self, settings: Settings) -> None:
        """Take over new settings, and keep them."""

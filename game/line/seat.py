"""Where somebody plays in lines: the paper, the shelf, the saves, and how they like the game."""

from collections.abc import Callable

from attrs import define, evolve, field

from game.line.paper import Paper
from game.records.saves import Saves
from game.shelf.name import NOBODY, tame
from game.shelf.scenarios import Shelf
from game.shelf.settings import Settings
from game.shelf.trouble import CannotUse


@define
class Seat:
    """Everything that line mode stands on, handed in by whoever composed it.

    `again` gives the exact command that goes on with a scenario, and `transcript` the one that reads it back;
    `keep_settings` may raise CannotUse. `name` is the one that was given for this time. `language` is the one to tell
    stories in; `own_language`, the computer's, holds where the settings say none.
    """

    paper: Paper
    shelf: Shelf
    saves: Saves
    settings: Settings
    keep_settings: Callable[[Settings], None]
    again: Callable[[str], str]
    transcript: Callable[[str], str]
    name: str | None = None
    language: str = ""
    own_language: str = ""
    told: set[str] = field(factory=set)

    def you(self) -> str:
        """The player's name: given, remembered, or asked once where a person types at a terminal."""
        known = tame(self.name or "") or tame(self.settings.name or "")
        if known or not self.paper.interactive:
            return known or NOBODY
        answer = self.paper.ask(f"What should the story call you? Enter for “{NOBODY}”.")
        if answer is None:
            return NOBODY
        self.change(evolve(self.settings, name=tame(answer) or NOBODY))
        return tame(answer) or NOBODY

    def change(self, settings: Settings) -> None:
        """Hold to other settings from now on, and keep them if that can be done."""
        if settings.language != self.settings.language:
            self.language = settings.language or self.own_language
        self.settings = settings
        try:
            self.keep_settings(settings)
        except CannotUse as trouble:
            self.paper.say(str(trouble))

    def tell_once(self, sentence: str | None) -> None:
        """Say what is worth saying once in a sitting."""
        if sentence and sentence not in self.told:
            self.told.add(sentence)
            self.paper.say(sentence)
            self.paper.say()

"""Opening a play on the screen: the scenario is read, the name asked once, another window noticed."""

from typing import TYPE_CHECKING

from attrs import define, evolve

from game.records.saves import CannotSave
from game.shelf.scenarios import NotOnShelf
from game.shelf.sitting import played_elsewhere, sit_down
from game.story.model import Story
from game.tui.screens.play import PlayScreen
from game.tui.screens.write import NameScreen

if TYPE_CHECKING:
    from game.tui.app import BreakRoom


@define
class Opening:
    """A play that is about to be opened."""

    room: "BreakRoom"
    scenario: str
    fresh: bool

    def open(self) -> None:
        """Ask for the player's name if nobody ever did, then play."""
        settings, services = self.room.settings, self.room.services
        if services.name is None and settings.name is None:
            self.room.push_screen(NameScreen(), self._named)
        else:
            self._begin(services.name or settings.name or "You")

    def _named(self, name: str | None) -> None:
        self.room.change_settings(evolve(self.room.settings, name=name or "You"))
        self._begin(name or "You")

    def _begin(self, name: str) -> None:
        try:
            shelved = self.room.services.shelf().load(self.scenario)
        except NotOnShelf as error:
            self.room.say(str(error))
            return
        if shelved.story is None:
            self.room.say(f"{self.scenario} has mistakes: breakroom check {self.scenario} says which.")
            return
        self._sit(shelved.story, shelved.version, name)

    def _sit(self, story: Story, version: str, name: str) -> None:
        if not self.fresh and played_elsewhere(self.room.services.saves(), story.id):
            question = "This play is open in another window. It stays there; shall a new one begin here?"
            self.room.ask(question, "Begin a new one", "Back", lambda sure: self._anew(story, version, name, sure))
        else:
            self._play(story, version, name, self.fresh)

    def _anew(self, story: Story, version: str, name: str, sure: bool | None) -> None:
        if sure:
            self._play(story, version, name, True)

    def _play(self, story: Story, version: str, name: str, fresh: bool) -> None:
        try:
            sitting = sit_down(self.room.services.saves(), story, version, lambda: name, fresh=fresh)
        except CannotSave as error:
            self.room.say(f"A new play cannot be saved: {error}")
            return
        self.room.push_screen(PlayScreen(sitting))

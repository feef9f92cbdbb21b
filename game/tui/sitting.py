"""Opening a play on the screen: the scenario is read, the name asked once, another window noticed."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from attrs import define, evolve
from textual.screen import Screen

from game.records.saves import CannotSave, Superseded, TooNew
from game.shelf.desk import LocalDesk
from game.shelf.name import NOBODY
from game.shelf.scenarios import Shelf, Shelved
from game.shelf.sitting import ELSEWHERE, played_elsewhere, sit_down
from game.shelf.trouble import CannotUse, NotOnShelf
from game.story.model import Story
from game.tui.screens.play import PlayScreen
from game.tui.screens.write import NameScreen

if TYPE_CHECKING:
    from game.tui.app import BreakRoom


@define
class Opening:
    """A play that is about to be opened. What cannot be opened is said on the title screen."""

    room: "BreakRoom"
    scenario: str
    fresh: bool

    def open(self) -> None:
        """Begin or go on; ask first where another window is at it, or where nobody has said their name."""
        self._said(self._open)

    def _open(self) -> None:
        shelved = self.room.services.shelf().load(self.scenario, self.room.services.language)
        story = shelved.story
        if story is None:
            self.room.say(f"{self.scenario} has mistakes: breakroom check {self.scenario} says which.")
            return
        saves = self.room.services.saves()
        if not self.fresh and played_elsewhere(saves, shelved.subject):
            question = "This play is open in another window. It stays there; shall a new one begin here?"
            self.room.ask(question, ("Begin a new one",), lambda sure: self._anew(shelved, story, sure))
            return
        self._sit(shelved, story, fresh=self.fresh)

    def _anew(self, shelved: Shelved, story: Story, sure: int | None) -> None:
        if sure:
            self._said(lambda: self._sit(shelved, story, fresh=True))

    def _sit(self, shelved: Shelved, story: Story, *, fresh: bool) -> None:
        name = self.room.services.name or self.room.settings.name
        saved = None if fresh else self.room.services.saves().latest(shelved.subject)
        if name is None and (saved is None or saved.finished is not None):
            self.room.push_screen(NameScreen(), lambda named: self._named(shelved, story, fresh, named))
            return
        self._play(shelved, story, name or NOBODY, fresh=fresh)

    def _named(self, shelved: Shelved, story: Story, fresh: bool, name: str | None) -> None:
        self.room.change_settings(evolve(self.room.settings, name=name or NOBODY))
        self._said(lambda: self._play(shelved, story, name or NOBODY, fresh=fresh))

    def _play(self, shelved: Shelved, story: Story, name: str, *, fresh: bool) -> None:
        sitting = sit_down(self.room.services.saves(), shelved, story, lambda: name, fresh=fresh)
        if sitting.elsewhere:
            sitting.notices += (ELSEWHERE,)
        self.room.push_screen(PlayScreen(LocalDesk(sitting), self.scenario))

    def _said(self, work: Callable[[], None]) -> None:
        try:
            work()
        except (CannotSave, CannotUse, NotOnShelf, Superseded, TooNew) as error:
            self.room.say(str(error))


def retell(screen: Screen[Any], shelf: Shelf, language: str) -> None:
    """Tell a play in another language from now on, if the screen shows one and its story is there in that language."""
    if not isinstance(screen, PlayScreen) or not screen.scenario:
        return
    try:
        story = shelf.load(screen.scenario, language).story
    except NotOnShelf:
        return
    if story is not None and story.language != screen.desk.run.story.language:
        screen.retell(story)

"""The lobby, and a word in between: thin papers on which the app shows what it knows of the class."""

from collections.abc import Sequence

from attrs import evolve

from game.classroom.student.hall import Hall, HallPaper
from game.classroom.student.lobbypage import lobby_rows
from game.classroom.student.pages import Lobby, Word, word_rows
from game.play.rows import Row
from game.shelf.desk import NotKept
from game.tui.pages.notice import Notice
from game.tui.screens.help import help_screen
from game.tui.screens.paper import key
from game.tui.screens.write import NameScreen


class LobbyScreen(HallPaper):
    """Where a student waits, and where a late one comes in. The app turns the page when the class begins."""

    BINDINGS = [
        key("enter,space", "begin", "Begin"),
        key("n", "rename", "Change my name"),
        key("s", "settings", "Settings"),
        key("question_mark,f1", "help", "Help"),
        key("q,escape", "leave", "Leave; your place is kept"),
    ]

    def __init__(self, lobby: Lobby) -> None:
        super().__init__()
        self._lobby = lobby

    @property
    def notice(self) -> Notice | None:
        """Nothing above the page: what the instructor said stands on it."""
        return None

    def rows(self, width: int, height: int) -> Sequence[Row]:
        """The lobby as it is."""
        return lobby_rows(self._lobby, width, height)

    def show(self, lobby: Lobby) -> None:
        """Show what is known now; an answer that the student has not read yet stays."""
        self._lobby = evolve(lobby, notice=lobby.notice or self._lobby.notice)
        self.draw()

    def say(self, notice: str) -> None:
        """Tell the student something, until their next key."""
        self._lobby = evolve(self._lobby, notice=notice)
        self.draw()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """What is not to be had just now has no key."""
        offered = {"begin": self._lobby.begun, "rename": self._lobby.may_rename}.get(action, True)
        return offered and super().check_action(action, parameters)

    def action_begin(self) -> None:
        """Sit down to play."""
        self.room.begin()

    def action_rename(self) -> None:
        """Ask for another name."""
        self.say("")
        self.app.push_screen(NameScreen(self._lobby.own), self._named)

    async def _named(self, name: str | None) -> None:
        if not name or name == self._lobby.own:
            return
        try:
            await self.room.rename(name)
        except NotKept as error:
            self.say(error.reason)

    def action_settings(self) -> None:
        """Settings."""
        self.room.open_settings()

    def action_help(self) -> None:
        """Help."""
        self.app.push_screen(help_screen(self.room.more_keys))

    def action_leave(self) -> None:
        """Leave the class, asking first where the student wants it."""
        leave(self.room)


class WordScreen(HallPaper):
    """A word that has the screen to itself; then there is nothing left to do but leave."""

    BINDINGS = [
        key("q,escape,enter", "leave", "Leave"),
    ]

    def __init__(self, word: Word) -> None:
        super().__init__()
        self._word = word

    @property
    def notice(self) -> Notice | None:
        """Nothing above the word: what else was said is for those who are in the class."""
        return None

    def rows(self, width: int, height: int) -> Sequence[Row]:
        """The word."""
        return word_rows(self._word, width, height)

    def action_leave(self) -> None:
        """Leave the class."""
        self.room.leave()


def leave(hall: Hall) -> None:
    """Leave the class, asking first where the student wants it."""

    def sure(answer: int | None) -> None:
        if answer:
            hall.leave()

    if hall.settings.confirm_leaving:
        hall.ask(hall.leaving, ("Leave",), sure, "Stay")
    else:
        hall.leave()

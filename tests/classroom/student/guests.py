"""A hall to test in: what the lobby and the farewell ask of a student's app, and what was asked of it."""

from game.classroom.student.hall import Hall
from game.classroom.student.pages import Farewell, Lobby, Ticket, waiting
from game.shelf.desk import NotKept
from game.shelf.settings import Settings
from game.tui.screens.paper import Paper
from tests.tui.guest import QUIET, GuestRoom

TICKET = Ticket("ssh -p 2222 ana@10.0.0.5", "harbor-lamp-27")
NAMES = ("Ben", "Ana", "Carla", "Dmitri")
LOBBY = Lobby("Tuesday", "The Rumor Mill", "Dana heard something.", 15, waiting(), "Ana", NAMES, TICKET)
FAREWELL = Farewell("Ana", "The Rumor Mill", "Good Luck", 13, (58, 61), True, True, False, TICKET)


class GuestHall(GuestRoom):
    """A student's app that writes down what it was asked. `taken`: the class gives nobody that name."""

    def __init__(self, first: Paper[None], settings: Settings = QUIET, taken: str = "") -> None:
        super().__init__(settings)
        self.first = first
        self.taken = taken
        self.asked: list[str] = []
        #: By its type: mypy refuses an app that lacks something of it.
        self.as_hall: Hall = self

    def on_mount(self) -> None:
        """Show the page."""
        self.push_screen(self.first)

    async def rename(self, name: str) -> None:
        """Take a name, if it is free."""
        if name == self.taken:
            raise NotKept(f"Somebody here is called {name} already.")
        self.asked.append(f"rename {name}")

    def begin(self) -> None:
        """Begin."""
        self.asked.append("begin")

    def debrief_again(self) -> None:
        """Look back again."""
        self.asked.append("debrief")

    def leave(self) -> None:
        """Leave."""
        self.asked.append("leave")

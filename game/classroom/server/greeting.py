"""A reception that knows no class: it greets, says back what is typed, and lets go at Ctrl-C, Ctrl-D or q."""

from collections.abc import Callable

from game.classroom.naming import clean_name
from game.classroom.server.hosting import Hosting
from game.classroom.server.visit import Visit
from game.classroom.terminal.teletype import Teletype


class Greeting:
    """Greets whoever comes."""

    def __init__(self, hosting: Hosting) -> None:
        self._title = hosting.title

    async def receive(self, visit: Visit) -> None:
        """Greet, and echo lines until the visitor has enough."""
        teletype = Teletype(visit.terminal)
        teletype.say(f"Hello {clean_name(visit.user) or 'you'}, this is {self._title or 'a class'}.")
        while (line := await teletype.ask("> ")) not in (None, "q"):
            teletype.say(f"You said: {line}")

    async def lost(self, run: str) -> None:
        """Nobody is known here, so nobody is lost."""

    def wrong(self, answers: int) -> None:
        """Nobody counts here."""

    async def close(self) -> None:
        """Nothing is kept here."""


async def open_class(hosting: Hosting, run: str, note: Callable[[str], None]) -> Greeting:
    """Stands in for a class where a server is tried without one."""
    note(f"{run} greets")
    return Greeting(hosting)

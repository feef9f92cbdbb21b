"""What a worker asks of whoever receives visitors."""

from collections.abc import Awaitable, Callable
from importlib import import_module
from typing import Protocol, cast

from game.classroom.server.hosting import Hosting
from game.classroom.server.visit import Visit

#: Where a hosting names nobody else.
USUAL = "game.classroom.reception:open_class"


class Reception(Protocol):
    """A class in one worker process; everything is called on its event loop."""

    async def receive(self, visit: Visit) -> None:
        """Be with a visitor until the visit is over. It is cancelled when the server ends, or they have gone."""

    async def lost(self, run: str) -> bool:
        """A worker has died: whoever was there in a session that begins with `run.` is there no more.

        Gives whether that is written down; if not, it is told again, perhaps to another worker.
        """

    def wrong(self, answers: int) -> None:
        """So many wrong codes have been given at the doors of this class, in this run of the server."""

    def tried(self, answers: int) -> None:
        """So many wrong passwords of the instructor have been given there."""

    def troubled(self, trouble: str) -> None:
        """What is not well with the class elsewhere on this server, in sentences; empty once it is well again."""

    async def over(self) -> None:
        """Return once the class is over and nobody needs its server any more; else never."""

    async def close(self) -> None:
        """Everybody has gone, and the process ends: write what is to be written."""


#: Opens the class of a hosting in this worker, whose run is "run.worker"; what it notes is a line of the log, and it
#: says what is not well with the class here, for those elsewhere: empty once it is well again.
OpenClass = Callable[[Hosting, str, Callable[[str], None], Callable[[str], None]], Awaitable[Reception]]


def opener(named: str) -> OpenClass:
    """Who opens the class, as "module:function"; the usual one for ''."""
    module, _, name = (named or USUAL).partition(":")
    return cast(OpenClass, getattr(import_module(module), name))

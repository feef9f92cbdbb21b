"""What the screens of a class ask of the app that they stand in, beside what every screen does."""

from typing import Protocol, cast

from game.tui.room import Room
from game.tui.screens.paper import Paper


class Hall(Room, Protocol):
    """A student's app, as the lobby and the farewell know it. What it shows there, it shows by `show`."""

    async def rename(self, name: str) -> None:
        """Ask the class for another name. Raises NotKept with the class's own sentence where it refuses."""

    def begin(self) -> None:
        """Sit down to play."""

    def debrief_again(self) -> None:
        """Open the debrief of the play that is over."""

    def leave(self) -> None:
        """Leave the class; whoever asks has been asked whether they want to."""


class HallPaper(Paper[None]):
    """A page of a class beside the play, which stands in a student's app."""

    @property
    def room(self) -> Hall:
        """The student's app."""
        return cast("Hall", self.app)

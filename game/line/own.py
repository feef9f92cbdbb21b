"""A person's own play in lines, on their own computer."""

from attrs import define

from game.line.seat import Seat
from game.line.session import Session, place
from game.line.settings import change_settings
from game.shelf.trouble import NotOnShelf


@define
class OwnPlay(Session):
    """A play from the saves. `name` is how the scenario was named, for the command that goes on with it."""

    seat: Seat
    name: str

    @property
    def hidden(self) -> bool:
        """Whether the player's settings hide numbers until the debrief."""
        return self.seat.settings.hide_numbers

    async def settings(self) -> bool:
        """Change how the game is shown."""
        before = self.seat.language
        await change_settings(self.seat)
        if self.seat.language != before:
            self._retell()
        return True

    def _retell(self) -> None:
        """Go on in another language, if this story is there in it."""
        try:
            story = self.seat.shelf.load(self.name, self.seat.language).story
        except NotOnShelf:
            return
        if story is not None and story.language != self.run.story.language and self.desk.retell(story):
            self.show_again()

    async def farewell(self) -> None:
        """Say the commands that go on with this play, or read it back."""
        paper, title = self.paper, self.run.story.title
        if self.run.ended:
            paper.say(f"To read all of it: {self.seat.transcript(self.name)}")
            paper.say(f"To play again: {self.seat.again(self.name)}")
            return
        paper.say(f"Your place in {title} is kept: {place(len(self.run.choices))}.")
        paper.say(f"To go on: {self.seat.again(self.name)}")

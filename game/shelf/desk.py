"""A desk: what a screen, or line mode, knows of the play that it shows: a person's saves keep it, or a class."""

from collections.abc import Callable, Mapping
from typing import Protocol, TypeVar

from attrs import frozen

from game.play.run import Run
from game.records.trouble import CannotSave, Superseded
from game.shelf.sitting import Sitting
from game.story.engine import Turn
from game.story.model import Step, Story

T = TypeVar("T")


class NotKept(Exception):
    """Nothing was done. `reason` is a sentence for the player: why, and what to do.

    `elsewhere`: somebody else goes on with this play, so that nothing can be kept here any more.
    """

    def __init__(self, reason: str, *, elsewhere: bool = False) -> None:
        super().__init__(reason)
        self.reason = reason
        self.elsewhere = elsewhere


class Desk(Protocol):
    """A play that is kept as it goes. What is awaited is kept when it returns; if it raises NotKept, nothing changed.

    Whoever shows it awaits one of them at a time.
    """

    @property
    def run(self) -> Run:
        """The play so far."""

    @property
    def debriefed(self) -> bool:
        """Whether its debrief is open, so that nothing can be undone any more."""

    @property
    def guesses(self) -> Mapping[str, str]:
        """What was guessed, by what it is a guess of."""

    @property
    def answers(self) -> Mapping[tuple[str, str], str]:
        """What was written, by the step and the text of its question."""

    @property
    def resumed(self) -> bool:
        """Whether this play was left, and is gone on with: then its newest page is shown first."""

    @property
    def notices(self) -> tuple[str, ...]:
        """What the player should know before going on."""

    @property
    def can_undo(self) -> bool:
        """Whether a choice may still be taken back."""

    @property
    def can_replay(self) -> bool:
        """Whether the player may play again from a choice once the debrief is open."""

    async def choose(self, choice: str) -> Turn:
        """Make a choice. Raises NotKept, or IllegalChoice where it is not offered."""

    async def undo(self) -> bool:
        """Take the last choice back; False where there is none. Raises NotKept, or DebriefIsOpen once it is."""

    async def rewind(self, left: int) -> None:
        """Play again from a choice: the first `left` stand, and the debrief is closed. Raises NotKept."""

    async def open_debrief(self) -> None:
        """From here on nothing can be undone. Raises NotKept."""

    async def guess(self, of: str, guess: str) -> None:
        """Keep what the player believes. Raises NotKept."""

    async def answer(self, step: Step, question: str, answer: str) -> None:
        """Keep what the player wrote. Raises NotKept."""

    def retell(self, story: Story) -> bool:
        """Go on in another language. False, with nothing changed, where a choice is gone."""

    def leave(self) -> None:
        """The player gets up; the place is kept."""


@frozen
class LocalDesk:
    """A person's own play at their own saves. Nothing here waits: it is kept before the coroutine first yields."""

    sitting: Sitting
    can_replay: bool = True

    @property
    def run(self) -> Run:
        """The play so far."""
        return self.sitting.play.run

    @property
    def debriefed(self) -> bool:
        """Whether its debrief is open."""
        return self.sitting.play.debriefed

    @property
    def can_undo(self) -> bool:
        """Whether a choice may still be taken back."""
        return not self.debriefed

    @property
    def guesses(self) -> Mapping[str, str]:
        """What was guessed."""
        return self.sitting.guesses

    @property
    def answers(self) -> Mapping[tuple[str, str], str]:
        """What was written."""
        return self.sitting.answers

    @property
    def resumed(self) -> bool:
        """Whether this play was left, and is gone on with."""
        return self.sitting.resumed

    @property
    def notices(self) -> tuple[str, ...]:
        """What the player should know before going on."""
        return self.sitting.notices

    async def choose(self, choice: str) -> Turn:
        """Make a choice."""
        return _kept(lambda: self.sitting.play.choose(choice))

    async def undo(self) -> bool:
        """Take the last choice back."""
        return _kept(self.sitting.play.undo)

    async def rewind(self, left: int) -> None:
        """Play again from a choice."""
        _kept(lambda: self.sitting.play.rewind(left))

    async def open_debrief(self) -> None:
        """From here on nothing can be undone."""
        _kept(self.sitting.play.open_debrief)

    async def guess(self, of: str, guess: str) -> None:
        """Keep what the player believes."""
        _kept(lambda: self.sitting.guess(of, guess))

    async def answer(self, step: Step, question: str, answer: str) -> None:
        """Keep what the player wrote."""
        _kept(lambda: self.sitting.answer(step, question, answer))

    def retell(self, story: Story) -> bool:
        """Go on in another language."""
        return self.sitting.retell(story)

    def leave(self) -> None:
        """Give the place up, so that another window may go on from it."""
        self.sitting.leave()


def _kept(keep: Callable[[], T]) -> T:
    try:
        return keep()
    except (CannotSave, Superseded) as error:
        raise NotKept(str(error), elsewhere=isinstance(error, Superseded)) from error

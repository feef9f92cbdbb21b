"""A student's desk: the play on their screen is kept by the class, and the class may refuse."""

from collections.abc import Mapping

from attrs import define, field

from game.classroom.attendance import Attendance
from game.classroom.command import Keep
from game.classroom.decide import NotAllowed
from game.play.progress import Progress
from game.play.record import Answered, Guessed, Kept
from game.play.run import Prepared, Run, choosing, opening_debrief, resume, rewinding, undoing
from game.records.trouble import CannotSave, Superseded
from game.shelf.desk import NotKept
from game.shelf.sitting import gone_back
from game.story.engine import Turn
from game.story.model import Step, Story


@define
class SeatDesk:
    """One student's play, by one connection. What stands of it is the replay of what the class has of it.

    Choices that no longer hold, since the scenario was edited, are given up with the next thing that is kept.
    """

    attendance: Attendance
    alias: str
    session: str
    run: Run
    resumed: bool = False
    notices: tuple[str, ...] = ()
    can_replay: bool = True
    _first: tuple[Kept, ...] = field(default=(), alias="first")

    @property
    def _progress(self) -> Progress:
        student = self.attendance.lesson.student(self.alias)
        return student.progress if student else Progress()

    @property
    def debriefed(self) -> bool:
        """Whether the debrief is open."""
        return self._progress.debriefed

    @property
    def can_undo(self) -> bool:
        """Whether a choice may be taken back: not once the debrief is open, or the class is over."""
        return not self.debriefed and self.attendance.lesson.phase != "ended"

    @property
    def guesses(self) -> Mapping[str, str]:
        """What was guessed."""
        return self._progress.guesses

    @property
    def answers(self) -> Mapping[tuple[str, str], str]:
        """What was written."""
        return self._progress.answers

    async def choose(self, choice: str) -> Turn:
        """Make a choice."""
        await self._take(choosing(self.run, choice))
        return self.run.last

    async def undo(self) -> bool:
        """Take the last choice back."""
        prepared = undoing(self.run, debriefed=self.debriefed)
        if prepared is not None:
            await self._take(prepared)
        return prepared is not None

    async def rewind(self, left: int) -> None:
        """Play again from a choice."""
        await self._take(rewinding(self.run, left))

    async def open_debrief(self) -> None:
        """From here on nothing can be undone."""
        await self._take(opening_debrief(self.run, debriefed=self.debriefed))

    async def guess(self, of: str, guess: str) -> None:
        """Keep what the student believes."""
        await self._keep(Guessed(of, guess))

    async def answer(self, step: Step, question: str, answer: str) -> None:
        """Keep what the student wrote."""
        await self._keep(Answered(step, question, answer))

    def retell(self, story: Story) -> bool:
        """Go on with the same choices told anew: in another language, or under another name."""
        return self._again(story, self.run.you)

    def rename(self, name: str) -> bool:
        """Go on under another name; stories call their player by it."""
        return self._again(self.run.story, name)

    def _again(self, story: Story, you: str) -> bool:
        resumed = resume(story, you, self.run.choices)
        if not resumed.lost:
            self.run = resumed.run
        return not resumed.lost

    def leave(self) -> None:
        """Nothing: the place is kept until the student comes back."""

    async def _take(self, prepared: Prepared) -> None:
        if prepared.kept:
            await self._keep(*prepared.kept)
        you, self.run = self.run.you, prepared.run
        # The class may have changed the name while this was being kept.
        if you != self.run.you:
            self.rename(you)

    async def _keep(self, *kept: Kept) -> None:
        try:
            await self.attendance.order(Keep(self.alias, self.session, (*self._first, *kept)))
        except (NotAllowed, CannotSave, Superseded) as error:
            raise NotKept(str(error)) from error
        self._first = ()


def desk_for(attendance: Attendance, story: Story, alias: str, session: str) -> SeatDesk:
    """The desk of a student as the class has it now. Raises KeyError where there is no such student."""
    student = attendance.lesson.students[alias]
    resumed = resume(story, student.called, student.progress.choices)
    went_on = bool(student.progress.choices)
    if resumed.lost:
        first, notice = gone_back(resumed)
        return SeatDesk(attendance, alias, session, resumed.run, went_on, (notice,), first=first)
    # An ending that no choice of this sitting leads to: a story may begin on one, and an edit may make one.
    ending = resumed.run.finished if student.progress.finished is None else None
    return SeatDesk(attendance, alias, session, resumed.run, went_on, first=(ending,) if ending else ())

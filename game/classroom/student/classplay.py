"""A play in lines, in a class: as at home, but for what a class knows better than one's own computer."""

from collections.abc import Callable, Iterator
from datetime import datetime

from attrs import define

from game.classroom.attendance import Attendance
from game.classroom.decide import NotAllowed
from game.classroom.student.desk import SeatDesk
from game.classroom.student.news import ways_back
from game.classroom.student.seat import Place, own, ticket_of
from game.classroom.student.waiting import who_is_here
from game.line.leaf import write_block
from game.line.session import Doing, Session
from game.line.session import place as stand
from game.play.help import LETTERS
from game.play.transcript import transcript
from game.shelf.desk import NotKept

#: What can be typed in a class besides, or means something else there.
CLASS_LETTERS = {
    "c": "hide the numbers until the debrief, or show them",
    "q": "leave the class; your place is kept",
}
MORE_LETTERS = (
    ("t", "your transcript: all that you played, as a text"),
    ("who", "who is here"),
    ("word", "your return word, and how to come back"),
)


@define
class ClassPlay(Session):
    """One student's play. `hides` is their own wish to have numbers hidden; the class may want it for all."""

    desk: SeatDesk
    attendance: Attendance
    student: Place
    clock: Callable[[], datetime]
    hides: bool = False

    @property
    def imposed(self) -> bool:
        """Whether the class hides numbers."""
        opened = self.attendance.lesson.opened
        return bool(opened and opened.hide_numbers)

    @property
    def hidden(self) -> bool:
        """Whether numbers are hidden until the debrief."""
        return self.hides or self.imposed

    @property
    def letters(self) -> tuple[tuple[str, str], ...]:
        """What can be typed."""
        *others, last = ((letter, CLASS_LETTERS.get(letter, does)) for letter, does in LETTERS)
        return (*others, *MORE_LETTERS, last)

    def commands(self) -> dict[str, Doing]:
        """What can be typed at home, the transcript, and what concerns the class."""
        return {
            **super().commands(),
            "t": self.transcript,
            "transcript": self.transcript,
            "who": self.who,
            "word": self.word,
        }

    async def obey(self, line: str) -> bool:
        """Do what a line asks for, told by the name that the student has now."""
        called = own(self.attendance.lesson, self.student).called
        if called != self.run.you:
            self.desk.rename(called)
        return await super().obey(line)

    async def settings(self) -> bool:
        """Hide the numbers, or show them: for as long as the student is here."""
        self.hides = not self.hides
        shown = "hidden until the debrief" if self.hides else "shown"
        kind = "hidden until the debrief for the whole class" if self.imposed else f"{shown} now; c changes it back"
        write_block(self.paper, [f"The numbers are {kind}."])
        return True

    async def transcript(self) -> bool:
        """The play as a text, from its beginning."""
        now, desk = self.clock(), self.desk
        hide = self.hidden and not desk.debriefed
        date = f"{now:%B} {now.day}, {now.year}"
        for line in transcript(self.run, date, desk.guesses, desk.answers, hide_numbers=hide).splitlines():
            self.paper.say(line)
        self.paper.say()
        return True

    async def who(self) -> bool:
        """Who is here."""
        write_block(self.paper, [who_is_here(self.attendance.lesson, self.student)])
        return True

    async def word(self) -> bool:
        """How to come back."""
        write_block(self.paper, [*self._ways_back()])
        return True

    def _ways_back(self) -> Iterator[str]:
        return ways_back(ticket_of(self.attendance.lesson, self.student))

    async def end_of_input(self) -> bool:
        """The line is gone, or its end was typed: nothing is opened that would close the way back."""
        return await self.leave()

    async def farewell(self) -> None:
        """Say that the place is kept, and how to come back to it."""
        run, paper = self.run, self.paper
        if run.ended:
            paper.say(f"You came to “{run.ended.title}”. Thank you for playing, {run.you}.")
        elif self.attendance.lesson.phase == "ended":
            thanks = f"Thank you for {'playing' if run.choices else 'coming'}, {run.you}."
            paper.say(f"The class is over. What you chose is kept. {thanks}")
        else:
            paper.say(f"Your place in {run.story.title} is kept: {stand(len(run.choices))}.")
        for line in self._ways_back() if self.attendance.lesson.phase != "ended" else ():
            paper.say(line)
        if not self._asked:
            await self._offer_transcript()

    async def _offer_transcript(self) -> None:
        """Whoever has looked back on it all can still read it as a text."""
        self.paper.say("Type t to read all that you played as a text. Enter leaves.")
        while (line := await self.paper.listen()) is not None and line.lower() in ("t", "transcript"):
            self.paper.say()
            await self.transcript()

    async def not_kept(self, trouble: NotKept) -> bool:
        """Say why nothing was done; what the class does not allow needs no advice."""
        if not isinstance(trouble.__cause__, NotAllowed):
            return await super().not_kept(trouble)
        write_block(self.paper, [str(trouble)])
        return True

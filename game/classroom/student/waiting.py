"""The lobby in lines: who is here, what is coming, and how to come back, until the class begins."""

from collections.abc import Callable

from attrs import define

from game.classroom.attendance import Attendance
from game.classroom.command import RenameSelf
from game.classroom.decide import NotAllowed
from game.classroom.lesson import Lesson
from game.classroom.naming import clean_name
from game.classroom.student.news import ways_back
from game.classroom.student.pages import Lobby
from game.classroom.student.seat import Place, own
from game.line.leaf import write_block
from game.line.paper import Paper
from game.records.trouble import CannotSave, Superseded

WAITS = "The class begins when your instructor starts it, and begins here by itself."
TYPE = "Until then, type who to see who is here, word for your return word, or q to leave."
RENAME = "To change your name, type name and the new one, as in: name Ana."


@define
class WaitingRoom:
    """A student who waits for the class to begin. `lobby` gives what is known of it."""

    paper: Paper
    attendance: Attendance
    place: Place
    lobby: Callable[[], Lobby]

    async def wait(self) -> None:
        """Answer what is typed, until the student leaves. Whoever begins the class ends this."""
        self._open()
        while (line := await self.paper.listen()) is not None:
            self.paper.echo(line)
            if line.lower() in ("q", "quit", "exit", "leave"):
                break
            write_block(self.paper, await self._answer(line))

    def _open(self) -> None:
        who = who_is_here(self.attendance.lesson, self.place)
        write_block(self.paper, [WAITS, who, *self._possible()])

    def _possible(self) -> list[str]:
        return [TYPE, RENAME] if self.lobby().may_rename else [TYPE]

    async def _answer(self, line: str) -> list[str]:
        word, _, rest = line.partition(" ")
        match word.lower():
            case "who":
                return [who_is_here(self.attendance.lesson, self.place)]
            case "word":
                return [*ways_back(self.lobby().ticket)]
            case "name":
                return await self._rename(rest)
            case "?" | "help" | "":
                return [WAITS, *self._possible()]
        return [f"“{line[:40]}” is nothing that can be done here.", *self._possible()]

    async def _rename(self, name: str) -> list[str]:
        if not name:
            return [f"You are called {own(self.attendance.lesson, self.place).called}. {RENAME}"]
        try:
            await self.attendance.order(RenameSelf(self.place.alias, clean_name(name)))
        except (NotAllowed, CannotSave, Superseded) as trouble:
            return [str(trouble)]
        return []


def who_is_here(lesson: Lesson, place: Place) -> str:
    """Who is connected: the student first, then the others in the order in which they joined."""
    others = [student.called for student in lesson.here if student.alias != place.alias]
    alone = "" if others else ", and nobody else yet"
    return f"Here: {', '.join([f'{own(lesson, place).called} (you)', *others])}{alone}."

"""What a student has read of what the instructor said: the class keeps it, so that a connection less loses nothing."""

import asyncio
from contextlib import suppress

from attrs import define, field

from game.classroom.attendance import Attendance
from game.classroom.command import Keep
from game.classroom.decide import NotAllowed
from game.classroom.event import Read
from game.classroom.lesson import Message
from game.classroom.student.seat import Place, own, unread
from game.records.trouble import CannotSave, Superseded


@define(eq=False)
class Reading:
    """One student's reading, by one connection. Nobody waits for it to be kept: at worst something is read twice."""

    attendance: Attendance
    place: Place
    _upto: int = field(init=False)
    _keeping: "set[asyncio.Task[None]]" = field(factory=set, init=False)

    def __attrs_post_init__(self) -> None:
        self._upto = own(self.attendance.lesson, self.place).read

    @property
    def unread(self) -> tuple[Message, ...]:
        """What was said to this student and not read yet, the oldest first."""
        return unread(self.attendance.lesson, self.place, self._upto)

    def read(self, number: int) -> None:
        """The student has read the messages up to this number."""
        if number > self._upto:
            self._upto = number
            keeping = asyncio.get_running_loop().create_task(self._keep(number))
            self._keeping.add(keeping)
            keeping.add_done_callback(self._keeping.discard)

    async def _keep(self, number: int) -> None:
        with suppress(NotAllowed, CannotSave, Superseded):
            await self.attendance.order(Keep(self.place.alias, self.place.session, (Read(number),)))

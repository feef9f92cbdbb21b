"""A student's app that runs in a test, the class that it is in, and the pilot that presses its keys."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Any

from attrs import define
from textual.pilot import Pilot

from game.classroom.command import Come, Command, Start
from game.classroom.event import Event
from game.classroom.student.app import SeatApp
from game.classroom.student.desk import desk_for
from game.classroom.student.seat import Place
from game.shelf.settings import Settings
from game.story.model import Story
from tests.classroom.console.past import STORY
from tests.classroom.desk import Classroom
from tests.tui.guest import QUIET
from tests.tui.shown import text_of

LINE = "ssh -p 2222 Ana@10.0.0.5"


@define
class Seat:
    """One student at their screen."""

    app: SeatApp
    pilot: Pilot[str]
    classroom: Classroom
    alias: str

    async def press(self, *keys: str) -> None:
        """Press keys, and let each take effect."""
        for key in keys:
            await self.pilot.press(key)
            await self.pilot.pause()

    async def orders(self, *commands: Command) -> None:
        """The instructor, or somebody else, does something; it is drawn."""
        for command in commands:
            await self.classroom.attendance.order(command)
        await self.settle()

    async def settle(self) -> None:
        """Let what happened be drawn, until nothing moves any more."""
        seen: list[object] = []
        while len(seen) < 4 or (len(seen) < 100 and len({*seen[-4:]}) > 1):
            await self.pilot.pause()
            screen = self.app.screen
            seen.append((len(self.app.screen_stack), id(screen), screen.is_mounted))

    @property
    def text(self) -> str:
        """What stands on the screen, row by row."""
        return text_of(self.app)

    @property
    def words(self) -> str:
        """What stands on the screen as one line: where it was wrapped does not matter."""
        return " ".join(self.text.replace("│", " ").split())

    @property
    def answer(self) -> str:
        """What the page says to the last key, without what stands beside it."""
        rows = [row[4:52].strip() for row in self.text.splitlines() if row.startswith("  ! ")]
        return " ".join(rows)

    @property
    def front(self) -> str:
        """Which screen is in front."""
        return type(self.app.screen).__name__

    @property
    def kept(self) -> list[Event | None]:
        """What the class has of this student's play."""
        return [note.event for note in self.classroom.clerk.notes if note.stream == self.alias][1:]


def app_for(
    classroom: Classroom,
    alias: str = "s1",
    story: Story = STORY,
    session: str = "w1-s1",
    word: str = "maple-kettle",
    settings: Settings = QUIET,
    *,
    no_color: bool = False,
    painted: Callable[[], object] | None = None,
) -> SeatApp:
    """The app of somebody who is connected by that session."""
    attendance = classroom.clerk.attendance(classroom.clock)
    desk = desk_for(attendance, story, alias, session)
    place = Place(alias, session, LINE, word, 2, attendance.lesson.students[alias].word)
    told = {} if painted is None else {"painted": painted}
    title = "Tuesday, first hour"
    return SeatApp(attendance, desk, place, settings, title, classroom.clock, no_color=no_color, **told)


@asynccontextmanager
async def seated(
    classroom: Classroom,
    alias: str = "s1",
    *,
    story: Story = STORY,
    session: str = "",
    word: str = "maple-kettle",
    settings: Settings = QUIET,
    size: tuple[int, int] = (80, 24),
    no_color: bool = False,
    painted: Callable[[], object] | None = None,
) -> AsyncIterator[Seat]:
    """Somebody who has joined sits down; `session` is a new one for who comes back."""
    if session:
        await classroom.attendance.order(Come(alias, session))
    app = app_for(classroom, alias, story, session or f"w1-{alias}", word, settings, no_color=no_color, painted=painted)
    async with app.run_test(size=size) as pilot:
        seat = Seat(app, pilot, classroom, alias)
        await seat.settle()
        yield seat


async def a_class(*names: str, begun: bool = False, **opened: bool) -> Classroom:
    """A class of Ana (s1) and whoever else is named, who are here."""
    told: dict[str, Any] = {**opened}
    classroom = await Classroom().opened(scenario="kettle", **told)
    for name in ("Ana", *names):
        await classroom.joins(name)
    if begun and not opened.get("at_once"):
        await classroom.attendance.order(Start())
    return classroom

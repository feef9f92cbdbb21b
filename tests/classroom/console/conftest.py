"""A console to test with: its class in memory, its clock standing still, nothing written anywhere."""

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager

import pytest
from attrs import define, evolve
from textual.pilot import Pilot

from game.classroom.command import Start
from game.classroom.console.app import ConsoleApp, Left
from game.classroom.console.board import Where
from game.classroom.event import Event
from game.shelf.settings import Settings
from game.story.model import Story
from tests.classroom.console.past import FACTS, STORY
from tests.classroom.desk import Classroom
from tests.tui.shown import text_of

OpenConsole = Callable[..., AbstractAsyncContextManager["Console"]]


@define
class Console:
    """A console that runs in a test, the class that it shows, and the pilot that presses its keys."""

    app: ConsoleApp
    pilot: Pilot[Left]
    classroom: Classroom

    async def press(self, *keys: str) -> None:
        """Press keys, and let each take effect."""
        for key in keys:
            await self.pilot.press(key)
            await self.pilot.pause()

    async def settle(self) -> None:
        """Let what happened be drawn."""
        await self.pilot.pause()
        self.app._draw()
        await self.pilot.pause()

    @property
    def text(self) -> str:
        """What stands on the screen, row by row."""
        return text_of(self.app)

    @property
    def events(self) -> list[Event | None]:
        """What was ordered since the console was opened."""
        return [note.event for note in self.classroom.clerk.notes[self.before :]]

    before: int = 0


@pytest.fixture
def open_console() -> OpenConsole:
    """A way to open a console on a class with Ana, Ben and Cy, as an async context that gives a Console."""

    @asynccontextmanager
    async def opened(
        *names: str,
        size: tuple[int, int] = (80, 24),
        begun: bool = True,
        story: Story | None = STORY,
        where: Where = "host",
        classroom: Classroom | None = None,
        no_color: bool = False,
    ) -> AsyncIterator[Console]:
        if classroom is None:
            classroom = await Classroom().opened(scenario="kettle")
            for name in names or ("Ana", "Ben", "Cy"):
                await classroom.joins(name)
            if begun:
                await classroom.attendance.order(Start())
        app = ConsoleApp(
            classroom.clerk.attendance(classroom.clock),
            story,
            evolve(FACTS, where=where),
            Settings(),
            clock=classroom.clock,
            new_word=lambda: ("maple-kettle", "hashed anew"),
            no_color=no_color,
        )
        async with app.run_test(size=size) as pilot:
            console = Console(app, pilot, classroom, len(classroom.clerk.notes))
            await console.settle()
            yield console

    return opened

"""A workbench to test in: a file of its own, readings when a test saves, a full check that finds what a test says."""

from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path
from threading import Event

import pytest
from attrs import define, field
from textual.pilot import Pilot

from game.records.saves import Saves
from game.shelf.scenarios import Shelf
from game.shelf.settings import Settings
from game.shelf.watching import Reading, Watch
from game.tui.app import Services
from game.tui.watch.bench import Bench, Workbench
from game.tui.watch.preview import Checked
from game.tui.watch.screen import WatchScreen
from tests.tui.conftest import CLOCK, KETTLE, QUIET
from tests.tui.shown import text_of


@define
class Check:
    """A full check that finds what it was told to; one that is held ends when it is let, or given up."""

    found: Checked
    held: bool
    let: Event = field(factory=Event)
    given_up: bool = False

    def run(self) -> Checked | None:
        if self.held:
            self.let.wait(10)
        return None if self.given_up else self.found

    def give_up(self) -> None:
        self.given_up = True
        self.let.set()


@define
class Desk:
    """The app, the pilot that presses its keys, and the file that is being written."""

    app: Workbench
    pilot: Pilot[None]
    file: Path
    checks: list[Check]

    async def press(self, *keys: str) -> None:
        """Press keys, and let each take effect."""
        for key in keys:
            await self.pilot.press(key)
            await self.pilot.pause()

    async def save(self, text: str | None) -> None:
        """Save the file (None: delete it), and let it be read."""
        if text is None:
            self.file.unlink()
        else:
            self.file.write_text(text, "utf-8")
        await self.read(Watch(self.file).read())

    async def read(self, reading: Reading) -> None:
        """Let a reading arrive."""
        await arrive(self.app, self.pilot, reading)

    async def check(self) -> None:
        """Check in full, to the end."""
        await self.press("c")
        for check in self.checks:
            check.let.set()
        await self.app.workers.wait_for_complete()
        await self.pilot.pause()

    @property
    def text(self) -> str:
        """What stands on the screen, row by row."""
        return text_of(self.app)

    @property
    def play(self) -> WatchScreen:
        """The preview, which has to be in front."""
        assert isinstance(self.app.screen, WatchScreen)
        return self.app.screen

    @property
    def choices(self) -> list[str]:
        """The choices of the play."""
        return [*self.play.desk.run.choices]


async def arrive(app: Workbench, pilot: Pilot[None], reading: Reading) -> None:
    """Let a reading arrive, and be shown."""
    app.post_message(Workbench.Read(reading))
    while app.preview.reading is not reading and app.is_running:
        await pilot.pause(0.01)
    await pilot.pause()


OpenDesk = Callable[..., AbstractAsyncContextManager[Desk]]


def no_saves() -> Saves:
    raise AssertionError("a preview opens no saves")


def no_readings(_stop: Event) -> Iterator[Reading]:
    return iter(())


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """The file that is being written: the kettle."""
    path = tmp_path / "kettle.yaml"
    path.write_text(KETTLE, "utf-8")
    return path


@pytest.fixture
def open_desk(file: Path) -> OpenDesk:
    """A way to watch the file, as an async context that gives a Desk."""

    @asynccontextmanager
    async def opened(
        text: str | None = None,
        *,
        size: tuple[int, int] = (80, 24),
        settings: Settings = QUIET,
        readings: Callable[[Event], Iterator[Reading]] = no_readings,
        found: Checked | None = None,
        held: bool = False,
    ) -> AsyncIterator[Desk]:
        if text is not None:
            file.write_text(text, "utf-8")
        checks: list[Check] = []

        def full_check() -> Check:
            checks.append(Check(found or Checked(), held))
            return checks[-1]

        services = Services(no_saves, lambda: Shelf(()), settings, lambda _changed: None, lambda: CLOCK)
        bench = Bench("kettle.yaml", Watch(file).read(), readings, full_check, "Ana")
        app = Workbench(services, bench)
        async with app.run_test(size=size) as pilot:
            await pilot.pause()
            yield Desk(app, pilot, file, checks)
            held = False
            for check in checks:
                check.give_up()
            await app.workers.wait_for_complete()

    return opened

"""A break room to test in: its own folder, a clock that stands still, nothing that moves."""

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path

import pytest
from attrs import define
from textual.pilot import Pilot

from game.records.saves import Saves, open_saves
from game.shelf.scenarios import Shelf, shipped_folder
from game.shelf.settings import Settings, write_settings
from game.tui.app import BreakRoom, Services
from game.tui.screens.play import PlayScreen
from tests.tui.shown import text_of

CLOCK = datetime(2026, 3, 3, 10, 40, tzinfo=UTC)
QUIET = Settings(reduced_motion=True, confirm_leaving=False, name="Ana")

Opened = Callable[..., AbstractAsyncContextManager["Table"]]


@define
class Table:
    """An app that runs in a test, and the pilot that presses its keys."""

    app: BreakRoom
    pilot: Pilot[None]

    async def press(self, *keys: str) -> None:
        """Press keys, and let each take effect."""
        for key in keys:
            await self.pilot.press(key)
            await self.pilot.pause()

    async def settle(self) -> None:
        """Wait for what is read beside the screen."""
        await self.pilot.pause()
        await self.app.workers.wait_for_complete()
        await self.pilot.pause()

    @property
    def text(self) -> str:
        """What stands on the screen, row by row."""
        return text_of(self.app)

    @property
    def play(self) -> PlayScreen:
        """The play screen, which has to be in front."""
        assert isinstance(self.app.screen, PlayScreen)
        return self.app.screen

    @property
    def choices(self) -> list[str]:
        """The choices of the play in front."""
        return list(self.play.desk.run.choices)


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A data folder of this test's own."""
    return tmp_path / "data"


@pytest.fixture
def open_room(data: Path) -> Opened:
    """A way to open a break room in its own folder, as an async context that gives a Table."""

    @asynccontextmanager
    async def opened(
        *,
        size: tuple[int, int] = (80, 24),
        settings: Settings = QUIET,
        start: tuple[str, bool] | None = None,
        scenarios: Path | None = None,
        saves: Callable[[], Saves] | None = None,
        no_color: bool = False,
    ) -> AsyncIterator[Table]:
        folders = (scenarios,) if scenarios else (shipped_folder(),)
        services = Services(
            open_saves=saves or (lambda: open_saves(data, lambda: CLOCK)),
            open_shelf=lambda: Shelf(folders),
            settings=settings,
            keep_settings=lambda changed: write_settings(data, changed),
            clock=lambda: CLOCK,
            no_color=no_color,
            start=start,
        )
        app = BreakRoom(services)
        async with app.run_test(size=size) as pilot:
            table = Table(app, pilot)
            await table.settle()
            yield table
            await app.workers.wait_for_complete()
        services.close()

    return opened


@pytest.fixture
def services(data: Path, scenarios: Path) -> Services:
    """What a room is opened with."""
    return Services(
        open_saves=lambda: open_saves(data, lambda: CLOCK),
        open_shelf=lambda: Shelf((scenarios,)),
        settings=QUIET,
        keep_settings=lambda changed: write_settings(data, changed),
        clock=lambda: CLOCK,
    )


@pytest.fixture
def scenarios(tmp_path: Path) -> Path:
    """A folder with one small scenario, `kettle`, that has a page, a locked choice and two endings."""
    folder = tmp_path / "scenarios"
    folder.mkdir()
    (folder / "kettle.yaml").write_text(KETTLE, encoding="utf-8")
    return folder


KETTLE = """\
title: The Kettle
summary: Somebody has left it empty.
who: {nia: {name: Nia, pronouns: she/her, role: peer}, ola: {name: Ola, pronouns: he/him, role: boss}}
remember:
  clock: {from: 0, to: 9, first: 9, shown: Minutes to nine}
start: sink
scenes:
  sink:
    here: [nia]
    at: 8:51 a.m.
    text: The kettle is empty. {nia} looks at it, and then at you.
    choices:
      - id: fill
        text: Fill it.
        then: The tap coughs.
        effects: {goodwill: {nia: +6, ola: +3}, reputation: +3, clock: -3}
        why: It took a minute.
        to: steam
      - id: shrug
        say: It was like that when I came.
        effects: {goodwill: {nia: -6}, reputation: -3}
        to: steam
      - id: boss
        text: Ask Ola.
        if: goodwill.ola > 90
        locked: Ola is in a meeting
        to: steam
  steam:
    here: [nia]
    text: Some time goes by.
    to: mugs
  mugs:
    here: nobody
    text: Two mugs, one clean.
    choices:
      - id: clean_one
        text: Take the clean one.
        to: cold_tea
      - id: wash
        text: Wash the other one.
        effects: {goodwill: {nia: +6}}
        unseen: She had a clean mug, and did not wonder why.
        to: warm_tea
  cold_tea:
    ending: {title: One tea, tone: cold}
    text: You drink it alone.
  warm_tea:
    ending: {title: Two teas, tone: warm}
    text: You drink it together.
debrief:
  principle: Somebody fills it.
  ask:
    reactions:
      - How did the empty kettle feel?
    summary:
      - What will you fill on Monday?
"""

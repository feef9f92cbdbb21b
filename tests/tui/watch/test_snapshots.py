"""How the preview looks. After a change: look at it, then --snapshot-update."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve
from textual.pilot import Pilot

from game.shelf.scenarios import Shelf
from game.shelf.watching import Watch
from game.tui.app import Services
from game.tui.watch.bench import Bench, Workbench
from game.tui.watch.preview import Checked
from tests.tui.conftest import CLOCK, KETTLE, QUIET
from tests.tui.watch.conftest import Check, arrive, no_readings, no_saves

Snap = Callable[..., bool]
BROKEN = KETTLE.replace("to: cold_tea", "to: hot_tea").replace("reputation: -3", "reputation: 3")


@pytest.fixture
def bench_in(file: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], Workbench]:
    """The workbench in a theme."""
    monkeypatch.chdir(file.parent)

    def bench_of(theme: str) -> Workbench:
        services = Services(
            no_saves, lambda: Shelf(()), evolve(QUIET, theme=theme), lambda _changed: None, lambda: CLOCK
        )
        check = Check(Checked(), held=False)
        return Workbench(services, Bench("kettle.yaml", Watch(file).read(), no_readings, lambda: check, "Ana"))

    return bench_of


async def settled(pilot: Pilot[Any]) -> None:
    """Wait for the full check."""
    await pilot.press("c")
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()


def test_a_broken_file(snap_compare: Snap, bench_in: Callable[[str], Workbench], file: Path) -> None:
    """The last good version plays on, with the faults beside it."""

    async def save(pilot: Pilot[Any]) -> None:
        await settled(pilot)
        await pilot.press("1", "enter")
        file.write_text(BROKEN, "utf-8")
        assert isinstance(pilot.app, Workbench)
        await arrive(pilot.app, pilot, Watch(file).read())
        await pilot.press("n")
        await pilot.pause()

    assert snap_compare(bench_in("evening"), run_before=save, terminal_size=(130, 30))


def test_a_jump(snap_compare: Snap, bench_in: Callable[[str], Workbench]) -> None:
    """The dialog at 80x24, with a stat out of its bounds."""

    async def fill_in(pilot: Pilot[Any]) -> None:
        await settled(pilot)
        await pilot.press("g", *"mugs", "tab", "down", *"500", "down")
        await pilot.pause()

    assert snap_compare(bench_in("morning"), run_before=fill_in, terminal_size=(80, 24))

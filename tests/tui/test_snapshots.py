"""How it looks: the very pictures that the README shows. After a change: look at them, then --snapshot-update."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve
from textual.pilot import Pilot

from game.play.record import Chosen, Finished
from game.records.saves import open_saves
from game.shelf.scenarios import Shelf, shipped_folder
from game.tui.app import BreakRoom, Services
from tests.tui.conftest import CLOCK, QUIET

Snap = Callable[..., bool]


@pytest.fixture
def room(data: Path) -> Iterator[Callable[..., BreakRoom]]:
    """A room in which somebody has played before."""
    saves = open_saves(data, lambda: CLOCK)
    for scenario, ending in (("gossip", "six_ten"), ("spill", "may"), ("spill", "nine_forty"), ("stuck", "charlie")):
        play = saves.begin(scenario, "", "Ana")
        saves.append(play, 1, Chosen("once"), Finished(ending, ending, 58, 61))
    saves.close()

    opened: list[Services] = []

    def room_of(theme: str = "evening", start: str | None = None) -> BreakRoom:
        services = Services(
            open_saves=lambda: open_saves(data, lambda: CLOCK),
            open_shelf=lambda: Shelf((shipped_folder(),)),
            settings=evolve(QUIET, theme=theme),
            keep_settings=lambda _changed: None,
            clock=lambda: CLOCK,
            start=(start, True) if start else None,
        )
        opened.append(services)
        return BreakRoom(services)

    yield room_of
    for services in opened:
        services.close()


async def settled(pilot: Pilot[Any]) -> None:
    """Wait for what is read beside the screen."""
    await pilot.pause()
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()


def presses(*keys: str) -> Callable[[Pilot[Any]], Any]:
    """Press keys, each taking effect before the next."""

    async def run(pilot: Pilot[Any]) -> None:
        await settled(pilot)
        for key in keys:
            await pilot.press(key)
            await pilot.pause()

    return run


def test_title(snap_compare: Snap, room: Callable[..., BreakRoom]) -> None:
    """The title screen, with a few endings found."""
    assert snap_compare(room(), run_before=settled, terminal_size=(80, 24))


def test_play(snap_compare: Snap, room: Callable[..., BreakRoom]) -> None:
    """The play screen after three choices."""
    assert snap_compare(room(start="spill"), run_before=presses("2", "2", "2"), terminal_size=(80, 24))


def test_play_by_day(snap_compare: Snap, room: Callable[..., BreakRoom]) -> None:
    """The play screen in a light theme, on a wider terminal."""
    app = room(theme="morning", start="spill")
    assert snap_compare(app, run_before=presses("2", "2", "2"), terminal_size=(100, 30))


def test_road(snap_compare: Snap, room: Callable[..., BreakRoom]) -> None:
    """The road so far."""
    assert snap_compare(room(start="spill"), run_before=presses(*"21212", "m"), terminal_size=(80, 24))

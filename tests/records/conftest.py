"""Saves in a folder of their own, with a clock that is a second later each time it is asked."""

import asyncio
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from game.records.classes import create_class
from game.records.saves import Saves, open_saves
from tests.records.office import Office, Opened, TriedLog


class Clock:
    """A clock that goes on by a second each time."""

    def __init__(self) -> None:
        self.now = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)

    def __call__(self) -> datetime:
        self.now += timedelta(seconds=1)
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "saves"


@pytest.fixture
def saves(folder: Path, clock: Clock) -> Iterator[Saves]:
    opened = open_saves(folder, clock)
    yield opened
    opened.close()


@pytest.fixture
def path(folder: Path) -> Path:
    """The file of a new class."""
    log = create_class(folder, "tulip")
    log.close()
    return log.path


@pytest.fixture
def opened(path: Path) -> Iterator[Opened]:
    """Clerks at work on the running loop; each is stopped at the end."""
    offices: list[Office] = []

    def office(place: int = 0) -> Office:
        offices.append(Office(TriedLog(path), place))
        offices[-1].clerk.start(asyncio.get_running_loop())
        return offices[-1]

    yield office
    for one in offices:
        one.log.may.set()
        one.clerk.stop()

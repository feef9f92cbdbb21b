"""Saves in a folder of their own, with a clock that is a second later each time it is asked."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from game.records.saves import Saves, open_saves


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

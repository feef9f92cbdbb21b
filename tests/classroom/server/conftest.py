from collections.abc import Iterator
from pathlib import Path

import pytest

from game.classroom.server.launch import Launched
from tests.classroom.server.clients import served


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Launched]:
    """A server with two workers, for all tests of a module."""
    with served(tmp_path_factory.mktemp("class")) as launched:
        yield launched


@pytest.fixture(scope="module")
def alone(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Launched]:
    """A server with one worker, so that all who come share it, for all tests of a module."""
    with served(tmp_path_factory.mktemp("class"), workers=1) as launched:
        yield launched


@pytest.fixture
def log(tmp_path: Path) -> Path:
    """Where the server that a test starts in its own folder writes."""
    return tmp_path / "server.log"

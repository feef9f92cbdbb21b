from collections.abc import Iterator

import pytest

from tests.classroom.endtoend.hosted import Server, hosted


@pytest.fixture(scope="module")
def lobby(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server for all tests of a module, whose class has not begun."""
    with hosted(tmp_path_factory.mktemp("class"), "gossip", "--workers", "1") as server:
        yield server


@pytest.fixture(scope="module")
def playing(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server for all tests of a module, in whose class everybody plays at once."""
    with hosted(tmp_path_factory.mktemp("class"), "gossip", "--open", "--workers", "1") as server:
        yield server

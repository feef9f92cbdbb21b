"""An office with a kettle in it, for every test of line mode."""

from pathlib import Path

import pytest

from tests.lines import Office, office


@pytest.fixture
def kettle(tmp_path: Path) -> Office:
    return office(tmp_path)

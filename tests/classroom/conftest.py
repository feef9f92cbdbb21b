from functools import partial
from pathlib import Path

import pytest

from tests.classroom.visitors import Opens, reception_in


@pytest.fixture
def opened(tmp_path: Path) -> Opens:
    """A reception in this test's own folder, as an async context."""
    return partial(reception_in, tmp_path)

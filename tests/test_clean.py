"""What is shipped is what the checker asks of everybody."""

from pathlib import Path

import pytest

from game.shelf.proof import prove
from game.shelf.scenarios import shipped_folder
from tests.guide.book import RIGHT

SHIPPED = sorted(path for path in shipped_folder().glob("*.yaml") if path.stem != "people" and "." not in path.stem)


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_a_shipped_scenario_has_no_fault(path: Path) -> None:
    """Nothing stuck, nothing lost, nothing for nothing: proven, and not even a hint is left."""
    assert prove(path) == ()


@pytest.mark.parametrize("path", RIGHT, ids=lambda path: path.stem)
def test_an_example_of_the_guide_checks_clean_strictly(path: Path) -> None:
    """What it has not come to yet is only mentioned."""
    assert [fault for fault in prove(path) if fault.rule.severity != "info"] == []

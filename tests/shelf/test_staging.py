"""A class's own copy of what it plays."""

from pathlib import Path

import pytest

from game.shelf.staging import stage, staged
from tests.lines import KETTLE, SPANISH


@pytest.fixture
def scenario(tmp_path: Path) -> Path:
    """The kettle among others, with people and a translation."""
    folder = tmp_path / "own"
    folder.mkdir()
    texts = {"kettle.yaml": KETTLE, "kettle.es.yaml": SPANISH, "people.yaml": "{}\n", "people.es.yaml": "{}\n"}
    for name, text in {**texts, "other.yaml": KETTLE, "kettle.md": "notes"}.items():
        (folder / name).write_text(text, "utf-8")
    return folder / "kettle.yaml"


def test_a_copy_has_all_that_a_scenario_needs_and_nothing_else(scenario: Path, tmp_path: Path) -> None:
    """Under the same names, for its owner alone."""
    copy = stage(scenario, tmp_path / "copy")
    names = {"kettle.yaml", "kettle.es.yaml", "people.yaml", "people.es.yaml"}
    assert {path.name for path in copy.parent.iterdir()} == names
    assert copy.read_text("utf-8") == KETTLE
    assert copy.stat().st_mode & 0o077 == 0
    assert copy == staged(str(scenario), copy.parent) == staged("kettle", copy.parent)


def test_a_copy_is_made_anew_whole_or_not_at_all(scenario: Path, tmp_path: Path) -> None:
    """What is no longer beside the scenario goes; where the scenario itself is gone, the old copy stays."""
    copy = stage(scenario, tmp_path / "copy")
    scenario.with_name("kettle.es.yaml").unlink()
    scenario.write_text(KETTLE + "# edited\n", "utf-8")
    stage(scenario, tmp_path / "copy")
    assert copy.read_text("utf-8").endswith("# edited\n")
    assert not copy.with_name("kettle.es.yaml").exists()
    scenario.unlink()
    with pytest.raises(OSError, match="kettle"):
        stage(scenario, tmp_path / "copy")
    assert copy.exists()

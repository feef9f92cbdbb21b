from pathlib import Path

import pytest

from game.shelf.manuscript import open_manuscript
from game.shelf.trouble import NotOnShelf
from tests.shelf.shelves import SCENARIO, filled


def test_a_scenario_comes_with_its_text_and_its_places(tmp_path: Path) -> None:
    """What it says, its bytes, and where each part stands."""
    path = filled(tmp_path, "talk.yaml") / "talk.yaml"
    found = open_manuscript(path)
    assert found.story is not None
    assert (found.path, found.raw, found.diagnostics) == (path, SCENARIO.encode(), ())
    assert found.read.lines[found.compiled.source_map["start",].line - 1].startswith("start:")


def test_a_fault_of_the_people_stops_the_story(tmp_path: Path) -> None:
    """It is among what is wrong."""
    folder = filled(tmp_path, "talk.yaml", people="- {id: dana, name: Dana, role: king}\n")
    found = open_manuscript(folder / "talk.yaml")
    assert found.story is None
    assert [Path(fault.file).name for fault in found.diagnostics] == ["people.yaml"]


@pytest.mark.parametrize("name", [".", "gone.yaml"])
def test_what_cannot_be_read_is_told_in_a_sentence(tmp_path: Path, name: str) -> None:
    """A folder, and a file that is not there any more."""
    with pytest.raises(NotOnShelf, match="cannot be read"):
        open_manuscript(tmp_path / name)

"""The scenario files that a command was given."""

from pathlib import Path

import pytest

from game.cli.call import Refused
from game.cli.found import find_files
from game.shelf.scenarios import Shelf
from tests.shelf.shelves import filled, shelf


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return filled(tmp_path / "mine", "talk.yaml", "gossip.yaml", "talk.es.yaml")


def names(shelf: Shelf, *given: str) -> list[str]:
    return [path.name for path in find_files(shelf, given).scenarios]


def test_without_names_it_is_everything_there_is(folder: Path) -> None:
    """In the order in which scenarios are listed."""
    assert names(shelf(folder)) == ["gossip.yaml", "talk.yaml"]


def test_a_scenario_has_an_id_a_path_and_a_folder(folder: Path) -> None:
    """However often it is named, it is one file."""
    assert names(shelf(folder), "talk", str(folder / "talk.yaml"), str(folder)) == ["talk.yaml", "gossip.yaml"]


def test_people_who_are_named_themselves_stand_apart(folder: Path) -> None:
    """A glob takes them along."""
    found = find_files(shelf(folder), [str(folder / "people.yaml"), "talk"])
    assert [path.name for path in found.people] == ["people.yaml"]
    assert [path.name for path in found.scenarios] == ["talk.yaml"]


def test_what_cannot_be_read_is_told_beside_what_can(folder: Path, tmp_path: Path) -> None:
    """A name that nothing bears, and a folder without scenarios: a sentence for each."""
    (tmp_path / "empty").mkdir()
    found = find_files(shelf(folder), ["nowhere.yaml", str(tmp_path / "empty"), "talk"])
    assert [path.name for path in found.scenarios] == ["talk.yaml"]
    assert [sentence[:20] for sentence in found.unread] == ["There is no file now", "There is no scenario"]


def test_where_there_is_nothing_at_all_the_call_is_refused(tmp_path: Path) -> None:
    """With the reason."""
    with pytest.raises(Refused, match="There is no folder"):
        find_files(shelf(tmp_path / "nowhere"), [])

from pathlib import Path

import pytest

from game.shelf.scenarios import Shelf
from game.shelf.trouble import NotOnShelf
from game.shelf.versions import open_versions, why_not
from tests.writing import CAST_YAML, scenes

TEXT = scenes("hall: {text: A hall., to: the_end}\nthe_end: {ending: {title: The end, tone: warm}}")


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    folder = tmp_path / "mine"
    folder.mkdir()
    (folder / "people.yaml").write_text(CAST_YAML)
    (folder / "hall.yaml").write_text(TEXT)
    return Shelf((folder,))


def test_both_have_the_people_of_the_one_that_has_some(shelf: Shelf, tmp_path: Path) -> None:
    """What git shows lands in a folder without them, on either side."""
    before = tmp_path / "before.yaml"
    before.write_text(TEXT)
    for names in ((str(before), "hall"), ("hall", str(before))):
        assert [found.story is not None for found in open_versions(shelf, *names)] == [True, True]


def test_without_any_people_the_faults_stay(shelf: Shelf, tmp_path: Path) -> None:
    """Nobody is made up; the sentence says how many faults there are, and where to read them."""
    before = tmp_path / "before.yaml"
    before.write_text(TEXT)
    found, _ = open_versions(shelf, str(before), str(before))
    assert found.story is None
    assert why_not(found, "before.yaml", "breakroom check before.yaml") == (
        "“before.yaml” cannot be compared: 3 faults stop it. To see everything: breakroom check before.yaml"
    )


def test_a_copy_that_is_named_like_a_translation_is_read(shelf: Shelf) -> None:
    """`hall.old.yaml` beside hall.yaml is a whole scenario; `hall.es.yaml` with texts only is a translation."""
    folder = shelf.folders[0]
    (folder / "hall.old.yaml").write_text(TEXT)
    assert open_versions(shelf, str(folder / "hall.old.yaml"), "hall")[0].story is not None
    for translation in ("title: La sala\n", "[]", ""):
        (folder / "hall.es.yaml").write_text(translation)
        with pytest.raises(NotOnShelf, match="is a translation"):
            open_versions(shelf, str(folder / "hall.es.yaml"), "hall")


def test_what_is_no_scenario_is_refused(shelf: Shelf, tmp_path: Path) -> None:
    """As everywhere else: nothing there, a folder, another kind of file, the people."""
    (tmp_path / "a.txt").write_text(TEXT)
    for name, why in (
        ("halls", "There is no scenario"),
        (str(tmp_path / "no.yaml"), "There is no file"),
        (str(tmp_path), "is a folder"),
        (str(tmp_path / "a.txt"), "should end with .yaml"),
        (str(shelf.folders[0] / "people.yaml"), "is not a scenario"),
    ):
        with pytest.raises(NotOnShelf, match=why):
            open_versions(shelf, "hall", name)

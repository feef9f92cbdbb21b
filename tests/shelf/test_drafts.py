from pathlib import Path

import pytest

from game.shelf.drafts import Draft, write_drafts
from game.shelf.trouble import CannotUse


def _files(folder: Path) -> dict[str, str]:
    return {str(path.relative_to(folder)): path.read_text("utf-8") for path in folder.rglob("*") if path.is_file()}


def test_all_are_written_into_a_folder_that_is_made(tmp_path: Path) -> None:
    """With those above it that are missing, too."""
    write_drafts(tmp_path / "a" / "b", {"x.yaml": Draft("é\n"), "y.yaml": Draft("2\n")})
    assert _files(tmp_path / "a") == {"b/x.yaml": "é\n", "b/y.yaml": "2\n"}


def test_what_is_there_stays_and_then_nothing_is_written(tmp_path: Path) -> None:
    """Not even the files that could have been, nor the longer form of another."""
    (tmp_path / "people.yaml").write_text("old\n")
    (tmp_path / "z.yaml").write_text("mine\n")
    drafts = {"x.yaml": Draft("1"), "people.yaml": Draft("old\nnew\n", longer=True), "z.yaml": Draft("2")}
    with pytest.raises(CannotUse, match="already"):
        write_drafts(tmp_path, drafts)
    assert _files(tmp_path) == {"people.yaml": "old\n", "z.yaml": "mine\n"}


def test_folders_that_were_made_for_nothing_are_gone(tmp_path: Path) -> None:
    """As is everything in them."""
    with pytest.raises(CannotUse):
        write_drafts(tmp_path / "a" / "b", {"x.yaml": Draft("1"), "no/where.yaml": Draft("2")})
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_grows_keeps_its_place(tmp_path: Path) -> None:
    """`longer` says that what was in it is in the new one."""
    (tmp_path / "people.yaml").write_text("old\n")
    write_drafts(tmp_path, {"people.yaml": Draft("old\nnew\n", longer=True)})
    assert _files(tmp_path) == {"people.yaml": "old\nnew\n"}


def test_an_older_file_of_the_same_kind_gives_way(tmp_path: Path) -> None:
    """It has the mark in it; another one of that name stays."""
    write_drafts(tmp_path, {"s.json": Draft("MARK 1", mark="MARK")})
    write_drafts(tmp_path, {"s.json": Draft("MARK 2", mark="MARK")})
    assert _files(tmp_path) == {"s.json": "MARK 2"}
    (tmp_path / "s.json").write_text("mine")
    with pytest.raises(CannotUse):
        write_drafts(tmp_path, {"s.json": Draft("MARK 3", mark="MARK")})


@pytest.mark.parametrize("folder", ["file", "file/below", "nul\0l", "x" * 300])
def test_a_folder_that_cannot_be_is_told_in_a_line(tmp_path: Path, folder: str) -> None:
    """A file in its place, a name that no folder can have."""
    (tmp_path / "file").write_text("mine")
    with pytest.raises(CannotUse):
        write_drafts(tmp_path / folder, {"x.yaml": Draft("1")})
    assert _files(tmp_path) == {"file": "mine"}

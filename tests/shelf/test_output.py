import os
from pathlib import Path

import pytest

from game.shelf.output import write_output
from game.shelf.trouble import CannotUse

MARK = "written by breakroom map"
PAGE = f"<!-- {MARK} -->\nnew\n"


def names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


def test_a_text_is_written_whole(tmp_path: Path) -> None:
    """In UTF-8, with its own line ends, and nothing beside it is left."""
    write_output(tmp_path / "a.md", "Zoë\nand *Dana*\n")
    assert (tmp_path / "a.md").read_bytes() == "Zoë\nand *Dana*\n".encode()
    assert names(tmp_path) == {"a.md"}


def test_what_cannot_be_spelled_becomes_a_mark(tmp_path: Path) -> None:
    """Half a character, as a file name from a foreign disk brings one, does not lose the rest."""
    write_output(tmp_path / "a.md", "a\udcffb")
    assert (tmp_path / "a.md").read_bytes() == b"a?b"


def test_a_file_of_somebody_elses_gives_way_only_to_force(tmp_path: Path) -> None:
    """Without it the file stays, also where it is an output of another kind."""
    path = tmp_path / "a.md"
    for old in ("my notes", "<!-- written by breakroom script -->"):
        path.write_text(old)
        with pytest.raises(CannotUse, match=r"There is a file .* already\. .* --force\."):
            write_output(path, PAGE, mark=MARK)
        assert path.read_text() == old
    write_output(path, PAGE, force=True, mark=MARK)
    assert path.read_text() == PAGE


def test_an_earlier_output_of_the_same_kind_gives_way(tmp_path: Path) -> None:
    """To draw the map again after an edit is plainly what was asked."""
    path = tmp_path / "a.html"
    write_output(path, PAGE, mark=MARK)
    write_output(path, PAGE + "newer", mark=MARK)
    assert path.read_text() == PAGE + "newer"


def test_without_a_mark_nothing_counts_as_an_earlier_output(tmp_path: Path) -> None:
    """An empty mark stands in every file, so it means none."""
    write_output(tmp_path / "a.md", "once")
    with pytest.raises(CannotUse, match="already"):
        write_output(tmp_path / "a.md", "twice")


def test_a_mark_deep_in_a_file_does_not_count(tmp_path: Path) -> None:
    """A letter that quotes a map is no map."""
    path = tmp_path / "a.html"
    path.write_text(" " * 5000 + MARK)
    with pytest.raises(CannotUse, match="already"):
        write_output(path, PAGE, mark=MARK)


def test_places_where_no_file_can_be(tmp_path: Path) -> None:
    """A folder, a folder that is not there, a file for a folder: each is told, with or without force."""
    (tmp_path / "file").write_text("")
    for path, message in (
        (tmp_path, "is a folder"),
        (Path(), "is a folder"),
        (tmp_path / "no" / "a.md", "There is no folder"),
        (tmp_path / "file" / "a.md", "There is no folder"),
        (tmp_path / ("a" * 300), "the name is too long"),
    ):
        for force in (False, True):
            with pytest.raises(CannotUse, match=message):
                write_output(path, PAGE, force)
    assert names(tmp_path) == {"file"}


@pytest.mark.skipif(not Path("/dev/null").is_char_device(), reason="there are no devices of this kind here")
def test_a_device_is_never_replaced() -> None:
    """Even with force: a rename would put an ordinary file in the place of /dev/null."""
    with pytest.raises(CannotUse, match="no ordinary file"):
        write_output(Path("/dev/null"), PAGE, force=True)
    assert Path("/dev/null").is_char_device()


@pytest.mark.skipif(os.name != "posix", reason="links need a right of their own there")
def test_a_link_stays_a_link(tmp_path: Path) -> None:
    """What it points to is written; a link to nowhere makes that file; a circle is told."""
    (tmp_path / "real.md").write_text("old")
    (tmp_path / "link.md").symlink_to(tmp_path / "real.md")
    (tmp_path / "ahead.md").symlink_to(tmp_path / "later.md")
    (tmp_path / "round.md").symlink_to(tmp_path / "round.md")
    write_output(tmp_path / "link.md", PAGE, force=True)
    write_output(tmp_path / "ahead.md", PAGE)
    assert (tmp_path / "link.md").is_symlink()
    assert [(tmp_path / name).read_text() for name in ("real.md", "later.md")] == [PAGE, PAGE]
    with pytest.raises(CannotUse, match="circle"):
        write_output(tmp_path / "round.md", PAGE)


@pytest.mark.skipif(os.name != "posix", reason="permissions of this kind are POSIX's")
def test_the_rights_of_a_file_stay(tmp_path: Path) -> None:
    """A page that its group may read is still theirs once it was written again."""
    (tmp_path / "a.md").write_text("old")
    (tmp_path / "a.md").chmod(0o640)
    write_output(tmp_path / "a.md", PAGE, force=True)
    assert (tmp_path / "a.md").stat().st_mode & 0o777 == 0o640


def test_a_disk_that_refuses_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The old file is lost only to a whole new one, and nothing half written is left."""
    (tmp_path / "a.md").write_text("old")

    def full(_number: int) -> None:
        raise OSError(28, os.strerror(28))

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(CannotUse, match=r"the disk is full\. Nothing was changed\."):
        write_output(tmp_path / "a.md", PAGE, force=True)
    assert (tmp_path / "a.md").read_text() == "old"
    assert names(tmp_path) == {"a.md"}


def test_a_folder_that_takes_no_files_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As /proc: nobody is told that a file is not there any more which never was."""

    def nowhere(*_: object) -> None:
        raise FileNotFoundError(2, os.strerror(2))

    monkeypatch.setattr(Path, "open", nowhere)
    with pytest.raises(CannotUse, match=r"cannot be written: no file can be made in that folder\."):
        write_output(tmp_path / "a.md", PAGE)


def test_a_file_that_cannot_be_looked_into_is_somebody_elses(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where its head cannot be read, it does not count as an earlier output."""
    write_output(tmp_path / "a.md", PAGE, mark=MARK)
    opened = Path.open

    def closed(path: Path, mode: str) -> object:
        if path.name == "a.md":
            raise PermissionError(13, "Permission denied")
        return opened(path, mode)

    monkeypatch.setattr(Path, "open", closed)
    with pytest.raises(CannotUse, match="already"):
        write_output(tmp_path / "a.md", PAGE, mark=MARK)

import os
import stat
from pathlib import Path

import pytest

from game.records.place import close_to_others, make_private_file, make_private_folder, shown, why, why_no_folder

posix = pytest.mark.skipif(os.name != "posix", reason="permissions of this kind are POSIX's")


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


@posix
def test_folders_and_files_are_made_for_their_owner_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever the umask allows, a folder has 0700 and a file 0600."""
    before = os.umask(0)
    try:
        make_private_folder(tmp_path / "a" / "saves")
        make_private_file(tmp_path / "a" / "saves" / "file")
    finally:
        os.umask(before)
    assert (mode(tmp_path / "a" / "saves"), mode(tmp_path / "a" / "saves" / "file")) == (0o700, 0o600)


@posix
def test_what_was_open_to_others_is_closed_and_nothing_is_opened_wider(tmp_path: Path) -> None:
    """A right of somebody else's goes; a right that the owner has taken from themselves stays away."""
    for found, left in ((0o777, 0o700), (0o750, 0o700), (0o500, 0o500), (0o555, 0o500)):
        tmp_path.chmod(found)
        make_private_folder(tmp_path)
        assert mode(tmp_path) == left
    tmp_path.chmod(0o700)


@posix
def test_a_folder_that_is_shared_by_design_stays_open(tmp_path: Path) -> None:
    """--data /tmp must not take /tmp from everybody else, not even from root."""
    tmp_path.chmod(0o1777)
    make_private_folder(tmp_path)
    assert mode(tmp_path) == 0o777 | stat.S_ISVTX


@posix
@pytest.mark.parametrize(
    "inside, left",
    [
        ([], 0o700),
        (["breakroom.db", "breakroom.db-wal", "settings.json", "plays", "classes"], 0o700),
        (["breakroom.db.damaged-20260302T093000Z-2", "0123456789abcdef" * 2 + ".lock"], 0o700),
        (["breakroom.db", "thesis.tex"], 0o755),
        (["poetry.lock"], 0o755),
    ],
)
def test_a_folder_with_other_things_in_it_stays_open(tmp_path: Path, inside: list[str], left: int) -> None:
    """--data . in a project closes it to nobody; a folder that is the game's alone, or empty, is closed."""
    for name in inside:
        (tmp_path / name).touch()
    tmp_path.chmod(0o755)
    make_private_folder(tmp_path)
    assert mode(tmp_path) == left


@posix
def test_a_folder_of_somebody_else_is_left_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Only the owner tightens."""
    tmp_path.chmod(0o755)
    monkeypatch.setattr(os, "geteuid", lambda: os.getuid() + 1)
    close_to_others(tmp_path)
    assert mode(tmp_path) == 0o755


def test_closing_never_fails(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where there is nothing to close, or a system without owners, nothing happens."""
    close_to_others(tmp_path / "not there")
    monkeypatch.delattr(os, "geteuid", raising=False)
    close_to_others(tmp_path)
    make_private_folder(tmp_path / "new")
    assert (tmp_path / "new").is_dir()


def test_a_file_where_the_folder_should_be_is_told_with_what_to_do(tmp_path: Path) -> None:
    """The sentence names the path and the way out, in one line."""
    (tmp_path / "saves").write_text("not a folder")
    with pytest.raises(FileExistsError) as refused:
        make_private_folder(tmp_path / "saves")
    line = why_no_folder(tmp_path / "saves", refused.value)
    assert line.startswith(f"There is a file where the data folder should be: {tmp_path / 'saves'}.")
    assert "--data" in line
    assert "\n" not in line
    with pytest.raises(NotADirectoryError) as deeper:
        make_private_folder(tmp_path / "saves" / "inside")
    assert "A part of the path" in why_no_folder(tmp_path / "saves" / "inside", deeper.value)
    assert "permission is denied" in why_no_folder(tmp_path, PermissionError(13, "EACCES"))


def test_a_reason_is_told_in_plain_words() -> None:
    """What the system calls by a number has words; what has none is told as the system tells it."""
    assert why(OSError(28, "No space left on device")) == "the disk is full"
    assert why(OSError(9999, "Strange Weather")) == "strange weather"
    assert why(ValueError("embedded null byte")) == "no file can have that name"


def test_a_name_cannot_command_a_terminal() -> None:
    """Escape sequences, line ends and halves of letters in a path are shown as marks."""
    assert shown(Path("a\x1b[31m\nb\udcff c")) == "a�[31m�b� c"

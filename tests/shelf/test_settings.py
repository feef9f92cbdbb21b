import json
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.shelf.settings import LARGEST, Settings, read_settings, write_settings
from game.shelf.trouble import CannotUse

OWN = Settings(theme="paper", reduced_motion=True, hide_numbers=True, confirm_leaving=False, name="Zoë")


def write(folder: Path, raw: bytes) -> Path:
    (folder / "settings.json").write_bytes(raw)
    return folder


def test_without_a_file_the_usual_settings_hold(tmp_path: Path) -> None:
    """A new player has the evening theme, motion, numbers, and is asked before leaving; nothing is written."""
    assert read_settings(tmp_path / "not there") == (Settings("evening", False, False, True, None), None)
    assert list(tmp_path.iterdir()) == []


def test_settings_are_read_as_they_were_written(tmp_path: Path) -> None:
    """Writing makes the folder; writing again replaces; nothing else is left in it."""
    for settings in (OWN, Settings(), OWN):
        write_settings(tmp_path / "saves", settings)
        assert read_settings(tmp_path / "saves") == (settings, None)
    assert [path.name for path in (tmp_path / "saves").iterdir()] == ["settings.json"]


@pytest.mark.skipif(os.name != "posix", reason="permissions of this kind are POSIX's")
def test_settings_are_their_owners_alone(tmp_path: Path) -> None:
    """The file has 0600 whatever the umask, also where it was open before."""
    write(tmp_path, b"{}").joinpath("settings.json").chmod(0o666)
    before = os.umask(0)
    try:
        write_settings(tmp_path, OWN)
    finally:
        os.umask(before)
    assert (tmp_path / "settings.json").stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize(
    "raw",
    [b"", b"theme: paper", b"[1, 2]", b'"paper"', b"\xff\xfe{}", b'{"theme": "pa', b"[" * 5000, b" " * (LARGEST + 1)],
)
def test_a_damaged_file_is_set_aside(tmp_path: Path, raw: bytes) -> None:
    """Its bytes are kept under a name that the sentence tells, and a second one gets a name of its own."""
    for name in ("settings.json.damaged", "settings.json.damaged-2"):
        settings, notice = read_settings(write(tmp_path, raw))
        assert settings == Settings()
        assert notice is not None
        assert str(tmp_path / name) in notice
        assert (tmp_path / name).read_bytes() == raw
        assert not (tmp_path / "settings.json").exists()
    assert read_settings(tmp_path) == (Settings(), None)


def test_what_is_not_understood_is_passed_over(tmp_path: Path) -> None:
    """A newer version's keys and values of a wrong kind leave the usual setting, and the rest holds."""
    text = '{"theme": 7, "reduced_motion": "yes", "hide_numbers": true, "confirm_leaving": 0, "name": [], "music": 1}'
    assert read_settings(write(tmp_path, text.encode())) == (Settings(hide_numbers=True), None)


def test_a_name_cannot_command_a_terminal(tmp_path: Path) -> None:
    """Escape sequences and line ends in a file that somebody edited do not reach the screen."""
    write(tmp_path, json.dumps({"name": " Ann\x1b[31m\n  B. \u202e"}).encode())
    assert read_settings(tmp_path)[0].name == "Ann\ufffd[31m B. \ufffd"


@given(
    st.binary(max_size=60)
    | st.recursive(
        st.none() | st.text(), lambda x: st.dictionaries(st.sampled_from(["theme", "name", "hide_numbers"]), x)
    ).map(lambda value: json.dumps(value).encode())
)
def test_no_file_can_stop_the_game_from_starting(raw: bytes) -> None:
    """Whatever the file holds, there are settings."""
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        settings, _ = read_settings(write(Path(folder), raw))
    assert isinstance(settings.theme, str)


def test_a_file_out_of_reach_is_told_and_left(tmp_path: Path) -> None:
    """A folder where the file should be gives a sentence for reading and one for writing, and stays."""
    (tmp_path / "settings.json").mkdir()
    settings, notice = read_settings(tmp_path)
    assert settings == Settings()
    assert notice is not None
    assert "cannot be read" in notice
    with pytest.raises(CannotUse, match="cannot be kept"):
        write_settings(tmp_path, OWN)
    assert [path.name for path in tmp_path.iterdir()] == ["settings.json"]


def test_a_file_where_the_folder_should_be_is_told(tmp_path: Path) -> None:
    """The sentence says that the settings hold until one leaves."""
    (tmp_path / "saves").write_text("a letter")
    with pytest.raises(CannotUse, match="They hold until you leave"):
        write_settings(tmp_path / "saves", OWN)


def test_a_write_that_fails_leaves_the_old_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A full disk while writing loses nothing and leaves no half file behind."""
    write_settings(tmp_path, OWN)

    def full(_number: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(CannotUse, match="the disk is full"):
        write_settings(tmp_path, Settings())
    assert read_settings(tmp_path) == (OWN, None)
    assert [path.name for path in tmp_path.iterdir()] == ["settings.json"]

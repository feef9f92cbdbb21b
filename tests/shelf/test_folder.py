import os
from pathlib import Path

import platformdirs
import pytest

from game.shelf.folder import CannotUse, data_folder, make_private


def test_the_folder_that_is_named_first_counts(tmp_path: Path) -> None:
    """--data goes before BREAKROOM_DATA, and that before the platform's folder; an empty name is none."""
    given, other = str(tmp_path / "given"), str(tmp_path / "other")
    assert data_folder(given, {"BREAKROOM_DATA": other}) == tmp_path / "given"
    assert data_folder(None, {"BREAKROOM_DATA": other}) == tmp_path / "other"
    assert data_folder("", {"BREAKROOM_DATA": ""}) == platformdirs.user_data_path("breakroom", appauthor=False)


def test_a_folder_is_where_it_was_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A name without a root is meant from here, ~ is the home folder, and nothing is made by asking."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOME" if os.name == "posix" else "USERPROFILE", str(tmp_path / "home"))
    assert data_folder("saves", {}) == tmp_path / "saves"
    assert data_folder(None, {"BREAKROOM_DATA": "~/saves"}) == tmp_path / "home" / "saves"
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(os.name != "posix", reason="~name is POSIX's")
def test_a_home_of_nobody_is_told() -> None:
    """A name after ~ that nobody has gives a sentence."""
    with pytest.raises(CannotUse, match="~nobody-has-this-name"):
        data_folder("~nobody-has-this-name/saves", {})


def test_the_folder_is_made_private(tmp_path: Path) -> None:
    """It is made with all that leads to it, for its owner alone, and making it twice is fine."""
    for _ in range(2):
        make_private(tmp_path / "a" / "saves")
    assert (tmp_path / "a" / "saves").is_dir()
    if os.name == "posix":
        assert (tmp_path / "a" / "saves").stat().st_mode & 0o777 == 0o700


def test_a_file_where_the_folder_should_be_is_one_line(tmp_path: Path) -> None:
    """What is wrong and what to do, in one line; the file stays."""
    (tmp_path / "saves").write_text("a letter")
    for folder in (tmp_path / "saves", tmp_path / "saves" / "inside"):
        with pytest.raises(CannotUse, match="--data or BREAKROOM_DATA") as refused:
            make_private(folder)
        assert "\n" not in str(refused.value)
    assert (tmp_path / "saves").read_text() == "a letter"

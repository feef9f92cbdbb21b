import os
from pathlib import Path

import platformdirs
import pytest

from game.shelf.folder import close_own_folder, data_folder
from game.shelf.trouble import CannotUse


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


@pytest.mark.skipif(os.name != "posix", reason="permissions of this kind are POSIX's")
def test_only_the_games_own_folder_is_closed_whatever_lies_in_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The platform's folder is the game's; one that was named may be anybody's."""
    own, named = tmp_path / "own", tmp_path / "named"
    monkeypatch.setattr(platformdirs, "user_data_path", lambda *_, **__: own)
    for folder in (own, named):
        folder.mkdir()
        folder.chmod(0o755)
        close_own_folder(folder)
    assert [folder.stat().st_mode & 0o777 for folder in (own, named)] == [0o700, 0o755]

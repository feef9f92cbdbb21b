from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.shelf.filename import LONGEST, refuse_taken, scenario_name
from game.shelf.naming import named_as_scenario
from game.shelf.trouble import CannotUse


@pytest.mark.parametrize(
    "given, name",
    [
        ("printer", "printer"),
        ("Last Cup", "last-cup"),
        (" Last  Cup.yaml", "last-cup"),
        ("rude-peer.yml", "rude-peer"),
        ("Zoë's Café!", "zoë-s-café"),
        ("v1.2", "v1-2"),
        ("-x-", "x"),
        ("under_score", "under_score"),
        ("茶", "茶"),
    ],
)
def test_a_name_is_cleaned(given: str, name: str) -> None:
    """Small letters, - for blanks and signs, no ending."""
    assert scenario_name(given) == name


@pytest.mark.parametrize(
    "given, why",
    [
        ("", "cannot be the name of a file"),
        (".", "cannot be the name of a file"),
        ("..", "cannot be the name of a file"),
        (".yaml", "cannot be the name of a file"),
        ("?!", "cannot be the name of a file"),
        ("a\x1bb", "cannot be the name of a file"),
        ("../x", "folder in it"),
        ("a\\b", "folder in it"),
        ("/etc/passwd", "folder in it"),
        ("people", "my-people"),
        ("Week.yaml", "my-week"),
        ("CON", "Windows"),
        ("lpt1.yaml", "Windows"),
        ("gossip.es", "would be a translation of gossip. Take another name, as in gossip-es"),
        ("x" * (LONGEST + 1), "61 characters"),
    ],
)
def test_a_name_that_no_file_should_have_is_refused(given: str, why: str) -> None:
    """In one line, with a name that would do where there is one."""
    with pytest.raises(CannotUse, match=why) as refused:
        scenario_name(given)
    assert str(refused.value).isprintable()


@given(st.text(max_size=30))
def test_whatever_is_let_in_is_found_again(given: str) -> None:
    """As a scenario, under a name that stays the same when it is cleaned once more."""
    try:
        name = scenario_name(given)
    except CannotUse:
        return
    assert scenario_name(name) == name
    assert named_as_scenario(Path(f"{name}.yaml"))


def test_what_is_there_is_not_taken(tmp_path: Path) -> None:
    """Neither a .yaml nor a .yml, nor a link that leads nowhere; a folder that is missing has nothing."""
    (tmp_path / "a.yml").write_text("")
    (tmp_path / "b.yaml").symlink_to(tmp_path / "nowhere")
    for name in ("a", "b"):
        with pytest.raises(CannotUse, match="It stays as it is"):
            refuse_taken(tmp_path, name)
    refuse_taken(tmp_path, "c")
    refuse_taken(tmp_path / "new", "a")


def test_a_file_is_no_folder(tmp_path: Path) -> None:
    """It is said at once, not when everything was asked."""
    (tmp_path / "file").write_text("")
    with pytest.raises(CannotUse, match="is a file"):
        refuse_taken(tmp_path / "file", "a")

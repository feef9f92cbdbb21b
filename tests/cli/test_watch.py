"""`breakroom watch`: what is refused before anything is shown, and what the preview is given."""

from pathlib import Path
from typing import Any

import pytest

from game.cli.call import Call
from game.shelf.scenarios import shipped_folder
from game.tui.watch import bench as module
from tests.cli.conftest import Shell


@pytest.fixture
def shown(monkeypatch: pytest.MonkeyPatch) -> list[tuple[Any, Any]]:
    """What the preview was given, instead of a screen; and a terminal to ask for one."""
    given: list[tuple[Any, Any]] = []

    def run_bench(services: Any, bench: Any) -> int:
        given.append((services, bench))
        return 0

    monkeypatch.setattr(Call, "has_screen", property(lambda _self: True))
    monkeypatch.setattr(module, "run_bench", run_bench)
    return given


def test_without_a_terminal_there_is_no_preview(shell: Shell) -> None:
    """One line says so, and what tells the faults without one."""
    said = shell.run("watch", "kettle")
    assert (said.code, said.out) == (2, "")
    assert said.err == (
        "breakroom: A preview needs a terminal. This tells the faults without one: breakroom check kettle\n"
    )


def test_a_file_is_watched_by_its_path(shell: Shell, shown: list[tuple[Any, Any]]) -> None:
    """It is read before anything is shown, and the player's name is the one that is set."""
    path = shell.scenarios / "kettle.yaml"
    assert shell.run("watch", str(path)).code == 0
    ((_, bench),) = shown
    assert bench.file == str(path)
    assert bench.first.story.title == "The Kettle"
    assert bench.you == "You"
    assert bench.full_check().path == path


def test_a_file_is_watched_by_its_id(shell: Shell, shown: list[tuple[Any, Any]]) -> None:
    """One of somebody's own, or one that comes with the game."""
    assert shell.run("watch", "kettle").code == 0
    assert shell.run("watch", "gossip").code == 0
    assert [Path(bench.file).name for _, bench in shown] == ["kettle.yaml", "gossip.yaml"]
    assert shown[1][1].first.shelved.path == shipped_folder() / "gossip.yaml"


def test_a_broken_file_is_watched_too(shell: Shell, shown: list[tuple[Any, Any]]) -> None:
    """That is what it is for."""
    (shell.scenarios / "kettle.yaml").write_text("title: [", "utf-8")
    assert shell.run("watch", "kettle").code == 0
    assert shown[0][1].first.shelved.diagnostics


def test_nothing_is_kept(shell: Shell, shown: list[tuple[Any, Any]]) -> None:
    """No folder is made for saves, and there are none to open."""
    shell.run("watch", "kettle")
    assert not (shell.folder / "data").exists()
    with pytest.raises(Exception, match="keeps no records"):
        shown[0][0].open_saves()


@pytest.mark.parametrize(
    "name, words",
    [
        ("kettel", "There is no scenario “kettel”. Did you mean kettle?"),
        ("nowhere/kettle.yaml", "There is no file nowhere/kettle.yaml."),
        (".", "is a folder, not a scenario."),
        ("kettle.txt/x.yaml", "There is no file"),
        ("", "An empty name is no scenario"),
    ],
)
def test_what_cannot_be_watched_is_said_in_one_line(
    shell: Shell, shown: list[tuple[Any, Any]], name: str, words: str
) -> None:
    """With what could have been meant."""
    said = shell.run("watch", name)
    assert (said.code, said.out, shown) == (2, "", [])
    assert words in said.err
    assert said.err.count("\n") == 1

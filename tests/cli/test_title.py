"""`breakroom` alone: the title, as a screen or in lines; and what the screen is given."""

import os
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from game.cli.call import Call
from game.cli.title import show_screen
from tests.cli.conftest import Shell


def test_without_a_terminal_the_title_is_a_list(shell: Shell) -> None:
    """A pipe gets the scenarios by number, and can play one."""
    said = shell.run(typed="q\n")
    assert said.code == 0
    assert "The Kettle. Somebody let it boil dry." in " ".join(said.out.split())


def test_the_title_in_lines_can_be_asked_for(shell: Shell) -> None:
    """Somebody at a terminal who reads lines has the title too."""
    shell.monkeypatch.setattr(Call, "has_screen", True)
    assert shell.run("--plain", typed="q\n").out.startswith("Break Room.")


def test_a_failure_of_the_screen_is_the_exit_code(shell: Shell, handed_in: dict[str, Any]) -> None:
    """A crash inside the screen is told to whoever called the game."""
    shell.monkeypatch.setattr(Call, "has_screen", True)
    assert shell.run("play", "kettle").code == 0
    shell.monkeypatch.setattr(sys.modules["game.tui.app"], "run_game", lambda _: 1)
    assert (shell.run().code, shell.run("play", "kettle").code) == (1, 1)


@pytest.fixture
def handed_in(monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    """What the screen would be opened with, in the place of a screen."""
    found: dict[str, Any] = {}
    app = SimpleNamespace(Services=lambda **given: found.update(given), run_game=lambda _: 0)
    monkeypatch.setitem(sys.modules, "game.tui.app", app)
    return found


def test_the_screen_is_handed_everything_and_opens_nothing_yet(shell: Shell, handed_in: dict[str, Any]) -> None:
    """Settings, clock, shelf and a way to open the saves: the first picture waits for no database."""
    show_screen(Call.of_this_process(), "kettle", fresh=True, name="Ada")
    assert (handed_in["start"], handed_in["name"], handed_in["notice"]) == (("kettle", True), "Ada", "")
    assert handed_in["clock"]().tzinfo is not None
    assert not (shell.folder / "data").exists()


def test_no_color_is_honored_by_the_screen(shell: Shell, handed_in: dict[str, Any]) -> None:
    """NO_COLOR counts where it is not empty."""
    for value, expected in (("1", True), ("", False)):
        shell.monkeypatch.setenv("NO_COLOR", value)
        show_screen(Call.of_this_process())
        assert handed_in["no_color"] is expected


def test_settings_of_the_screen_are_kept(shell: Shell, handed_in: dict[str, Any]) -> None:
    """What is changed there holds the next time."""
    show_screen(Call.of_this_process())
    handed_in["keep_settings"](handed_in["settings"].__class__(name="Bo"))
    show_screen(Call.of_this_process())
    assert handed_in["settings"].name == "Bo"


def test_the_first_picture_waits_for_neither_yaml_nor_the_database(tmp_path: Path) -> None:
    """What reads scenarios and saves is imported behind the first picture of the title screen."""
    lines = """
import sys
import game.tui.app as app
app.run_game = lambda services: print(*sys.modules) or 0
from game.cli.call import Call
Call.has_screen = property(lambda self: True)
from game.cli import main
main([])
"""
    root, environ = Path(__file__).resolve().parents[2], {**os.environ, "BREAKROOM_DATA": str(tmp_path)}
    command = [sys.executable, "-c", lines]
    done = subprocess.run(command, cwd=root, env=environ, capture_output=True, text=True, check=True)
    loaded = set(done.stdout.split())
    assert "textual.app" in loaded
    assert not loaded & {"yaml", "sqlalchemy", "sqlite3", "filelock", "game.author.compile", "game.story.engine"}

"""Where a class cannot be held, `breakroom host` says so; everything else of the program is there."""

import sys

import pytest

from tests.cli.conftest import Shell

#: What Python has on Linux and macOS, and not on Windows.
POSIX_ONLY = ("fcntl", "pty", "pwd", "grp", "resource", "termios")


@pytest.fixture
def windows(monkeypatch: pytest.MonkeyPatch) -> None:
    """A Python that says it is on Windows, as far as our own modules can tell."""
    monkeypatch.setattr(sys, "platform", "win32")
    for name in POSIX_ONLY:
        monkeypatch.setitem(sys.modules, name, None)
    for name in [name for name in sys.modules if name.startswith("game.classroom.server")]:
        monkeypatch.delitem(sys.modules, name)


@pytest.mark.usefixtures("windows")
@pytest.mark.parametrize("words", [["gossip"], ["gossip", "--headless"], ["--resume", "monday"]])
def test_hosting_on_windows_is_refused_in_a_sentence(shell: Shell, words: list[str]) -> None:
    """One line says what is needed and what works here; nothing is made."""
    said = shell.run("host", *words)
    assert (said.code, said.out) == (2, "")
    assert said.err.count("\n") == 1
    assert "Linux or macOS" in said.err
    assert not (shell.folder / "data").exists()


@pytest.mark.usefixtures("windows")
def test_the_classes_can_be_listed_on_windows(shell: Shell) -> None:
    """A folder that came from elsewhere can be looked at: listing needs nothing that Windows has not."""
    said = shell.run("class", "list")
    assert (said.code, said.err) == (0, "")
    assert "no class yet" in said.out

"""The full check in a process of its own: what it tells, and that it can be given up."""

import sys
from pathlib import Path
from threading import Thread

import pytest

from game.cli.apart import CheckApart, faults_in
from game.shelf.watching import Watch
from game.source.diagnostic import Diagnostic
from game.source.render import render_json
from game.tui.watch.preview import Checked
from tests.lines import KETTLE


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A scenario with a fault."""
    path = tmp_path / "kettle.yaml"
    path.write_text(KETTLE.replace("to: corridor", "to: coridor"), "utf-8")
    return path


def without_names(faults: tuple[Diagnostic, ...]) -> list[tuple[object, ...]]:
    """Faults as they are told: a rule's short name is not."""
    return [(one.rule.code, one.rule.severity, one.file, one.span, one.message, one.fix, one.notes) for one in faults]


def test_faults_are_read_as_they_were_written(file: Path) -> None:
    """Through JSON and back."""
    shelved = Watch(file).read().shelved
    assert shelved is not None
    assert shelved.diagnostics
    told = faults_in(render_json(shelved.diagnostics).encode())
    assert without_names(told) == without_names(shelved.diagnostics)


def test_a_check_apart_tells_what_check_tells(file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """In a real process, from a folder where something else is called “game”."""
    (tmp_path / "game").mkdir()
    (tmp_path / "game" / "__init__.py").write_text("raise SystemExit('not this one')")
    monkeypatch.chdir(tmp_path)
    checked = CheckApart(file).run()
    assert checked is not None
    assert checked.trouble == ""
    assert "BR030" in {fault.rule.code for fault in checked.faults}


def test_what_cannot_be_checked_is_said_in_a_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The last line that the process said; or that there was no process at all."""
    check = CheckApart(tmp_path / "gone.yaml")
    script = "import sys; print('one', file=sys.stderr); print('It broke.', file=sys.stderr); sys.exit(3)"
    monkeypatch.setattr(CheckApart, "_command", lambda _self: [sys.executable, "-c", script])
    assert check.run() == Checked(trouble="The full check failed. It broke.")
    monkeypatch.setattr(CheckApart, "_command", lambda _self: [str(tmp_path / "no-such-program")])
    found = check.run()
    assert found is not None
    assert found.trouble.startswith("The full check could not begin: ")


def test_a_check_that_is_given_up_ends_at_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """And tells nothing: neither one under way, nor one that had not begun."""
    command = [sys.executable, "-c", "import time; time.sleep(600)"]
    monkeypatch.setattr(CheckApart, "_command", lambda _self: command)
    check = CheckApart(tmp_path / "kettle.yaml")
    found: list[Checked | None] = []
    waiting = Thread(target=lambda: found.append(check.run()))
    waiting.start()
    while check._process is None and waiting.is_alive():
        waiting.join(0.01)
    check.give_up()
    waiting.join(30)
    assert found == [None]
    before = CheckApart(tmp_path / "kettle.yaml")
    before.give_up()
    assert before.run() is None
    assert before._process is None

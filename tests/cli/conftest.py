"""The command line, called in this process: arguments and lines go in, the exit code and two texts come out."""

import sys
from io import StringIO
from pathlib import Path

import pytest
from attrs import define, frozen

from game.cli import main
from tests.lines import KETTLE


@frozen
class Said:
    """What a call came to."""

    code: int
    out: str
    err: str


@define
class Shell:
    """Somebody at a command line, with a data folder of their own and the kettle on their shelf."""

    folder: Path
    capture: pytest.CaptureFixture[str]
    monkeypatch: pytest.MonkeyPatch

    @property
    def scenarios(self) -> Path:
        """Their own scenarios."""
        return self.folder / "mine"

    def run(self, *arguments: str, typed: str = "") -> Said:
        """Call the program as it would be called there."""
        self.monkeypatch.setattr(sys, "stdin", StringIO(typed))
        code = main(arguments)
        out, err = self.capture.readouterr()
        return Said(code, out, err)


@pytest.fixture
def shell(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Shell:
    monkeypatch.setenv("BREAKROOM_DATA", str(tmp_path / "data"))
    monkeypatch.setenv("BREAKROOM_SCENARIOS", str(tmp_path / "mine"))
    monkeypatch.setenv("BREAKROOM_CACHE", str(tmp_path / "cache"))
    monkeypatch.setenv("COLUMNS", "80")
    # Whatever language the person speaks who runs the tests.
    monkeypatch.setenv("LC_ALL", "C")
    monkeypatch.delenv("BREAKROOM_LANGUAGE", raising=False)
    made = Shell(tmp_path, capsys, monkeypatch)
    made.scenarios.mkdir()
    (made.scenarios / "kettle.yaml").write_text(KETTLE, "utf-8")
    return made

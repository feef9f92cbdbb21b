"""`python -m game`."""

import runpy
import sys

import pytest


def test_the_module_is_the_program(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """It takes the same arguments and leaves with the same exit code."""
    monkeypatch.setattr(sys, "argv", ["game", "sing"])
    with pytest.raises(SystemExit) as left:
        runpy.run_module("game", run_name="__main__")
    assert left.value.code == 2
    assert "There is no command “sing”." in capsys.readouterr().err

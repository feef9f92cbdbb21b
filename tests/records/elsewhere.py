"""Another process that opens the same saves: what it prints is the test's to read."""

import subprocess
import sys
from pathlib import Path

_BEFORE = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from game.play.record import Answered, Chosen
from game.records.saves import CannotSave, Superseded, open_saves
folder = Path(sys.argv[1])
def opened():
    return open_saves(folder, lambda: datetime.now(UTC))
def told(*words):
    print(*words, flush=True)
"""


def start(script: str, folder: Path, *words: str) -> "subprocess.Popen[str]":
    """Start a script that has `opened()`, `told(...)`, and its further words in sys.argv[2:]."""
    command = [sys.executable, "-W", "error", "-c", _BEFORE + script, str(folder), *words]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def finish(process: "subprocess.Popen[str]") -> list[str]:
    """The lines that a process told by its end. The test fails with its traceback if it had one."""
    out, error = process.communicate(timeout=60)
    assert process.returncode == 0, error
    return out.splitlines()


def run(script: str, folder: Path, *words: str) -> list[str]:
    """Start a script and wait for its end."""
    return finish(start(script, folder, *words))

"""`breakroom check` in a process of its own: it may take its time, and can be given up at any moment."""

import json
import os
import sys
from pathlib import Path
from subprocess import DEVNULL, PIPE, Popen
from threading import Event, Lock

from attrs import define, field

from game.source.diagnostic import Diagnostic, Rule, Span
from game.tui.watch.preview import Checked

#: The folder that this program is imported from.
_HOME = Path(__file__).resolve().parent.parent.parent
#: The exit codes with which `check` has told everything: no faults, and faults.
_TOLD = (0, 1)


@define
class CheckApart:
    """The full check of one file, as `check --format json` tells it."""

    path: Path
    _process: Popen[bytes] | None = field(init=False, default=None)
    _given_up: Event = field(init=False, factory=Event)
    _lock: Lock = field(init=False, factory=Lock)

    def run(self) -> Checked | None:
        """Wait for what it finds; None where it was given up."""
        with self._lock:
            if self._given_up.is_set():
                return None
            try:
                self._process = process = Popen(
                    self._command(), stdin=DEVNULL, stdout=PIPE, stderr=PIPE, env=self._environment()
                )
            except OSError as error:
                return Checked(trouble=f"The full check could not begin: {error.strerror or error}.")
        told, said = process.communicate()
        if self._given_up.is_set():
            return None
        if process.returncode not in _TOLD:
            last = said.decode(errors="replace").strip().splitlines()[-1:]
            return Checked(trouble=f"The full check failed. {' '.join(last)}".strip())
        return Checked(faults_in(told))

    def give_up(self) -> None:
        """End it at once."""
        with self._lock:
            self._given_up.set()
            if self._process is not None and self._process.poll() is None:
                self._process.kill()

    def _command(self) -> list[str]:
        # -P: a folder named “game” where the author works is not this program.
        return [sys.executable, "-P", "-m", "game", "check", str(self.path), "--format", "json"]

    def _environment(self) -> dict[str, str]:
        paths = [str(_HOME), *filter(None, [os.environ.get("PYTHONPATH")])]
        return {**os.environ, "PYTHONPATH": os.pathsep.join(paths)}


def faults_in(told: bytes) -> tuple[Diagnostic, ...]:
    """The faults of a list as `check --format json` writes it (cli.md)."""
    return tuple(
        Diagnostic(
            Rule(one["code"], "", one["severity"]),
            one["file"],
            Span(one["line"], one["column"], one["end_line"], one["end_column"]),
            one["message"],
            one["fix"],
            tuple(one["notes"]),
        )
        for one in json.loads(told)
    )

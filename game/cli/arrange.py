"""Picks the layout of a map: Graphviz where it is there, grandalf, which comes with the game, or else plain rows.

The first two run as programs of their own: a layout may take for ever, and its memory and its crashes are its own.
"""

import json
import subprocess
import sys
from collections.abc import Callable, Sequence
from importlib.util import find_spec
from pathlib import Path
from shutil import which
from typing import Literal

from attrs import asdict, define, field

import game
from game.author.map.graphviz import as_dot, from_plain
from game.author.map.sketch import Laid, Sketch, in_rows

Engine = Literal["graphviz", "grandalf", "rows"]
#: Seconds that a layout may take before the next plainer one is asked.
PATIENCE = 10.0
#: From so many boxes on, grandalf is not even asked: it would not be done in time.
TOO_MANY = 1200

_PYGRAPHVIZ = (
    "import sys, pygraphviz as p;"
    "sys.stdout.buffer.write(p.AGraph(string=sys.stdin.buffer.read().decode()).draw(format='plain', prog='dot'))"
)


class NoLayout(Exception):
    """A layout is not there, was not done in time or failed; the message says which, as the end of a sentence."""


@define
class Arranger:
    """A layout that falls back on a plainer one. `notes` are sentences about it for whoever waits for the picture."""

    engine: Engine | None = None
    patience: float = PATIENCE
    notes: list[str] = field(factory=list)

    def __call__(self, sketch: Sketch) -> Laid:
        """Arrange a sketch. Raises NoLayout only where an engine was asked for by name."""
        engines: dict[Engine, Callable[[Sketch, float], Laid]] = {"graphviz": _by_graphviz, "grandalf": _by_grandalf}
        if self.engine == "rows":
            return in_rows(sketch)
        for engine in [self.engine] if self.engine else [one for one in engines if _may_do(one, sketch)]:
            try:
                return engines[engine](sketch, self.patience)
            except NoLayout as trouble:
                if self.engine:
                    raise
                self.notes.append(f"{engine} {trouble}.")
        self.notes.append(f"{len(sketch.boxes):,} boxes are too many: they stand in plain rows, and their lines cross.")
        return in_rows(sketch)


def _may_do(engine: Engine, sketch: Sketch) -> bool:
    if engine == "graphviz":
        return _graphviz() is not None
    return len(sketch.boxes) <= TOO_MANY


def _graphviz() -> list[str] | None:
    """The command that runs Graphviz: pygraphviz, which brings it along, or a `dot` that is installed."""
    if find_spec("pygraphviz"):
        return [sys.executable, "-c", _PYGRAPHVIZ]
    dot = which("dot")
    return [dot, "-Tplain"] if dot else None


def _by_graphviz(sketch: Sketch, patience: float) -> Laid:
    command = _graphviz()
    if command is None:
        raise NoLayout("is not installed: pip install 'breakroom[map]' brings it, and so does a program dot")
    try:
        return from_plain(sketch, _told(command, as_dot(sketch), patience))
    except (ValueError, KeyError, IndexError):
        raise NoLayout("failed") from None


def _by_grandalf(sketch: Sketch, patience: float) -> Laid:
    command = [sys.executable, "-m", "game.cli.arrange_grandalf"]
    laid = json.loads(_told(command, json.dumps(asdict(sketch)), patience))
    points = [tuple(map(tuple, laid["centers"])), tuple(tuple(map(tuple, path)) for path in laid["paths"])]
    return Laid(laid["width"], laid["height"], points[0], points[1])


def _told(command: Sequence[str], text: str, patience: float) -> str:
    """What a program writes when it is given a text. Raises NoLayout."""
    home = Path(game.__file__).parent.parent
    try:
        done = subprocess.run(command, input=text.encode(), capture_output=True, timeout=patience, check=True, cwd=home)
    except subprocess.TimeoutExpired:
        raise NoLayout(f"was not done after {patience:.0f} seconds") from None
    except (OSError, subprocess.CalledProcessError):
        raise NoLayout("failed") from None
    return done.stdout.decode("utf-8", "replace")

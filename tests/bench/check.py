"""How fast scenarios are checked: `python -m tests.bench.check`.

The generated 60-scene story without spelling and with it, in CPU time of a process that is warm, beside libyaml's own
composing of the same text; then `breakroom check` over all scenarios that come with the game, fresh and remembered,
in time on the clock, beside the bare start of Python. evidence.md has the peers' figures on a machine of this size: to
load such a story and prove nothing, inkjs 91-103 ms; ChoiceScript's quicktest, which tries each line once, 128-181 ms.
"""

import os
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from statistics import median
from time import perf_counter, process_time

import yaml

from game.author.explore.explore import explore
from game.author.rules.subject import Dictionary
from game.shelf.dictionary import English
from game.shelf.manuscript import open_manuscript
from game.shelf.proof import faults_in
from tests.bench.branching import generated

TIMES = 5
BREAKROOM = [sys.executable, "-m", "game"]


def main() -> None:
    """Print the table."""
    text = generated()
    print(f"60 scenes, {len(text) / 1000:.1f} kB; CPU medians of {TIMES}, warm")
    compose = cpu(lambda: yaml.compose(text, yaml.CSafeLoader))
    print(f"yaml.compose, libyaml     {compose * 1e3:7.0f} ms")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "sixty.yaml"
        path.write_text(text, "utf-8")
        print_beside("check, proofs included", cpu(lambda: check(path, None)), compose, "yaml.compose")
        english = English()
        english.knows("warm")
        print_beside("check, spelling, too", cpu(lambda: check(path, english)), compose, "yaml.compose")
        print("the scenarios that come with the game, all at once; on the clock")
        bare = clock([sys.executable, "-c", "pass"], folder)
        print(f"python -c pass            {bare * 1e3:7.0f} ms")
        fresh = clock([*BREAKROOM, "check", "--no-cache"], folder)
        print_beside("breakroom check, fresh", fresh, bare, "the bare start")
        clock([*BREAKROOM, "check"], folder)
        print_beside("breakroom check, again", clock([*BREAKROOM, "check"], folder), bare, "the bare start")


def check(path: Path, dictionary: Dictionary | None) -> None:
    """Check one file as the command does, from its bytes on."""
    faults_in(open_manuscript(path), explore, dictionary)


def print_beside(name: str, seconds: float, yardstick: float, what: str) -> None:
    """A line of the table."""
    print(f"{name:24}  {seconds * 1e3:7.0f} ms   {seconds / yardstick:6.1f} x {what}")


def cpu(work: Callable[[], object]) -> float:
    """CPU seconds of one call: the median of several, after one that warms up."""
    work()
    seconds = []
    for _ in range(TIMES):
        start = process_time()
        work()
        seconds.append(process_time() - start)
    return median(seconds)


def clock(command: list[str], cache: str) -> float:
    """Seconds of a command from its beginning to its end: the best of three, since others may be at work here."""
    seconds = []
    for _ in range(3):
        start = perf_counter()
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, env={**os.environ, "BREAKROOM_CACHE": cache})
        seconds.append(perf_counter() - start)
    return min(seconds)


if __name__ == "__main__":
    main()

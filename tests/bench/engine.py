"""How fast stories are read and played: `python -m tests.bench.engine`.

Printed beside libyaml's own composing of the same text, and beside the same walk with nothing but the picking of
choices in it. evidence.md has the peers' figures on a machine of this size: ChoiceScript's randomtest 505-673
complete runs a second, inkjs 282-313, bardic 237; inkjs 91-103 ms to load such a story, ChoiceScript 128-181.
"""

import random
from collections.abc import Callable
from statistics import median
from time import process_time

import yaml

from game.author.compile import compile_story
from game.source.document import read
from game.story.engine import begin, step
from game.story.model import Story
from tests.bench.story import LAYERS, compiled, generated

RUNS, TIMES = 300, 7


def main() -> None:
    """Print the table."""
    text = generated()
    raw = text.encode()
    compose = timed(lambda: yaml.compose(text, yaml.CSafeLoader))
    ours = timed(lambda: compile_story("sixty", read("sixty.yaml", raw)))
    print(f"story: {len(raw) / 1000:.1f} kB, {LAYERS} choices a run; CPU medians of {TIMES}")
    beside = f"{ours / compose:5.2f} x yaml.compose on libyaml ({compose * 1e3:.1f} ms)"
    print(f"read and compile   {ours * 1e3:7.1f} ms   {beside}")
    story = compiled()
    bare = timed(lambda: picks(RUNS)) / RUNS
    quiet = timed(lambda: walks(story, RUNS, False)) / RUNS
    loud = timed(lambda: walks(story, RUNS, True)) / RUNS
    for name, seconds in (("runs, state only", quiet), ("runs, every event", loud)):
        each = seconds / LAYERS * 1e6
        print(f"{name:18} {1 / seconds:7.0f} a second   {each:5.1f} us a step, {seconds / bare:5.1f} x bare picking")


def timed(work: Callable[[], object]) -> float:
    """CPU seconds of one call: the median of several, after one that warms up."""
    work()
    seconds = []
    for _ in range(TIMES):
        start = process_time()
        work()
        seconds.append(process_time() - start)
    return median(seconds)


def walks(story: Story, runs: int, events: bool) -> None:
    """Complete random runs; `events`: everything that happens is told, texts and all."""
    rng = random.Random(1)
    for _ in range(runs):
        turn = begin(story)
        while turn.state.offered:
            turn = step(story, turn.state, rng.choice(turn.state.offered))
            if events:
                _ = turn.events


def picks(runs: int) -> None:
    """The same number of random picks, and nothing else."""
    rng = random.Random(1)
    offered = ("one", "two", "three")
    for _ in range(runs):
        for _ in range(LAYERS):
            rng.choice(offered)


if __name__ == "__main__":
    main()

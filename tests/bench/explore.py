"""How fast stories are explored: `python -m tests.bench.explore [--long]`.

The generated stories of evidence.md, the scenarios that come with the game, and plays tried past the budget; CPU time
and the greatest memory of a process each, beside playing at random on the engine in the same process. evidence.md has
the peers' figures on a machine of this size: a memoised search in Python took 0.2 s for 60 nodes and 22 s for 300;
ChoiceScript's randomtest makes 505-673 plays a second, inkjs 282-313, bardic 237.
"""

import subprocess
import sys
from random import Random
from resource import RUSAGE_SELF, getrusage
from time import process_time

from game.author.explore.explore import explore
from game.author.explore.result import Exploration
from game.shelf.scenarios import shelf_for
from game.story.engine import begin, step
from game.story.model import Story
from tests.bench.branching import compiled

#: How many plays on the engine the yardstick is.
RUNS = 300


def main() -> None:
    """Print the table: each line from a process of its own, so that its memory is its own."""
    names = ["60", *shelf_for(None, {}).ids(), *(["300"] if "--long" in sys.argv else [])]
    for name in [*names, "sampling"]:
        subprocess.run([sys.executable, "-m", "tests.bench.explore", "--one", name], check=True)


def one(name: str) -> None:
    """Print one line."""
    story = story_of("60" if name == "sampling" else name)
    plays = engine_plays(story)
    start = process_time()
    found = explore(story, budget=1, plays=20_000) if name == "sampling" else explore(story)
    seconds = process_time() - start
    megabytes = getrusage(RUSAGE_SELF).ru_maxrss / 1024
    print(f"{name:10} {seconds:6.2f} s CPU  {megabytes:5.0f} MB  {_told(found, seconds, plays)}")


def _told(found: Exploration, seconds: float, plays: float) -> str:
    if found.sampled:
        rate = found.sampled / seconds
        return f"{rate:,.0f} plays a second, {rate / plays:.1f} x the engine's {plays:,.0f}"
    return f"{found.states:,} states, exact; the engine plays {plays * seconds:,.0f} times in that time"


def story_of(name: str) -> Story:
    """A generated story by its number of nodes, or a scenario by its id."""
    if name.isdigit():
        return compiled(int(name))
    story = shelf_for(None, {}).load(name).story
    assert story is not None
    return story


def engine_plays(story: Story) -> float:
    """Random plays a second on the engine, of CPU time."""
    rng, start = Random(1), process_time()
    for _ in range(RUNS):
        state = begin(story).state
        while state.offered:
            state = step(story, state, rng.choice(state.offered)).state
    return RUNS / (process_time() - start)


if __name__ == "__main__":
    if sys.argv[1:2] == ["--one"]:
        one(sys.argv[2])
    else:
        main()

"""The door of the explorer: a story in, everything that is provable of it out."""

import random
from collections import Counter

from game.author.explore.result import ChoiceReach, EndingReach, Exploration, Page, Path, SceneReach, Spread
from game.story.engine import begin, step
from game.story.model import Story

#: How many states are told apart before sampling takes over.
BUDGET = 8_000_000


def explore(story: Story, budget: int = BUDGET, seed: int = 0) -> Exploration:
    """Everything that is provable of a story; past `budget` states it is sampled instead, with `seed` for chance."""
    del budget
    rng, plays = random.Random(seed), 300
    visits, taken, offered = Counter[str](), Counter[str](), Counter[str]()
    paths: dict[str, Path] = {}
    option_paths: dict[str, Path] = {}
    seen: dict[str, list[tuple[int, ...]]] = {}
    lengths: list[int] = []
    states = set()
    for _ in range(plays):
        state, path = begin(story).state, ()
        for _ in range(200):
            states.add(state)
            visits[state.scene] += 1
            seen.setdefault(state.scene, []).append((state.reputation, *state.goodwill))
            paths[state.scene] = min(paths.get(state.scene, path), path, key=len)
            for choice in state.offered:
                offered[choice] += 1
                option_paths.setdefault(choice, path)
            if not state.offered:
                break
            choice = rng.choice(state.offered)
            taken[choice] += 1
            path = (*path, choice)
            state = step(story, state, choice).state
        lengths.append(len(path))
    ranges = {scene: [(min(column), max(column)) for column in zip(*rows, strict=True)] for scene, rows in seen.items()}
    spread = Spread(min(lengths), sum(lengths) / plays, max(lengths))
    return Exploration(
        story.id,
        len(states),
        None,
        plays,
        spread,
        spread,
        tuple(
            EndingReach(scene.id, scene.ending.title, scene.ending.tone, visits[scene.id] / plays, paths.get(scene.id))
            for scene in story.scenes
            if scene.ending
        ),
        tuple(
            SceneReach(
                scene.id,
                visits[scene.id] / plays,
                ranges[scene.id][0] if scene.id in ranges else None,
                tuple(ranges[scene.id][1:]) if scene.id in ranges else (),
                paths.get(scene.id),
            )
            for scene in story.scenes
        ),
        tuple(
            ChoiceReach(scene.id, c.id, offered[c.id] / plays, taken[c.id] / plays, option_paths.get(c.id))
            for scene in story.scenes
            for c in scene.choices
        ),
        pages=tuple(Page(scene, path) for scene, path in paths.items()),
    )

"""Choices that a sibling beats: no stat worse, and one better, wherever both are offered."""

from collections.abc import Iterator

from game.author.explore.result import Beaten
from game.author.explore.watcher import MOST_COMPARED, Watcher
from game.story.model import Assign, Change, Choice, Goodwill, Reputation, Scene, Story


def beaten(story: Story, watcher: Watcher) -> tuple[Beaten, ...]:
    """Every choice that is beaten by a sibling which is offered beside it."""
    return tuple(found for scene in story.scenes for found in _in_scene(story, scene, watcher))


def _in_scene(story: Story, scene: Scene, watcher: Watcher) -> Iterator[Beaten]:
    compared = scene.choices[:MOST_COMPARED]
    moves = {choice.id: _moves(story, scene, choice) for choice in compared}
    together = watcher.together
    for choice in compared:
        rivals = [one for one in compared if (one.id, choice.id) in together or (choice.id, one.id) in together]
        losers = [one for one in rivals if _beats(moves[choice.id], moves[one.id])]
        for loser in losers:
            yield Beaten(scene.id, loser.id, choice.id, best=len(losers) == len(rivals))


def _moves(story: Story, scene: Scene, choice: Choice) -> dict[object, int] | None:
    """What a choice moves, each stat and each meter; None where what it lands is not known here.

    That is so of an act which nobody sees, too: whether what it would move ever lands, is another story.
    """
    if choice.hears or choice.comes_out or not (scene.here if choice.here is None else choice.here):
        return None
    moves: dict[object, int] = {}
    for effect in choice.effects:
        if isinstance(effect, Reputation):
            moves["reputation"] = moves.get("reputation", 0) + effect.by
        elif isinstance(effect, Goodwill):
            moves["goodwill", effect.person] = moves.get(("goodwill", effect.person), 0) + effect.by
        elif story.variables[effect.variable].runs_out or story.variables[effect.variable].shown:
            if isinstance(effect, Assign) or not isinstance(effect, Change):
                return None
            moves["meter", effect.variable] = moves.get(("meter", effect.variable), 0) + effect.by
    return moves


def _beats(mine: dict[object, int] | None, other: dict[object, int] | None) -> bool:
    if mine is None or other is None:
        return False
    gains = [mine.get(stat, 0) - other.get(stat, 0) for stat in {*mine, *other}]
    return all(gain >= 0 for gain in gains) and any(gain > 0 for gain in gains)

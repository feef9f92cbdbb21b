"""How low a number of the story can go, counted from what is written."""

from game.author.explore.order import components, leads_back
from game.story.model import Assign, Change, Effect, Scene, Story


def least_of(story: Story, slot: int) -> int | None:
    """A value below which no play can bring this number; None where it may fall without end.

    It is counted as if a play went through every scene and took there what lowers it most; where it can come back,
    all that it can take but once. So the true least may be higher, and is never lower.
    """
    again = {name for group in components(story) if leads_back(story, group) for name in group}
    lows, fall = [story.variables[slot].first], 0
    for scene in story.scenes:
        taken = _taken(scene, slot, scene.id in again)
        if taken is None:
            return None
        fall += taken
        lows += [value for effects in _all(scene) for value in _set(effects, slot)]
    return min(value for value in lows if isinstance(value, int)) - fall


def _taken(scene: Scene, slot: int, again: bool) -> int | None:
    """The most that a scene can take of the variable in a play; None where it can do so again and again."""
    acts = [(_fall(choice.effects, slot), choice.once) for choice in scene.choices]
    own = _fall(scene.effects, slot)
    if not again:
        return own + max((fall for fall, _ in acts), default=0)
    endless = own or any(fall and not once for fall, once in acts)
    return None if endless else sum(fall for fall, _ in acts)


def _all(scene: Scene) -> tuple[tuple[Effect, ...], ...]:
    return (scene.effects, *(choice.effects for choice in scene.choices))


def _fall(effects: tuple[Effect, ...], slot: int) -> int:
    """How much these effects take of the variable, without what they give."""
    return -sum(min(0, one.by) for one in effects if isinstance(one, Change) and one.variable == slot)


def _set(effects: tuple[Effect, ...], slot: int) -> list[int]:
    """The numbers that these effects set the variable to."""
    return [
        one.value for one in effects if isinstance(one, Assign) and one.variable == slot and isinstance(one.value, int)
    ]

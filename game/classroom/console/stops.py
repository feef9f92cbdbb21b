"""The scenes in which students can be, as the map lists them: in steps from the start, endings last."""

from collections.abc import Iterable

from attrs import frozen

from game.author.explore.order import leads_to
from game.author.map.loops import backward, ranks
from game.author.script.order import left_over, reading_order
from game.classroom.standing import scene_name
from game.story.model import Scene, Story


@frozen
class Stop:
    """A scene where a play waits for a choice, or ends. `step` counts from 1: how far it is from the start at most."""

    scene: str
    name: str
    step: int
    ending: bool


def stops_of(story: Story) -> tuple[Stop, ...]:
    """Every stop of a story. Scenes that go on by themselves are none: nobody is ever found there."""
    order = [*reading_order(story), *left_over(story)]
    steps = _steps(story, order)
    stops = [
        Stop(scene.id, scene_name(story, scene.id), steps[scene.id] + 1, scene.ending is not None)
        for scene in order
        if scene.ending or scene.choices
    ]
    close = _close(stop.step for stop in stops if not stop.ending)
    numbered = [Stop(stop.scene, stop.name, close.get(stop.step, len(close) + 1), stop.ending) for stop in stops]
    return tuple(sorted(numbered, key=lambda stop: (stop.ending, stop.step)))


def _steps(story: Story, order: list[Scene]) -> dict[str, int]:
    names = [scene.id for scene in order]
    arrows = [(scene.id, target) for scene in order for target in leads_to(story, scene)]
    back = backward(names, arrows)
    return ranks(names, [arrow for arrow in arrows if arrow not in back and arrow[0] != arrow[1]])


def _close(steps: Iterable[int]) -> dict[int, int]:
    """Steps without gaps: those at which a play only goes on by itself are not counted."""
    return {step: number for number, step in enumerate(sorted(set(steps)), 1)}

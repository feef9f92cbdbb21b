"""The scenes in which students can be, as the map lists them: in steps from the start, endings last."""

from attrs import frozen

from game.author.explore.order import leads_to
from game.author.map.loops import backward, ranks
from game.author.script.order import left_over, reading_order
from game.classroom.standing import scene_name
from game.story.model import Scene, Story


@frozen
class Stop:
    """A scene where a play waits for a choice, or ends. `number` counts from 1, in the order of the map."""

    scene: str
    name: str
    number: int
    ending: bool


def stops_of(story: Story) -> tuple[Stop, ...]:
    """Every stop of a story. Scenes that go on by themselves are none: nobody is ever found there."""
    order = [*reading_order(story), *left_over(story)]
    steps = _steps(story, order)
    places = [scene for scene in order if scene.ending or scene.choices]
    # Those of endings are all the same: they stand in the order in which the story is read.
    places.sort(key=lambda scene: (scene.ending is not None, 0 if scene.ending else steps[scene.id]))
    return tuple(
        Stop(scene.id, scene_name(story, scene.id), number, scene.ending is not None)
        for number, scene in enumerate(places, 1)
    )


def _steps(story: Story, order: list[Scene]) -> dict[str, int]:
    names = [scene.id for scene in order]
    arrows = [(scene.id, target) for scene in order for target in leads_to(story, scene)]
    back = backward(names, arrows)
    return ranks(names, [arrow for arrow in arrows if arrow not in back and arrow[0] != arrow[1]])

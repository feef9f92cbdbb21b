"""Why a choice is never offered and a scene never entered: the nearest cause, in words that name what to look at."""

from collections.abc import Iterator

from attrs import frozen

from game.author.explore.order import expiring
from game.author.explore.result import Never
from game.author.explore.spelling import spelled_tree
from game.author.explore.watcher import Part, Watcher
from game.story.expression import Name
from game.story.model import Choice, Route, Scene, Story


def never_offered(story: Story, watcher: Watcher) -> tuple[Never, ...]:
    """The choices that no play is offered, of scenes that are entered."""
    return tuple(
        Never(scene.id, choice.id, _refused(watcher.parts.get(choice.id, []), watcher))
        for scene in story.scenes
        if scene.id in watcher.stats
        for choice in scene.choices
        if choice.id not in watcher.offered
    )


def never_entered(story: Story, watcher: Watcher) -> tuple[Never, ...]:
    """The scenes that no play enters."""
    ways = list(_ways(story))
    return tuple(
        Never(scene.id, None, _unreached(scene.id, [way for way in ways if way.target == scene.id], watcher))
        for scene in story.scenes
        if scene.id not in watcher.stats
    )


@frozen
class _Way:
    """Something written that leads to a scene: a route (None: a meter that runs out) of a scene or of its choice."""

    target: str
    scene: Scene
    choice: Choice | None
    route: Route | None
    meter: str = ""


def _ways(story: Story) -> Iterator[_Way]:
    for scene in story.scenes:
        for route in scene.to:
            yield _Way(route.to, scene, None, route)
        for choice in scene.choices:
            for route in choice.to:
                yield _Way(route.to, scene, choice, route)
            for slot in expiring(story, choice):
                variable = story.variables[slot]
                yield _Way(variable.runs_out or "", scene, choice, None, variable.name)


def _refused(parts: list[Part], watcher: Watcher) -> str:
    never = [part for part in parts if not part.holds]
    if not never:
        if len(parts) > 1:
            return "Each part of its if holds at times, but never all of them together."
        return "Its scene is left before it could be offered."
    return " ".join(_never(part, watcher) for part in never)


def _never(part: Part, watcher: Watcher) -> str:
    told = f"“{spelled_tree(part.tree)}” never holds here"
    known = [f"{name} is {_values(sorted(values), name, watcher)}" for name, values in part.values.items()]
    return f"{told}: {', '.join(known)}." if known else f"{told}."


def _values(values: list[int], name: Name, watcher: Watcher) -> str:
    layout = watcher.reader.layout
    if name.kind == "word":
        spelled = {code: word for word, code in layout.words.items()}
        return " or ".join(spelled[code] for code in values)
    least, greatest = str(values[0]), str(values[-1])
    if name.family == "variable":
        variable, (low, high) = watcher.story.variables[name.slot], layout.bounds[name.slot]
        # Where a number has no bounds of its own, the last value that is told apart stands for all beyond it.
        least += " or less" if variable.low is None and values[0] == low != variable.first else ""
        greatest += " or more" if variable.high is None and values[-1] == high != variable.first else ""
    return least if least == greatest else f"{least} to {greatest}"


def _unreached(name: str, ways: list[_Way], watcher: Watcher) -> str:
    elsewhere = [way for way in ways if way.scene.id != name]
    if not elsewhere:
        return "Nothing leads here." if not ways else "Only it leads to itself."
    near = [way for way in elsewhere if way.scene.id in watcher.stats]
    if not near:
        scenes = list(dict.fromkeys(f"“{way.scene.id}”" for way in elsewhere))
        return (
            f"Only {' and '.join(scenes[:3])} can lead here, and no play enters {'it' if len(scenes) == 1 else 'them'}."
        )
    return " ".join(dict.fromkeys(_cause(way, watcher) for way in near[:3]))


def _cause(way: _Way, watcher: Watcher) -> str:
    if way.choice is not None and way.choice.id not in watcher.offered:
        return f"“{way.choice.id}” leads here, and it is never offered."
    origin = f"“{way.choice.id}”" if way.choice is not None else f"“{way.scene.id}”"
    if way.route is None:
        return f"{origin} leads here where {way.meter} runs out, and it never does."
    if way.route.when is None:
        return f"{origin} leads here last, and one of its other ways is always taken."
    return f"{origin} leads here if “{way.route.when.source.strip()}”, and that is never so."

"""The scenes in the order in which plays pass them: scenes that lead back to each other stand together."""

from game.story.model import Assign, Change, Choice, Scene, Story


def leads_to(story: Story, scene: Scene) -> tuple[str, ...]:
    """Every scene that a scene may lead to at once, by whatever is written, each of them once."""
    if scene.ending:
        return ()
    routes = scene.to or tuple(route for choice in scene.choices for route in choice.to)
    ends = [story.variables[slot].runs_out or "" for choice in scene.choices for slot in expiring(story, choice)]
    return tuple(dict.fromkeys([*(route.to for route in routes), *ends]))


def expiring(story: Story, choice: Choice) -> tuple[int, ...]:
    """The variables that a choice moves and that can run out, in the order in which the engine asks them (rule 17)."""
    moved = {effect.variable for effect in choice.effects if isinstance(effect, Change | Assign)}
    return tuple(slot for slot in story.expiring if slot in moved)


def components(story: Story) -> tuple[tuple[str, ...], ...]:
    """The scenes in groups that lead back to themselves, earlier groups first (Tarjan 1972, without recursion)."""
    ahead = {scene.id: leads_to(story, scene) for scene in story.scenes}
    number: dict[str, int] = {}
    lowest: dict[str, int] = {}
    open_: list[str] = []
    is_open: set[str] = set()
    groups: list[tuple[str, ...]] = []
    for root in [*ahead]:
        if root in number:
            continue
        path = [(root, iter(ahead[root]))]
        while path:
            name, following = path[-1]
            if name not in number:
                number[name] = lowest[name] = len(number)
                open_.append(name)
                is_open.add(name)
            for target in following:
                if target not in number:
                    path.append((target, iter(ahead[target])))
                    break
                if target in is_open:
                    lowest[name] = min(lowest[name], lowest[target])
            else:
                path.pop()
                if path:
                    lowest[path[-1][0]] = min(lowest[path[-1][0]], lowest[name])
                if lowest[name] == number[name]:
                    start = open_.index(name)
                    groups.append(tuple(sorted(open_[start:], key=lambda one: number[one])))
                    is_open.difference_update(open_[start:])
                    del open_[start:]
    return tuple(reversed(groups))


def leads_back(story: Story, group: tuple[str, ...]) -> bool:
    """Whether a play may come back to where it was, within a group."""
    return len(group) > 1 or group[0] in leads_to(story, story.scene(group[0]))

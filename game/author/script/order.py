"""In which order scenes are read: from the start, each after those that lead to it, as far as circles allow."""

from game.author.explore.order import leads_to
from game.story.model import Scene, Story


def reading_order(story: Story) -> tuple[Scene, ...]:
    """Every scene that something leads to from the start, endings last; what leads on first is read first."""
    found = [story.scene(name) for name in _after_those_before(story)]
    return (*(scene for scene in found if not scene.ending), *(scene for scene in found if scene.ending))


def left_over(story: Story) -> tuple[Scene, ...]:
    """The scenes that nothing leads to, in file order."""
    found = {scene.id for scene in reading_order(story)}
    return tuple(scene for scene in story.scenes if scene.id not in found)


def _after_those_before(story: Story) -> list[str]:
    """Depth first, backwards (Tarjan's order), without recursion: a story may be a chain of thousands."""
    done: list[str] = []
    seen = {story.start}
    open_ = [(story.start, _last_first(story, story.start))]
    while open_:
        name, ahead = open_[-1]
        if not ahead:
            done.append(name)
            open_.pop()
            continue
        onward = ahead.pop(0)
        if onward not in seen:
            seen.add(onward)
            open_.append((onward, _last_first(story, onward)))
    return done[::-1]


def _last_first(story: Story, name: str) -> list[str]:
    return list(reversed(leads_to(story, story.scene(name))))

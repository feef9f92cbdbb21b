"""The figures of a scenario before and after an edit: odds, stats, lengths, and what can be reached."""

from attrs import frozen

from game.author.diff.matching import Changed, Parts
from game.author.explore.result import Exploration, Range
from game.story.model import Story


@frozen
class Version:
    """One of the two versions: its story, what exploring it proved, and how many words a reader can read in it."""

    story: Story
    explored: Exploration
    words: int


@frozen
class Odds:
    """An ending and how likely it was and is (0..1); None where the version does not have it.

    `title` is what it is called now, `was_called` what it was called if that is something else.
    """

    scene: str
    title: str
    was_called: str
    before: float | None
    after: float | None


@frozen
class Bounds:
    """The least and greatest of a stat over all scenes; None where the version does not have it."""

    stat: str
    before: Range | None
    after: Range | None


@frozen
class Reach:
    """Parts that both versions have and only one can reach."""

    now: tuple[str, ...]
    no_more: tuple[str, ...]


def odds_changed(old: Version, new: Version, scenes: Changed) -> tuple[Odds, ...]:
    """Every ending of both versions; renamed ones count as one."""
    before = {scenes.now(ending.scene): ending for ending in old.explored.endings}
    after = {ending.scene: ending for ending in new.explored.endings}
    found = []
    for scene in dict.fromkeys([*after, *before]):
        was, now = before.get(scene), after.get(scene)
        either = now or was
        assert either is not None, "it is an ending of one of the two"
        called = was.title if was and was.title != either.title else ""
        found.append(Odds(scene, either.title, called, was.odds if was else None, now.odds if now else None))
    return tuple(found)


def bounds_changed(old: Version, new: Version) -> tuple[Bounds, ...]:
    """Reputation and the goodwill of everybody whom either version has."""
    before, after = _bounds(old), _bounds(new)
    return tuple(Bounds(stat, before.get(stat), after.get(stat)) for stat in dict.fromkeys([*after, *before]))


def _bounds(version: Version) -> dict[str, Range]:
    entered = [scene for scene in version.explored.scenes if scene.reputation is not None]
    if not entered:
        return {}
    found = {"reputation": _widest([scene.reputation for scene in entered if scene.reputation])}
    for slot, person in enumerate(version.story.people):
        found[f"goodwill.{person.id}"] = _widest([scene.goodwill[slot] for scene in entered])
    return found


def _widest(ranges: list[Range]) -> Range:
    return min(low for low, _ in ranges), max(high for _, high in ranges)


def scenes_reached(old: Version, new: Version, parts: Parts) -> Reach:
    """Scenes that can be entered in one of the two only."""
    before = {parts.scenes.now(scene.scene): scene.reachable for scene in old.explored.scenes}
    return _reach(before, {scene.scene: scene.reachable for scene in new.explored.scenes})


def choices_reached(old: Version, new: Version, parts: Parts) -> Reach:
    """Choices that can be offered in one of the two only."""
    before = {parts.choices.now(one.choice): one.path is not None for one in old.explored.options}
    return _reach(before, {one.choice: one.path is not None for one in new.explored.options})


def _reach(before: dict[str, bool], after: dict[str, bool]) -> Reach:
    both = [name for name in after if name in before]
    return Reach(
        tuple(name for name in both if after[name] and not before[name]),
        tuple(name for name in both if before[name] and not after[name]),
    )

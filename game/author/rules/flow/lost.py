"""Scenes that no play enters, each with what is to blame: one cause is told once, however much hangs on it."""

from collections.abc import Iterable, Iterator, Mapping

from attrs import define, field, frozen

from game.author.explore.order import components, expiring
from game.author.explore.result import Exploration
from game.author.least import least_of
from game.author.rules.phrase import named
from game.author.rules.subject import Subject
from game.story.expression import Condition
from game.story.model import Choice, Route, Scene, Story

#: What is to blame: ("scene", id), or ("choice", id) of one that is never offered.
Cause = tuple[str, str]


@frozen
class Lost:
    """The scenes that no play enters. `own` are not entered for a reason at their own door.

    `behind` has, for each cause, the scenes that are lost only with it. `barred` has, for each scene of `own`, the
    conditions at its door that always say the same.
    """

    own: tuple[str, ...]
    behind: Mapping[Cause, tuple[str, ...]]
    barred: Mapping[str, tuple[Condition, ...]]


@frozen
class _Door:
    """A list of ways on, of a scene or of its choice, and where else it leads when a meter runs out."""

    scene: Scene
    choice: Choice | None
    routes: tuple[Route, ...]
    ends: tuple[str, ...] = ()

    @property
    def targets(self) -> tuple[str, ...]:
        """Wherever it may lead, but for its own scene."""
        names = (*(route.to for route in self.routes), *self.ends)
        return tuple(name for name in dict.fromkeys(names) if name != self.scene.id)


def lost_in(story: Story, explored: Exploration) -> Lost:
    """What is to blame for each scene that is never entered. Where nothing is proven, nothing is lost."""
    return _Search(story, explored).found()


def doors(story: Story) -> Iterator[_Door]:
    """Every way on that is written."""
    for scene in story.scenes:
        if scene.to:
            yield _Door(scene, None, scene.to)
        for choice in scene.choices:
            ends = tuple(story.variables[slot].runs_out or "" for slot in expiring(story, choice))
            yield _Door(scene, choice, choice.to, ends)


@define
class _Search:
    """Where each lost scene is led to from, and which cause it has been laid to."""

    story: Story
    explored: Exploration
    lost: dict[str, None] = field(init=False)
    own: dict[str, None] = field(factory=dict)
    ahead: dict[Cause, list[str]] = field(factory=dict)
    laid: dict[str, Cause] = field(factory=dict)

    def __attrs_post_init__(self) -> None:
        self.lost = dict.fromkeys(never.scene for never in self.explored.never_entered)

    def found(self) -> Lost:
        refused = {never.choice for never in self.explored.never_offered}
        for door in doors(self.story) if self.lost else ():
            self._look(door, refused)
        starts: list[Cause] = [cause for cause in self.ahead if cause[0] == "choice"]
        for cause in [*starts, *(("scene", name) for name in self.own)]:
            self._lay(cause)
        self._lay_rings()
        behind: dict[Cause, list[str]] = {}
        for name in self.lost:
            if name in self.laid:
                behind.setdefault(self.laid[name], []).append(name)
        told = {cause: tuple(names) for cause, names in behind.items()}
        own = tuple(name for name in self.lost if name in self.own)
        return Lost(own, told, barred_in(self.story, self.explored, self.own))

    def _look(self, door: _Door, refused: set[str | None]) -> None:
        for target in door.targets:
            if target not in self.lost:
                continue
            if door.scene.id in self.lost:
                self.ahead.setdefault(("scene", door.scene.id), []).append(target)
            elif door.choice is not None and door.choice.id in refused:
                self.ahead.setdefault(("choice", door.choice.id), []).append(target)
            else:
                self.own[target] = None

    def _lay(self, cause: Cause) -> None:
        """Lay everything behind a cause to it that has none yet."""
        waiting = [cause]
        while waiting:
            for target in self.ahead.get(waiting.pop(), ()):
                if target not in self.own and target not in self.laid:
                    self.laid[target] = cause
                    waiting.append(("scene", target))

    def _lay_rings(self) -> None:
        """What is left is led to by nothing, or only by scenes that lead to each other: the first of them is told."""
        for group in components(self.story) if len(self.own) + len(self.laid) < len(self.lost) else ():
            left = [name for name in self.lost if name in group and name not in self.own and name not in self.laid]
            if left:
                self.own[left[0]] = None
                self._lay(("scene", left[0]))


def barred_in(story: Story, explored: Exploration, scenes: Iterable[str]) -> dict[str, tuple[Condition, ...]]:
    """The conditions that keep a play out of each of these scenes: of its own way, or of one above it."""
    settled = {id(one.condition): one.always for one in explored.settled}
    found: dict[str, list[Condition]] = {name: [] for name in scenes}
    for door in doors(story) if found else ():
        above: list[Condition] = []
        for route in door.routes:
            always = settled.get(id(route.when)) if route.when is not None else None
            if route.to in found:
                found[route.to] += above
                if route.when is not None and always is False:
                    found[route.to].append(route.when)
            if route.when is not None and always:
                above.append(route.when)
    return {name: tuple(conditions) for name, conditions in found.items()}


def notes_on(subject: Subject, lost: Lost, cause: Cause) -> list[str]:
    """What else is lost with a cause, and where the conditions stand that are in the way."""
    notes = []
    for condition in dict.fromkeys(lost.barred.get(cause[1], ()) if cause[0] == "scene" else ()):
        span = subject.source_map.span_of(condition)
        notes += [f"“{condition.source.strip()}” stands on line {span.line}."] if span else []
    for slot, variable in enumerate(subject.story.variables):
        least = least_of(subject.story, slot) if cause == ("scene", variable.runs_out) else None
        if least is not None and variable.low is not None and least > variable.low:
            notes.append(f"No play can bring “{variable.name}” below {least}.")
    behind = [subject.story.scene(name) for name in lost.behind.get(cause, ())]
    if scenes := [scene.id for scene in behind if scene.ending is None]:
        notes.append(f"So no play enters {named(scenes)} either.")
    if endings := [scene.ending.title for scene in behind if scene.ending is not None]:
        notes.append(f"So no play comes to the ending{'s' * (len(endings) > 1)} {named(endings)}.")
    return notes

"""What can still tell two states apart: for each scene, the columns that something later reads.

Backward over the scenes, as a compiler finds live variables. States that differ in nothing live are one state.
"""

from collections.abc import Iterable, Iterator

from attrs import define

from game.author.explore.columns import Entry, Layout
from game.author.explore.order import expiring, leads_to
from game.story.expression import Condition
from game.story.model import Assign, Choice, Effect, Hears, Presence, Route, Scene, Story
from game.story.text import Line, Text, Valued, passages_of

Columns = frozenset[int]


def live_columns(story: Story, layout: Layout) -> dict[str, Columns]:
    """For each scene, the columns that must be known of a state that is about to enter it."""
    reading = _Reading(story, layout)
    parts = {scene.id: _parts(scene, reading) for scene in story.scenes}
    live: dict[str, Columns] = {scene.id: frozenset() for scene in story.scenes}
    above: dict[str, set[str]] = {scene.id: set() for scene in story.scenes}
    for scene in story.scenes:
        for target in leads_to(story, scene):
            above[target].add(scene.id)
    waiting = dict.fromkeys(reversed(live))
    while waiting:
        name, _ = waiting.popitem()
        new = parts[name].live(live)
        if new != live[name]:
            live[name] = new
            waiting.update(dict.fromkeys(above[name]))
    return live


@define
class _Way:
    """One way out of a scene: what it reads, what it settles for good, and where it can lead."""

    reads: Columns
    settles: Columns
    targets: tuple[str, ...]


@define
class _Parts:
    """A scene as liveness sees it: what is read before and after its own effects, what these settle, its ways out."""

    early: Columns
    settles: Columns
    late: Columns
    ways: tuple[_Way, ...]

    def live(self, known: dict[str, Columns]) -> Columns:
        """What must be known before the scene, where `known` must be before each scene behind it."""
        behind = set(self.late)
        for way in self.ways:
            ahead = frozenset().union(*(known[target] for target in way.targets))
            behind |= way.reads | (ahead - way.settles)
        return self.early | (frozenset(behind) - self.settles)


def _parts(scene: Scene, reading: "_Reading") -> _Parts:
    landing = reading.landing(scene.hears, scene.comes_out)
    ways = [_way_on(scene, reading)] if scene.to else [_act(scene, choice, reading) for choice in scene.choices]
    late = [*reading.text(scene.text)]
    for choice in scene.choices:
        late += reading.option(choice)
    return _Parts(
        early=frozenset([*reading.presences(scene.here), *landing, *reading.shown()]),
        settles=reading.assigned(scene.effects),
        late=frozenset(late),
        ways=tuple(ways),
    )


def _way_on(scene: Scene, reading: "_Reading") -> _Way:
    left = frozenset([reading.layout.place["seen", scene.id]])
    return _Way(frozenset(reading.routes(scene.to)), left, tuple(route.to for route in scene.to))


def _act(scene: Scene, choice: Choice, reading: "_Reading") -> _Way:
    place = reading.layout.place
    ends = expiring(reading.story, choice)
    ran_out = [reading.story.variables[slot].runs_out or "" for slot in ends]
    reads = [
        *reading.presences(choice.here or ()),
        *reading.landing(choice.hears, choice.comes_out),
        *reading.text(choice.then),
        *reading.routes(choice.to),
        *(reading.variable(slot) for slot in ends),
    ]
    settles = reading.assigned(choice.effects) | {place["seen", scene.id], place["chose", choice.id]}
    return _Way(frozenset(reads), settles, (*(route.to for route in choice.to), *ran_out))


@define
class _Reading:
    """Which columns the parts of a story read."""

    story: Story
    layout: Layout

    def variable(self, slot: int) -> int:
        return self.layout.place["variable", self.story.variables[slot].name]

    def condition(self, condition: Condition | None) -> Iterator[int]:
        for name in condition.names if condition else ():
            yield from self.layout.columns_of(name)

    def presences(self, presences: tuple[Presence, ...]) -> Iterator[int]:
        for presence in presences:
            yield from self.condition(presence.when)

    def routes(self, routes: tuple[Route, ...]) -> Iterator[int]:
        for route in routes:
            yield from self.condition(route.when)

    def shown(self) -> Iterator[int]:
        for variable in self.story.variables:
            yield from self.condition(variable.shown_while)

    def text(self, text: Text) -> Iterator[int]:
        for passage in passages_of(text):
            yield from self.condition(passage.when)
            for line in passage.lines:
                yield from self.line(line)

    def line(self, line: Line | None) -> Iterator[int]:
        return (self.variable(piece.variable) for piece in line or () if isinstance(piece, Valued))

    def option(self, choice: Choice) -> Iterator[int]:
        yield from self.condition(choice.when)
        yield from self.line(choice.text)
        yield from self.line(choice.locked)
        if choice.once:
            yield self.layout.place["chose", choice.id]

    def landing(self, hears: tuple[Hears, ...], acts: tuple[str, ...]) -> Iterator[int]:
        for hearing in hears:
            for entry in self.layout.every_entry:
                if entry.stat == 1 + hearing.person and (hearing.acts is None or entry.act in hearing.acts):
                    yield entry.untold
        for entry in _of(self.layout, acts):
            yield from (entry.untold, entry.unseen)

    def assigned(self, effects: tuple[Effect, ...]) -> Columns:
        return frozenset(self.variable(effect.variable) for effect in effects if isinstance(effect, Assign))


def _of(layout: Layout, acts: Iterable[str]) -> Iterator[Entry]:
    return (entry for act in dict.fromkeys(acts) for entry in layout.entries.get(act, ()) if entry)

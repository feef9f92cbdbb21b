"""Trying many plays at once, each picking uniformly among what it is offered: for stories with too many states."""

from collections import Counter

import numpy as np
from attrs import define, field

from game.author.explore.acting import Stage
from game.author.explore.batch import Array, Batch
from game.author.explore.expanding import Expanded, Expander, Out
from game.author.explore.live import live_columns
from game.author.explore.result import ChoiceReach, EndingReach, Exploration, Page, Path, SceneReach, Spread
from game.author.explore.watcher import Watcher
from game.story.engine import LONGEST_RUN
from game.story.model import Scene, Story

#: How many plays are tried, and after how many choices one is broken off.
PLAYS, LONGEST = 10_000, 500


@define
class _Pool:
    """The plays that are about to enter a scene: which they are, their columns, and the choice that led there."""

    plays: Array
    values: dict[int, Array]
    by: str


@define
class Sample:
    """Plays side by side. `history` has the choices of each by number, `length` how many they are.

    `alone` counts the scenes that each has come through by itself since its last choice.
    """

    stage: Stage
    watcher: Watcher
    chance: np.random.Generator
    count: int = PLAYS
    history: Array = field(init=False)
    length: Array = field(init=False)
    alone: Array = field(init=False)
    words: Array = field(init=False)
    numbers: dict[str, int] = field(init=False)
    visits: Counter[str] = field(factory=Counter)
    offers: Counter[str] = field(factory=Counter)
    takes: Counter[str] = field(factory=Counter)
    ended: dict[str, list[Array]] = field(factory=dict)
    ways: dict[str, Path] = field(factory=dict)
    ways_to_options: dict[str, Path] = field(factory=dict)
    pages: dict[tuple[str, str, int], Path] = field(factory=dict)
    _pools: dict[str, list[_Pool]] = field(factory=dict)
    _kept: dict[str, tuple[int, ...]] = field(init=False)

    def __attrs_post_init__(self) -> None:
        story, layout = self.stage.story, self.stage.reader.layout
        self.history = np.zeros((self.count, LONGEST), np.int32)
        self.length = np.zeros(self.count, np.int64)
        self.alone = np.zeros(self.count, np.int64)
        self.words = np.zeros(self.count, np.int64)
        names = [choice.id for scene in story.scenes for choice in scene.choices]
        self.numbers = {name: number for number, name in enumerate(names)}
        live = live_columns(story, layout)
        self._kept = {name: tuple({*columns, *layout.stats}) for name, columns in live.items()}

    def play(self) -> None:
        """Take every play to its end."""
        layout, start = self.stage.reader.layout, self.stage.story.start
        columns = layout.columns
        first = {place: np.full(self.count, columns[place].first, columns[place].kind) for place in self._kept[start]}
        self._pools[start] = [_Pool(np.arange(self.count), first, "")]
        expander = Expander(self.stage, self.watcher.note, self._pick)
        while self._pools:
            for name in [*self._pools]:
                scene = self.stage.story.scene(name)
                for pool in _joined(self._pools.pop(name)):
                    self._through(scene, pool, expander)

    def _through(self, scene: Scene, pool: _Pool, expander: Expander) -> None:
        self.visits[scene.id] += len(pool.plays)
        self._notice(self.ways, scene.id, pool.plays)
        expanded = expander.expand(scene, Batch(len(pool.plays), pool.values, {}, {}))
        self.watcher.look(scene, expanded)
        self.words[pool.plays] += expanded.words
        self._see_pages(scene, pool, expanded)
        for choice, mask in zip(scene.choices, expanded.offered, strict=bool(expanded.offered)):
            self.offers[choice.id] += int(mask.sum())
            if mask.any():
                self._notice(self.ways_to_options, choice.id, pool.plays[mask])
        if scene.ending:
            self.ended.setdefault(scene.id, []).append(pool.plays)
        for out in expanded.outs:
            self._go(out, pool.plays[out.rows])

    def _go(self, out: Out, plays: Array) -> None:
        self.words[plays] += out.words
        by = ""
        if out.choice is not None:
            by = out.choice.id
            self.takes[by] += len(plays)
        if out.turn:
            self.history[plays, self.length[plays]] = self.numbers[by]
            self.length[plays] += 1
            self.alone[plays] = 0
        else:
            self.alone[plays] += 1
        most = max(LONGEST_RUN, len(self.stage.story.scenes))
        going = plays[(self.length[plays] < LONGEST) & (self.alone[plays] < most)]
        rows = np.flatnonzero(np.isin(plays, going)) if len(going) < len(plays) else slice(None)
        values = {place: out.batch.values[place][rows] for place in self._kept[out.target]}
        if len(going):
            self._pools.setdefault(out.target, []).append(_Pool(going, values, by))

    def _pick(self, offered: list[Array]) -> list[Array]:
        """One of what is offered to each play, all equally likely."""
        counts = np.sum(offered, axis=0)
        left = (self.chance.random(len(counts)) * counts).astype(np.int64)
        picked = []
        for mask in offered:
            picked.append(mask & (left == 0))
            left = left - mask
        return picked

    def _see_pages(self, scene: Scene, pool: _Pool, expanded: Expanded) -> None:
        shapes, firsts = np.unique(expanded.shape, return_index=True)
        for shape, first in zip(shapes.tolist(), firsts, strict=True):
            key = (scene.id, pool.by, shape)
            if key not in self.pages:
                self.pages[key] = self._path(pool.plays[first])

    def _notice(self, ways: dict[str, Path], name: str, plays: Array) -> None:
        nearest = plays[self.length[plays].argmin()]
        if name not in ways or len(ways[name]) > self.length[nearest]:
            ways[name] = self._path(nearest)

    def _path(self, play: int) -> Path:
        names = [*self.numbers]
        return tuple(names[number] for number in self.history[play, : self.length[play]].tolist())


def _joined(pools: list[_Pool]) -> list[_Pool]:
    """The plays that came by one choice, together."""
    by: dict[str, list[_Pool]] = {}
    for pool in pools:
        by.setdefault(pool.by, []).append(pool)
    return [
        _Pool(
            np.concatenate([one.plays for one in same]),
            {place: np.concatenate([one.values[place] for one in same]) for place in same[0].values},
            name,
        )
        for name, same in by.items()
    ]


def sampled(sample: Sample) -> Exploration:
    """What was seen in the plays that were tried; nothing is said to be impossible."""
    story, count = sample.stage.story, sample.count
    sample.play()
    done = [plays for parts in sample.ended.values() for plays in parts]
    over = np.concatenate(done) if done else np.arange(0)
    return Exploration(
        scenario=story.id,
        states=0,
        plays=None,
        sampled=count,
        choices=_spread(sample.length[over]),
        words=_spread(sample.words[over]),
        endings=tuple(_ending(sample, scene) for scene in story.endings),
        scenes=tuple(_scene(sample, scene) for scene in story.scenes),
        options=tuple(_options(sample, story)),
        pages=tuple(Page(scene, path) for (scene, _, _), path in sample.pages.items()),
    )


def _spread(values: Array) -> Spread:
    return Spread(int(values.min()), float(values.mean()), int(values.max())) if len(values) else Spread(0, 0.0, None)


def _ending(sample: Sample, scene: Scene) -> EndingReach:
    assert scene.ending is not None
    odds = sample.visits[scene.id] / sample.count
    return EndingReach(scene.id, scene.ending.title, scene.ending.tone, odds, sample.ways.get(scene.id))


def _scene(sample: Sample, scene: Scene) -> SceneReach:
    if scene.id not in sample.ways:
        return SceneReach(scene.id, 0.0, None, (), None)
    reputation, *goodwill = sample.watcher.stats[scene.id]
    visits = sample.visits[scene.id] / sample.count
    return SceneReach(scene.id, visits, reputation, tuple(goodwill), sample.ways[scene.id])


def _options(sample: Sample, story: Story) -> list[ChoiceReach]:
    return [
        ChoiceReach(
            scene.id,
            choice.id,
            sample.offers[choice.id] / sample.count,
            sample.takes[choice.id] / sample.count,
            sample.ways_to_options.get(choice.id),
        )
        for scene in story.scenes
        for choice in scene.choices
    ]

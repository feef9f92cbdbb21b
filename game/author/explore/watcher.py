"""What is seen of a scene's states while they are found: bounds of stats, what is offered, what conditions say."""

from typing import Any

import numpy as np
from attrs import define, field

from game.author.explore.batch import Array, Batch, Reader
from game.author.explore.expanding import Expanded
from game.author.explore.result import Range
from game.story.expression import Condition, Junction, Name, Tree, kind_of
from game.story.model import Choice, Scene, Story

#: How many choices of a scene are compared with each other.
MOST_COMPARED = 60


@define
class Answers:
    """What one condition has said, wherever it was asked."""

    condition: Condition
    yes: bool = False
    no: bool = False


@define
class Part:
    """One of the parts of a condition that all must hold: whether it ever does, and what its names were there."""

    tree: Tree
    holds: bool = False
    values: dict[Name, set[int]] = field(factory=dict)


@define
class Watcher:
    """Collects what is seen, scene by scene; the states of a scene may come in several batches."""

    story: Story
    reader: Reader
    stats: dict[str, list[Range]] = field(factory=dict)
    offered: set[str] = field(factory=set)
    together: set[tuple[str, str]] = field(factory=set)
    answers: dict[tuple[str, str, int], Answers] = field(factory=dict)
    parts: dict[str, list[Part]] = field(factory=dict)

    def note(self, scene: str, part: str, condition: Condition, holds: Array) -> None:
        """Take in what a condition said."""
        known = self.answers.setdefault((scene, part, id(condition)), Answers(condition))
        if len(holds):
            known.yes = known.yes or bool(holds.any())
            known.no = known.no or not holds.all()

    def look(self, scene: Scene, expanded: Expanded) -> None:
        """Take in the states of a scene after arrival."""
        self._bound(scene, expanded.batch)
        masks = dict(zip((choice.id for choice in scene.choices), expanded.offered, strict=bool(expanded.offered)))
        self.offered.update(name for name, mask in masks.items() if mask.any())
        # A page of more choices is a fault of its own, and comparing each with each would take for ever.
        names = list(masks)[:MOST_COMPARED]
        for place, name in enumerate(names):
            for other in names[place + 1 :]:
                if (name, other) not in self.together and (masks[name] & masks[other]).any():
                    self.together.add((name, other))
        for choice in scene.choices if masks else ():
            if choice.id not in self.offered and choice.when is not None:
                self._explain(choice, expanded.batch)

    def _bound(self, scene: Scene, batch: Batch) -> None:
        seen = [(int(batch.least(stat).min()), int(batch.greatest(stat).max())) for stat in self.reader.layout.stats]
        known = self.stats.get(scene.id, seen)
        self.stats[scene.id] = [(min(a[0], b[0]), max(a[1], b[1])) for a, b in zip(known, seen, strict=True)]

    def _explain(self, choice: Choice, batch: Batch) -> None:
        assert choice.when is not None
        parts = self.parts.setdefault(choice.id, [Part(tree) for tree in conjuncts(choice.when.tree)])
        for part in parts:
            part.holds = part.holds or bool(self.reader.answer(part.tree, batch).any())
            for name in Condition(part.tree, "").names:
                if kind_of(name) != "flag":
                    values: Any = np.unique(self.reader.value(name, batch))
                    part.values.setdefault(name, set()).update(values.tolist())


def conjuncts(tree: Tree) -> list[Tree]:
    """The parts of a condition that must all hold."""
    if isinstance(tree, Junction) and tree.word == "and":
        return conjuncts(tree.left) + conjuncts(tree.right)
    return [tree]

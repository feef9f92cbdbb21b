"""Every way from one scene to another, and how often a play takes it."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from attrs import evolve, frozen

from game.author.explore.result import Exploration
from game.story.expression import Condition
from game.story.model import Assign, Change, Choice, Route, Scene, Story

#: How far apart two sums of odds may be and still be the same: they are sums of many small floats.
SAME = 1e-7
#: How much some parts amount to together, and which they are.
Sum = tuple[float, tuple[int, ...]]


@frozen
class Strand:
    """One way: what leads from a scene to another one.

    `choice` is an id, or "" where the scene goes on by itself. `when` holds the conditions of the routes that lead
    there, None for a route without one; a route is tried only if those before it did not hold. `meter` is the variable
    that has to run out for it, or None. `odds` is how often a play goes this way on average; None where that is not
    known.
    """

    source: str
    target: str
    choice: str = ""
    when: tuple[Condition | None, ...] = (None,)
    meter: int | None = None
    odds: float | None = None


def strands_of(story: Story, found: Exploration | None = None) -> tuple[Strand, ...]:
    """Every way of a story in file order, with its odds where an exploration settles them."""
    strands = [strand for scene in story.scenes for strand in _of_scene(story, scene)]
    return tuple(_with_odds(story, strands, found) if found else strands)


def _of_scene(story: Story, scene: Scene) -> list[Strand]:
    strands = _routed(scene.id, "", scene.to)
    for choice in scene.choices:
        strands += _running_out(story, scene.id, choice)
        strands += _routed(scene.id, choice.id, choice.to)
    return strands


def _routed(source: str, choice: str, routes: tuple[Route, ...]) -> list[Strand]:
    """A strand for each target; routes that lead to the same one are one strand."""
    targets: dict[str, list[Condition | None]] = {}
    for route in routes:
        targets.setdefault(route.to, []).append(route.when)
    return [Strand(source, target, choice, tuple(when)) for target, when in targets.items()]


def _running_out(story: Story, source: str, choice: Choice) -> list[Strand]:
    """Rule 17: where a choice leads that brings a bounded number to its lower bound."""
    lowered = [slot for slot in story.expiring if any(_lowers(story, slot, effect) for effect in choice.effects)]
    return [Strand(source, story.variables[slot].runs_out or "", choice.id, (), slot) for slot in lowered]


def _lowers(story: Story, slot: int, effect: object) -> bool:
    if isinstance(effect, Change):
        return effect.variable == slot and effect.by < 0
    return isinstance(effect, Assign) and effect.variable == slot and effect.value == story.variables[slot].low


def _with_odds(story: Story, strands: list[Strand], found: Exploration) -> list[Strand]:
    odds = settle(_sums(story, strands, found))
    return [evolve(strand, odds=odds.get(place)) for place, strand in enumerate(strands)]


def settle(sums: Sequence[Sum]) -> dict[int, float]:
    """The parts whose amount follows from the sums they belong to; no part is less than nothing.

    One rule does it: a part is at most what is left of each of its sums, and where the parts of a sum have to be as
    great as they can be to reach it, they are.
    """
    holds: Mapping[int, list[int]] = defaultdict(list)
    for place, (_, parts) in enumerate(sums):
        for part in parts:
            holds[part].append(place)
    known: dict[int, float] = {}
    left = [total for total, _ in sums]
    waiting = dict.fromkeys(range(len(sums)))
    while waiting:
        place, _ = waiting.popitem()
        tops = {part: min(left[one] for one in holds[part]) for part in sums[place][1] if part not in known}
        if not tops or min(tops.values()) < -SAME or abs(sum(tops.values()) - left[place]) > SAME:
            continue
        known |= {part: top if top > SAME else 0.0 for part, top in tops.items()}
        touched = {one for part in tops for one in holds[part]}
        for one in touched:
            left[one] = sums[one][0] - sum(known.get(part, 0.0) for part in sums[one][1])
        waiting |= dict.fromkeys(other for one in touched for part in sums[one][1] for other in holds[part])
    return known


def _sums(story: Story, strands: list[Strand], found: Exploration) -> list[Sum]:
    """How often plays leave by each choice and enter each scene, with the strands that this is the sum of."""
    visits = {scene.scene: scene.visits for scene in found.scenes}
    taken = {(option.scene, option.choice): option.taken for option in found.options}
    totals: dict[tuple[str, str, str], float] = {}
    parts: Mapping[tuple[str, str, str], list[int]] = defaultdict(list)
    for place, strand in enumerate(strands):
        out, into = ("from", strand.source, strand.choice), ("to", strand.target, "")
        for key in (out, into):
            parts[key].append(place)
        totals[out] = taken.get((strand.source, strand.choice), 0.0) if strand.choice else visits[strand.source]
        totals[into] = visits[strand.target] - (strand.target == story.start)
    return [(total, tuple(parts[key])) for key, total in totals.items()]

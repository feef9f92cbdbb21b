"""Passes over the graph: quantities that flow along every way, and bounds that settle."""

from collections.abc import Callable
from itertools import accumulate

import numpy as np
from attrs import define

from game.author.explore.batch import Array
from game.author.explore.graph import Block, Graph
from game.author.explore.keys import TooMany
from game.author.explore.solving import sum_of_rounds

#: A flow in a circle is done when less than this is still moving, or after so many rounds.
STILL, MOST_ROUNDS = 1e-13, 100_000
#: After so many rounds it is not soon done: what is still to move is solved for.
SOON = 64
#: How many single steps of states the rounds of a circle may take, about ten seconds; and what may then still move.
MOST_STEPS, UNSETTLED = 500_000_000, 1e-9
#: One number for each state of each scene.
Values = dict[str, Array]
#: What goes along a way, for each of its rows, of what the states of its source hold.
Along = Callable[[Block, Array], Array]


@define
class Share:
    """How much of what a state holds goes along a way: an even part of it where the player picks, else all."""

    graph: Graph

    def __call__(self, block: Block, held: Array) -> Array:
        """The part of each row of the block."""
        if not block.turn:
            return held[block.rows]
        return np.asarray(held[block.rows] / self.graph.rooms[block.source].offered[block.rows])


def flow(graph: Graph, along: Along, leads_out: Values | None = None, *, whole: bool = False) -> Values:
    """How much passes through each state when 1 enters at the start.

    `leads_out` says which states can leave their circle: what enters another would move there for ever, and stays.
    `whole` counts in whole numbers of any size; they take much memory, so only the endings keep theirs.
    Raises TooMany where a circle is left so seldom that there is no telling what comes out of it.
    """
    kind = object if whole else np.float64
    total = {name: np.zeros(room.size, kind) for name, room in graph.rooms.items()}
    total[graph.story.start][0] += 1
    for group in graph.groups:
        together = frozenset(group)
        if group in graph.circles:
            _go_round(graph, group, total, along, leads_out)
        for name in (name for name in group if name in total):
            for block in graph.ways[name]:
                if block.target not in together:
                    _pour(total[block.target], block, along(block, total[name]))
            if whole and graph.ways[name]:
                total[name] = np.zeros(0, kind)
    return total


def _go_round(graph: Graph, group: tuple[str, ...], total: Values, along: Along, leads_out: Values | None) -> None:
    """Let what has entered a circle move in it until next to nothing moves any more."""
    names = [name for name in group if name in total]
    starts = dict(zip(names, accumulate((len(total[name]) for name in names), initial=0), strict=False))
    inside = graph.within(group)
    if not inside:
        return
    of = np.concatenate([block.rows + starts[block.source] for block in inside])
    into = np.concatenate([block.into + starts[block.target] for block in inside])
    held = np.concatenate([total[name] for name in names])
    leaves = None if leads_out is None else np.concatenate([leads_out[name] for name in names])
    shares = np.concatenate([along(block, np.ones_like(total[block.source])) for block in inside])
    shares = shares if leaves is None else shares * leaves[of]

    def goes_on(moving: Array) -> Array:
        if moving.dtype == object:
            moved = np.zeros_like(moving)
            np.add.at(moved, into, moving[of] * shares)
            return moved
        return np.bincount(into, weights=moving[of] * shares, minlength=len(moving))

    summed = _all_rounds(goes_on, held, min(MOST_ROUNDS, max(2 * SOON, MOST_STEPS // len(of))))
    for name in names:
        total[name] = summed[starts[name] : starts[name] + len(total[name])]


def _all_rounds(goes_on: Callable[[Array], Array], first: Array, most: int) -> Array:
    """Everything that passes. Most circles are left soon; of the others the rest is solved for. Raises TooMany."""
    total, moving = first, first
    for number in range(MOST_ROUNDS if first.dtype == object else most):
        moving = goes_on(moving)
        total = total + moving
        if moving.sum() <= STILL:
            break
        if number == SOON and moving.dtype != object:
            rest = sum_of_rounds(goes_on, moving, most // 4)
            if rest is not None:
                return np.asarray(total + rest - moving)
    if moving.sum() > UNSETTLED:
        raise TooMany
    return np.asarray(total)


def _pour(into: Array, block: Block, amounts: Array) -> None:
    if into.dtype == object:
        np.add.at(into, block.into, amounts)
    else:
        into += np.bincount(block.into, weights=amounts, minlength=len(into))


def settle(graph: Graph, best: np.ufunc, start: int, unknown: int, along: Along) -> Values:
    """The best (least, greatest, union ...) of something over all ways to each state; `start` holds at the start.

    Within circles it is repeated until nothing changes: do not ask for the greatest where a play can be endless.
    """
    found = {name: np.full(room.size, unknown, np.int64) for name, room in graph.rooms.items()}
    found[graph.story.start][0] = start
    for group in graph.groups:
        if group in graph.circles:
            _circle(graph, group, best, found, along)
        for name in group:
            for block in graph.ways.get(name, ()):
                if block.target not in group:
                    best.at(found[block.target], block.into, along(block, found[name]))
    return found


def _circle(graph: Graph, group: tuple[str, ...], best: np.ufunc, found: Values, along: Along) -> None:
    inside = graph.within(group)
    changed = True
    while changed:
        changed = False
        for block in inside:
            before = found[block.target]
            after = before.copy()
            best.at(after, block.into, along(block, found[block.source]))
            if not np.array_equal(before, after):
                found[block.target], changed = after, True


def leading_to(graph: Graph, goals: dict[str, Array]) -> dict[str, Array]:
    """Which states are among the goals, or can reach one of them."""
    found = {name: goals[name].copy() for name in graph.rooms}
    for group in reversed(graph.groups):
        changed = True
        while changed:
            changed = False
            for name in group:
                for block in graph.ways.get(name, ()):
                    rows = block.rows[found[block.target][block.into] & ~found[name][block.rows]]
                    if len(rows):
                        found[name][rows] = True
                        changed = group in graph.circles
    return found


def leaving(graph: Graph) -> Values:
    """The states from which a way leaves their circle, and those from which none goes on at all."""
    found = {}
    for group in graph.groups:
        for name in (name for name in group if name in graph.rooms):
            found[name] = np.ones(graph.rooms[name].size, bool)
            for block in graph.ways.get(name, ()):
                found[name][block.rows] = False
            for block in graph.ways.get(name, ()):
                if block.target not in group:
                    found[name][block.rows] = True
    return found


def returning(graph: Graph, among: Values) -> Values:
    """The states, of those marked, in which a play can be again, and those that only such lead to.

    Again and again, what none of the others leads to is taken away (Kahn 1962): circles stay, and what is behind them.
    """
    found = {name: np.zeros(room.size, bool) for name, room in graph.rooms.items()}
    for group in (group for group in graph.groups if group in graph.circles):
        left = {name: among[name] for name in group if name in among}
        inside = graph.within(group)
        before, count = -1, _count(left)
        while count not in (0, before):
            reached = {name: np.zeros(len(part), bool) for name, part in left.items()}
            for block in inside:
                reached[block.target][block.into[left[block.source][block.rows]]] = True
            left = {name: part & reached[name] for name, part in left.items()}
            before, count = count, _count(left)
        found |= left
    return found


def _count(states: Values) -> int:
    return sum(int(part.sum()) for part in states.values())

"""How far from its start a scene is, and where a story turns back. Nothing here recurses: a story may be 2,000 deep."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

Arrow = tuple[str, str]


def ranks(names: Sequence[str], arrows: Sequence[Arrow]) -> dict[str, int]:
    """How many arrows lead to each name at the most, from 0. The arrows must close no circle."""
    following = _following(arrows)
    rank = dict.fromkeys(names, 0)
    missing = Counter(target for _, target in arrows)
    for name in (queue := [name for name in names if not missing[name]]):
        for other in following[name]:
            rank[other] = max(rank[other], rank[name] + 1)
            missing[other] -= 1
            if not missing[other]:
                queue.append(other)
    return rank


def backward(order: Sequence[str], arrows: Sequence[Arrow]) -> frozenset[Arrow]:
    """The arrows that close a circle, if one walks from the first name on; without them there is none."""
    following = _following(arrows)
    back: set[Arrow] = set()
    done: set[str] = set()
    for root in order:
        if root in done:
            continue
        path, open_ = [(root, iter(following[root]))], {root}
        while path:
            name, rest = path[-1]
            _walk_on(name, rest, path, open_, done, back, following)
    return frozenset(back)


def _walk_on(
    name: str,
    rest: Iterator[str],
    path: list[tuple[str, Iterator[str]]],
    open_: set[str],
    done: set[str],
    back: set[Arrow],
    following: Mapping[str, Sequence[str]],
) -> None:
    """One step of a walk in depth: along the next arrow, or out of a scene that has no more."""
    for other in rest:
        if other in open_:
            back.add((name, other))
        elif other not in done:
            open_.add(other)
            path.append((other, iter(following[other])))
            return
    path.pop()
    open_.discard(name)
    done.add(name)


def _following(arrows: Iterable[Arrow]) -> Mapping[str, list[str]]:
    following: Mapping[str, list[str]] = defaultdict(list)
    for source, target in arrows:
        following[source].append(target)
    return following

"""Everything that an edit did: two versions and the plays of one go in, what is different comes out."""

from collections.abc import Iterable

from attrs import frozen

from game.author.diff.fate import Fate, Played, fate_of
from game.author.diff.figures import (
    Bounds,
    Odds,
    Reach,
    Version,
    bounds_changed,
    choices_reached,
    odds_changed,
    scenes_reached,
)
from game.author.diff.matching import Parts, parts_changed
from game.author.diff.verdict import Verdict, verdicts


@frozen
class Difference:
    """What is different. Figures of both versions stand even where they are the same."""

    old: Version
    new: Version
    parts: Parts
    scenes: Reach
    choices: Reach
    odds: tuple[Odds, ...]
    bounds: tuple[Bounds, ...]
    saves: tuple[Fate, ...]
    tests: tuple[Verdict, ...]

    @property
    def exact(self) -> bool:
        """Whether the figures of both versions are proven."""
        return self.old.explored.exact and self.new.explored.exact


def difference(old: Version, new: Version, saves: Iterable[Played]) -> Difference:
    """Compare two versions of a scenario."""
    parts = parts_changed(old.story, new.story)
    return Difference(
        old,
        new,
        parts,
        scenes_reached(old, new, parts),
        choices_reached(old, new, parts),
        odds_changed(old, new, parts.scenes),
        bounds_changed(old, new),
        tuple(fate_of(play, old.story, new.story, parts) for play in saves),
        verdicts(old.story, new.story),
    )

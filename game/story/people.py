"""The people of a story: who they are, how they are spoken of, what they would say of you."""

from collections.abc import Sequence
from typing import Literal

from attrs import frozen

Role = Literal["boss", "peer", "report", "vendor", "customer"]
Band = Literal["cold", "mixed", "warm"]

ROLES: tuple[Role, ...] = ("boss", "peer", "report", "vendor", "customer")
BANDS: tuple[Band, ...] = ("cold", "mixed", "warm")

#: What the player is called who has not said a name.
NOBODY = "You"
#: Where a goodwill nobody has touched stands, and its bounds (language.md, the idea).
FIRST, LOWEST, HIGHEST = 50, 0, 100


def band(goodwill: int) -> Band:
    """What a goodwill of 0..100 feels like: cold below 45, warm above 55 (language.md, people.yaml)."""
    return "cold" if goodwill < 45 else "warm" if goodwill > 55 else "mixed"


def mean_goodwill(goodwill: Sequence[int]) -> int:
    """The mean over everybody, rounded half up (language.md, rule 19); 50 where there is nobody."""
    count = len(goodwill)
    return (2 * sum(goodwill) + count) // (2 * count) if count else FIRST


@frozen
class Pronouns:
    """How somebody is spoken of. `plural` says that verbs agree as with “they”."""

    subject: str
    object: str
    possessive: str
    plural: bool = False


@frozen
class Review:
    """What a person says in the 360 review: a line a band, and lines for acts they remember."""

    cold: str = ""
    mixed: str = ""
    warm: str = ""
    remembers: tuple[tuple[str, str], ...] = ()

    def line(self, feels: Band) -> str:
        """The line for a band; empty where the author wrote none."""
        return {"cold": self.cold, "mixed": self.mixed, "warm": self.warm}[feels]


@frozen
class Person:
    """Somebody at work. `goodwill` (0..100) is how they feel before anything has happened."""

    id: str
    name: str
    pronouns: Pronouns
    role: Role
    about: str = ""
    goodwill: int = FIRST
    review: Review = Review()

"""What exploring a story proves; where it is not exact, what was seen.

Odds are those of a player who picks uniformly among what is offered. A path is the ids of the choices that lead
somewhere from the start, the shortest there is. People stand in the order of the story's own list.
"""

from typing import Literal

from attrs import frozen

from game.story.expression import Condition
from game.story.model import Facet, Tone

#: The least and the greatest value, both of which really occur.
Range = tuple[int, int]
Path = tuple[str, ...]


@frozen
class EndingReach:
    """An ending: how likely it is (0..1), the shortest way there (None where there is none), and its facets.

    `always` are the facets that every play which ends here has practiced, `sometimes` those that one or another has.
    """

    scene: str
    title: str
    tone: Tone
    odds: float
    shortest: Path | None
    always: tuple[Facet, ...] = ()
    sometimes: tuple[Facet, ...] = ()


@frozen
class SceneReach:
    """A scene: how often a play enters it on average, and what the stats (0..100) can be once it is entered.

    Where a play goes round for ever, each scene of that circle counts once.

    `reputation` is None and `goodwill` empty where the scene cannot be entered; `path` leads to its entry.
    """

    scene: str
    visits: float
    reputation: Range | None
    goodwill: tuple[Range, ...]
    path: Path | None

    @property
    def reachable(self) -> bool:
        """Whether any play enters it."""
        return self.path is not None


@frozen
class ChoiceReach:
    """A choice: how often a play is offered it and takes it on average, and the way to the page that offers it."""

    scene: str
    choice: str
    offered: float
    taken: float
    path: Path | None


@frozen
class Never:
    """A scene that no play enters, or a choice of it that no play is offered, and what blocks it, in words."""

    scene: str
    choice: str | None
    because: str


@frozen
class Trap:
    """A place from which no ending can be reached: where it is, and the way there.

    `stuck`: nothing is offered. `loop`: the story goes on for ever, or runs in a circle by itself. `odds` (0..1) is how
    likely a play is caught there: with the odds of all endings, those of all traps make 1.
    """

    scene: str
    path: Path
    kind: Literal["stuck", "loop"]
    odds: float


@frozen
class Beaten:
    """A choice that a sibling beats wherever both are offered: not worse in any stat, and better in one.

    A meter that runs out counts as a stat: time is what help costs. `best`: the winner beats all its siblings.
    """

    scene: str
    choice: str
    by: str
    best: bool


@frozen
class Settled:
    """A condition that is always true or always false wherever it is asked. `part` says where it stands.

    `part` is the id of a choice, or "" where the condition belongs to the scene itself; the `while` of a meter has ""
    for its scene and the meter for its part. The object is the story's own
    (two conditions of one tree are equal, so compare it with `is`).
    """

    scene: str
    part: str
    condition: Condition
    always: bool


@frozen
class Page:
    """One of the pages that can really stand on a screen: the choices that bring it up, as its scene is entered.

    There is one for each combination of the way in, the blocks that are told and the options that are shown.
    """

    scene: str
    path: Path


@frozen
class Spread:
    """The least, the mean and the greatest of something over all plays; `greatest` is None where it has no bound."""

    least: int
    mean: float
    greatest: int | None


@frozen
class Exploration:
    """Everything that is known of a story.

    `states` is how many states were told apart, `plays` how many different plays there are (None: endlessly many).
    `sampled` is None where all this is proven, else the number of plays that were tried: then least and greatest,
    odds and paths are what was seen, and nothing is said to be impossible.
    """

    scenario: str
    states: int
    plays: int | None
    sampled: int | None
    choices: Spread
    words: Spread
    endings: tuple[EndingReach, ...]
    scenes: tuple[SceneReach, ...]
    options: tuple[ChoiceReach, ...]
    never_entered: tuple[Never, ...] = ()
    never_offered: tuple[Never, ...] = ()
    traps: tuple[Trap, ...] = ()
    beaten: tuple[Beaten, ...] = ()
    settled: tuple[Settled, ...] = ()
    pages: tuple[Page, ...] = ()

    @property
    def exact(self) -> bool:
        """Whether every state was seen, so that what is said is proven."""
        return self.sampled is None

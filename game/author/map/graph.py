"""The story as a graph: scenes with what is known of them, and links that merge the choices of one way."""

from collections.abc import Mapping
from typing import Literal

from attrs import evolve, field, frozen

from game.author.explore.result import Exploration, SceneReach, Trap
from game.author.explore.share import how_often
from game.author.filling import words_in
from game.author.map.loops import backward
from game.author.map.strands import Strand, strands_of
from game.author.script.order import left_over, reading_order
from game.story.model import Facet, Scene, Story, Tone
from game.story.text import lines_of

Kind = Literal["scene", "page", "router", "ending"]
#: What is known of a way or a scene: that plays come there, that none can, or that none did in a sample.
Known = Literal["yes", "never", "unseen", "unknown"]
#: What is told of a way whose odds are too small to be told from none.
_HARDLY = 1e-9


@frozen
class Place:
    """A scene on the map. `number` counts from 1 in reading order, as a script of the story does.

    A `page` is read and left with Enter, a `router` has no words. `visits` is how often a play enters it on average
    (None: not explored). `facets` are those that its choices show (True) or neglect (False). `traps` are the ways in
    which plays are caught here.
    """

    id: str
    number: int
    kind: Kind
    words: str
    start: bool = False
    tone: Tone | None = None
    facets: tuple[tuple[Facet, bool], ...] = ()
    visits: float | None = None
    entered: Known = "unknown"
    because: str = ""
    traps: tuple[Trap, ...] = ()


@frozen
class Link:
    """All that leads from one scene straight to another; choices that no play is offered are a link of their own.

    `back` closes a circle; `odds` as in Strand.
    """

    source: str
    target: str
    strands: tuple[Strand, ...]
    odds: float | None = None
    taken: Known = "unknown"
    back: bool = False

    @property
    def choices(self) -> tuple[str, ...]:
        """The ids of the choices that lead this way, each once."""
        return tuple(dict.fromkeys(strand.choice for strand in self.strands if strand.choice))

    @property
    def runs_out(self) -> bool:
        """Whether this way is taken only when something has run out."""
        return all(strand.meter is not None for strand in self.strands)


@frozen
class Graph:
    """A whole story: places in reading order, links in file order, and again by the scene that they leave.

    `explored`: odds are known. `sampled` is how many plays they were seen in, None where they are proven.
    """

    title: str
    summary: str
    places: tuple[Place, ...]
    links: tuple[Link, ...]
    explored: bool = False
    sampled: int | None = None
    leaving: Mapping[str, tuple[Link, ...]] = field(init=False, eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        leaving: dict[str, tuple[Link, ...]] = {}
        for link in self.links:
            leaving[link.source] = (*leaving.get(link.source, ()), link)
        object.__setattr__(self, "leaving", leaving)


def graph_of(story: Story, found: Exploration | None = None) -> Graph:
    """The graph of a story, with odds and proofs where it was explored."""
    merged = _merged(story, found)
    linked = [scene.id for scene in reading_order(story)]
    order = [*linked, *(scene.id for scene in left_over(story))]
    known = frozenset(linked)
    back = backward(order, [*dict.fromkeys((source, target) for source, target, _ in merged)])
    reach = {scene.scene: scene for scene in found.scenes} if found else {}
    because = {never.scene: never.because for never in found.never_entered} if found else {}
    places = {
        name: _place(story, number, name, name in known, reach.get(name), found, because.get(name, ""))
        for number, name in enumerate(order, 1)
    }
    links = [
        _link(source, target, strands, dead or _never(places[source]), (source, target) in back)
        for (source, target, dead), strands in merged.items()
    ]
    links = _without_rounds(links, found) if found else links
    sampled = found.sampled if found else None
    return Graph(story.title, story.summary, tuple(places.values()), tuple(links), found is not None, sampled)


def _without_rounds(links: list[Link], found: Exploration) -> list[Link]:
    """The links without the odds of those that close a circle which no play leaves: plays are counted to there."""
    onward: dict[str, list[str]] = {}
    for link in links:
        onward.setdefault(link.source, []).append(link.target)
    caught = {trap.scene for trap in found.traps if trap.kind == "loop"}
    waiting = [*caught]
    while waiting:
        more = {*onward.get(waiting.pop(), ())} - caught
        caught |= more
        waiting += more
    return [evolve(link, odds=None) if link.source in caught and not link.odds else link for link in links]


def _merged(story: Story, found: Exploration | None) -> dict[tuple[str, str, Known | None], list[Strand]]:
    """The strands by where they lead, apart from those of choices that no play was offered.

    Those by running out come last, and only if they may really happen: an author writes in one place where something
    runs out, and not at each of the choices that lower it.
    """
    strands, dead = strands_of(story, found), _dead_choices(found)
    real = [strand for strand in strands if strand.meter is None or strand.odds is None or strand.odds > 0]
    merged: dict[tuple[str, str, Known | None], list[Strand]] = {}
    for strand in sorted(real, key=lambda strand: strand.meter is not None):
        key = (strand.source, strand.target, dead.get((strand.source, strand.choice)))
        merged.setdefault(key, []).append(strand)
    return merged


def often(link: Link) -> str:
    """How often plays go along a link, as briefly as can be; nothing where it is not known."""
    if link.taken in ("never", "unseen"):
        return "never" if link.taken == "never" else "not seen"
    return how_often(link.odds or _HARDLY) if link.odds is not None else ""


def _place(
    story: Story,
    number: int,
    name: str,
    linked: bool,
    reach: SceneReach | None,
    found: Exploration | None,
    because: str,
) -> Place:
    scene = story.scene(name)
    facets = dict.fromkeys(facet for choice in scene.choices for facet in choice.shows)
    return Place(
        id=scene.id,
        number=number,
        kind=_kind(scene),
        words=scene.ending.title if scene.ending else _first_words(story, scene),
        start=scene.id == story.start,
        tone=scene.ending.tone if scene.ending else None,
        facets=tuple(facets),
        visits=reach.visits if reach else None,
        entered=_entered(linked, reach, found),
        because=because or ("" if linked else "No way leads to it."),
        traps=tuple(trap for trap in found.traps if trap.scene == name) if found else (),
    )


def _kind(scene: Scene) -> Kind:
    if scene.ending:
        return "ending"
    if scene.choices:
        return "scene"
    return "page" if scene.text else "router"


def _first_words(story: Story, scene: Scene) -> str:
    lines = lines_of(scene.text)
    return next((words for line in lines if (words := words_in(line, story))), "")


def _entered(linked: bool, reach: SceneReach | None, found: Exploration | None) -> Known:
    if not linked:
        return "never"
    if found is None or reach is None:
        return "unknown"
    if reach.reachable:
        return "yes"
    return "never" if found.exact else "unseen"


def _dead_choices(found: Exploration | None) -> dict[tuple[str, str], Known]:
    """What is known of the choices that no play was offered."""
    if found is None:
        return {}
    known: Known = "never" if found.exact else "unseen"
    return {(option.scene, option.choice): known for option in found.options if option.path is None}


def _never(place: Place) -> Known | None:
    """What is known of the ways out of a scene that no play enters."""
    return place.entered if place.entered in ("never", "unseen") else None


def _link(source: str, target: str, strands: list[Strand], never: Known | None, back: bool) -> Link:
    odds = None
    if all(strand.odds is not None for strand in strands):
        odds = sum(strand.odds or 0.0 for strand in strands)
    taken: Known = never or ("yes" if odds else "unknown")
    return Link(source, target, tuple(strands), odds, taken, back or source == target)

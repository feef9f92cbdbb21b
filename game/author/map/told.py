"""The picture in words, for whoever does not see it: each scene, and where it leads."""

from collections.abc import Iterator

from game.author.explore.share import of_plays
from game.author.map.graph import Graph, Link, Place, often


def counts(graph: Graph) -> str:
    """How much there is, and what the odds are the odds of."""
    choices = {strand.choice for link in graph.links for strand in link.strands if strand.choice}
    endings = sum(place.kind == "ending" for place in graph.places)
    amounts = ((len(graph.places), "scene"), (len(choices), "choice"), (endings, "ending"))
    parts = [", ".join(f"{count:,} {what}{'' if count == 1 else 's'}" for count, what in amounts) + "."]
    if graph.explored:
        parts.append("Odds are those of a player who picks at random among what is offered.")
    if graph.sampled is not None:
        parts.append(f"They were seen in {graph.sampled:,} plays; nothing is proven.")
    return " ".join(parts)


def sentences(graph: Graph) -> Iterator[str]:
    """A sentence for each scene, in reading order: what it is, how often plays come there, where it leads."""
    for place in graph.places:
        ways = [told_way(link) for link in graph.leaving.get(place.id, ())]
        yield f"{told_place(place)}{': leads to ' + '; '.join(ways) if ways else ''}."


def told_place(place: Place) -> str:
    """A scene in one line."""
    parts = [place.id]
    if place.start:
        parts.append("the start")
    if place.kind == "ending":
        parts.append(f"{place.tone} ending “{place.words}”")
    if place.kind == "router":
        parts.append("goes on by itself")
    return ", ".join([*parts, *_how_often(place), *_caught(place)])


def told_way(link: Link) -> str:
    """A link in a few words: `floor (to_priya, to_sam; 42 %)`."""
    parts = [", ".join(link.choices)] if link.choices else []
    if link.runs_out:
        parts.append("when something runs out")
    if link.back:
        parts.append("back")
    rate = "never offered" if link.choices and link.taken == "never" else often(link)
    parts += [rate] if rate else []
    return f"{link.target} ({'; '.join(parts)})" if parts else link.target


_CAUGHT = {"stuck": "stuck with nothing offered in", "loop": "with no way out to an ending in"}


def _caught(place: Place) -> list[str]:
    return [f"{_CAUGHT[trap.kind]} {of_plays(trap.odds)}" for trap in place.traps]


def _how_often(place: Place) -> list[str]:
    if place.entered in ("never", "unseen"):
        return ["never entered" if place.entered == "never" else "not seen in the plays tried"]
    if place.visits is None or place.entered != "yes":
        return []
    return [of_plays(place.visits)]

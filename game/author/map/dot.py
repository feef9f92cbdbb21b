"""The graph in Graphviz's language, for whoever draws it their own way."""

from game.author.explore.share import how_often
from game.author.map.box import TONES, trap_of
from game.author.map.graph import Graph, Link, Place, often
from game.author.map.palette import DAY
from game.author.map.told import told_place, told_way

#: By this an earlier file is known, so that writing it again needs no leave.
MARK = "// breakroom map"

_SHAPES = {"scene": "box", "page": "note", "router": "oval", "ending": "box"}
#: Letters: longer words are cut.
_LONGEST = 60


def dot(graph: Graph) -> str:
    """The whole graph; the names of its nodes are the ids of the scenes."""
    rows = [
        MARK,
        f"digraph {_quoted(graph.title)} {{",
        f'    graph [rankdir=TB, label={_quoted(graph.title)}, labelloc=t, bgcolor="{DAY.ground}"]',
        f'    node [fontname="Georgia,serif", style="rounded,filled", fillcolor="{DAY.panel}", color="{DAY.rule}"]',
        f'    edge [fontname="Georgia,serif", fontsize=11, color="{DAY.quiet}"]',
        *(_node(place) for place in graph.places),
        *(_edge(link) for link in graph.links),
        "}",
    ]
    return "\n".join(rows) + "\n"


def _node(place: Place) -> str:
    signs = [TONES[place.tone]] if place.tone else []
    gone = place.entered in ("never", "unseen")
    if place.visits is not None and not gone:
        signs.append(how_often(place.visits))
    signs += [trap_of(trap) for trap in place.traps]
    words = place.words if len(place.words) <= _LONGEST else place.words[: _LONGEST - 1].rstrip() + "…"
    label = "\n".join(line for line in (place.id, words, " · ".join(signs)) if line)
    with_ = [f"label={_quoted(label)}", f"shape={_SHAPES[place.kind]}", f"tooltip={_quoted(told_place(place))}"]
    if place.kind == "ending":
        with_.append("peripheries=2")
    if place.start:
        with_.append("penwidth=2.5")
    if place.traps:
        with_ += [f'color="{DAY.fall}"', *([] if place.start else ["penwidth=2.5"])]
    if gone:
        with_.append('style="rounded,dashed"')
    return f"    {_quoted(place.id)} [{', '.join(with_)}]"


def _edge(link: Link) -> str:
    named, *more = link.choices or ("",)
    label = " · ".join(part for part in (named + (f" +{len(more)}" if more else ""), often(link)) if part)
    with_ = [f"label={_quoted(label)}", f"tooltip={_quoted(told_way(link))}"]
    with_.append(f"penwidth={1 + 3 * min(1.0, link.odds or 0):.2f}")
    if link.taken in ("never", "unseen"):
        with_.append("style=dashed")
    elif link.runs_out:
        with_.append("style=dotted")
    if link.back and link.source != link.target:
        with_.append("constraint=false")
    return f"    {_quoted(link.source)} -> {_quoted(link.target)} [{', '.join(with_)}]"


def _quoted(words: str) -> str:
    r"""A string of DOT. Its only escape is \"; a backslash of ours is doubled, since labels read \n and \N."""
    return '"' + words.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'

"""What a scene's box says, measured, so that nothing stands over its edge."""

from typing import Literal

from attrs import frozen

from game.author.explore.result import Trap
from game.author.explore.share import how_often, percent
from game.author.map.graph import Link, Place, often
from game.author.map.measure import cut, width, wrapped
from game.story.model import Tone

Role = Literal["id", "odds", "title", "words", "facets", "tone", "never"]

#: Pixels: how wide a scene's box is, and how much room is left inside its edges.
WIDE, ROUTER, PAD = 224, 148, 12
SMALL, TEXT = 11.0, 14.0
#: Pixels from one line to the next, by the size of its letters.
LEADING = {SMALL: 17.0, TEXT: 19.0}

#: A facet that is shown by some choice, neglected by one, or both.
_SIGNS = {(True, False): "+", (False, True): "−", (True, True): "±"}
#: How plays are caught: a sign that stands for it in every picture, and a word.
TRAPS = {"stuck": "■ stuck", "loop": "∞ no way out"}
TONES: dict[Tone, str] = {"warm": "● warm", "mixed": "◐ mixed", "cold": "○ cold"}


@frozen
class Words:
    """A line of a box: what it says, in which role, and where its baseline begins (or ends, if `right`)."""

    text: str
    role: Role
    x: float
    y: float
    size: float
    bold: bool = False
    right: bool = False


@frozen
class Box:
    """A box of a picture, in pixels, with its lines placed from its own top left corner."""

    width: float
    height: float
    words: tuple[Words, ...]


def box_of(place: Place) -> Box:
    """The box of a scene."""
    wide = ROUTER if place.kind == "router" else WIDE
    room = wide - 2 * PAD
    lines = [*_told(place, room), *_marks(place, room)]
    top = PAD + SMALL
    words = [*_head(place, wide)]
    for text, role, size, bold in lines:
        top += LEADING[size]
        words.append(Words(text, role, PAD, top, size, bold))
    return Box(wide, top + PAD - 2, tuple(words))


def pill_of(link: Link) -> Box:
    """What stands on the line of a link: the choice, how many more there are, and how often it is taken."""
    named = link.choices[0] if link.choices else ""
    more = f" +{len(link.choices) - 1}" if len(link.choices) > 1 else ""
    sign = "↺ " if link.back else ""
    out = "runs out" if link.runs_out and not link.back else ""
    text = cut(out or named, 118, SMALL) + ("" if out else more)
    text = sign + " · ".join(part for part in (text, often(link)) if part)
    if not text:
        return Box(6, 6, ())
    wide = width(text, SMALL) + 12
    return Box(wide, 18, (Words(text, "odds" if link.back else "id", 6, 13, SMALL),))


def trap_of(trap: Trap) -> str:
    """How plays are caught, and how many, as briefly as can be: `■ stuck · 16.7 %`."""
    return f"{TRAPS[trap.kind]} · {percent(trap.odds)}"


def _head(place: Place, wide: float) -> list[Words]:
    """The id on the left, and on the right how many plays come here."""
    visits = how_often(place.visits) if place.visits is not None and place.entered == "yes" else ""
    room = wide - 2 * PAD - (width(visits, SMALL) + 10 if visits else 0)
    name = cut(f"{'▸ ' if place.start else ''}{place.number}. {place.id}", room, SMALL)
    head = [Words(name, "id", PAD, PAD + SMALL - 2, SMALL)]
    return head + [Words(visits, "odds", wide - PAD, PAD + SMALL - 2, SMALL, right=True)] * bool(visits)


def _told(place: Place, room: float) -> list[tuple[str, Role, float, bool]]:
    if place.kind == "ending":
        return [(row, "title", TEXT, True) for row in wrapped(place.words, room, 2, TEXT, True)]
    return [(row, "words", TEXT, False) for row in wrapped(place.words, room, 2, TEXT)]


def _marks(place: Place, room: float) -> list[tuple[str, Role, float, bool]]:
    """How an ending feels, which facets the choices show or neglect, and whether nobody can come here."""
    marks: list[tuple[str, Role, float, bool]] = []
    if place.tone:
        marks.append((TONES[place.tone], "tone", SMALL, False))
    if place.facets:
        signs = {
            facet: _SIGNS[(facet, True) in place.facets, (facet, False) in place.facets] for facet, _ in place.facets
        }
        words = "  ".join(f"{sign}{facet}" for facet, sign in signs.items())
        marks += [(row, "facets", SMALL, False) for row in wrapped(words, room, 2, SMALL)]
    marks += [
        (row, "never", SMALL, True) for trap in place.traps for row in wrapped(trap_of(trap), room, 2, SMALL, True)
    ]
    if place.entered in ("never", "unseen"):
        marks.append(("× never entered" if place.entered == "never" else "× not seen", "never", SMALL, False))
    return marks

"""What a play screen shows, and how a width is divided."""

from attrs import evolve, frozen

from game.play.leaf import Leaf, Standing
from game.story.model import Story

#: Below this many columns the margin folds into one line; from `WIDE` on it says what each person last saw.
FOLDED, WIDE = 60, 100
#: The longest line that is read with ease, in cells.
LONGEST_LINE = 72
#: The margin's width up to `WIDE`, in cells.
NARROW_MARGIN = 24


@frozen
class View:
    """Everything that the play screen shows: a leaf, what was told before it, and how it is shown.

    `scroll` is the first row of the story where a page is too long for the screen. `can_undo`: the foot offers it.
    """

    story: Story
    leaf: Leaf
    before: tuple[Leaf, ...] = ()
    selected: int = 0
    hide_numbers: bool = False
    notice: str = ""
    last_seen: tuple[tuple[int, str], ...] = ()
    meters: Standing | None = None
    scroll: int = 0
    can_undo: bool = True


@frozen
class Columns:
    """How many cells each part of a page has: the story, the margin (0: folded), the edge, and all inside it."""

    left: int
    margin: int
    indent: int
    width: int
    alone: bool = False


def columns_of(width: int, *, alone: bool = False) -> Columns:
    """How a width is divided. `alone`: the story has it all, without a margin."""
    indent = 1 if width < FOLDED else 2
    inner = width - 2 * indent
    if alone:
        return Columns(min(LONGEST_LINE, inner), 0, indent, inner, alone=True)
    if width <= FOLDED:
        return Columns(inner, 0, indent, inner)
    margin = NARROW_MARGIN if width < WIDE else min(40, NARROW_MARGIN + (width - 80) // 3)
    return Columns(min(LONGEST_LINE, inner - margin - 2), margin, indent, inner)


def animated(view: View, share: float) -> View:
    """The view with its meters a share (0..1) of the way from before to after."""
    old, new = view.leaf.before, view.leaf.after
    at = tuple(round(a + (b - a) * share) for a, b in zip(old.goodwill, new.goodwill, strict=True))
    reputation = round(old.reputation + (new.reputation - old.reputation) * share)
    return evolve(view, meters=evolve(new, reputation=reputation, goodwill=at))


def last_seen(leaves: tuple[Leaf, ...]) -> tuple[tuple[int, str], ...]:
    """What each person last saw you do, in your choice's own words."""
    seen: dict[int, str] = {}
    for leaf in leaves:
        for event in leaf.did:
            seen.update(dict.fromkeys(event.witnesses, event.line))
    return tuple(sorted(seen.items()))

"""The pages that can really stand on a screen, played up to by the engine and laid out as the screen does it."""

from collections.abc import Iterable, Iterator

from attrs import frozen

from game.author.explore.result import Path
from game.play.leaf import Leaf, Standing, first_standing, leaves_of
from game.play.page import needed_rows, play_page
from game.play.rows import SMALLEST
from game.play.view import View
from game.story.engine import Turn, begin, step
from game.story.event import CameOut, Heard
from game.story.model import Story
from game.story.state import REPUTATION, State

#: The player's name while pages are measured: nine letters, longer than most.
YOU = "Alexandra"


@frozen
class Tight:
    """A page that does not fit the smallest screen: the way there, and how many rows too many it has."""

    leaf: Leaf
    path: Path
    over: int


def tight_pages(story: Story, paths: Iterable[Path]) -> Iterator[Tight]:
    """The pages at the end of these ways that do not fit, each look of a page once."""
    width, height = SMALLEST
    seen: set[object] = set()
    for path, leaf in _leaves(story, paths):
        look = _look(leaf)
        if look in seen:
            continue
        seen.add(look)
        view = View(story, leaf)
        if not play_page(view, width, height).fits:
            yield Tight(leaf, path, needed_rows(view, width) - height)


def standing_at(state: State) -> Standing:
    """What can be seen of a state; which variables are on display, the next scene says."""
    untold = {(wait.person, wait.act): None for wait in state.waiting if not wait.unseen and wait.person != REPUTATION}
    return Standing(state.reputation, state.goodwill, state.variables, state.here, (), tuple(untold))


def _look(leaf: Leaf) -> object:
    """All of a leaf that takes rows; how high its meters stand takes none."""
    news = tuple(event for event in leaf.happened if isinstance(event, Heard | CameOut))
    unheard = frozenset(person for person, _ in leaf.after.untold)
    return leaf.said, leaf.told, leaf.end, leaf.after.here, leaf.after.shown, unheard, news


def _leaves(story: Story, paths: Iterable[Path]) -> Iterator[tuple[Path, Leaf]]:
    """Every leaf of the last turn of each way. Ways that begin alike are played once."""
    known: dict[Path, Turn] = {(): begin(story, YOU)}
    for path in sorted(dict.fromkeys(paths), key=len):
        turn = _played(story, path, known)
        before = standing_at(known[path[:-1]].state) if path else first_standing(story)
        yield from ((path, leaf) for leaf in leaves_of(turn, before, len(path)))


def _played(story: Story, path: Path, known: dict[Path, Turn]) -> Turn:
    """The last turn of a way."""
    at = next(length for length in range(len(path), -1, -1) if path[:length] in known)
    turn = known[path[:at]]
    for length in range(at, len(path)):
        turn = known[path[: length + 1]] = step(story, turn.state, path[length], YOU)
    return turn

"""A play as leaves: what is read before the next choice, or before a page is turned, with the stats it left behind."""

from collections.abc import Iterable
from typing import TypeVar

from attrs import evolve, frozen

from game.play.run import Run
from game.story.engine import Turn
from game.story.event import (
    CameOut,
    Changed,
    Chose,
    Ended,
    Entered,
    Event,
    Heard,
    Moved,
    Narrated,
    Offered,
    Said,
    Stuck,
    Waits,
    WentOn,
)
from game.story.model import Story, Value
from game.story.people import mean_goodwill
from game.story.state import REPUTATION, State, before
from game.story.text import Paragraph

T = TypeVar("T")

End = Offered | Ended | WentOn | Stuck


@frozen
class Standing:
    """What can be seen of a play's state, folded from its events.

    `shown` are the variables on display; `untold` holds (person, act) pairs.
    """

    reputation: int
    goodwill: tuple[int, ...]
    variables: tuple[Value, ...]
    here: tuple[int, ...] = ()
    shown: tuple[int, ...] = ()
    untold: tuple[tuple[int, str], ...] = ()

    @property
    def mean(self) -> int:
        """Goodwill of all, 0..100."""
        return mean_goodwill(self.goodwill)

    def has_not_heard(self, person: int) -> bool:
        """Whether something waits for a person to hear of it."""
        return any(who == person for who, _ in self.untold)


@frozen
class Leaf:
    """One screenful: what was done, what was said of it, what the scene tells, and how it ends.

    `number` counts the player's choices so far. `before` and `after` are the stats around it.
    """

    number: int
    scene: str
    at: str | None
    before: Standing
    after: Standing
    end: End
    did: tuple[Chose, ...] = ()
    said: tuple[Paragraph, ...] = ()
    told: tuple[Paragraph, ...] = ()
    happened: tuple[Event, ...] = ()


def first_standing(story: Story) -> Standing:
    """The stats before anything has happened."""
    return standing_of(story, before(story))


def standing_of(story: Story, state: State) -> Standing:
    """The stats of a state in which nobody has anything to hear yet, before its scene is entered."""
    shown = tuple(slot for slot, variable in enumerate(story.variables) if variable.shown)
    return Standing(state.reputation, state.goodwill, state.variables, shown=shown)


def leaves(run: Run) -> tuple[Leaf, ...]:
    """Every leaf of a run so far, in order."""
    found: list[Leaf] = []
    standing = standing_of(run.story, run.turns[0].since or before(run.story))
    for number, turn in enumerate(run.turns):
        found.extend(leaves_of(turn, standing, number))
        standing = found[-1].after
    return tuple(found)


def leaves_of(turn: Turn, standing: Standing, number: int) -> tuple[Leaf, ...]:
    """The leaves of one turn, given the stats before it and how many choices were made with it."""
    found: list[Leaf] = []
    page: list[Event] = []
    for event in turn.events:
        page.append(event)
        if isinstance(event, Offered | Ended | WentOn | Stuck):
            leaf = _leaf(page, standing, number, event)
            found.append(leaf)
            standing = leaf.after
            page = []
    return tuple(found)


def _leaf(page: list[Event], before: Standing, number: int, end: End) -> Leaf:
    entered = [event for event in page if isinstance(event, Entered)]
    return Leaf(
        number=number,
        scene=entered[-1].scene if entered else "",
        at=next((event.at for event in reversed(entered) if event.at), None),
        before=before,
        after=fold(before, page),
        end=end,
        did=tuple(event for event in page if isinstance(event, Chose)),
        said=tuple(words for event in page if isinstance(event, Said) for words in event.paragraphs),
        told=tuple(words for event in page if isinstance(event, Narrated) for words in event.paragraphs),
        happened=tuple(page),
    )


def fold(standing: Standing, events: Iterable[Event]) -> Standing:
    """The stats after some events."""
    for event in events:
        if isinstance(event, Moved) and event.person == REPUTATION:
            standing = evolve(standing, reputation=event.after)
        elif isinstance(event, Moved):
            standing = evolve(standing, goodwill=_replaced(standing.goodwill, event.person, event.after))
        elif isinstance(event, Changed):
            standing = evolve(standing, variables=_replaced(standing.variables, event.variable, event.after))
        elif isinstance(event, Entered):
            standing = evolve(standing, here=event.here, shown=event.shown)
        elif isinstance(event, Waits) and not event.unseen and event.person != REPUTATION:
            standing = evolve(standing, untold=(*standing.untold, (event.person, event.act)))
        elif isinstance(event, Heard):
            left = tuple(pair for pair in standing.untold if pair[0] != event.person or pair[1] not in event.acts)
            standing = evolve(standing, untold=left)
        elif isinstance(event, CameOut):
            standing = evolve(standing, untold=tuple(pair for pair in standing.untold if pair[1] not in event.acts))
    return standing


def _replaced(values: tuple[T, ...], place: int, value: T) -> tuple[T, ...]:
    return (*values[:place], value, *values[place + 1 :])

"""What a play amounts to, told from its events.

Acts and their reasons, what nobody saw, what was never told, the facets that were practiced, how evenly goodwill
went, and what each person would say.
"""

import re
from collections.abc import Iterable

from attrs import evolve, frozen

from game.story.event import CameOut, Chose, Event, Heard, Moved, Said, Waits
from game.story.model import FACETS, Facet, Story
from game.story.people import Band, Person, Role, band
from game.story.state import REPUTATION, State
from game.story.telling import told_line
from game.story.text import plain

#: Points of consistency that a difference of one point of mean goodwill costs; 25 points apart leave nothing.
COST_OF_A_POINT = 4


@frozen
class Act:
    """One thing that the player did. `remembered` is its line in the ledgers (language.md, rule 22).

    `came_out`: what waited of it became known to everybody (rule 8), which hearing of it is not.
    """

    number: int
    id: str
    scene: str
    line: str
    remembered: str
    witnesses: tuple[int, ...]
    shows: tuple[tuple[Facet, bool], ...]
    by_itself: bool
    why: str | None
    nobody_saw: str | None
    moved: tuple[Moved, ...] = ()
    waits: tuple[Waits, ...] = ()
    came_out: bool = False
    said: bool = False

    @property
    def unseen(self) -> bool:
        """Whether nobody was there."""
        return not self.witnesses


@frozen
class Untold:
    """What somebody still does not know at the end: whose act it was, and what it would have moved."""

    person: Person
    act: Act
    amount: int


@frozen
class Practiced:
    """How often a facet was practiced, and how often neglected."""

    facet: Facet
    practiced: int
    neglected: int


@frozen
class Consistency:
    """How evenly goodwill went across ranks and over time: 0..100, with the ranks it favored most and least."""

    score: int
    most: Role
    least: Role
    drift: float


@frozen
class Opinion:
    """What one person would say at the end. `remembers`: their lines for acts of yours that they know of."""

    person: Person
    goodwill: int
    feels: Band
    line: str
    remembers: tuple[str, ...] = ()


@frozen
class Review:
    """A whole play, looked back on."""

    acts: tuple[Act, ...]
    untold: tuple[Untold, ...]
    facets: tuple[Practiced, ...]
    consistency: Consistency | None
    opinions: tuple[Opinion, ...]

    @property
    def unseen(self) -> tuple[Act, ...]:
        """The acts that nobody saw, and that meant something to somebody or have a line of their own."""
        return tuple(act for act in self.acts if act.unseen and (act.waits or act.nobody_saw))


def review(story: Story, events: Iterable[Event], state: State, you: str) -> Review:
    """Look back on a play: its events, and the state that it arrived at."""
    events = tuple(events)
    acts = _acts(story, events, state, you)
    by_id = {act.id: act for act in acts}
    untold = tuple(
        Untold(story.people[entry.person], by_id[entry.act], entry.amount)
        for entry in state.waiting
        if not entry.unseen and entry.person != REPUTATION and entry.act in by_id
    )
    return Review(
        acts, untold, _facets(acts), _consistency(story, acts), _opinions(story, state, _known(story, events))
    )


def _acts(story: Story, events: Iterable[Event], state: State, you: str) -> tuple[Act, ...]:
    acts: list[Act] = []
    number = 0
    for event in events:
        if isinstance(event, Chose):
            number += 0 if event.by_itself else 1
            acts.append(_act(story, event, number, state, you))
        elif not acts:
            continue
        elif isinstance(event, Said) and not acts[-1].said and event.paragraphs:
            acts[-1] = evolve(acts[-1], remembered=first_sentence(plain(event.paragraphs[0])), said=True)
        elif isinstance(event, Moved) and not event.late and event.acts == (acts[-1].id,):
            acts[-1] = evolve(acts[-1], moved=(*acts[-1].moved, event))
        elif isinstance(event, Waits):
            acts[-1] = evolve(acts[-1], waits=(*acts[-1].waits, event))
        elif isinstance(event, CameOut):
            acts = [evolve(act, came_out=True) if act.id in event.acts else act for act in acts]
    return tuple(acts)


def _act(story: Story, event: Chose, number: int, state: State, you: str) -> Act:
    choice = story.act(event.act)
    why = choice.why if choice else None
    unseen = choice.unseen if choice else None
    return Act(
        number,
        event.act,
        event.scene,
        event.line,
        event.line,
        event.witnesses,
        event.shows,
        event.by_itself,
        plain(told_line(why, story, state, you)) if why else None,
        plain(told_line(unseen, story, state, you)) if unseen else None,
    )


_SENTENCE = re.compile(r"[.!?…]+[\"'”’»)]*(?=\s+(?P<next>\S)|\s*$)")
_TITLE = re.compile(r"\b(?:Mr|Mrs|Ms|Dr|St|Sr|Sra|Srta|Dra)\.$")


def first_sentence(text: str) -> str:
    """A text up to the end of its first sentence: what is said in quotation marks goes on with “says Rosa”."""
    for match in _SENTENCE.finditer(text):
        so_far, follows = text[: match.end()], match["next"] or ""
        if not (_inside_speech(so_far) or follows.islower() or _TITLE.search(so_far)):
            return so_far.strip()
    return text.strip()


def _inside_speech(text: str) -> bool:
    opened = sum(text.count(mark) for mark in "“«") - sum(text.count(mark) for mark in "”»")
    return opened > 0 or text.count('"') % 2 == 1


def _facets(acts: tuple[Act, ...]) -> tuple[Practiced, ...]:
    shown = [entry for act in acts for entry in act.shows]
    counted = (Practiced(facet, shown.count((facet, True)), shown.count((facet, False))) for facet in FACETS)
    return tuple(entry for entry in counted if entry.practiced or entry.neglected)


def _consistency(story: Story, acts: tuple[Act, ...]) -> Consistency | None:
    """Means of the goodwill that acts gave, waiting amounts included: by rank, and in each half of the play."""
    given = [(place, person, amount) for place, act in enumerate(acts) for person, amount in _given(act)]
    ranks: dict[Role, list[int]] = {}
    for _, person, amount in given:
        ranks.setdefault(story.people[person].role, []).append(amount)
    if len(ranks) < 2:
        return None
    means = {role: _mean(amounts) for role, amounts in ranks.items()}
    most, least = max(means, key=lambda role: means[role]), min(means, key=lambda role: means[role])
    early = [amount for place, _, amount in given if place < len(acts) / 2]
    late = [amount for place, _, amount in given if place >= len(acts) / 2]
    drift = _mean(late) - _mean(early) if early and late else 0.0
    apart = max(means[most] - means[least], abs(drift))
    return Consistency(max(0, round(100 - COST_OF_A_POINT * apart)), most, least, drift)


def _mean(amounts: list[int]) -> float:
    return sum(amounts) / len(amounts)


def _given(act: Act) -> list[tuple[int, int]]:
    landed = [(event.person, event.after - event.before) for event in act.moved if event.person != REPUTATION]
    return landed + [(event.person, event.amount) for event in act.waits if event.person != REPUTATION]


def _known(story: Story, events: tuple[Event, ...]) -> tuple[set[str], ...]:
    """The acts that each person knows of: they were there, they heard, or it came out."""
    known: tuple[set[str], ...] = tuple(set() for _ in story.people)
    for event in events:
        if isinstance(event, Chose):
            for person in event.witnesses:
                known[person].add(event.act)
        elif isinstance(event, Heard):
            known[event.person].update(event.acts)
        elif isinstance(event, CameOut):
            for acts in known:
                acts.update(event.acts)
    return known


def _opinions(story: Story, state: State, known: tuple[set[str], ...]) -> tuple[Opinion, ...]:
    found = []
    for person, goodwill, acts in zip(story.people, state.goodwill, known, strict=True):
        named = acts | {f"{story.id}.{act}" for act in acts}
        remembers = tuple(line for act, line in person.review.remembers if act in named)
        found.append(Opinion(person, goodwill, band(goodwill), person.review.line(band(goodwill)), remembers))
    return tuple(found)

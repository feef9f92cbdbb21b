"""What a leaf changed, in words: one sentence an event, for line mode, transcripts and whoever reads aloud."""

from collections.abc import Iterable, Iterator, Mapping

from attrs import evolve

from game.play.leaf import Leaf, Standing
from game.play.run import Run
from game.story.event import CameOut, Changed, Chose, Entered, Event, Heard, Moved, Said, Waits
from game.story.model import Story, Value, Variable
from game.story.people import Band
from game.story.review import first_sentence
from game.story.state import REPUTATION
from game.story.telling import printed
from game.story.text import plain

#: How a band of goodwill is spoken of.
FEELS: dict[Band, str] = {"cold": "feels cold toward you", "mixed": "is of two minds", "warm": "feels warm toward you"}


def remembered_of(run: Run) -> dict[str, str]:
    """What people remember of each act of a run, by its id (language.md, rule 22)."""
    return remembered_in(run.events)


def remembered_in(events: Iterable[Event]) -> dict[str, str]:
    """What people will remember of the acts among some events: the first sentence of what followed, or the act."""
    remembered: dict[str, str] = {}
    act = None
    for event in events:
        if isinstance(event, Chose):
            act = event.act
            remembered[act] = event.line
        elif isinstance(event, Said) and act is not None and event.paragraphs:
            remembered[act] = first_sentence(plain(event.paragraphs[0]))
            act = None
    return remembered


def changes(story: Story, leaf: Leaf, hide_numbers: bool, remembered: Mapping[str, str]) -> tuple[str, ...]:
    """One sentence for each thing that changed, in the order in which it happened.

    `remembered` gives an act's line in the ledgers. With numbers hidden, neither reputation nor anybody's goodwill
    is told; what nobody saw is told never (language.md, rule 22).
    """
    return tuple(sentence for _, sentence in signed_changes(story, leaf, hide_numbers, remembered))


def signed_changes(
    story: Story, leaf: Leaf, hide_numbers: bool, remembered: Mapping[str, str]
) -> tuple[tuple[str, str], ...]:
    """The same sentences, each behind its sign: ▲ where a stat rose, ▼ where it fell, · for all else."""
    pairs = (
        (_sign(event), sentence)
        for event in leaf.happened
        if not (hide_numbers and isinstance(event, Moved))
        for sentence in _sentences(story, leaf, event, remembered)
    )
    return tuple(dict.fromkeys(pairs))


def _sign(event: Event) -> str:
    if isinstance(event, Moved):
        return "▲" if event.after > event.before else "▼"
    return "·"


def parted(leaf: Leaf) -> tuple[Leaf, Leaf]:
    """The leaf twice: with what the choice did, told before the scene, and with what entering it did, told after."""
    entered = next((place for place, event in enumerate(leaf.happened) if isinstance(event, Entered)), 0)
    return evolve(leaf, happened=leaf.happened[:entered]), evolve(leaf, happened=leaf.happened[entered:])


def _sentences(story: Story, leaf: Leaf, event: Event, remembered: Mapping[str, str]) -> Iterator[str]:
    if isinstance(event, Moved):
        yield moved(story, event)
    elif isinstance(event, Changed) and event.variable in leaf.before.shown + leaf.after.shown:
        variable = story.variables[event.variable]
        yield f"{variable.shown}: {printed(variable, event.before)} to {printed(variable, event.after)}."
    elif isinstance(event, Waits) and not event.unseen and leaf.after.has_not_heard(event.person):
        yield f"{story.people[event.person].name} has not heard."
    elif isinstance(event, Heard):
        name = story.people[event.person].name
        yield from (f"{name} has heard: {remembered.get(act, act)}" for act in event.acts)
    elif isinstance(event, CameOut):
        yield from (f"It has come out: {remembered.get(act, act)}" for act in event.acts)


def moved(story: Story, event: Moved) -> str:
    """A stat that moved, as in “Dana: warmer, 52 to 58.”."""
    rises = event.after > event.before
    if event.person == REPUTATION:
        return f"Reputation: {'up' if rises else 'down'}, {event.before} to {event.after}."
    name = story.people[event.person].name
    return f"{name}: {'warmer' if rises else 'colder'}, {event.before} to {event.after}."


def shown(story: Story, standing: Standing) -> tuple[str, ...]:
    """The story's own meters as they stand, as in “Minutes to the call: 25.”."""
    return tuple(_meter(story.variables[slot], standing.variables[slot]) for slot in standing.shown)


def _meter(variable: Variable, value: Value) -> str:
    return f"{variable.shown}: {printed(variable, value)}."

"""What acts and scenes move: at once, or only when it is heard or comes out (language.md, rules 4 to 10 and 14)."""

from collections.abc import Callable

from game.story.event import CameOut, Changed, Event, Heard, Moved, Waits
from game.story.model import Assign, Change, Effect, Goodwill, Hears, Reputation, Story
from game.story.people import HIGHEST, LOWEST
from game.story.state import REPUTATION, Draft, Waiting

#: Somebody who listens to what happens in a step; None where nobody does, and then no event is made.
Tell = Callable[[Event], None] | None


def affect(story: Story, draft: Draft, effect: Effect, present: tuple[int, ...], act: str, tell: Tell) -> None:
    """Rules 4 to 6: what an act before these witnesses moves now, and what of it waits."""
    if isinstance(effect, Goodwill):
        person, lands = effect.person, effect.person in present
    elif isinstance(effect, Reputation):
        person, lands = REPUTATION, bool(present)
    else:
        _change(story, draft, effect, tell)
        return
    if lands:
        _move(draft, person, effect.by, (act,), False, tell)
        return
    draft.waiting = (*draft.waiting, Waiting(act, person, effect.by, not present))
    if tell:
        tell(Waits(person, act, effect.by, not present))


def befall(story: Story, draft: Draft, effect: Effect, tell: Tell) -> None:
    """Rule 14: a scene's effects are not acts, and reach only who is here."""
    if isinstance(effect, Goodwill):
        if effect.person in draft.here:
            _move(draft, effect.person, effect.by, (), False, tell)
    elif isinstance(effect, Reputation):
        if draft.here:
            _move(draft, REPUTATION, effect.by, (), False, tell)
    else:
        _change(story, draft, effect, tell)


def hear(draft: Draft, hears: tuple[Hears, ...], tell: Tell) -> None:
    """Rule 7: a person's own untold entries land; never unseen acts, never reputation, never other people's."""
    for hearing in hears:
        person, acts = hearing.person, hearing.acts
        landing: list[Waiting] = []
        left: list[Waiting] = []
        for entry in draft.waiting:
            heard = entry.person == person and not entry.unseen and (acts is None or entry.act in acts)
            (landing if heard else left).append(entry)
        if landing:
            if tell:
                tell(Heard(person, _acts(landing)))
            _land(draft, landing, left, tell)


def come_out(draft: Draft, acts: tuple[str, ...], tell: Tell) -> None:
    """Rule 8: all that still waits from these acts lands, for everyone."""
    landing: list[Waiting] = []
    left: list[Waiting] = []
    for entry in draft.waiting:
        (landing if entry.act in acts else left).append(entry)
    if landing:
        if tell:
            tell(CameOut(_acts(landing)))
        _land(draft, landing, left, tell)


def _land(draft: Draft, landing: list[Waiting], left: list[Waiting], tell: Tell) -> None:
    """Rule 10: what lands together is summed for a person, then clamped once."""
    draft.waiting = tuple(left)
    sums: dict[int, list[Waiting]] = {}
    for entry in landing:
        sums.setdefault(entry.person, []).append(entry)
    for person, entries in sums.items():
        _move(draft, person, sum(entry.amount for entry in entries), _acts(entries), True, tell)


def _acts(entries: list[Waiting]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(entry.act for entry in entries))


def _change(story: Story, draft: Draft, effect: Change | Assign, tell: Tell) -> None:
    slot = effect.variable
    old = draft.variables[slot]
    if isinstance(effect, Assign):
        new = effect.value
    else:
        assert isinstance(old, int), "compile lets only numbers be changed by an amount"
        new = story.variables[slot].bounded(old + effect.by)
    draft.variables[slot] = new
    if tell and new != old:
        tell(Changed(slot, old, new))


def _move(draft: Draft, person: int, amount: int, acts: tuple[str, ...], late: bool, tell: Tell) -> None:
    old = draft.reputation if person == REPUTATION else draft.goodwill[person]
    new = old + amount
    new = LOWEST if new < LOWEST else HIGHEST if new > HIGHEST else new
    if person == REPUTATION:
        draft.reputation = new
    else:
        draft.goodwill[person] = new
    if tell and new != old:
        tell(Moved(person, old, new, acts, late))

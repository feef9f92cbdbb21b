"""One step of a story: pure, total over legal choices, deterministic.

`begin` and `step` give a turn: the new state at once, and what happened as events when they are asked for. The
events come from running the same step again with somebody listening, so that the many steps of an explorer pay
nothing for words that nobody reads.
"""

from collections.abc import Callable
from functools import cached_property

from attrs import frozen

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
    Option,
    Said,
    Stuck,
    Waits,
    WentOn,
)
from game.story.model import Assign, Change, Choice, Effect, Goodwill, Hears, Presence, Reputation, Route, Scene, Story
from game.story.people import HIGHEST, LOWEST
from game.story.state import REPUTATION, Draft, State, Waiting, before
from game.story.telling import told, told_choice, told_line
from game.story.text import plain

#: How many scenes a single step may run through before the story counts as stuck: far more than any story needs.
LONGEST_RUN = 1000

Tell = Callable[[Event], None]


class IllegalChoice(ValueError):
    """The choice is not offered in this state. Nothing has changed."""

    def __init__(self, choice: str, state: State) -> None:
        super().__init__(f"“{choice}” is not offered in “{state.scene}”: {', '.join(state.offered) or 'nothing is'}.")
        self.choice = choice


@frozen
class Turn:
    """A step that was taken: where it led, and (when asked) everything that happened on the way."""

    state: State
    story: Story
    since: State | None
    choice: str | None
    you: str

    @cached_property
    def events(self) -> tuple[Event, ...]:
        """What happened, in order."""
        events: list[Event] = []
        if self.since is None or self.choice is None:
            _enter(self.story, Draft(before(self.story)), self.story.start, events.append, self.you)
        else:
            _take(self.story, Draft(self.since), self.choice, events.append, self.you)
        return tuple(events)


def begin(story: Story, you: str = "You") -> Turn:
    """Enter the first scene. `you` is the player's name in the events."""
    draft = Draft(before(story))
    _enter(story, draft, story.start, None, you)
    return Turn(draft.frozen(), story, None, None, you)


def step(story: Story, state: State, choice: str, you: str = "You") -> Turn:
    """Take one of the choices that the state offers. Raises IllegalChoice for any other."""
    if choice not in state.offered:
        raise IllegalChoice(choice, state)
    draft = Draft(state)
    _take(story, draft, choice, None, you)
    return Turn(draft.frozen(), story, state, choice, you)


def _take(story: Story, draft: Draft, name: str, tell: Tell | None, you: str) -> None:
    choice = story.scene(draft.scene).choice(name)
    assert choice is not None, "a state offers only choices of its own scene"
    _enter(story, draft, _act(story, draft, choice, False, tell, you), tell, you)


def _act(story: Story, draft: Draft, choice: Choice, by_itself: bool, tell: Tell | None, you: str) -> str:
    """Rule 11: the act, what it lands, what is said at once; the scene is left. Returns where it leads."""
    present = draft.here if choice.here is None else _present(choice.here, draft)
    if tell:
        line = told_choice(choice, story, draft, you)
        tell(Chose(choice.id, draft.scene, line, choice.spoken, present, choice.shows, by_itself))
    if choice.id not in draft.chose:
        draft.chose |= {choice.id}
    levels = [draft.variables[slot] for slot in story.expiring]
    for effect in choice.effects:
        _affect(story, draft, effect, present, choice.id, tell)
    if choice.hears:
        _hear(draft, choice.hears, tell)
    if choice.comes_out:
        _come_out(draft, choice.comes_out, tell)
    if tell and choice.then:
        tell(Said(told(choice.then, story, draft, you)))
    target = _ran_out(story, draft, levels) or _routed(choice.to, draft)
    _leave(draft)
    return target


def _enter(story: Story, draft: Draft, name: str, tell: Tell | None, you: str) -> None:
    """Rule 12, again and again until the player has a choice or the story ends."""
    for _ in range(LONGEST_RUN):
        scene = story.scene(name)
        draft.scene = name
        draft.offered = ()
        draft.here = _present(scene.here, draft)
        if tell:
            tell(Entered(name, draft.here, scene.at))
        for effect in scene.effects:
            _befall(story, draft, effect, tell)
        if scene.hears:
            _hear(draft, scene.hears, tell)
        if scene.comes_out:
            _come_out(draft, scene.comes_out, tell)
        if tell and scene.text:
            tell(Narrated(name, told(scene.text, story, draft, you)))
        if scene.ending:
            if tell:
                tell(Ended(name, scene.ending.title, scene.ending.tone))
            return
        if scene.to:
            if tell and scene.text:
                tell(WentOn(name))
            name = _routed(scene.to, draft)
            _leave(draft)
            continue
        offered = tuple([choice.id for choice in scene.choices if _is_open(choice, draft)])
        if scene.alone and len(offered) == 1:
            if tell and scene.text:
                tell(WentOn(name))
            only = scene.choice(offered[0])
            assert only is not None
            name = _act(story, draft, only, True, tell, you)
            continue
        draft.offered = offered
        if tell:
            tell(Offered(_options(story, scene, draft, you)) if offered else Stuck(name))
        return
    draft.offered = ()
    if tell:
        tell(Stuck(name))


def _present(presences: tuple[Presence, ...], draft: Draft) -> tuple[int, ...]:
    return tuple([one.person for one in presences if one.when is None or one.when.test(draft)])


def _is_open(choice: Choice, draft: Draft) -> bool:
    if choice.once and choice.id in draft.chose:
        return False
    return choice.when is None or bool(choice.when.test(draft))


def _options(story: Story, scene: Scene, draft: Draft, you: str) -> tuple[Option, ...]:
    options = []
    for choice in scene.choices:
        line = told_choice(choice, story, draft, you)
        if choice.id in draft.offered:
            options.append(Option(choice.id, line, choice.spoken))
        elif choice.locked is not None and not (choice.once and choice.id in draft.chose):
            reason = plain(told_line(choice.locked, story, draft, you))
            options.append(Option(choice.id, line, choice.spoken, reason))
    return tuple(options)


def _leave(draft: Draft) -> None:
    if draft.scene not in draft.seen:
        draft.seen |= {draft.scene}


def _routed(routes: tuple[Route, ...], draft: Draft) -> str:
    for route in routes:
        if route.when is None or route.when.test(draft):
            return route.to
    raise AssertionError("compile lets no list of routes end with a condition")


def _ran_out(story: Story, draft: Draft, levels: list[bool | int | str]) -> str | None:
    """Rule 17: the first bounded number that this choice brought to its lower bound says where to go."""
    for slot, level in zip(story.expiring, levels, strict=True):
        variable = story.variables[slot]
        if draft.variables[slot] == variable.low and level != variable.low:
            return variable.runs_out
    return None


def _affect(
    story: Story, draft: Draft, effect: Effect, present: tuple[int, ...], act: str, tell: Tell | None
) -> None:
    """Rules 4 to 6: what an act does now, and what of it waits."""
    kind = type(effect)
    if kind is Goodwill:
        person = effect.person  # type: ignore[union-attr]
        amount = effect.by  # type: ignore[union-attr]
        if person in present:
            _move(draft, person, amount, (act,), False, tell)
            return
    elif kind is Reputation:
        person, amount = REPUTATION, effect.by  # type: ignore[union-attr]
        if present:
            _move(draft, person, amount, (act,), False, tell)
            return
    else:
        _change(story, draft, effect, tell)
        return
    draft.waiting = (*draft.waiting, Waiting(act, person, amount, not present))
    if tell:
        tell(Waits(person, act, amount, not present))


def _befall(story: Story, draft: Draft, effect: Effect, tell: Tell | None) -> None:
    """Rule 14: a scene's effects are not acts, and reach only who is here."""
    if isinstance(effect, Goodwill):
        if effect.person in draft.here:
            _move(draft, effect.person, effect.by, (), False, tell)
    elif isinstance(effect, Reputation):
        if draft.here:
            _move(draft, REPUTATION, effect.by, (), False, tell)
    else:
        _change(story, draft, effect, tell)


def _change(story: Story, draft: Draft, effect: Effect, tell: Tell | None) -> None:
    slot = effect.variable  # type: ignore[union-attr]
    old = draft.variables[slot]
    if isinstance(effect, Change):
        assert not isinstance(old, str)
        new: bool | int | str = story.variables[slot].bounded(old + effect.by)
    else:
        assert isinstance(effect, Assign)
        new = effect.value
    draft.variables[slot] = new
    if tell and new != old:
        tell(Changed(slot, old, new))


def _move(draft: Draft, person: int, amount: int, acts: tuple[str, ...], late: bool, tell: Tell | None) -> None:
    old = draft.reputation if person == REPUTATION else draft.goodwill[person]
    new = old + amount
    new = LOWEST if new < LOWEST else HIGHEST if new > HIGHEST else new
    if person == REPUTATION:
        draft.reputation = new
    else:
        draft.goodwill[person] = new
    if tell and new != old:
        tell(Moved(person, old, new, acts, late))


def _hear(draft: Draft, hears: tuple[Hears, ...], tell: Tell | None) -> None:
    """Rule 7: a person's own untold entries land; never unseen acts, never reputation, never other people's."""
    for hearing in hears:
        landing = [
            entry
            for entry in draft.waiting
            if entry.person == hearing.person
            and not entry.unseen
            and (hearing.acts is None or entry.act in hearing.acts)
        ]
        if landing:
            if tell:
                tell(Heard(hearing.person, _acts(landing)))
            _land(draft, landing, tell)


def _come_out(draft: Draft, acts: tuple[str, ...], tell: Tell | None) -> None:
    """Rule 8: all that still waits from these acts lands, for everyone."""
    landing = [entry for entry in draft.waiting if entry.act in acts]
    if landing:
        if tell:
            tell(CameOut(_acts(landing)))
        _land(draft, landing, tell)


def _acts(entries: list[Waiting]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(entry.act for entry in entries))


def _land(draft: Draft, landing: list[Waiting], tell: Tell | None) -> None:
    """Rule 10: what lands together is summed for a person, then clamped once."""
    sums: dict[int, list[Waiting]] = {}
    for entry in landing:
        sums.setdefault(entry.person, []).append(entry)
    left = list(draft.waiting)
    for entry in landing:
        left.remove(entry)
    draft.waiting = tuple(left)
    for person, entries in sums.items():
        _move(draft, person, sum(entry.amount for entry in entries), _acts(entries), True, tell)

"""What holds in every story and every play of it: stories and walks are drawn (tests/strategies.py)."""

from typing import TypeVar

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from game.story.engine import IllegalChoice, Turn, begin, step
from game.story.event import CameOut, Changed, Chose, Entered, Event, Heard, Moved, Offered, Waits
from game.story.state import REPUTATION, State, Waiting, before
from tests.strategies import Walk, walks
from tests.writing import after

T = TypeVar("T")


def turns_of(walk: Walk) -> list[Turn]:
    """All turns of a walk, the beginning included."""
    turns = [begin(walk.story)]
    for choice in walk.choices:
        turns.append(step(walk.story, turns[-1].state, choice))
    return turns


@given(walks())
def test_a_state_is_the_replay_of_its_choices(walk: Walk) -> None:
    """Making the same choices again leads through the same states, with the same events."""
    first, second = turns_of(walk), turns_of(walk)
    assert [turn.state for turn in first] == [turn.state for turn in second]
    assert [turn.events for turn in first] == [turn.events for turn in second]
    assert first[-1].state == after(walk.story, *walk.choices).state


@given(walks())
def test_stats_stay_between_0_and_100_and_variables_within_their_bounds(walk: Walk) -> None:
    """Whatever was done, no stat leaves its scale and no variable what it can hold."""
    for turn in turns_of(walk):
        state = turn.state
        assert all(0 <= stat <= 100 for stat in (state.reputation, *state.goodwill))
        for variable, value in zip(walk.story.variables, state.variables, strict=True):
            assert type(value) is type(variable.first)
            if isinstance(value, str):
                assert value in variable.words
            else:
                assert variable.low is None or variable.low <= value
                assert variable.high is None or value <= variable.high


@given(walks())
def test_step_is_total_over_legal_choices(walk: Walk) -> None:
    """From every state each choice that is offered leads to a state that offers something, or to an ending."""
    for turn in turns_of(walk):
        assert set(turn.state.offered) <= {choice.id for choice in walk.story.scene(turn.state.scene).choices}
        for choice in turn.state.offered:
            reached = step(walk.story, turn.state, choice)
            assert reached.state.offered or walk.story.scene(reached.state.scene).ending
            assert choice in reached.state.chose
            assert reached.events


@given(walks(), st.text(max_size=3))
def test_an_illegal_choice_raises_and_changes_nothing(walk: Walk, nonsense: str) -> None:
    """Any other choice of the story, and anything that is no choice at all, is refused."""
    turn = after(walk.story, *walk.choices)
    state = evolve(turn.state)
    everything = {choice.id for scene in walk.story.scenes for choice in scene.choices} | {nonsense, ""}
    for choice in sorted(everything - set(state.offered)):
        with pytest.raises(IllegalChoice, match="is not offered"):
            step(walk.story, turn.state, choice)
    assert turn.state == state


@given(walks())
def test_events_tell_exactly_what_changed(walk: Walk) -> None:
    """Folding a turn's events over the state that it set out from gives the state that it arrived at."""
    for turn in turns_of(walk):
        assert folded(turn) == turn.state


def folded(turn: Turn) -> State:
    """Where a turn's events lead, from nothing but them and the state before. Entering a scene leaves the last."""
    state = before(turn.story) if turn.since is None else evolve(turn.since, offered=())
    entered = turn.since is not None
    for event in turn.events:
        if isinstance(event, Entered) and entered:
            state = evolve(state, seen=state.seen | {state.scene})
        entered = entered or isinstance(event, Entered)
        state = then(state, event)
    return state


def then(state: State, event: Event) -> State:
    """The state with what one event tells."""
    match event:
        case Entered(scene, here):
            return evolve(state, scene=scene, here=here)
        case Chose(act):
            return evolve(state, chose=state.chose | {act})
        case Moved(person, old, new) if person == REPUTATION:
            assert state.reputation == old
            return evolve(state, reputation=new)
        case Moved(person, old, new):
            assert state.goodwill[person] == old
            return evolve(state, goodwill=replaced(state.goodwill, person, new))
        case Changed(variable, old, new):
            assert state.variables[variable] == old
            return evolve(state, variables=replaced(state.variables, variable, new))
        case Offered():
            return evolve(state, offered=tuple(option.choice for option in event.open))
    return evolve(state, waiting=still_waiting(state.waiting, event))


def replaced(values: tuple[T, ...], place: int, value: T) -> tuple[T, ...]:
    """The values with another one in one place."""
    return (*values[:place], value, *values[place + 1 :])


def still_waiting(waiting: tuple[Waiting, ...], event: Event) -> tuple[Waiting, ...]:
    """What waits after an event. A person hears of their own, and only of what somebody saw."""
    match event:
        case Waits(person, act, amount, unseen):
            return (*waiting, Waiting(act, person, amount, unseen))
        case Heard(person, acts):
            return tuple(one for one in waiting if one.person != person or one.unseen or one.act not in acts)
        case CameOut(acts):
            return tuple(one for one in waiting if one.act not in acts)
    return waiting


@given(walks())
def test_nothing_untold_lands_before_it_is_heard(walk: Walk) -> None:
    """What lands late was just heard by that person, or has just come out: and it had waited with that amount."""
    for turn in turns_of(walk):
        waiting = turn.since.waiting if turn.since else ()
        told: Event | None = None
        due: tuple[Waiting, ...] = ()
        for event in turn.events:
            if isinstance(event, Heard | CameOut):
                told, left = event, still_waiting(waiting, event)
                due = tuple(entry for entry in waiting if entry not in left)
                assert {entry.act for entry in due} == set(event.acts)
            elif isinstance(event, Moved) and event.late:
                assert isinstance(told, CameOut) or (isinstance(told, Heard) and told.person == event.person)
                amount = sum(entry.amount for entry in due if entry.person == event.person)
                assert event.after == max(0, min(100, event.before + amount))
            waiting = still_waiting(waiting, event)


@given(walks())
def test_an_unseen_act_lands_only_by_coming_out(walk: Walk) -> None:
    """An entry that nobody saw waits on until a CameOut names its act; hearing never touches it."""
    for turn in turns_of(walk):
        out = {act for event in turn.events if isinstance(event, CameOut) for act in event.acts}
        kept, now = (
            [entry for entry in state.waiting if entry.unseen and entry.act not in out]
            for state in (turn.since or before(walk.story), turn.state)
        )
        assert now[: len(kept)] == kept


@given(walks())
def test_what_lands_at_once_lands_on_who_is_there(walk: Walk) -> None:
    """An act moves its witnesses, and reputation if it has any; a scene's own effect moves who is in the scene."""
    for turn in turns_of(walk):
        witnesses: tuple[int, ...] = ()
        here: tuple[int, ...] = ()
        for event in turn.events:
            if isinstance(event, Chose):
                witnesses = event.witnesses
            elif isinstance(event, Entered):
                here = event.here
            elif isinstance(event, Moved) and not event.late:
                there = witnesses if event.acts else here
                assert there if event.person == REPUTATION else event.person in there
            elif isinstance(event, Waits):
                assert event.unseen is not bool(witnesses)
                assert event.person not in witnesses


@given(walks())
@settings(max_examples=30)
def test_asking_for_the_events_changes_nothing(walk: Walk) -> None:
    """A turn that was listened to and one that was not are one: same state, and the same steps from there."""
    silent, heard = after(walk.story, *walk.choices), after(walk.story, *walk.choices)
    assert heard.events
    assert heard.state == silent.state
    assert hash(heard.state) == hash(silent.state)
    for choice in heard.state.offered:
        assert step(walk.story, heard.state, choice).state == step(walk.story, silent.state, choice).state

"""One step of a story: pure, total over legal choices, deterministic.

`begin` and `step` give a turn: the new state at once, and what happened as events when they are asked for. The
events come from running the same step again with somebody listening, so that the many steps of an explorer pay
nothing for words that nobody reads.
"""

from collections.abc import Callable
from functools import cached_property

from attrs import frozen

from game.story.event import Chose, Ended, Entered, Event, Narrated, Offered, Option, Said, Stuck, WentOn
from game.story.landing import Tell, affect, befall, come_out, hear
from game.story.model import Choice, Presence, Route, Scene, Story, Value
from game.story.state import Draft, State, before
from game.story.telling import told, told_choice, told_line
from game.story.text import plain

#: How many scenes a single step may run through before the story counts as stuck, unless the story itself has more.
LONGEST_RUN = 1000


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
        since = self.since or before(self.story)
        if self.choice is None:
            _enter(self.story, Draft(since), since.scene, events.append, self.you)
        else:
            _take(self.story, Draft(since), self.choice, events.append, self.you)
        return tuple(events)


def begin(story: Story, you: str = "You") -> Turn:
    """Enter the first scene. `you` is the player's name in the events."""
    draft = Draft(before(story))
    _enter(story, draft, story.start, None, you)
    return Turn(draft.frozen(), story, None, None, you)


def enter(story: Story, state: State, you: str = "You") -> Turn:
    """Enter the scene that a state names, with all else as it stands there: a play that begins in its middle.

    The state's goodwill and variables stand in the order of the story's lists. Raises KeyError where there is no such
    scene.
    """
    draft = Draft(state)
    _enter(story, draft, state.scene, None, you)
    return Turn(draft.frozen(), story, state, None, you)


def step(story: Story, state: State, choice: str, you: str = "You") -> Turn:
    """Take one of the choices that the state offers. Raises IllegalChoice for any other."""
    if choice not in state.offered:
        raise IllegalChoice(choice, state)
    draft = Draft(state)
    _take(story, draft, choice, None, you)
    return Turn(draft.frozen(), story, state, choice, you)


def _take(story: Story, draft: Draft, name: str, tell: Tell, you: str) -> None:
    target = _act(story, draft, _choice(story.scene(draft.scene), name), False, tell, you)
    _enter(story, draft, target, tell, you)


def _choice(scene: Scene, name: str) -> Choice:
    choice = scene.choice(name)
    assert choice is not None, "a state offers only choices of its own scene"
    return choice


def _act(story: Story, draft: Draft, choice: Choice, by_itself: bool, tell: Tell, you: str) -> str:
    """Rule 11: the act, what it lands, what is said at once; the scene is left. Returns where it leads."""
    present = draft.here if choice.here is None else _present(choice.here, draft)
    if tell:
        line = told_choice(choice, story, draft, you)
        tell(Chose(choice.id, draft.scene, line, choice.spoken, present, choice.shows, by_itself))
    if choice.id not in draft.chose:
        draft.chose |= {choice.id}
    levels = [draft.variables[slot] for slot in story.expiring] if story.expiring else []
    for effect in choice.effects:
        affect(story, draft, effect, present, choice.id, tell)
    if choice.hears:
        hear(draft, choice.hears, tell)
    if choice.comes_out:
        come_out(draft, choice.comes_out, tell)
    if tell and choice.then:
        tell(Said(told(choice.then, story, draft, you)))
    target = (_ran_out(story, draft, levels) if levels else None) or _routed(choice.to, draft)
    _leave(draft)
    return target


def _enter(story: Story, draft: Draft, name: str, tell: Tell, you: str) -> None:
    """Rule 12, again and again until the player has a choice or the story ends."""
    for _ in range(max(LONGEST_RUN, len(story.scenes))):
        scene = story.scene(name)
        _arrive(story, draft, scene, tell, you)
        onward = _onward(story, draft, scene, tell, you)
        if onward is None:
            return
        name = onward
    if tell:
        tell(Stuck(draft.scene))


def _arrive(story: Story, draft: Draft, scene: Scene, tell: Tell, you: str) -> None:
    """Rule 12 up to the scene's text."""
    draft.scene = scene.id
    draft.offered = ()
    draft.here = _present(scene.here, draft)
    if tell:
        tell(Entered(scene.id, draft.here, scene.at, _on_display(story, draft)))
    for effect in scene.effects:
        befall(story, draft, effect, tell)
    if scene.hears:
        hear(draft, scene.hears, tell)
    if scene.comes_out:
        come_out(draft, scene.comes_out, tell)
    if tell and scene.text:
        tell(Narrated(scene.id, told(scene.text, story, draft, you)))


def _onward(story: Story, draft: Draft, scene: Scene, tell: Tell, you: str) -> str | None:
    """The scene that this one runs on to by itself; None where it ends the story or waits for the player."""
    if scene.ending:
        if tell:
            tell(Ended(scene.id, scene.ending.title, scene.ending.tone))
        return None
    if scene.to:
        if tell:
            _turn_page(scene, tell)
        target = _routed(scene.to, draft)
        _leave(draft)
        return target
    chose = draft.chose
    offered = tuple(
        [
            choice.id
            for choice in scene.choices
            if (choice.when is None or choice.when.test(draft)) and not (choice.once and choice.id in chose)
        ]
    )
    if scene.alone and len(offered) == 1:
        if tell:
            _turn_page(scene, tell)
        return _act(story, draft, _choice(scene, offered[0]), True, tell, you)
    draft.offered = offered
    if tell:
        tell(Offered(_options(story, scene, draft, you)) if offered else Stuck(scene.id))
    return None


def _turn_page(scene: Scene, tell: Callable[[Event], None]) -> None:
    if scene.text:
        tell(WentOn(scene.id))


def _on_display(story: Story, draft: Draft) -> tuple[int, ...]:
    """The variables that are shown as meters just now."""
    return tuple(
        slot
        for slot, variable in enumerate(story.variables)
        if variable.shown and (variable.shown_while is None or variable.shown_while.test(draft))
    )


def _present(presences: tuple[Presence, ...], draft: Draft) -> tuple[int, ...]:
    if not presences:
        return ()
    here = [one.person for one in presences if one.when is None or one.when.test(draft)]
    return tuple(here) if len(here) < 2 else tuple(dict.fromkeys(here))


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


def _ran_out(story: Story, draft: Draft, levels: list[Value]) -> str | None:
    """Rule 17: the first bounded number that this choice brought to its lower bound says where to go."""
    for slot, level in zip(story.expiring, levels, strict=True):
        variable = story.variables[slot]
        if draft.variables[slot] == variable.low and level != variable.low:
            return variable.runs_out
    return None

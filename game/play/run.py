"""A run is its choices: choose, undo, go on by replay."""

from collections.abc import Callable, Iterable

from attrs import define, frozen

from game.play.record import Chosen, DebriefOpened, Finished, Kept, Rewound, Undone
from game.story.engine import IllegalChoice, Turn, begin, step
from game.story.event import Ended, Event
from game.story.model import Story
from game.story.people import mean_goodwill
from game.story.state import State


@frozen
class Run:
    """The turns of a play so far: the first is the beginning, then one a choice."""

    story: Story
    you: str
    turns: tuple[Turn, ...]

    @property
    def choices(self) -> tuple[str, ...]:
        """The choices that were made, by id. A run is nothing else."""
        return tuple(turn.choice for turn in self.turns if turn.choice is not None)

    @property
    def state(self) -> State:
        """Where the play stands."""
        return self.turns[-1].state

    @property
    def last(self) -> Turn:
        """The newest turn."""
        return self.turns[-1]

    @property
    def events(self) -> tuple[Event, ...]:
        """Everything that happened, from the beginning."""
        return tuple(event for turn in self.turns for event in turn.events)

    @property
    def ended(self) -> Ended | None:
        """The ending that was reached, if any."""
        last = self.last.events[-1]
        return last if isinstance(last, Ended) else None

    @property
    def finished(self) -> Finished | None:
        """The ending that was reached, as it is kept: with the stats it was reached with."""
        if self.ended is None:
            return None
        goodwill = mean_goodwill(self.state.goodwill)
        return Finished(self.ended.scene, self.ended.title, self.state.reputation, goodwill)


def begin_run(story: Story, you: str) -> Run:
    """A run with no choice made yet."""
    return Run(story, you, (begin(story, you),))


def choose(run: Run, choice: str) -> Run:
    """The run with one choice more. Raises IllegalChoice where it is not offered."""
    return Run(run.story, run.you, (*run.turns, step(run.story, run.state, choice, run.you)))


def back_to(run: Run, left: int) -> Run:
    """The run as it stood after its first `left` choices. States are never changed, so none is replayed."""
    return Run(run.story, run.you, run.turns[: 1 + max(0, left)])


@frozen
class Resumed:
    """A run made again from its choices, and those that no longer hold since the scenario was edited."""

    run: Run
    lost: tuple[str, ...]


def resume(story: Story, you: str, choices: Iterable[str]) -> Resumed:
    """Replay choices as far as they hold."""
    run = begin_run(story, you)
    rest = tuple(choices)
    for place, choice in enumerate(rest):
        try:
            run = choose(run, choice)
        except IllegalChoice:
            return Resumed(run, rest[place:])
    return Resumed(run, ())


class DebriefIsOpen(ValueError):
    """Nothing can be undone once the debrief is open (language.md, rule 23)."""


@frozen
class Prepared:
    """What something that the player does would lead to, and what is to be kept before it does.

    All of `kept` is kept together, or nothing; then the play stands at `run`, and nothing before.
    """

    run: Run
    kept: tuple[Kept, ...]
    debriefed: bool = False


def choosing(run: Run, choice: str) -> Prepared:
    """Making a choice, and reaching an ending with it. Raises IllegalChoice where it is not offered."""
    chosen = choose(run, choice)
    ending = (chosen.finished,) if chosen.finished else ()
    return Prepared(chosen, (Chosen(choice), *ending))


def undoing(run: Run, *, debriefed: bool) -> Prepared | None:
    """Taking the last choice back; None where there is none. Raises DebriefIsOpen once it is."""
    if debriefed:
        raise DebriefIsOpen
    made = len(run.choices)
    return Prepared(back_to(run, made - 1), (Undone(),)) if made else None


def rewinding(run: Run, left: int) -> Prepared:
    """Playing again from a choice: the first `left` stand, and the debrief is closed."""
    return Prepared(back_to(run, left), (Rewound(left),))


def opening_debrief(run: Run, *, debriefed: bool) -> Prepared:
    """Opening the debrief, which closes undo; nothing is to be kept where it is open already."""
    return Prepared(run, () if debriefed else (DebriefOpened(),), debriefed=True)


@define
class Play:
    """A run that is kept as it goes: `keep` is called, and may raise, before anything is told of a choice.

    What one call of `keep` is given belongs together: all of it is kept, or nothing.
    """

    run: Run
    keep: Callable[..., None]
    debriefed: bool = False

    def choose(self, choice: str) -> Turn:
        """Make a choice. Raises IllegalChoice, or what `keep` raises; then nothing has changed."""
        self._take(choosing(self.run, choice))
        return self.run.last

    def undo(self) -> bool:
        """Take the last choice back; False where there is none. Raises DebriefIsOpen once it is."""
        prepared = undoing(self.run, debriefed=self.debriefed)
        if prepared is not None:
            self._take(prepared)
        return prepared is not None

    def rewind(self, left: int) -> None:
        """Play again from a choice: the first `left` stand, and the debrief is closed."""
        self._take(rewinding(self.run, left))

    def open_debrief(self) -> None:
        """From here on nothing can be undone."""
        self._take(opening_debrief(self.run, debriefed=self.debriefed))

    def _take(self, prepared: Prepared) -> None:
        if prepared.kept:
            self.keep(*prepared.kept)
        self.run, self.debriefed = prepared.run, prepared.debriefed

"""Sitting down to play: a new play, or the one that was left, replayed as far as its choices still hold.

Both the screen and the line mode begin here.
"""

from collections.abc import Callable

from attrs import define, field

from game.play.record import Answered, Guessed, Kept, Rewound
from game.play.run import Play, begin_run, resume
from game.records.saves import Hold, SavedPlay, Saves
from game.story.model import Story


@define
class Sitting:
    """A play with its place on the disk. `notices` say what the player should know before going on."""

    play: Play
    id: str
    next_number: int
    hold: Hold | None
    guesses: dict[str, str] = field(factory=dict)
    answers: dict[tuple[str, str], str] = field(factory=dict)
    resumed: bool = False
    elsewhere: bool = False
    notices: tuple[str, ...] = ()

    def leave(self) -> None:
        """Give the place up, so that another window may go on from it."""
        if self.hold is not None:
            self.hold.release()
            self.hold = None

    def guess(self, of: str, guess: str) -> None:
        """Keep what the player believes. Raises CannotSave."""
        self.play.keep(Guessed(of, guess))
        self.guesses[of] = guess

    def answer(self, step: str, question: str, answer: str) -> None:
        """Keep what the player wrote. Raises CannotSave."""
        self.play.keep(Answered(step, question, answer))  # type: ignore[arg-type]
        self.answers[step, question] = answer


def played_elsewhere(saves: Saves, scenario: str) -> bool:
    """Whether the play that would be gone on with is open in another window."""
    saved = saves.latest(scenario)
    if saved is None or saved.finished is not None:
        return False
    hold = saves.hold(saved.id)
    if hold is None:
        return True
    hold.release()
    return False


def sit_down(saves: Saves, story: Story, version: str, you: Callable[[], str], *, fresh: bool = False) -> Sitting:
    """Go on where this scenario was left, or begin. `you` is asked for the player's name where a play begins.

    A play that another window holds is left alone: a new one begins, and `elsewhere` says so.
    Raises CannotSave where the new play cannot be written down.
    """
    saved = None if fresh else saves.latest(story.id)
    if saved is None or saved.finished is not None:
        return _begin(saves, story, version, you)
    hold = saves.hold(saved.id)
    if hold is None:
        sitting = _begin(saves, story, version, you)
        sitting.elsewhere = True
        return sitting
    # Only what is read under the hold is the newest: the other window may just have gone on, or reached an ending.
    saved = saves.read(saved.id)
    if saved.finished is not None:
        hold.release()
        return _begin(saves, story, version, you)
    return _go_on(saves, story, saved, hold)


def _begin(saves: Saves, story: Story, version: str, you: Callable[[], str]) -> Sitting:
    name = you()
    play = saves.begin(story.id, version, name)
    sitting = Sitting(Play(begin_run(story, name), _nothing), play, 1, saves.hold(play))
    sitting.play.keep = _keeper(saves, sitting)
    return sitting


def _go_on(saves: Saves, story: Story, saved: SavedPlay, hold: Hold) -> Sitting:
    resumed = resume(story, saved.you, saved.choices)
    play = Play(resumed.run, _nothing, saved.debriefed)
    sitting = Sitting(play, saved.id, saved.next_number, hold, dict(saved.guesses), dict(saved.answers), True)
    play.keep = _keeper(saves, sitting)
    if resumed.lost:
        play.keep(Rewound(len(resumed.run.choices)))
        names, count = ", ".join(resumed.lost), len(resumed.lost)
        gone = "Your last choice does not hold" if count == 1 else f"Your last {count} choices do not hold"
        sitting.notices = (f"This scenario was edited since. {gone} any more ({names}): you go on from before that.",)
    return sitting


def _keeper(saves: Saves, sitting: Sitting) -> Callable[..., None]:
    def keep(*kept: Kept) -> None:
        sitting.next_number = saves.append(sitting.id, sitting.next_number, *kept)

    return keep


def _nothing(*_kept: Kept) -> None:
    """Keeps nothing: a play has its keeper before anybody chooses."""

"""Sitting down to play: a new play, or the one that was left, replayed as far as its choices still hold.

Both the screen and the line mode begin here.
"""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager

from attrs import define, field

from game.play.record import Answered, Guessed, Kept, Rewound
from game.play.run import Play, Resumed, begin_run, resume
from game.records.saves import Hold, SavedPlay, Saves
from game.shelf.name import NOBODY, tame
from game.shelf.scenarios import Shelved
from game.story.model import Step, Story

#: What is said where a new play begins because another window holds the one that was left.
ELSEWHERE = "This scenario is being played in another window, and stays there. A new play begins here."


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

    def retell(self, story: Story) -> bool:
        """Go on in another language: the same choices, told anew. False, with nothing changed, where one is gone."""
        resumed = resume(story, self.play.run.you, self.play.run.choices)
        if not resumed.lost:
            self.play.run = resumed.run
        return not resumed.lost

    def guess(self, of: str, guess: str) -> None:
        """Keep what the player believes. Raises CannotSave."""
        self.play.keep(Guessed(of, guess))
        self.guesses[of] = guess

    def answer(self, step: Step, question: str, answer: str) -> None:
        """Keep what the player wrote. Raises CannotSave."""
        self.play.keep(Answered(step, question, answer))
        self.answers[step, question] = answer


def played_elsewhere(saves: Saves, subject: str) -> bool:
    """Whether the play that would be gone on with is open in another window; `subject` is `Shelved.subject`."""
    saved = saves.latest(subject)
    if saved is None or saved.finished is not None:
        return False
    hold = saves.hold(saved.id)
    if hold is None:
        return True
    hold.release()
    return False


def sit_down(saves: Saves, shelved: Shelved, story: Story, you: Callable[[], str], *, fresh: bool = False) -> Sitting:
    """Go on where this scenario was left, or begin. `you` is asked for the player's name where a play begins.

    Whatever was typed as a name, the play has one that is safe to show (`game.shelf.name.tame`).
    A play that another window holds is left alone: a new one begins, and `elsewhere` says so.
    Raises CannotSave where the new play cannot be written down; then nothing is held.
    """
    saved = None if fresh else saves.latest(shelved.subject)
    if saved is None or saved.finished is not None:
        return _begin(saves, shelved, story, you)
    hold = saves.hold(saved.id)
    if hold is None:
        sitting = _begin(saves, shelved, story, you)
        sitting.elsewhere = True
        return sitting
    with _released_on_failure(hold):
        # Only what is read under the hold is the newest: the other window may just have gone on, or reached an ending.
        saved = saves.read(saved.id)
        if saved.finished is None:
            return _go_on(saves, story, saved, hold)
    hold.release()
    return _begin(saves, shelved, story, you)


@contextmanager
def _released_on_failure(hold: Hold | None) -> Iterator[None]:
    try:
        yield
    except BaseException:
        if hold is not None:
            hold.release()
        raise


def _begin(saves: Saves, shelved: Shelved, story: Story, you: Callable[[], str]) -> Sitting:
    name = tame(you()) or NOBODY
    play = saves.begin(shelved.subject, shelved.version, name)
    hold = saves.hold(play)
    with _released_on_failure(hold):
        sitting = Sitting(Play(begin_run(story, name), _nothing), play, 1, hold)
        sitting.play.keep = _keeper(saves, sitting)
        _keep_ending(sitting.play)
    return sitting


def _go_on(saves: Saves, story: Story, saved: SavedPlay, hold: Hold) -> Sitting:
    """Go on with a play. Choices that do not hold are given up only with the next thing that the player does.

    Until then the scenario's author may bring them back: a slip of the pen costs nobody a play.
    """
    resumed = resume(story, saved.you, saved.choices)
    play = Play(resumed.run, _nothing, saved.debriefed)
    sitting = Sitting(play, saved.id, saved.next_number, hold, dict(saved.guesses), dict(saved.answers), True)
    if not resumed.lost:
        play.keep = _keeper(saves, sitting)
        _keep_ending(play)
        return sitting
    given_up, notice = gone_back(resumed)
    play.keep = _keeper(saves, sitting, given_up)
    sitting.notices = (notice,)
    return sitting


def gone_back(resumed: Resumed) -> tuple[tuple[Kept, ...], str]:
    """What is kept, and what the player is told, once choices that do not hold any more are given up."""
    ending = (resumed.run.finished,) if resumed.run.finished else ()
    names, count = ", ".join(resumed.lost), len(resumed.lost)
    gone = "Your last choice does not hold" if count == 1 else f"Your last {count} choices do not hold"
    notice = f"This scenario was edited since. {gone} any more ({names}): you go on from before that."
    return (Rewound(len(resumed.run.choices)), *ending), notice


def _keep_ending(play: Play) -> None:
    """Keep an ending that no choice of this sitting leads to: a story may begin on one, and an edit may make one."""
    if play.run.finished:
        play.keep(play.run.finished)


def _keeper(saves: Saves, sitting: Sitting, first: Iterable[Kept] = ()) -> Callable[..., None]:
    """What writes a play down; `first` goes before the first thing that is kept, together with it."""
    waiting = list(first)

    def keep(*kept: Kept) -> None:
        sitting.next_number = saves.append(sitting.id, sitting.next_number, *waiting, *kept)
        waiting.clear()

    return keep


def _nothing(*_kept: Kept) -> None:
    """Keeps nothing: a play has its keeper before anybody chooses."""

"""What stands of a play after everything that was kept of it: its choices, and what was written and earned."""

from collections.abc import Iterable, Mapping
from functools import reduce

from attrs import evolve, field, frozen

from game.play.record import Answered, Chosen, DebriefOpened, Finished, Guessed, Kept, Rewound, Undone


@frozen
class Progress:
    """A play as it was kept so far. An answer is found by its step and question; an empty one is none."""

    choices: tuple[str, ...] = ()
    finished: Finished | None = None
    debriefed: bool = False
    guesses: Mapping[str, str] = field(factory=dict)
    answers: Mapping[tuple[str, str], str] = field(factory=dict)

    def after(self, kept: Kept) -> "Progress":
        """What stands once this was kept too. An undo too many changes nothing."""
        match kept:
            case Chosen(choice):
                return evolve(self, choices=(*self.choices, choice))
            case Undone():
                return self._back_to(len(self.choices) - 1)
            case Rewound(left):
                return evolve(self._back_to(left), debriefed=False)
            case Finished():
                return evolve(self, finished=kept)
            case DebriefOpened():
                return evolve(self, debriefed=True)
            case Guessed(of, guess):
                return evolve(self, guesses={**self.guesses, of: guess})
            case Answered(step, question, answer):
                others = {asked: given for asked, given in self.answers.items() if asked != (step, question)}
                return evolve(self, answers={**others, (step, question): answer} if answer else others)

    def _back_to(self, left: int) -> "Progress":
        if left >= len(self.choices):
            return self
        return evolve(self, choices=self.choices[: max(0, left)], finished=None)


def progress_of(kept: Iterable[Kept]) -> Progress:
    """What stands after all of these, in their order."""
    return reduce(Progress.after, kept, Progress())

"""A play as it was kept: its choices, and what was written and earned, folded from what was kept."""

from attrs import define, field, frozen

from game.play.record import Answered, Chosen, DebriefOpened, Finished, Guessed, Kept, Rewound, Undone


@define
class _Fold:
    """What still stands after everything that was kept."""

    choices: list[str] = field(factory=list)
    finished: Finished | None = None
    debriefed: bool = False
    guesses: dict[str, str] = field(factory=dict)
    answers: dict[tuple[str, str], str] = field(factory=dict)

    def take(self, kept: Kept) -> None:
        """Let one more of what was kept count."""
        match kept:
            case Chosen(choice):
                self.choices.append(choice)
            case Undone():
                self._back_to(len(self.choices) - 1)
            case Rewound(left):
                self._back_to(left)
                self.debriefed = False
            case Finished():
                self.finished = kept
            case DebriefOpened():
                self.debriefed = True
            case Guessed(of, guess):
                self.guesses[of] = guess
            case Answered(step, question, answer):
                self.answers.pop((step, question), None)
                if answer:
                    self.answers[step, question] = answer

    def _back_to(self, left: int) -> None:
        if left < len(self.choices):
            del self.choices[max(0, left) :]
            self.finished = None


@frozen
class SavedPlay:
    """A play as the records have it. `began` is ISO in UTC; `next_number` is where its next entry goes."""

    id: str
    scenario: str
    version: str
    you: str
    began: str
    next_number: int
    kept: tuple[Kept, ...]
    _fold: _Fold = field(init=False, eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        fold = _Fold()
        for kept in self.kept:
            fold.take(kept)
        object.__setattr__(self, "_fold", fold)

    @property
    def choices(self) -> tuple[str, ...]:
        """The choices that stand: what was undone or gone back behind is not among them."""
        return tuple(self._fold.choices)

    @property
    def finished(self) -> Finished | None:
        """The ending that the play stands at, unless it was taken back."""
        return self._fold.finished

    @property
    def debriefed(self) -> bool:
        """Whether the debrief is open; going back to an earlier choice closes it."""
        return self._fold.debriefed

    @property
    def guesses(self) -> dict[str, str]:
        """What the player believed of each, the last time they said."""
        return dict(self._fold.guesses)

    @property
    def answers(self) -> dict[tuple[str, str], str]:
        """What the player wrote, by step and question; an empty answer has taken the one before back."""
        return dict(self._fold.answers)

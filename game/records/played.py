"""A play as it was kept: its choices, and what was written and earned, folded from what was kept."""

from attrs import field, frozen

from game.play.progress import Progress, progress_of
from game.play.record import Finished, Kept


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
    _stands: Progress = field(init=False, eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        object.__setattr__(self, "_stands", progress_of(self.kept))

    @property
    def choices(self) -> tuple[str, ...]:
        """The choices that stand: what was undone or gone back behind is not among them."""
        return self._stands.choices

    @property
    def finished(self) -> Finished | None:
        """The ending that the play stands at, unless it was taken back."""
        return self._stands.finished

    @property
    def debriefed(self) -> bool:
        """Whether the debrief is open; going back to an earlier choice closes it."""
        return self._stands.debriefed

    @property
    def guesses(self) -> dict[str, str]:
        """What the player believed of each, the last time they said."""
        return dict(self._stands.guesses)

    @property
    def answers(self) -> dict[tuple[str, str], str]:
        """What the player wrote, by step and question; an empty answer has taken the one before back."""
        return dict(self._stands.answers)

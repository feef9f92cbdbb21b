"""What a play keeps: its choices, and what a person wrote or earned. Everything else can be replayed."""

from attrs import field, frozen

from game.story.model import Step

#: The boxes of a guess: a person's id or `reputation` / `goodwill`, and a band or a number as text.
GuessedOf = str
#: The mark, in a field's metadata, of what identifies a person: a text, which may be removed and is empty then.
PERSONAL = "personal"


@frozen
class Chosen:
    """The player chose; `choice` is its id."""

    choice: str


@frozen
class Undone:
    """The last choice was taken back."""


@frozen
class Rewound:
    """The player went back to before a choice: the first `left` choices still stand."""

    left: int


@frozen
class Guessed:
    """What the player believed before the numbers were shown: of whom, and what."""

    of: GuessedOf
    guess: str


@frozen
class Answered:
    """What the player wrote to a question of the debrief. `question` is its text; an empty answer takes it back.

    Words of somebody's own say who they are: where an answer was removed, it is as if it was taken back.
    """

    step: Step
    question: str
    answer: str = field(default="", metadata={PERSONAL: True})


@frozen
class Finished:
    """The play reached an ending: the scene's id, its title, and the stats it was reached with (0..100)."""

    ending: str
    title: str
    reputation: int
    goodwill: int


@frozen
class DebriefOpened:
    """The debrief is open: no choice can be undone any more (language.md, rule 23)."""


Kept = Chosen | Undone | Rewound | Guessed | Answered | Finished | DebriefOpened

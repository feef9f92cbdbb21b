"""What happens in a turn. Everything a person sees is made of these; people are named by their place in the story."""

from attrs import frozen

from game.story.model import Facet, Tone, Value
from game.story.text import Paragraph


@frozen
class Chose:
    """An act of the player's: what it says, who perceived it. `by_itself`: a lone choice ran on (`alone`)."""

    act: str
    scene: str
    line: str
    spoken: bool
    witnesses: tuple[int, ...]
    shows: tuple[tuple[Facet, bool], ...]
    by_itself: bool = False


@frozen
class Moved:
    """A stat went from one value to another. `person` is a place, or state.REPUTATION.

    `acts` says what did it, and is empty where a scene's own effect did. `late`: it had been waiting.
    """

    person: int
    before: int
    after: int
    acts: tuple[str, ...] = ()
    late: bool = False


@frozen
class Waits:
    """An amount of an act that does not land yet: untold, or unseen where nobody was there."""

    person: int
    act: str
    amount: int
    unseen: bool


@frozen
class Changed:
    """A variable of the story went from one value to another."""

    variable: int
    before: Value
    after: Value


@frozen
class Heard:
    """A person learned of these acts, all at once."""

    person: int
    acts: tuple[str, ...]


@frozen
class CameOut:
    """What still waited from these acts became known to everybody."""

    acts: tuple[str, ...]


@frozen
class Said:
    """What follows at once from a choice (`then`)."""

    paragraphs: tuple[Paragraph, ...]


@frozen
class Entered:
    """A scene begins: who can perceive what you do there, the corner of its page, and the variables on display."""

    scene: str
    here: tuple[int, ...]
    at: str | None
    shown: tuple[int, ...] = ()


@frozen
class Narrated:
    """What a scene tells."""

    scene: str
    paragraphs: tuple[Paragraph, ...]


@frozen
class WentOn:
    """A page of its own ends here: a reader turns it, and no choice is made."""

    scene: str


@frozen
class Option:
    """A line among the choices. `locked` is the reason why it cannot be chosen now."""

    choice: str
    line: str
    spoken: bool
    locked: str | None = None


@frozen
class Offered:
    """What the player may do now; the options that are not locked are numbered from 1."""

    options: tuple[Option, ...]

    @property
    def open(self) -> tuple[Option, ...]:
        """The options that can be chosen, in the order of their numbers."""
        return tuple(option for option in self.options if option.locked is None)


@frozen
class Ended:
    """The story is over."""

    scene: str
    title: str
    tone: Tone


@frozen
class Stuck:
    """A fault of the author's: the story offers nothing here, or runs in a circle."""

    scene: str


Event = Chose | Moved | Waits | Changed | Heard | CameOut | Said | Entered | Narrated | WentOn | Offered | Ended | Stuck

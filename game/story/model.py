"""A story as data: frozen, hashable, without positions. `author.compile` makes it, the engine plays it.

People and variables are named by their place in `Story.people` and `Story.variables`, so that a state can hold
plain tuples in the same order.
"""

from typing import Literal

from attrs import field, frozen

from game.story.expression import Condition
from game.story.people import FIRST, NOBODY, Person
from game.story.text import Line, Text

Facet = Literal["empathy", "respect", "help", "courtesy", "candor", "discretion"]
FACETS: tuple[Facet, ...] = ("empathy", "respect", "help", "courtesy", "candor", "discretion")

Tone = Literal["warm", "mixed", "cold"]
#: The steps of a debrief, in the order in which they work (evidence.md, classes).
Step = Literal["reactions", "description", "analysis", "summary"]
Value = bool | int | str

#: Where reputation stands at the start (language.md, the idea).
FIRST_REPUTATION = FIRST


@frozen
class Variable:
    """Something a story remembers: true/false, a whole number (bounded or not) or one of some words.

    `shown` makes it a meter of its own, `shown_while` only for as long as that holds where a scene is entered.
    `printed` are the words that a translation prints for its values, by what they are spelled as otherwise.
    """

    name: str
    first: Value
    low: int | None = None
    high: int | None = None
    words: tuple[str, ...] = ()
    shown: str | None = None
    shown_while: Condition | None = None
    runs_out: str | None = None
    printed: tuple[tuple[str, str], ...] = ()

    @property
    def is_number(self) -> bool:
        """Whether `+2` and comparisons make sense for it."""
        return not isinstance(self.first, bool | str)

    def bounded(self, number: int) -> int:
        """The number, stopped at the variable's bounds."""
        if self.low is not None and number < self.low:
            return self.low
        if self.high is not None and number > self.high:
            return self.high
        return number


@frozen
class Presence:
    """Somebody who can perceive what you do, where the condition holds."""

    person: int
    when: Condition | None = None


@frozen
class Reputation:
    """Moves what the workplace saw of you."""

    by: int


@frozen
class Goodwill:
    """Moves what one person feels, once they know that it was you."""

    person: int
    by: int


@frozen
class Change:
    """Moves a number that the story remembers."""

    variable: int
    by: int


@frozen
class Assign:
    """Sets something that the story remembers."""

    variable: int
    value: Value


Effect = Reputation | Goodwill | Change | Assign


@frozen
class Hears:
    """A person learns what waits for them: all of it, or only the acts named."""

    person: int
    acts: tuple[str, ...] | None = None


@frozen
class Route:
    """Where the story goes on, if the condition holds."""

    to: str
    when: Condition | None = None


@frozen
class Choice:
    """Something the player may do. `spoken` texts are told in quotation marks."""

    id: str
    text: Line
    to: tuple[Route, ...]
    spoken: bool = False
    written_id: bool = True
    when: Condition | None = None
    locked: Line | None = None
    once: bool = False
    here: tuple[Presence, ...] | None = None
    effects: tuple[Effect, ...] = ()
    hears: tuple[Hears, ...] = ()
    comes_out: tuple[str, ...] = ()
    then: Text = ()
    why: Line | None = None
    unseen: Line | None = None
    shows: tuple[tuple[Facet, bool], ...] = ()


@frozen
class Ending:
    """How a story ends: what it is called and how it feels."""

    title: str
    tone: Tone


@frozen
class Scene:
    """A place in the story: with choices, with `to` (a router or a page of its own), or an ending."""

    id: str
    text: Text = ()
    here: tuple[Presence, ...] = ()
    at: str | None = None
    effects: tuple[Effect, ...] = ()
    hears: tuple[Hears, ...] = ()
    comes_out: tuple[str, ...] = ()
    choices: tuple[Choice, ...] = ()
    to: tuple[Route, ...] = ()
    ending: Ending | None = None
    alone: bool = False
    _choices: dict[str, Choice] = field(init=False, eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        object.__setattr__(self, "_choices", {choice.id: choice for choice in self.choices})

    def choice(self, name: str) -> Choice | None:
        """The choice of that id, or None."""
        return self._choices.get(name)


@frozen
class Debrief:
    """What is talked about afterwards: the principle and the questions of each of the four steps."""

    principle: str = ""
    reactions: tuple[str, ...] = ()
    description: tuple[str, ...] = ()
    analysis: tuple[str, ...] = ()
    summary: tuple[str, ...] = ()
    for_the_instructor: str = ""

    @property
    def steps(self) -> tuple[tuple[Step, tuple[str, ...]], ...]:
        """The four steps of a debrief with their questions, in the order in which they work."""
        return (
            ("reactions", self.reactions),
            ("description", self.description),
            ("analysis", self.analysis),
            ("summary", self.summary),
        )


@frozen
class Expectation:
    """What a test expects at its end: an ending's scene, or a condition on the last state."""

    name: str
    ending: str | None = None
    holds: Condition | None = None


@frozen
class Test:
    """A play that the author wrote down, with what must come of it.

    `trouble` says in a sentence why it cannot be read; such a test keeps its place and what was read of it, and fails.
    """

    name: str
    choose: tuple[str, ...]
    expect: tuple[Expectation, ...]
    trouble: str = ""


@frozen
class Story:
    """A whole scenario, ready to be played.

    In a translation `language` is its code, `marks` stand around speech, and `nobody` is what a player is called who
    has not said a name.
    """

    id: str
    title: str
    start: str
    scenes: tuple[Scene, ...]
    people: tuple[Person, ...] = ()
    variables: tuple[Variable, ...] = ()
    summary: str = ""
    practices: tuple[Facet, ...] = ()
    minutes: int | None = None
    debrief: Debrief = Debrief()
    tests: tuple[Test, ...] = ()
    language: str = ""
    marks: tuple[str, str] = ('"', '"')
    nobody: str = NOBODY
    _scenes: dict[str, Scene] = field(init=False, eq=False, repr=False)
    _acts: dict[str, Choice] = field(init=False, eq=False, repr=False)
    expiring: tuple[int, ...] = field(init=False, eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        expiring = (slot for slot, variable in enumerate(self.variables) if variable.runs_out)
        object.__setattr__(self, "expiring", tuple(expiring))
        object.__setattr__(self, "_scenes", {scene.id: scene for scene in self.scenes})
        acts = {choice.id: choice for scene in self.scenes for choice in scene.choices}
        object.__setattr__(self, "_acts", acts)

    def scene(self, name: str) -> Scene:
        """The scene of that id. Raises KeyError where there is none."""
        return self._scenes[name]

    def act(self, name: str) -> Choice | None:
        """The choice of that id, in whatever scene, or None."""
        return self._acts.get(name)

    @property
    def endings(self) -> tuple[Scene, ...]:
        """The scenes that end the story, in file order."""
        return tuple(scene for scene in self.scenes if scene.ending)

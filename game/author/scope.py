"""The names that a file declares, gathered before anything that uses them is read."""

from collections.abc import Collection

from attrs import define, field

from game.source.diagnostic import Span
from game.source.node import AnyNode, Scalar
from game.story.expression import Condition, Kind, Name
from game.story.model import Variable
from game.story.people import Person

#: Words with a meaning of their own, which no person and no variable may bear.
RESERVED = frozenset({
    "and", "chose", "false", "goodwill", "is", "nobody", "not", "or", "reputation", "seen", "set", "their", "them",
    "they", "true", "unseen", "untold", "you",
})  # fmt: skip
FAMILIES = ("reputation", "goodwill", "seen", "chose", "untold", "unseen")


@define
class Scope:
    """What can be named: people and variables by their place, scenes, and choices (`written`: with an id).

    `cast` are the people of people.yaml, in `who` or not. `parts` and `conditions` are for the source map: where each
    scene, choice, variable and person stands, and the text of each condition by the identity of its object.
    A translation sets `agree` (the pronouns in the order in which {priya|lista|listo} has its words) and `you`.
    """

    people: dict[str, int] = field(factory=dict)
    cast: Collection[str] = ()
    persons: list[Person] = field(factory=list)
    variables: dict[str, int] = field(factory=dict)
    declared: list[Variable] = field(factory=list)
    scenes: dict[str, Span] = field(factory=dict)
    written: dict[str, Span] = field(factory=dict)
    generated: dict[str, Span] = field(factory=dict)
    parts: dict[tuple[str, str], tuple[Span, AnyNode]] = field(factory=dict)
    conditions: dict[int, tuple[Condition, Scalar]] = field(factory=dict)

    agree: tuple[str, ...] = ()
    you: str = "you"

    def agrees(self, person: str) -> int | None:
        """Which of some words goes with a person, by their pronoun; None where nothing says so."""
        pronoun = self.persons[self.people[person]].pronouns.subject
        return self.agree.index(pronoun) if pronoun in self.agree else None

    def variable_kind(self, name: str) -> Kind:
        """What a variable holds."""
        first = self.declared[self.variables[name]].first
        return "flag" if isinstance(first, bool) else "number" if isinstance(first, int) else "word"

    def wrote(self, condition: Condition, node: Scalar) -> Condition:
        """The condition, once it is written down where it stands."""
        self.conditions[id(condition)] = condition, node
        return condition

    def variable(self, name: str) -> Name:
        """A variable as a condition names it."""
        return Name("variable", name, self.variables[name], self.variable_kind(name))

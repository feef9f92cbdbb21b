"""Where a play stands: everything that later choices can hang on, and nothing that can be replayed."""

from typing import Final, NamedTuple

from attrs import frozen

from game.story.model import FIRST_REPUTATION, Story, Value

#: The place in `Waiting.person` that means the workplace's reputation.
REPUTATION: Final = -1


class Waiting(NamedTuple):
    """An amount that has not landed yet: from which act, for whom, and whether nobody saw the act."""

    act: str
    person: int
    amount: int
    unseen: bool


@frozen
class State:
    """A play between two choices. Goodwill and variables stand in the order of the story's own lists."""

    scene: str
    reputation: int
    goodwill: tuple[int, ...]
    variables: tuple[Value, ...]
    chose: frozenset[str]
    seen: frozenset[str]
    waiting: tuple[Waiting, ...]
    here: tuple[int, ...]
    offered: tuple[str, ...]


class Draft:
    """A state while a step works on it. Conditions read it just as they read a State."""

    __slots__ = ("chose", "goodwill", "here", "offered", "reputation", "scene", "seen", "variables", "waiting")

    def __init__(self, state: State) -> None:
        self.scene = state.scene
        self.reputation = state.reputation
        self.goodwill: list[int] = list(state.goodwill)
        self.variables: list[Value] = list(state.variables)
        self.chose = state.chose
        self.seen = state.seen
        self.waiting: tuple[Waiting, ...] | list[Waiting] = state.waiting
        self.here = state.here
        self.offered = state.offered

    def frozen(self) -> State:
        """The state that the step arrived at."""
        return State(
            self.scene,
            self.reputation,
            tuple(self.goodwill),
            tuple(self.variables),
            self.chose,
            self.seen,
            tuple(self.waiting),
            self.here,
            self.offered,
        )


def before(story: Story) -> State:
    """The state before the first scene is entered."""
    return State(
        scene=story.start,
        reputation=FIRST_REPUTATION,
        goodwill=tuple(person.goodwill for person in story.people),
        variables=tuple(variable.first for variable in story.variables),
        chose=frozenset(),
        seen=frozenset(),
        waiting=(),
        here=(),
        offered=(),
    )

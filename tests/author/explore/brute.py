"""The explorer's oracle: every state of the engine, one after another, with nothing merged and nothing clever."""

from collections import defaultdict

from attrs import define, field

from game.story.engine import begin, step
from game.story.event import Entered
from game.story.model import Story
from game.story.state import State


@define
class Brute:
    """All states of a story, each with where its choices lead; `too_many` where there are more than the limit."""

    story: Story
    limit: int
    first: State = field(init=False)
    ways: dict[State, dict[str, State]] = field(factory=dict)
    too_many: bool = False

    def __attrs_post_init__(self) -> None:
        self.first = begin(self.story).state
        waiting = [self.first]
        while waiting and not self.too_many:
            state = waiting.pop()
            if state in self.ways:
                continue
            self.ways[state] = {choice: step(self.story, state, choice).state for choice in state.offered}
            waiting.extend(self.ways[state].values())
            self.too_many = len(self.ways) > self.limit

    def is_end(self, state: State) -> bool:
        """Whether the story ends there."""
        return self.story.scene(state.scene).ending is not None

    def finishing(self) -> set[State]:
        """The states from which an ending can be reached."""
        found = {state for state in self.ways if self.is_end(state)}
        return self._back(found)

    def stuck(self) -> set[State]:
        """The states in which nothing is offered, though the story has not ended."""
        return {state for state, ways in self.ways.items() if not ways and not self.is_end(state)}

    def looping(self) -> set[State]:
        """The states from which neither an ending nor a place where nothing is offered can be reached."""
        return set(self.ways) - self._back(self.stuck() | self.finishing())

    def _back(self, goals: set[State]) -> set[State]:
        above = defaultdict(list)
        for state, ways in self.ways.items():
            for target in ways.values():
                above[target].append(state)
        waiting, found = list(goals), set(goals)
        while waiting:
            for state in above[waiting.pop()]:
                if state not in found:
                    found.add(state)
                    waiting.append(state)
        return found

    def distances(self) -> dict[State, int]:
        """How many choices lead to each state at the least."""
        found, frontier = {self.first: 0}, [self.first]
        while frontier:
            ahead = []
            for state in frontier:
                for target in self.ways[state].values():
                    if target not in found:
                        found[target] = found[state] + 1
                        ahead.append(target)
            frontier = ahead
        return found

    def order(self) -> list[State] | None:
        """The states, each before those that it leads to; None where a play can come back."""
        incoming: dict[State, int] = defaultdict(int)
        for ways in self.ways.values():
            for target in ways.values():
                incoming[target] += 1
        ready, found = [self.first] if not incoming[self.first] else [], []
        while ready:
            state = ready.pop()
            found.append(state)
            for target in self.ways[state].values():
                incoming[target] -= 1
                if not incoming[target]:
                    ready.append(target)
        return found if len(found) == len(self.ways) else None

    def plays(self) -> int | None:
        """How many plays reach an ending; None where they are endless."""
        order = self.order()
        if order is None:
            return None
        counts: dict[State, int] = {}
        for state in reversed(order):
            counts[state] = int(self.is_end(state)) + sum(counts[target] for target in self.ways[state].values())
        return counts[self.first]

    def longest(self) -> int | None:
        """The most choices before an ending; None where they are endless, -1 where no ending is reached."""
        order = self.order()
        if order is None:
            return None
        most: dict[State, int] = {}
        for state in reversed(order):
            ahead = [1 + most[target] for target in self.ways[state].values() if most[target] >= 0]
            most[state] = 0 if self.is_end(state) else max(ahead, default=-1)
        return most[self.first]

    def odds(self) -> dict[str, float]:
        """The odds of each ending, by letting probability flow until next to none is left moving."""
        found: dict[str, float] = defaultdict(float)
        moving, finishing = {self.first: 1.0}, self.finishing()
        for _ in range(100_000):
            ahead: dict[State, float] = defaultdict(float)
            for state, held in moving.items():
                if self.is_end(state):
                    found[state.scene] += held
                elif state in finishing:
                    for target in self.ways[state].values():
                        ahead[target] += held / len(self.ways[state])
            moving = ahead
            if sum(moving.values()) < 1e-12:
                break
        return found

    def visits(self) -> dict[str, float] | None:
        """How often a play waits in each scene on average; None where plays can come back."""
        order = self.order()
        if order is None:
            return None
        held: dict[State, float] = defaultdict(float, {self.first: 1.0})
        found: dict[str, float] = defaultdict(float)
        for state in order:
            found[state.scene] += held[state]
            for target in self.ways[state].values():
                held[target] += held[state] / len(self.ways[state])
        return found

    def entered(self) -> set[str]:
        """Every scene that any play enters, with choices or without."""
        turns = [begin(self.story), *(step(self.story, state, name) for state in self.ways for name in state.offered)]
        return {event.scene for turn in turns for event in turn.events if isinstance(event, Entered)}

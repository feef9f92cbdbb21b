"""Everything that a story asks and prints: each condition with what hangs on it, and each line that is told."""

from collections.abc import Iterator
from typing import Literal

from attrs import frozen

from game.story.expression import Condition
from game.story.model import Choice, Presence, Route, Story
from game.story.text import Line, Text, lines_of

#: What a condition decides: whether a choice is offered, a way taken, a text told, a person here, a meter shown.
Decides = Literal["choice", "way", "text", "presence", "meter"]


@frozen
class Asked:
    """A condition of the story, this very object, and what it decides.

    `of` is the id of the choice, of the way's target or of the person, or the meter's name; "" for a text. `above` and
    `below` count the others that are asked before it and only where it fails: ways of one list, texts of one first_of.
    """

    condition: Condition
    decides: Decides
    of: str = ""
    above: int = 0
    below: int = 0


def asked(story: Story) -> Iterator[Asked]:
    """Every condition of a story; those that a test expects are the test's own."""
    for variable in story.variables:
        if variable.shown_while is not None:
            yield Asked(variable.shown_while, "meter", variable.name)
    for scene in story.scenes:
        yield from _present(story, scene.here)
        yield from _told(scene.text)
        yield from _ways(scene.to)
        for choice in scene.choices:
            yield from _of_choice(story, choice)


def _of_choice(story: Story, choice: Choice) -> Iterator[Asked]:
    if choice.when is not None:
        yield Asked(choice.when, "choice", choice.id)
    yield from _present(story, choice.here or ())
    yield from _told(choice.then)
    yield from _ways(choice.to)


def _present(story: Story, presences: tuple[Presence, ...]) -> Iterator[Asked]:
    for presence in presences:
        if presence.when is not None:
            yield Asked(presence.when, "presence", story.people[presence.person].id)


def _ways(routes: tuple[Route, ...]) -> Iterator[Asked]:
    for place, route in enumerate(routes):
        if route.when is not None:
            yield Asked(route.when, "way", route.to, place, len(routes) - place - 1)


def _told(text: Text) -> Iterator[Asked]:
    for block in text:
        for place, passage in enumerate(block.passages):
            if passage.when is not None:
                yield Asked(passage.when, "text", "", place, len(block.passages) - place - 1)


def printed(story: Story) -> Iterator[Line]:
    """Every line that players may read."""
    for scene in story.scenes:
        yield from lines_of(scene.text)
        for choice in scene.choices:
            yield choice.text
            yield from lines_of(choice.then)
            yield from (line for line in (choice.locked, choice.why, choice.unseen) if line is not None)

"""Bounds for numbers that have none: beyond what any condition can still tell apart, one value stands for all.

A number that only ever grows, and is only compared with constants, says the same to every condition once it is past
the greatest of them. So a counter in a loop has as few states as a bounded one.
"""

from collections.abc import Iterator

from attrs import define, field

from game.story.expression import Comparison, Condition, Constant, Junction, Name, Negation, Sum, Tree
from game.story.model import Assign, Change, Choice, Effect, Presence, Route, Story, Variable
from game.story.text import FirstOf, Line, Text, Valued

#: The least and the greatest that a variable needs, as far as they are known.
Bounds = tuple[int | None, int | None]


@define
class _Use:
    """How a story uses one number: what it is compared with, set to and changed by; whether more is asked of it."""

    compared: set[int] = field(factory=set)
    held: set[int] = field(factory=set)
    changes: set[int] = field(factory=set)
    exact: bool = False


def needed_bounds(story: Story) -> tuple[Bounds, ...]:
    """For each variable, between what bounds its values must be told apart: its own, or those found here."""
    uses = [_Use() for _ in story.variables]
    for condition in conditions_of(story):
        _ask(condition.tree, uses)
    for line in _lines(story):
        for piece in line:
            if isinstance(piece, Valued):
                uses[piece.variable].exact = True
    for effect in _effects(story):
        if isinstance(effect, Change):
            uses[effect.variable].changes.add(effect.by)
        elif isinstance(effect, Assign) and isinstance(effect.value, int):
            uses[effect.variable].held.add(effect.value)
    return tuple(_bounds(variable, use) for variable, use in zip(story.variables, uses, strict=True))


def _bounds(variable: Variable, use: _Use) -> Bounds:
    if not variable.is_number or use.exact or isinstance(variable.first, str):
        return variable.low, variable.high
    held = use.held | {int(variable.first)}
    low, high = variable.low, variable.high
    if all(change >= 0 for change in use.changes):
        low = min(held) if low is None else low
        high = max(held | {value + 1 for value in use.compared}) if high is None else high
    elif all(change <= 0 for change in use.changes):
        high = max(held) if high is None else high
        low = min(held | {value - 1 for value in use.compared}) if low is None else low
    return low, high


def _ask(tree: Tree, uses: list[_Use]) -> None:
    """What a condition asks of each number."""
    if isinstance(tree, Comparison):
        for name, other in ((tree.left, tree.right), (tree.right, tree.left)):
            if isinstance(name, Name) and name.family == "variable" and isinstance(other, Constant):
                uses[name.slot].compared.add(int(other.value) if not isinstance(other.value, str) else 0)
            else:
                _exactly(name, uses)
    elif isinstance(tree, Junction | Sum):
        _ask(tree.left, uses)
        _ask(tree.right, uses)
    elif isinstance(tree, Negation):
        _ask(tree.of, uses)
    else:
        _exactly(tree, uses)


def _exactly(tree: Tree, uses: list[_Use]) -> None:
    if isinstance(tree, Constant):
        return
    for name in Condition(tree, "").names:
        if name.family == "variable":
            uses[name.slot].exact = True


def _effects(story: Story) -> Iterator[Effect]:
    for scene in story.scenes:
        yield from scene.effects
        for choice in scene.choices:
            yield from choice.effects


def conditions_of(story: Story) -> Iterator[Condition]:
    """Every condition of a story."""
    whens = [variable.shown_while for variable in story.variables]
    for scene in story.scenes:
        whens += [*_at(scene.here), *_on(scene.to), *_of_text(scene.text)]
        for choice in scene.choices:
            whens += [choice.when, *_at(choice.here or ()), *_on(choice.to), *_of_text(choice.then)]
    yield from (when for when in whens if when is not None)


def _at(presences: tuple[Presence, ...]) -> list[Condition | None]:
    return [presence.when for presence in presences]


def _on(routes: tuple[Route, ...]) -> list[Condition | None]:
    return [route.when for route in routes]


def _of_text(text: Text) -> Iterator[Condition | None]:
    for block in text:
        yield from (passage.when for passage in (block.passages if isinstance(block, FirstOf) else (block,)))


def _lines(story: Story) -> Iterator[Line]:
    for scene in story.scenes:
        yield from _of_lines(scene.text)
        for choice in scene.choices:
            yield from _of_choice(choice)


def _of_choice(choice: Choice) -> Iterator[Line]:
    yield from _of_lines(choice.then)
    yield choice.text
    yield choice.locked or ()


def _of_lines(text: Text) -> Iterator[Line]:
    for block in text:
        for passage in block.passages if isinstance(block, FirstOf) else (block,):
            yield from passage.lines

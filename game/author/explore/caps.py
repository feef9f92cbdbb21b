"""Bounds for numbers that have none: beyond what any condition can still tell apart, one value stands for all.

A number that only ever grows, and is only compared with constants, says the same to every condition once it is past
the greatest of them. So a counter in a loop has as few states as a bounded one.
"""

from collections.abc import Iterator

from attrs import define, field

from game.author.asked import asked
from game.story.expression import Comparison, Condition, Constant, Junction, Name, Negation, Sum, Tree
from game.story.model import Assign, Change, Effect, Story, Variable
from game.story.text import Line, Valued, lines_of

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
    for one in asked(story):
        _ask(one.condition.tree, uses)
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


def _lines(story: Story) -> Iterator[Line]:
    """Every line that may be told before the next choice; what is only said in the debrief tells no states apart."""
    for scene in story.scenes:
        yield from lines_of(scene.text)
        for choice in scene.choices:
            yield from lines_of(choice.then)
            yield choice.text
            yield choice.locked or ()

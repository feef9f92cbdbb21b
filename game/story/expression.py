"""The condition language: a tree, the names it uses, and a closure that answers it for a state.

Grammar, loosest first: `or`, `and`, `not`, one comparison (or `is`, `is not`), `+` and `-`, a value.
No calls, no other attributes, no Python.
"""

from collections.abc import Callable
from typing import Any, Literal

from attrs import field, frozen

from game.story.people import mean_goodwill

Kind = Literal["flag", "number", "word"]
#: Anything with a state's attributes: a State, or a draft of one inside a step.
View = Any
Reading = Callable[[View], Any]


@frozen
class Constant:
    """A number, true or false, or a word."""

    value: bool | int | str


@frozen
class Name:
    """Something a state knows: `reputation`, `goodwill`, a person's, a variable, seen, chose, untold, unseen."""

    family: str
    key: str = ""
    slot: int = -1
    kind: Kind = "flag"

    def __str__(self) -> str:
        return self.key if self.family == "variable" else f"{self.family}.{self.key}" if self.key else self.family


@frozen
class Negation:
    """`not x`."""

    of: "Tree"


@frozen
class Junction:
    """`x and y`, or `x or y`."""

    word: Literal["and", "or"]
    left: "Tree"
    right: "Tree"


@frozen
class Comparison:
    """`x < y` and its like; `is` reads ==, `is not` reads !=."""

    sign: Literal["<", "<=", ">", ">=", "==", "!="]
    left: "Tree"
    right: "Tree"


@frozen
class Sum:
    """`x + y` or `x - y`."""

    sign: Literal["+", "-"]
    left: "Tree"
    right: "Tree"


Tree = Constant | Name | Negation | Junction | Comparison | Sum


@frozen
class Condition:
    """A checked condition. Two conditions of the same tree are equal."""

    tree: Tree
    source: str = field(eq=False)
    test: Reading = field(init=False, eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        object.__setattr__(self, "test", reading(self.tree))

    @property
    def names(self) -> tuple[Name, ...]:
        """Every name that the condition reads, in the order in which it stands there."""
        return tuple(_names(self.tree))


def kind_of(tree: Tree) -> Kind:
    """What a tree's value is."""
    if isinstance(tree, Constant):
        return "flag" if isinstance(tree.value, bool) else "number" if isinstance(tree.value, int) else "word"
    if isinstance(tree, Name):
        return tree.kind
    return "number" if isinstance(tree, Sum) else "flag"


def _names(tree: Tree) -> list[Name]:
    if isinstance(tree, Name):
        return [tree]
    if isinstance(tree, Negation):
        return _names(tree.of)
    if isinstance(tree, Junction | Comparison | Sum):
        return _names(tree.left) + _names(tree.right)
    return []


def reading(tree: Tree) -> Reading:
    """The closure that answers a tree for a state."""
    if isinstance(tree, Constant):
        value = tree.value
        return lambda _view: value
    if isinstance(tree, Name):
        return _NAMED[tree.family](tree)
    if isinstance(tree, Negation):
        inner = reading(tree.of)
        return lambda view: not inner(view)
    left, right = reading(tree.left), reading(tree.right)
    if isinstance(tree, Junction):
        if tree.word == "and":
            return lambda view: left(view) and right(view)
        return lambda view: left(view) or right(view)
    if isinstance(tree, Comparison) and isinstance(tree.right, Constant):
        return _BY_CONSTANT[tree.sign](left, tree.right.value)
    return _BINARY[tree.sign](left, right)


def _untold(name: Name) -> Reading:
    slot = name.slot
    return lambda view: any(entry.person == slot and not entry.unseen for entry in view.waiting)


def _unseen(name: Name) -> Reading:
    key = name.key
    return lambda view: any(entry.unseen and entry.act == key for entry in view.waiting)


_NAMED: dict[str, Callable[[Name], Reading]] = {
    "reputation": lambda _name: lambda view: view.reputation,
    "goodwill": lambda name: (
        (lambda view: view.goodwill[name.slot]) if name.key else lambda view: mean_goodwill(view.goodwill)
    ),
    "variable": lambda name: lambda view: view.variables[name.slot],
    "seen": lambda name: lambda view: name.key in view.seen,
    "chose": lambda name: lambda view: name.key in view.chose,
    "untold": _untold,
    "unseen": _unseen,
}
_BY_CONSTANT: dict[str, Callable[[Reading, Any], Reading]] = {
    "<": lambda left, value: lambda view: left(view) < value,
    "<=": lambda left, value: lambda view: left(view) <= value,
    ">": lambda left, value: lambda view: left(view) > value,
    ">=": lambda left, value: lambda view: left(view) >= value,
    "==": lambda left, value: lambda view: left(view) == value,
    "!=": lambda left, value: lambda view: left(view) != value,
}
_BINARY: dict[str, Callable[[Reading, Reading], Reading]] = {
    "<": lambda left, right: lambda view: left(view) < right(view),
    "<=": lambda left, right: lambda view: left(view) <= right(view),
    ">": lambda left, right: lambda view: left(view) > right(view),
    ">=": lambda left, right: lambda view: left(view) >= right(view),
    "==": lambda left, right: lambda view: left(view) == right(view),
    "!=": lambda left, right: lambda view: left(view) != right(view),
    "+": lambda left, right: lambda view: left(view) + right(view),
    "-": lambda left, right: lambda view: left(view) - right(view),
}

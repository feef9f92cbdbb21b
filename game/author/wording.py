"""Conditions in words, for people who do not read code.

A negation goes inward until it stands at what it denies, so that no sentence says “it is not so that”. `and` binds
closer than `, or`; parentheses stand only where that would be read otherwise.
"""

from typing import Literal, NamedTuple

from game.author.naming import Names
from game.story.expression import Comparison, Condition, Constant, Junction, Name, Negation, Sum, Tree, kind_of

Sign = Literal["<", "<=", ">", ">=", "==", "!="]

#: How closely the parts of a sentence hold together, loosest first.
_PAIR, _OR, _AND, _ATOM = range(4)

_OPPOSITE: dict[Sign, Sign] = {"<": ">=", "<=": ">", ">": "<=", ">=": "<", "==": "!=", "!=": "=="}
_TURNED: dict[Sign, Sign] = {"<": ">", "<=": ">=", ">": "<", ">=": "<=", "==": "==", "!=": "!="}
_TO_NUMBER: dict[Sign, str] = {
    "<": "is less than {}",
    "<=": "is {} or less",
    ">": "is more than {}",
    ">=": "is {} or more",
    "==": "is {}",
    "!=": "is not {}",
}
_FEELS: dict[Sign, str] = {
    "<": "feels less than {}",
    "<=": "feels {} or less",
    ">": "feels more than {}",
    ">=": "feels {} or more",
    "==": "feels exactly {}",
    "!=": "feels anything but {}",
}
_BETWEEN: dict[Sign, str] = {
    "<": "is less than",
    "<=": "is at most",
    ">": "is more than",
    ">=": "is at least",
    "==": "is the same as",
    "!=": "is not the same as",
}


class _Said(NamedTuple):
    words: str
    level: int


def in_words(condition: Condition | Tree, names: Names, *, denied: bool = False) -> str:
    """What a condition says, as a clause: `Dana feels 60 or more and you have been to “kitchen”`.

    `denied` gives the words of its opposite.
    """
    tree = condition.tree if isinstance(condition, Condition) else condition
    return _flag(tree, names, not denied).words


def when(condition: Condition | Tree, names: Names) -> str:
    """A condition with the word that leads it in: `if …`, or `after …` where it asks for a choice alone."""
    tree = condition.tree if isinstance(condition, Condition) else condition
    lone = isinstance(tree, Name) and tree.family == "chose"
    return f"{'after' if lone else 'if'} {in_words(tree, names)}"


def _flag(tree: Tree, names: Names, holds: bool) -> _Said:
    """A yes or no in words; its opposite where it should not hold."""
    if isinstance(tree, Negation):
        return _flag(tree.of, names, not holds)
    if isinstance(tree, Junction):
        return _joined(tree, names, holds)
    if isinstance(tree, Comparison):
        return _compared(tree, names, holds)
    if isinstance(tree, Constant):
        return _Said("always" if bool(tree.value) == holds else "never", _ATOM)
    assert isinstance(tree, Name), "a number is no condition"
    return _Said(_named(tree, names, holds), _ATOM)


def _joined(tree: Junction, names: Names, holds: bool) -> _Said:
    word = tree.word if holds else {"and": "or", "or": "and"}[tree.word]
    level = _AND if word == "and" else _OR
    parts = (_around(_flag(part, names, holds), level) for part in (tree.left, tree.right))
    return _Said((" and " if word == "and" else ", or ").join(parts), level)


def _around(said: _Said, level: int) -> str:
    """A part inside something that holds its parts together as closely as `level`."""
    return said.words if said.level >= level else f"({said.words})"


def _compared(tree: Comparison, names: Names, holds: bool) -> _Said:
    left, right = tree.left, tree.right
    sign: Sign = tree.sign if holds else _OPPOSITE[tree.sign]
    if kind_of(left) == "flag":
        return _paired(left, right, names, sign == "==")
    if isinstance(left, Constant) and not isinstance(right, Constant):
        left, right, sign = right, left, _TURNED[sign]
    if isinstance(right, Constant):
        return _Said(_to_constant(left, sign, right, names), _ATOM)
    return _Said(f"{_value(left, names)} {_BETWEEN[sign]} {_value(right, names)}", _ATOM)


def _to_constant(left: Tree, sign: Sign, right: Constant, names: Names) -> str:
    value = _value(right, names)
    if isinstance(left, Name) and left.family == "goodwill" and left.key:
        return f"{names.people[left.slot]} {_FEELS[sign].format(value)}"
    return f"{_value(left, names)} {_TO_NUMBER[sign].format(value)}"


def _paired(left: Tree, right: Tree, names: Names, same: bool) -> _Said:
    """Two conditions that are compared with each other, or one with true or false."""
    if isinstance(left, Constant):
        left, right = right, left
    if isinstance(right, Constant):
        return _flag(left, names, bool(right.value) == same)
    first, second = _flag(left, names, True), _flag(right, names, same)
    return _Said(f"{_around(first, _ATOM)} exactly when {_around(second, _ATOM)}", _PAIR)


def _named(name: Name, names: Names, holds: bool) -> str:
    if name.family == "seen":
        return f"you have {'' if holds else 'not '}been to {names.scenes[name.key]}"
    if name.family == "chose":
        made = names.choices[name.key]
        return f"you {made}" if holds else f"you never {made}"
    if name.family == "untold":
        return f"{names.people[name.slot]} has {'not ' if holds else ''}been told everything"
    if name.family == "unseen":
        return f"{names.choice(name.key)} is {'still' if holds else 'not'} your secret"
    return f"{names.variables[name.slot]} is {'true' if holds else 'false'}"


def _value(tree: Tree, names: Names) -> str:
    if isinstance(tree, Constant):
        return f"“{tree.value}”" if isinstance(tree.value, str) else str(tree.value).replace("-", "−")
    if isinstance(tree, Sum):
        right = _value(tree.right, names)
        right = f"({right})" if isinstance(tree.right, Sum) else right
        return f"{_value(tree.left, names)} {'plus' if tree.sign == '+' else 'minus'} {right}"
    assert isinstance(tree, Name), "only numbers and words are values"
    if tree.family == "goodwill":
        return f"what {names.people[tree.slot]} feels" if tree.key else "average goodwill"
    return "your reputation" if tree.family == "reputation" else names.variables[tree.slot]

"""A condition's tree as an author would write it."""

from game.story.expression import Comparison, Constant, Junction, Negation, Sum, Tree, kind_of

#: How tightly the words of the condition language bind, loosest first.
_BINDING = {"or": 1, "and": 2, "not": 3, "compare": 4, "sum": 5, "value": 6}


def spelled_tree(tree: Tree) -> str:
    """The text of a condition, with only the parentheses that it needs."""
    return _spelled(tree, 0)


def _spelled(tree: Tree, outside: int) -> str:
    text, binding = _written(tree)
    return f"({text})" if binding < outside else text


def _written(tree: Tree) -> tuple[str, int]:
    if isinstance(tree, Constant):
        return (str(tree.value).lower() if isinstance(tree.value, bool) else str(tree.value)), _BINDING["value"]
    if isinstance(tree, Negation):
        return f"not {_spelled(tree.of, _BINDING['not'])}", _BINDING["not"]
    if isinstance(tree, Junction):
        binding = _BINDING[tree.word]
        return f"{_spelled(tree.left, binding)} {tree.word} {_spelled(tree.right, binding + 1)}", binding
    if isinstance(tree, Comparison):
        binding = _BINDING["compare"] + 1
        sign = tree.sign
        if kind_of(tree.right) != "number":
            sign_word = {"==": "is", "!=": "is not"}.get(sign, sign)
            return f"{_spelled(tree.left, binding)} {sign_word} {_spelled(tree.right, binding)}", _BINDING["compare"]
        return f"{_spelled(tree.left, binding)} {sign} {_spelled(tree.right, binding)}", _BINDING["compare"]
    if isinstance(tree, Sum):
        binding = _BINDING["sum"]
        return f"{_spelled(tree.left, binding)} {tree.sign} {_spelled(tree.right, binding + 1)}", binding
    return str(tree), _BINDING["value"]

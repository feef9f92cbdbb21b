"""Reading what a story remembers: its variables, with their bounds and first values."""

from attrs import evolve

from game.author import faults, template
from game.author.routes import scene_of
from game.author.schema import Desk, is_name, is_number
from game.author.scope import RESERVED, Scope
from game.source.node import AnyNode, Mapping, Scalar
from game.story.model import Variable

_KEYS = ("from", "to", "one_of", "first", "shown", "while", "runs_out")


def read_variables(desk: Desk, node: AnyNode | None, scope: Scope) -> None:
    """Declare every variable of `remember`."""
    if isinstance(node, Scalar) and not node.text:
        return
    for key, value in desk.mapping(node, "What it remembers") or ():
        variable = _variable(desk, key, value, scope)
        if variable is None:
            desk.lost.add(key.text)
        else:
            scope.variables[variable.name] = len(scope.declared)
            scope.declared.append(variable)
            scope.parts["variable", variable.name] = key.span, value


def read_displays(desk: Desk, node: AnyNode | None, scope: Scope) -> None:
    """For how long each variable is shown: its `while`, which may name any scene and any choice of the file."""
    for key, value in node if isinstance(node, Mapping) else ():
        condition = value.get("while") if isinstance(value, Mapping) else None
        slot = scope.variables.get(key.text)
        if condition is None or slot is None:
            continue
        if scope.declared[slot].shown is None:
            message = f"“{key.text}” is not shown: there is nothing to show only for a while."
            desk.fault(faults.MISSING_KEY, condition, message, "Add shown: … or delete while.")
        scope.declared[slot] = evolve(scope.declared[slot], shown_while=template.condition(desk, condition, scope))


def _variable(desk: Desk, key: Scalar, node: AnyNode, scope: Scope) -> Variable | None:
    name = desk.name(key, "A variable's name")
    if name is None:
        return None
    if name in RESERVED or "-" in name:
        message = f"“{name}” has a meaning of its own." if name in RESERVED else "In a condition, a - would mean minus."
        fix = "Choose another name." if name in RESERVED else f"Write “{name.replace('-', '_')}”."
        desk.fault(faults.BAD_NAME, key, f"{message} It cannot be a variable.", fix)
        return None
    if name in scope.people:
        desk.fault(faults.DUPLICATE_ID, key, f"“{name}” is a person in who already.", "Choose another name.")
        return None
    if isinstance(node, Scalar):
        return _short(desk, name, node)
    entry = desk.mapping(node, f"“{name}”", _KEYS)
    return None if entry is None else _long(desk, name, entry, scope)


def _short(desk: Desk, name: str, node: Scalar) -> Variable | None:
    """A variable that is only its first value."""
    text = desk.text(node, f"“{name}”")
    if text is None:
        return None
    if text in ("true", "false"):
        return Variable(name, text == "true")
    if is_number(text):
        return Variable(name, int(text))
    message = f"“{name}” should begin as true, false, a whole number or one of some words."
    meant = {"yes": "true", "no": "false", "on": "true", "off": "false"}.get(text.lower(), text.lower())
    fix = f"Write {meant}." if meant in ("true", "false") else f"Write {{one_of: [{text}, …], first: {text}}}."
    desk.fault(faults.BAD_VARIABLE, node, message, fix)
    return None


def _long(desk: Desk, name: str, entry: Mapping, scope: Scope) -> Variable | None:
    shown = desk.text(entry.get("shown"), "shown")
    words, first = entry.get("one_of"), entry.get("first")
    if words is not None:
        _only_numbers(desk, name, entry, "a word")
        return _word(desk, name, entry, words, shown)
    if first is None:
        if desk.lacks(entry, "first"):
            desk.fault(faults.MISSING_KEY, entry, f"What does “{name}” begin with?", "Add first: …")
        return None
    if isinstance(first, Scalar) and first.text in ("true", "false"):
        _only_numbers(desk, name, entry, "true or false")
        return Variable(name, first.text == "true", shown=shown)
    return _number(desk, name, entry, first, shown, scope)


def _only_numbers(desk: Desk, name: str, entry: Mapping, kind: str) -> None:
    for key, _ in entry:
        if key.text in ("from", "to", "runs_out"):
            message = f"“{name}” is {kind}: only a number has {key.text}."
            desk.fault(faults.BAD_VARIABLE, key, message, "Delete it.")


def _number(desk: Desk, name: str, entry: Mapping, first: AnyNode, shown: str | None, scope: Scope) -> Variable | None:
    low_node, high_node, out = entry.get("from"), entry.get("to"), entry.get("runs_out")
    low = desk.number(low_node, "from") if low_node is not None else None
    high = desk.number(high_node, "to") if high_node is not None else None
    if low is not None and high is not None and low >= high:
        desk.fault(faults.BAD_VARIABLE, entry, f"“{name}” goes from {low} to {high}.", "Turn the two around.")
        return None
    value = desk.number(first, f"What “{name}” begins with")
    if value is not None and ((low is not None and value < low) or (high is not None and value > high)):
        desk.fault(faults.BAD_VARIABLE, first, f"“{name}” begins outside its own bounds.", _bounds(low, high))
        return None
    target = scene_of(desk, out, scope) if out is not None else None
    if out is not None and low_node is None:
        message = f"“{name}” has no lower bound: it cannot run out."
        desk.fault(faults.BAD_VARIABLE, out, message, "Add from: 0")
    return None if value is None else Variable(name, value, low, high, shown=shown, runs_out=target)


def _bounds(low: int | None, high: int | None) -> str:
    if low is not None and high is not None:
        return f"Begin from {low} to {high}."
    return f"Begin with {low} or more." if low is not None else f"Begin with {high} or less."


def _word(desk: Desk, name: str, entry: Mapping, node: AnyNode, shown: str | None) -> Variable | None:
    words = []
    for item in desk.items(node, "one_of"):
        word = desk.text(item, "A word")
        if word and not is_name(word):
            message = f"“{word}” cannot be compared in a condition: a word has letters, digits and _."
            desk.fault(faults.BAD_NAME, item, message)
            return None
        if word in words:
            desk.fault(faults.BAD_VARIABLE, item, f"“{name}” has the word “{word}” twice.", "Delete one of the two.")
            return None
        if word:
            words.append(word)
    first = entry.get("first")
    if not words:
        desk.fault(faults.BAD_VARIABLE, node, f"“{name}” has no words to be one of.", "Write [wet, clean].")
        return None
    if desk.lacks(entry, "first"):
        desk.fault(faults.MISSING_KEY, entry, f"What does “{name}” begin as?", f"Add first: {words[0]}")
    value = desk.one_of(first, f"“{name}”", words)
    return Variable(name, value, words=tuple(words), shown=shown) if value else None

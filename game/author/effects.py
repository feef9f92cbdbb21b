"""Reading what an act or a scene does: effects, who is here, who hears, what comes out, where it leads."""

from collections.abc import Iterator

from game.author import faults, template
from game.author.schema import Desk, is_number
from game.author.scope import Scope
from game.source.node import AnyNode, Mapping, Scalar, Sequence
from game.story.model import Assign, Change, Effect, Goodwill, Hears, Presence, Reputation, Value, Variable


def read_effects(desk: Desk, node: AnyNode | None, scope: Scope) -> tuple[Effect, ...]:
    """The effects of a choice or scene, in file order."""
    if isinstance(node, Scalar) and not node.text:
        return ()
    group = desk.mapping(node, "Effects")
    return tuple(effect for key, value in group or () for effect in _effects_of(desk, key, value, scope))


def _effects_of(desk: Desk, key: Scalar, value: AnyNode, scope: Scope) -> Iterator[Effect]:
    if key.text == "reputation":
        amount = _amount(desk, value, "Reputation")
        if amount is not None:
            yield Reputation(amount)
    elif key.text == "goodwill":
        for who, by in desk.mapping(value, "Goodwill, a person each,") or ():
            amount = _amount(desk, by, "Goodwill")
            person = person_of(desk, who, scope)
            if person is not None and amount is not None:
                yield Goodwill(person, amount)
    elif key.text in scope.variables:
        effect = _on_variable(desk, value, scope.variables[key.text], scope)
        if effect is not None:
            yield effect
    elif key.text in scope.people:
        message = f"“{key.text}” is a person: what they feel is their goodwill."
        desk.fault(faults.BAD_EFFECT, key, message, f"Write goodwill: {{{key.text}: +3}}")
    else:
        desk.unknown(key, "stat or variable", key.text, ["reputation", "goodwill", *scope.variables])


def _amount(desk: Desk, node: AnyNode, what: str) -> int | None:
    if isinstance(node, Mapping):
        desk.fault(faults.BAD_EFFECT, node, f"{what} can be moved, not set.", "Write +3 or -3.")
        return None
    text = desk.text(node, what)
    if text is None:
        return None
    if not is_number(text):
        desk.fault(faults.BAD_EFFECT, node, f"{what} moves by a whole number, not by “{text}”.", "Write +3 or -3.")
        return None
    if text[0] not in "+-":
        message = f"{what} {text}: is that a rise, or a new value?"
        desk.fault(faults.BAD_EFFECT, node, message, f"Write +{text} or -{text}.")
        return None
    return int(text)


def _on_variable(desk: Desk, node: AnyNode, slot: int, scope: Scope) -> Effect | None:
    variable = scope.declared[slot]
    if isinstance(node, Mapping):
        entry = desk.mapping(node, "This effect", ("set",))
        body = entry.get("set") if entry else None
        if body is None:
            if desk.lacks(node, "set"):
                desk.fault(faults.BAD_EFFECT, node, f"What should “{variable.name}” become?", "Write {set: …}.")
            return None
        value = value_for(desk, body, variable)
        return None if value is None else Assign(slot, value)
    text = desk.text(node, f"“{variable.name}”")
    if text is None:
        return None
    if not variable.is_number:
        value = value_for(desk, node, variable)
        return None if value is None else Assign(slot, value)
    if not is_number(text):
        message = f"“{variable.name}” is a number: it cannot become “{text}”."
        desk.fault(faults.BAD_EFFECT, node, message, "Write +2, -1 or {set: 5}.")
        return None
    if text[0] not in "+-":
        message = f"{variable.name} {text}: is that a rise, or a new value?"
        desk.fault(faults.BAD_EFFECT, node, message, f"Write +{text}, -{text} or {{set: {text}}}.")
        return None
    return Change(slot, int(text))


def value_for(desk: Desk, node: AnyNode, variable: Variable) -> Value | None:
    """A value that a variable can hold."""
    if isinstance(variable.first, bool):
        return desk.flag(node, f"“{variable.name}”")
    if isinstance(variable.first, int):
        return desk.number(node, f"“{variable.name}”", variable.low, variable.high)
    return desk.one_of(node, f"“{variable.name}”", variable.words)


def read_here(desk: Desk, node: AnyNode, scope: Scope) -> tuple[Presence, ...]:
    """Who can perceive what you do: `nobody`, or a list of people, each perhaps with an `if`."""
    if isinstance(node, Scalar) and node.text == "nobody":
        return ()
    if isinstance(node, Sequence) and not node.items:
        desk.fault(faults.WRONG_KIND, node, "An empty list: is nobody here?", "Write here: nobody")
        return ()
    found = []
    for item in desk.items(node, "Who is here"):
        when = None
        who: AnyNode | None = item
        if isinstance(item, Mapping):
            desk.mapping(item, "Somebody who may be here", ("who", "if"))
            who = item.get("who")
            if item.get("if") is not None:
                when = template.condition(desk, item.get("if"), scope)
        if who is None and isinstance(item, Mapping) and not desk.lacks(item, "who"):
            continue
        if who is None:
            desk.fault(faults.MISSING_KEY, item, "Who may be here?", "Write {who: marco, if: …}")
        elif (person := person_of(desk, who, scope)) is not None:
            found.append(Presence(person, when))
    return tuple(found)


def person_of(desk: Desk, node: AnyNode, scope: Scope) -> int | None:
    """The place of a person who is in `who`."""
    name = desk.text(node, "A person")
    if name is None:
        return None
    if name not in scope.people:
        _no_person(desk, node, name, scope)
        return None
    return scope.people[name]


def _no_person(desk: Desk, node: AnyNode, name: str, scope: Scope) -> None:
    if name == "nobody":
        desk.fault(faults.UNKNOWN_NAME, node, "“nobody” stands alone, without a list.", "Write here: nobody")
    elif name in scope.cast and name not in desk.lost:
        desk.fault(faults.UNKNOWN_NAME, node, f"“{name}” is not in who.", f"Add {name} to who.")
    else:
        desk.unknown(node, "person", name, scope.people)


def read_hears(desk: Desk, node: AnyNode | None, scope: Scope) -> tuple[Hears, ...]:
    """Who learns what waits for them: a list of people, or people with the acts they hear of."""
    if node is None:
        return ()
    if not isinstance(node, Mapping):
        people = [person_of(desk, item, scope) for item in desk.items(node, "Who hears")]
        return tuple(Hears(person) for person in people if person is not None)
    found = []
    for key, value in node:
        person = person_of(desk, key, scope)
        everything = isinstance(value, Scalar) and not value.text
        acts = None if everything else read_acts(desk, value, scope)
        if person is not None:
            found.append(Hears(person, acts))
    return tuple(found)


def read_acts(desk: Desk, node: AnyNode | None, scope: Scope) -> tuple[str, ...]:
    """Choices that are named elsewhere, each with an id of its own."""
    acts = []
    for item in desk.items(node, "A list of choices"):
        name = desk.text(item, "A choice")
        if name is None:
            continue
        if name in scope.written:
            acts.append(name)
        elif name in scope.generated:
            message = f"The choice “{name}” has no id of its own, so nothing else may name it."
            desk.fault(faults.NEEDS_ID, item, message, f"Write id: {name} in that choice.")
        else:
            desk.unknown(item, "choice", name, scope.written)
    return tuple(acts)

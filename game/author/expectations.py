"""Reading the tests of a scenario: plays that the author wrote down, with what must come of them."""

from game.author import faults, template
from game.author.condition import ConditionFault, parse_condition
from game.author.routes import scene_of
from game.author.schema import Desk
from game.author.scope import Scope
from game.source.node import AnyNode, Scalar
from game.story.model import Expectation, Test

_KEYS = ("name", "choose", "expect")
_SIGNS = ("<", ">", "=", "!", "is ")


def read_tests(desk: Desk, node: AnyNode | None, scope: Scope) -> tuple[Test, ...]:
    """Every test of a scenario."""
    return tuple(test for item in desk.items(node, "tests") if (test := _test(desk, item, scope)))


def _test(desk: Desk, node: AnyNode, scope: Scope) -> Test | None:
    entry = desk.mapping(node, "A test", _KEYS)
    if entry is None:
        return None
    for key in _KEYS:
        if desk.lacks(entry, key):
            desk.fault(faults.MISSING_KEY, entry, f"A test needs {key}.", f"Add {key}: …")
    choices = (_choice(desk, step, scope) for step in desk.items(entry.get("choose"), "choose"))
    expect = desk.mapping(entry.get("expect"), "What a test expects") or ()
    found = (_expectation(desk, key, value, scope) for key, value in expect)
    return Test(
        desk.phrase(entry.get("name"), "A test's name") or "",
        tuple(choice for choice in choices if choice),
        tuple(expectation for expectation in found if expectation),
    )


def _choice(desk: Desk, node: AnyNode, scope: Scope) -> str | None:
    name = desk.text(node, "A choice")
    if name is None or name in scope.written or name in scope.generated:
        return name
    desk.unknown(node, "choice", name, [*scope.written, *scope.generated])
    return None


def _expectation(desk: Desk, key: Scalar, node: AnyNode, scope: Scope) -> Expectation | None:
    if key.text == "ending":
        scene = scene_of(desk, node, scope)
        return Expectation(f"ending: {scene}", ending=scene) if scene else None
    value = desk.text(node, "What is expected")
    if value is None:
        return None
    assert isinstance(node, Scalar)
    head = f"{key.text} " if value.startswith(_SIGNS) else f"{key.text} == "
    try:
        return Expectation(head + value, holds=scope.wrote(parse_condition(head + value, scope), node))
    except ConditionFault as fault:
        if fault.offset < len(key.text):
            template.tell(desk, key, key.text, fault)
        else:
            fault.offset = max(0, fault.offset - len(head))
            template.tell(desk, node, value, fault)
        return None

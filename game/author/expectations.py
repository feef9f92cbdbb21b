"""Reading the tests of a scenario: plays that the author wrote down, with what must come of them."""

from attrs import evolve

from game.author import faults, template
from game.author.condition import ConditionFault, parse_condition
from game.author.routes import scene_of
from game.author.schema import Desk, told_at
from game.author.scope import Scope
from game.source.node import AnyNode, Scalar
from game.story.model import Expectation, Test

_KEYS = ("name", "choose", "expect")
#: What is wrong with a test whose mistake has been told of elsewhere.
_UNREADABLE = "What it names cannot be read."
_SIGNS = ("<", ">", "=", "!", "is ")


def read_tests(desk: Desk, node: AnyNode | None, scope: Scope) -> tuple[Test, ...]:
    """Every test of a scenario, one that cannot be read among them; a key with nothing behind it has none."""
    if node is None or (isinstance(node, Scalar) and node.plain and not node.text):
        return ()
    before = len(desk.faults)
    items = list(desk.items(node, "tests"))
    if len(desk.faults) > before:
        return (_troubled(desk, Test("", (), ()), 0, node, before, scope),)
    return tuple(_test(desk, place, item, scope) for place, item in enumerate(items))


def _test(desk: Desk, place: int, node: AnyNode, scope: Scope) -> Test:
    before = len(desk.faults)
    test = _read(desk, node, scope)
    whole = all(_known(choice, scope) for choice in test.choose) and all(one.ending or one.holds for one in test.expect)
    return test if whole and len(desk.faults) == before else _troubled(desk, test, place, node, before, scope)


def _troubled(desk: Desk, test: Test, place: int, node: AnyNode, before: int, scope: Scope) -> Test:
    """A test with the first fault found in it, whose place is written down."""
    first = next(iter(desk.faults[before:]), None)
    scope.parts["trouble", str(place)] = first.span if first else told_at(node), node
    return evolve(test, trouble=first.message if first else _UNREADABLE)


def _read(desk: Desk, node: AnyNode, scope: Scope) -> Test:
    entry = desk.mapping(node, "A test", _KEYS)
    if entry is None:
        return Test("", (), ())
    for key in _KEYS:
        if desk.lacks(entry, key):
            desk.fault(faults.MISSING_KEY, entry, f"A test needs {key}.", f"Add {key}: …")
    choices = [_choice(desk, step, scope) for step in desk.items(entry.get("choose"), "choose")]
    expect = desk.mapping(entry.get("expect"), "What a test expects") or ()
    found = [_expectation(desk, key, value, scope) for key, value in expect]
    return Test(
        desk.phrase(entry.get("name"), "A test's name") or "",
        tuple(choice for choice in choices if choice),
        tuple(expectation for expectation in found if expectation),
    )


def _choice(desk: Desk, node: AnyNode, scope: Scope) -> str | None:
    name = desk.text(node, "A choice")
    if name is not None and not _known(name, scope):
        desk.unknown(node, "choice", name, [*scope.written, *scope.generated])
    return name


def _known(choice: str, scope: Scope) -> bool:
    return choice in scope.written or choice in scope.generated


def _expectation(desk: Desk, key: Scalar, node: AnyNode, scope: Scope) -> Expectation | None:
    """What is expected; one that cannot be read has nothing but its name."""
    if key.text == "ending":
        scene = scene_of(desk, node, scope)
        written = node.text if isinstance(node, Scalar) else ""
        return Expectation(f"ending: {scene or written}", ending=scene)
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
        return Expectation(head + value)

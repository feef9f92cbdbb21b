"""Reading where a story goes on: scenes named by `to`, and circles that nobody could leave."""

from game.author import faults, template
from game.author.schema import Desk
from game.author.scope import Scope
from game.source.node import AnyNode, Mapping, Scalar, Sequence
from game.story.model import Route, Scene


def read_routes(desk: Desk, node: AnyNode | None, scope: Scope) -> tuple[Route, ...]:
    """Where it goes on: a scene, or a list tried in order whose last one has no `if`; nothing where nothing stands."""
    if node is None:
        return ()
    if isinstance(node, Scalar):
        target = scene_of(desk, node, scope)
        return (Route(target),) if target else ()
    items = list(desk.items(node, "Where it leads"))
    if not items and isinstance(node, Sequence):
        desk.fault(faults.BAD_ROUTES, node, "This list of ways on is empty.", "Write to: scene")
    last = len(items) - 1
    found = (_route(desk, item, scope, last=place == last) for place, item in enumerate(items))
    return tuple(route for route in found if route)


def _route(desk: Desk, item: AnyNode, scope: Scope, *, last: bool) -> Route | None:
    entry = desk.mapping(item, "A way on", ("if", "to")) if isinstance(item, Mapping) else None
    when = entry.get("if") if entry else None
    bare = when is None and (entry is None or desk.lacks(entry, "if"))
    to = entry.get("to") if entry else item
    if last and when is not None:
        message = "The last way on has an if: where does it lead when that fails?"
        desk.fault(faults.BAD_ROUTES, item, message, "Add a last one without if: {to: …}")
    elif not last and bare:
        message = "This way on has no if: the ones behind it are never taken."
        desk.fault(faults.BAD_ROUTES, item, message, "Give it an if, or put it last.")
    condition = template.condition(desk, when, scope)
    if to is None:
        if entry and desk.lacks(entry, "to"):
            desk.fault(faults.MISSING_KEY, item, "A way on needs its to.", "Write {if: …, to: scene}")
        return None
    target = scene_of(desk, to, scope)
    return Route(target, condition) if target else None


def scene_of(desk: Desk, node: AnyNode, scope: Scope) -> str | None:
    """The id of a scene that there is."""
    name = desk.text(node, "A scene")
    if name is None:
        return None
    if name not in scope.scenes:
        desk.unknown(node, "scene", name, scope.scenes)
        return None
    return name


def check_circles(desk: Desk, scenes: tuple[Scene, ...], scope: Scope) -> None:
    """Scenes that only lead on to each other: nobody would ever get a choice."""
    onward = {scene.id: scene.to[0].to for scene in scenes if len(scene.to) == 1 and not scene.effects}
    known: set[str] = set()
    for first in onward:
        name, path = first, dict[str, None]()
        while name in onward and name not in known:
            known.add(name)
            path[name] = None
            name = onward[name]
        if name in path:
            way = list(path)
            circle = way[way.index(name) :]
            told = " → ".join([*circle, name])
            message = f"These scenes run in a circle: {told}."
            desk.fault(faults.ENDLESS_ROUTE, scope.scenes[name], message, "Let one of them lead out.")

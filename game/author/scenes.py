"""Reading scenes: who is here, what is told, and the one way in which each goes on."""

from game.author import faults, template
from game.author.choices import read_choice
from game.author.effects import read_acts, read_effects, read_hears, read_here
from game.author.routes import read_routes
from game.author.schema import Desk
from game.author.scope import Scope
from game.source.node import AnyNode, Mapping, Sequence
from game.story.model import Ending, Scene, Tone

SCENE_KEYS = ("here", "at", "text", "hears", "comes_out", "effects", "choices", "to", "ending", "alone")
TONES: tuple[Tone, ...] = ("warm", "mixed", "cold")


def read_scene(desk: Desk, name: str, node: AnyNode, ids: dict[int, str], scope: Scope) -> Scene | None:
    """One scene. `ids` gives the id of each choice, by the identity of its node."""
    entry = desk.mapping(node, f"The scene “{name}”", SCENE_KEYS)
    if entry is None:
        return None
    _one_way_on(desk, name, entry, scope)
    ending = _ending(desk, entry.get("ending"), scope)
    here = entry.get("here")
    choices = entry.get("choices")
    items = choices.items if isinstance(choices, Sequence) else ()
    if items and desk.lacks(entry, "here"):
        message = f"Who can perceive what you do in “{name}”?"
        desk.fault(faults.HERE_MISSING, scope.scenes[name], message, "Add here: [ … ] or here: nobody")
    presences = read_here(desk, here, scope) if here is not None else ()
    effects = read_effects(desk, entry.get("effects"), scope)
    if not isinstance(here, Sequence) or len(here.items) == len(presences):
        _only_people_here(desk, entry, scope, {presence.person for presence in presences})
    if choices is not None and not items and entry.get("to") is None and entry.get("ending") is None:
        desk.fault(faults.WRONG_KIND, choices, "The choices should be a list, each after a dash.")
    return Scene(
        id=name,
        text=template.text(desk, entry.get("text"), "A text", scope),
        here=presences,
        at=template.phrase(desk, entry.get("at"), "The time", scope),
        effects=effects,
        hears=read_hears(desk, entry.get("hears"), scope),
        comes_out=read_acts(desk, entry.get("comes_out"), scope),
        choices=tuple(choice for item in items if (choice := read_choice(desk, item, ids, scope))),
        to=read_routes(desk, entry.get("to"), scope),
        ending=ending,
        alone=_alone(desk, entry.get("alone")),
    )


def _one_way_on(desk: Desk, name: str, entry: Mapping, scope: Scope) -> None:
    ways = [key for key, _ in entry if key.text in ("choices", "to", "ending")]
    if not ways and desk.lacks(entry, "choices", "to", "ending"):
        message = f"The scene “{name}” leads nowhere."
        desk.fault(faults.LEADS_NOWHERE, scope.scenes[name], message, "Add choices, to, or ending.")
    for key in ways[1:]:
        message = f"“{name}” has {ways[0].text} already: {key.text} would be a second way on."
        desk.fault(faults.TWO_WAYS_ON, key, message, "Delete one of the two.")


def _only_people_here(desk: Desk, entry: Mapping, scope: Scope, here: set[int]) -> None:
    """Rule 14: a scene moves only what the people in it feel."""
    effects = entry.get("effects")
    for key, value in effects if isinstance(effects, Mapping) else ():
        if key.text == "reputation" and not here:
            message = "Nobody is here: a scene without witnesses cannot move reputation."
            desk.fault(faults.ABSENT_PERSON, key, message, "Move it in a choice, or add who is here.")
        for who, _ in value if key.text == "goodwill" and isinstance(value, Mapping) else ():
            if who.text in scope.people and scope.people[who.text] not in here:
                message = f"“{who.text}” is not here: a scene moves only what the people in it feel."
                desk.fault(faults.ABSENT_PERSON, who, message, f"Add {who.text} to here, or move it in a choice.")


def _ending(desk: Desk, node: AnyNode | None, scope: Scope) -> Ending | None:
    entry = desk.mapping(node, "An ending", ("title", "tone"))
    if entry is None:
        return None
    for key in ("title", "tone"):
        if desk.lacks(entry, key):
            fix = "Write ending: {title: …, tone: warm}"
            desk.fault(faults.MISSING_KEY, entry, f"An ending needs its {key}.", fix)
    title = template.phrase(desk, entry.get("title"), "The title of an ending", scope)
    tone = desk.one_of(entry.get("tone"), "The tone of an ending", TONES)
    return Ending(title, tone) if title and tone else None


def _alone(desk: Desk, node: AnyNode | None) -> bool:
    return desk.one_of(node, "alone", ("goes_on",)) is not None

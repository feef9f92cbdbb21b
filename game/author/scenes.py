"""Reading scenes and their choices."""

from game.author import faults, template
from game.author.effects import read_acts, read_effects, read_hears, read_here
from game.author.routes import read_routes
from game.author.schema import Desk, did_you_mean
from game.author.scope import Scope
from game.source.node import AnyNode, Mapping, Scalar, Sequence
from game.story.model import FACETS, Choice, Ending, Facet, Scene, Tone

SCENE_KEYS = ("here", "at", "text", "hears", "comes_out", "effects", "choices", "to", "ending", "alone")
CHOICE_KEYS = (
    "id",
    "text",
    "say",
    "if",
    "locked",
    "once",
    "here",
    "effects",
    "hears",
    "comes_out",
    "shows",
    "then",
    "why",
    "unseen",
    "to",
)
TONES: tuple[Tone, ...] = ("warm", "mixed", "cold")


def read_scene(desk: Desk, name: str, node: AnyNode, ids: dict[int, str], scope: Scope) -> Scene | None:
    """One scene. `ids` gives the id of each choice, by the identity of its node."""
    entry = desk.mapping(node, f"The scene “{name}”", SCENE_KEYS)
    if entry is None:
        return None
    _one_way_on(desk, name, entry, scope)
    ending = _ending(desk, entry.get("ending"))
    here = entry.get("here")
    if here is None and entry.get("choices") is not None:
        message = f"Who can perceive what you do in “{name}”?"
        desk.fault(faults.HERE_MISSING, scope.scenes[name], message, "Add here: [ … ] or here: nobody")
    presences = read_here(desk, here, scope) if here is not None else ()
    effects = read_effects(desk, entry.get("effects"), scope)
    _only_people_here(desk, entry, scope, {presence.person for presence in presences})
    choices = entry.get("choices")
    items = choices.items if isinstance(choices, Sequence) else ()
    if choices is not None and not items:
        desk.fault(faults.WRONG_KIND, choices, "The choices should be a list, each after a dash.")
    return Scene(
        id=name,
        text=template.text(desk, entry.get("text"), "A text", scope),
        here=presences,
        at=desk.phrase(entry.get("at"), "The time"),
        effects=effects,
        hears=read_hears(desk, entry.get("hears"), scope),
        comes_out=read_acts(desk, entry.get("comes_out"), scope),
        choices=tuple(choice for item in items if (choice := _choice(desk, item, ids, scope))),
        to=read_routes(desk, entry.get("to"), scope),
        ending=ending,
        alone=_alone(desk, entry.get("alone")),
    )


def _one_way_on(desk: Desk, name: str, entry: Mapping, scope: Scope) -> None:
    ways = [key for key, _ in entry if key.text in ("choices", "to", "ending")]
    if not ways:
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


def _ending(desk: Desk, node: AnyNode | None) -> Ending | None:
    entry = desk.mapping(node, "An ending", ("title", "tone"))
    if entry is None:
        return None
    for key in ("title", "tone"):
        if entry.get(key) is None:
            fix = "Write ending: {title: …, tone: warm}"
            desk.fault(faults.MISSING_KEY, entry, f"An ending needs its {key}.", fix)
    title = desk.phrase(entry.get("title"), "The title of an ending")
    tone = desk.one_of(entry.get("tone"), "The tone of an ending", TONES)
    return Ending(title, tone) if title and tone else None


def _alone(desk: Desk, node: AnyNode | None) -> bool:
    return desk.one_of(node, "alone", ("goes_on",)) is not None


def _choice(desk: Desk, node: AnyNode, ids: dict[int, str], scope: Scope) -> Choice | None:
    entry = desk.mapping(node, "A choice", CHOICE_KEYS)
    if entry is None or id(entry) not in ids:
        return None
    name = ids[id(entry)]
    to, here = entry.get("to"), entry.get("here")
    if to is None:
        desk.fault(faults.LEADS_NOWHERE, entry, f"The choice “{name}” leads nowhere.", "Add to: scene")
    spoken = entry.get("say") is not None
    if spoken and entry.get("text") is not None:
        message = "A choice is either said or done: it has say and text."
        desk.fault(faults.TWO_WAYS_ON, entry, message, "Keep one of the two.")
    if not spoken and entry.get("text") is None:
        desk.fault(faults.MISSING_KEY, entry, f"The choice “{name}” has no words.", "Add text: … or say: …")
    key = "say" if spoken else "text"
    words = template.line(desk, entry.get(key), "A choice", scope, may_be_speech=not spoken)
    when = entry.get("if")
    locked = entry.get("locked")
    if locked is not None and when is None:
        message = "locked is shown where the if of this choice fails, and it has none."
        desk.fault(faults.MISSING_KEY, locked, message, "Add an if, or delete locked.")
    once = entry.get("once")
    return Choice(
        id=name,
        text=words or (),
        to=read_routes(desk, to, scope),
        spoken=spoken,
        written_id=entry.get("id") is not None,
        when=template.condition(desk, when, scope) if when is not None else None,
        locked=template.line(desk, locked, "A reason", scope),
        once=bool(desk.flag(once, "once")) if once is not None else False,
        here=read_here(desk, here, scope) if here is not None else None,
        effects=read_effects(desk, entry.get("effects"), scope),
        hears=read_hears(desk, entry.get("hears"), scope),
        comes_out=read_acts(desk, entry.get("comes_out"), scope),
        then=template.text(desk, entry.get("then"), "What follows", scope),
        why=template.line(desk, entry.get("why"), "A reason", scope),
        unseen=template.line(desk, entry.get("unseen"), "What nobody saw", scope),
        shows=_facets(desk, entry.get("shows")),
    )


def _facets(desk: Desk, node: AnyNode | None) -> tuple[tuple[Facet, bool], ...]:
    found: list[tuple[Facet, bool]] = []
    for item in desk.items(node, "What it shows"):
        text = desk.text(item, "A facet")
        if text is None:
            continue
        word = text.lstrip("-").strip()
        facet = facet_of(desk, item, word)
        if facet:
            found.append((facet, not text.startswith("-")))
    return tuple(found)


def facet_of(desk: Desk, node: AnyNode, word: str) -> Facet | None:
    """One of the six facets."""
    for facet in FACETS:
        if facet == word:
            return facet
    guess = did_you_mean(word, FACETS) or {"candour": "candor", "honesty": "candor", "kindness": "empathy"}.get(word)
    fix = f"Did you mean “{guess}”?" if guess else f"They are: {', '.join(FACETS)}."
    desk.fault(faults.UNKNOWN_NAME, node, f"There is no facet “{word}”.", fix)
    return None


def choice_ids(desk: Desk, scenes: Mapping, scope: Scope) -> dict[int, str]:
    """The id of each choice: written, or its target's name with a number where two share it (rule 1)."""
    ids: dict[int, str] = {}
    nodes = [item for _, scene in scenes if isinstance(scene, Mapping) for item in _items(scene.get("choices"))]
    for entry in nodes:
        written = entry.get("id")
        name = desk.name(written, "A choice's id")
        if written is not None and name and _is_new(desk, written, name, scope):
            scope.written[name] = written.span
            ids[id(entry)] = name
    numbers: dict[str, int] = {}
    for entry in (entry for entry in nodes if id(entry) not in ids):
        base = name = _target_name(entry.get("to")) or "choice"
        while name in scope.written or name in scope.generated:
            numbers[base] = numbers.get(base, 1) + 1
            name = f"{base}_{numbers[base]}"
        scope.generated[name] = entry.span
        ids[id(entry)] = name
    return ids


def _is_new(desk: Desk, written: AnyNode, name: str, scope: Scope) -> bool:
    if name not in scope.written:
        return True
    message = f"There is a choice “{name}” already, on line {scope.written[name].line}."
    desk.fault(faults.DUPLICATE_ID, written, message, "Give one of the two another id.")
    return False


def _items(node: AnyNode | None) -> list[Mapping]:
    return [item for item in node.items if isinstance(item, Mapping)] if isinstance(node, Sequence) else []


def _target_name(node: AnyNode | None) -> str:
    if isinstance(node, Sequence) and node.items:
        last = node.items[-1]
        return _target_name(last.get("to") if isinstance(last, Mapping) else last)
    return node.text.strip() if isinstance(node, Scalar) else ""

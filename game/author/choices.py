"""Reading choices: their ids, their words, what they do and where they lead."""

from game.author import faults, template
from game.author.effects import read_acts, read_effects, read_hears, read_here
from game.author.routes import read_routes
from game.author.schema import Desk, did_you_mean, told_at
from game.author.scope import Scope
from game.source.node import AnyNode, Mapping, Scalar, Sequence
from game.story.model import FACETS, Choice, Facet
from game.story.text import Line

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


def read_choice(desk: Desk, node: AnyNode, ids: dict[int, str], scope: Scope) -> Choice | None:
    """One choice. `ids` gives its id, by the identity of its node."""
    entry = desk.mapping(node, "A choice", CHOICE_KEYS)
    if entry is None:
        return None
    name = ids[id(entry)]
    if desk.lacks(entry, "to"):
        desk.fault(faults.LEADS_NOWHERE, entry, f"The choice “{name}” leads nowhere.", "Add to: scene")
    locked, here = entry.get("locked"), entry.get("here")
    if locked is not None and desk.lacks(entry, "if"):
        message = "locked is shown where the if of this choice fails, and it has none."
        desk.fault(faults.MISSING_KEY, locked, message, "Add an if, or delete locked.")
    return Choice(
        id=name,
        text=_words(desk, entry, name, scope),
        to=read_routes(desk, entry.get("to"), scope),
        spoken=entry.get("say") is not None,
        written_id=entry.get("id") is not None,
        when=template.condition(desk, entry.get("if"), scope),
        locked=template.line(desk, locked, "A reason", scope),
        once=bool(desk.flag(entry.get("once"), "once")),
        here=read_here(desk, here, scope) if here is not None else None,
        effects=read_effects(desk, entry.get("effects"), scope),
        hears=read_hears(desk, entry.get("hears"), scope),
        comes_out=read_acts(desk, entry.get("comes_out"), scope),
        then=template.text(desk, entry.get("then"), "What follows", scope),
        why=template.line(desk, entry.get("why"), "A reason", scope),
        unseen=template.line(desk, entry.get("unseen"), "What nobody saw", scope),
        shows=_facets(desk, entry.get("shows")),
    )


def _words(desk: Desk, entry: Mapping, name: str, scope: Scope) -> Line:
    """What the choice says (`say`) or does (`text`)."""
    written = [key for key, _ in entry if key.text in ("say", "text")]
    if not written:
        if desk.lacks(entry, "text", "say"):
            desk.fault(faults.MISSING_KEY, entry, f"The choice “{name}” has no words.", "Add text: … or say: …")
        return ()
    if len(written) > 1:
        message = "A choice is either said or done: it has say and text."
        desk.fault(faults.TWO_WAYS_ON, written[1], message, "Keep one of the two.")
    key = next((key for key in written if key.text == "say"), written[0])
    # Where the key stands in quotation marks too, a program wrote the file, and nobody's marks are lost.
    by_hand = key.text == "text" and key.plain
    return template.line(desk, entry.get(key.text), "A choice", scope, may_be_speech=by_hand) or ()


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
            scope.parts["choice", name] = written.span, entry
            ids[id(entry)] = name
    numbers: dict[str, int] = {}
    for entry in (entry for entry in nodes if id(entry) not in ids):
        base = name = _target_name(entry.get("to")) or "choice"
        while name in scope.written or name in scope.generated:
            numbers[base] = numbers.get(base, 1) + 1
            name = f"{base}_{numbers[base]}"
        scope.generated[name] = entry.span
        scope.parts["choice", name] = told_at(entry), entry
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

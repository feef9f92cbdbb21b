"""Text -> Story: everything that is wrong is found in one reading, and a story comes out only where nothing is."""

from attrs import frozen

from game.author import faults
from game.author.condition import ConditionFault, parse_condition
from game.author.effects import scene_of
from game.author.people import person_id, read_people, read_person
from game.author.scenes import choice_ids, facet_of, read_scene
from game.author.schema import AnyNode, Desk, is_name, is_number
from game.author.scope import RESERVED, Scope
from game.source.diagnostic import Diagnostic, Span, in_order
from game.source.document import Read
from game.source.node import Mapping, Scalar
from game.story.model import Debrief, Expectation, Scene, Story, Test, Variable
from game.story.people import Person

KEYS = (
    "title",
    "summary",
    "practices",
    "minutes",
    "who",
    "remember",
    "start",
    "scenes",
    "debrief",
    "tests",
)
_STEPS = ("reactions", "description", "analysis", "summary")
_SIGNS = ("<", ">", "=", "!")


@frozen
class Compiled:
    """What compiling gave: a story if nothing stops it, where its parts stand, and what is wrong."""

    story: Story | None
    source_map: dict[tuple[str, str], Span]
    diagnostics: tuple[Diagnostic, ...]


def compile_people(read: Read) -> tuple[dict[str, Person], tuple[Diagnostic, ...]]:
    """Everybody in a people.yaml, by id, and what is wrong in it."""
    desk = Desk(read.file)
    people = read_people(desk, read.root)
    return people, in_order([*read.diagnostics, *desk.faults])


def compile_story(name: str, read: Read, people: dict[str, Person] | None = None) -> Compiled:
    """A scenario from its document. `name` becomes its id; `people` are those of the people.yaml beside it."""
    desk = Desk(read.file)
    scope = Scope()
    story = _story(desk, name, read.root, people or {}, scope) if read.root is not None else None
    found = in_order([*read.diagnostics, *desk.faults])
    broken = any(fault.rule.severity == "error" for fault in found)
    places = {("scene", scene): span for scene, span in scope.scenes.items()}
    places |= {("choice", choice): span for choice, span in {**scope.generated, **scope.written}.items()}
    return Compiled(None if broken else story, places, found)


def _story(desk: Desk, name: str, root: AnyNode, people: dict[str, Person], scope: Scope) -> Story | None:
    if not isinstance(root, Mapping):
        message = "A scenario is a group of keys: title, who, start, scenes and others."
        desk.fault(faults.WRONG_KIND, root, message)
        return None
    desk.mapping(root, "A scenario", KEYS)
    scenes = _declare(desk, root, people, scope)
    if scenes is None:
        return None
    ids = choice_ids(desk, scenes, scope)
    made = [read_scene(desk, key.text, node, ids, scope) for key, node in scenes if key.text in scope.scenes]
    found = tuple(scene for scene in made if scene)
    _endless(desk, found, scope)
    title = desk.text(root.get("title"), "The title")
    summary = desk.text(root.get("summary"), "The summary")
    minutes = root.get("minutes")
    return Story(
        id=name,
        title=" ".join(title.split()) if title else name,
        start=_start(desk, root, scope) or "",
        scenes=found,
        people=tuple(scope.persons),
        variables=tuple(scope.declared),
        summary=" ".join(summary.split()) if summary else "",
        practices=tuple(
            facet
            for item in desk.items(root.get("practices"), "What it practices")
            if (word := desk.text(item, "A facet")) and (facet := facet_of(desk, item, word))
        ),
        minutes=desk.number(minutes, "minutes", 1, 600) if minutes is not None else None,
        debrief=_debrief(desk, root.get("debrief")),
        tests=_tests(desk, root.get("tests"), scope),
    )


def _declare(desk: Desk, root: Mapping, people: dict[str, Person], scope: Scope) -> Mapping | None:
    if root.get("title") is None:
        desk.fault(faults.MISSING_KEY, _top(root), "This scenario has no title.", "Add title: …")
    _who(desk, root.get("who"), people, scope)
    remember = root.get("remember")
    node = root.get("scenes")
    scenes = desk.mapping(node, "The scenes") if node is not None else None
    for key, _ in scenes or ():
        if desk.name(key, "A scene's id"):
            scope.scenes[key.text] = key.span
    if not (isinstance(remember, Scalar) and not remember.text):
        for key, value in desk.mapping(remember, "What it remembers") or ():
            _variable(desk, key, value, scope)
    if node is None:
        desk.fault(faults.MISSING_KEY, _top(root), "This scenario has no scenes.", "Add scenes: with a first one")
    elif scenes is not None and not scenes.entries:
        desk.fault(faults.EMPTY_TEXT, scenes, "There is no scene in scenes.")
    return scenes


def _top(root: Mapping) -> Span:
    line, column = root.span.line, root.span.column
    return Span(line, column, line, column + 1)


def _start(desk: Desk, root: Mapping, scope: Scope) -> str | None:
    node = root.get("start")
    if node is None:
        first = next(iter(scope.scenes), "…")
        message = "This scenario does not say where it begins."
        desk.fault(faults.MISSING_KEY, _top(root), message, f"Add start: {first}")
        return None
    return scene_of(desk, node, scope)


def _who(desk: Desk, node: AnyNode | None, people: dict[str, Person], scope: Scope) -> None:
    if isinstance(node, Mapping):
        entries: list[tuple[AnyNode, AnyNode | None]] = [(key, value) for key, value in node]
    else:
        entries = [(item, None) for item in desk.items(node, "who")]
    for key, value in entries:
        name = person_id(desk, key)
        if name is None:
            continue
        if name in scope.people:
            desk.fault(faults.DUPLICATE_ID, key, f"“{name}” is in who twice.", "Delete one of the two.")
            continue
        person = people.get(name)
        if value is not None:
            person = read_person(desk, name, value, person)
        if person is None:
            desk.unknown(key, "person", name, people)
            person = Person(name, name.capitalize(), _NOBODY.pronouns, "peer")
        scope.people[name] = len(scope.persons)
        scope.persons.append(person)


_NOBODY = read_person(Desk(""), "nobody", Mapping(Span(1, 1, 1, 1), (), True), None)
assert _NOBODY is not None


def _variable(desk: Desk, key: Scalar, node: AnyNode, scope: Scope) -> None:
    name = desk.name(key, "A variable's name")
    if name is None:
        return
    if name in RESERVED or "-" in name:
        message = f"“{name}” has a meaning of its own." if name in RESERVED else "In a condition, a - would mean minus."
        desk.fault(faults.BAD_NAME, key, f"{message} It cannot be a variable.", "Choose another name.")
        return
    if name in scope.people:
        desk.fault(faults.DUPLICATE_ID, key, f"“{name}” is a person in who already.", "Choose another name.")
        return
    variable = _declared(desk, name, node, scope)
    if variable is not None:
        scope.variables[name] = len(scope.declared)
        scope.declared.append(variable)


def _declared(desk: Desk, name: str, node: AnyNode, scope: Scope) -> Variable | None:
    if isinstance(node, Scalar):
        text = desk.text(node, f"“{name}”")
        if text is None:
            return None
        if text in ("true", "false"):
            return Variable(name, text == "true")
        if is_number(text):
            return Variable(name, int(text))
        message = f"“{name}” should begin as true, false, a whole number or one of some words."
        desk.fault(faults.BAD_VARIABLE, node, message, f"Write {{one_of: [{text}, …], first: {text}}}.")
        return None
    entry = desk.mapping(node, f"“{name}”", ("from", "to", "one_of", "first", "shown", "runs_out"))
    if entry is None:
        return None
    shown = desk.text(entry.get("shown"), "shown")
    if (words := entry.get("one_of")) is not None:
        return _word(desk, name, entry, words, shown)
    first = entry.get("first")
    if first is None:
        desk.fault(faults.MISSING_KEY, entry, f"What does “{name}” begin with?", "Add first: …")
        return None
    if isinstance(first, Scalar) and first.text in ("true", "false"):
        return Variable(name, first.text == "true", shown=shown)
    return _number(desk, name, entry, first, shown, scope)


def _number(
    desk: Desk, name: str, entry: Mapping, first: AnyNode, shown: str | None, scope: Scope
) -> Variable | None:
    low_node, high_node, out = entry.get("from"), entry.get("to"), entry.get("runs_out")
    low = desk.number(low_node, "from") if low_node is not None else None
    high = desk.number(high_node, "to") if high_node is not None else None
    if low is not None and high is not None and low >= high:
        desk.fault(faults.BAD_VARIABLE, entry, f"“{name}” goes from {low} to {high}.", "Turn the two around.")
        return None
    value = desk.number(first, f"What “{name}” begins with")
    if value is not None and ((low is not None and value < low) or (high is not None and value > high)):
        desk.fault(faults.BAD_VARIABLE, first, f"“{name}” begins outside its own bounds.")
        return None
    target = scene_of(desk, out, scope) if out is not None else None
    if target and low is None:
        assert out is not None
        message = f"“{name}” has no lower bound: it cannot run out."
        desk.fault(faults.BAD_VARIABLE, out, message, "Add from: 0")
    return None if value is None else Variable(name, value, low, high, shown=shown, runs_out=target)


def _word(desk: Desk, name: str, entry: Mapping, node: AnyNode, shown: str | None) -> Variable | None:
    words = [text for item in desk.items(node, "one_of") if (text := desk.text(item, "A word"))]
    for word in words:
        if not is_name(word):
            message = f"“{word}” cannot be compared in a condition: a word has letters, digits and _."
            desk.fault(faults.BAD_NAME, node, message)
            return None
    if len(set(words)) < len(words):
        desk.fault(faults.BAD_VARIABLE, node, f"“{name}” has a word twice.")
        return None
    first = entry.get("first")
    if first is None or not words:
        desk.fault(faults.MISSING_KEY, entry, f"What does “{name}” begin as?", "Add first: …")
        return None
    value = desk.one_of(first, f"“{name}”", words)
    return Variable(name, value, words=tuple(words), shown=shown) if value else None


def _endless(desk: Desk, scenes: tuple[Scene, ...], scope: Scope) -> None:
    """Scenes that only lead on to each other: nobody would ever get a choice."""
    onward = {scene.id: scene.to[0].to for scene in scenes if len(scene.to) == 1 and not scene.effects}
    told: set[str] = set()
    for name in onward:
        path: list[str] = []
        while name in onward and name not in path:
            path.append(name)
            name = onward[name]
        circle = path[path.index(name) :] if name in path else []
        if circle and not told & set(circle):
            told |= set(circle)
            way = " → ".join([*circle, circle[0]])
            desk.fault(faults.ENDLESS_ROUTE, scope.scenes[circle[0]], f"These scenes run in a circle: {way}.")


def _debrief(desk: Desk, node: AnyNode | None) -> Debrief:
    entry = desk.mapping(node, "The debrief", ("principle", "ask", "for_the_instructor"))
    if entry is None:
        return Debrief()
    ask = desk.mapping(entry.get("ask"), "The questions", _STEPS)
    steps = {step: _questions(desk, ask.get(step) if ask else None) for step in _STEPS}
    principle = desk.text(entry.get("principle"), "The principle")
    note = desk.text(entry.get("for_the_instructor"), "The note for the instructor")
    return Debrief(
        principle=" ".join((principle or "").split()), for_the_instructor=" ".join((note or "").split()), **steps
    )


def _questions(desk: Desk, node: AnyNode | None) -> tuple[str, ...]:
    texts = [desk.text(item, "A question") for item in desk.items(node, "The questions of a step")]
    return tuple(" ".join(text.split()) for text in texts if text)


def _tests(desk: Desk, node: AnyNode | None, scope: Scope) -> tuple[Test, ...]:
    tests = []
    for item in desk.items(node, "tests"):
        entry = desk.mapping(item, "A test", ("name", "choose", "expect"))
        if entry is None:
            continue
        for key in ("name", "choose", "expect"):
            if entry.get(key) is None:
                desk.fault(faults.MISSING_KEY, entry, f"A test needs {key}.")
        choose = []
        for step in desk.items(entry.get("choose"), "choose"):
            name = desk.text(step, "A choice")
            if name and name not in scope.written and name not in scope.generated:
                desk.unknown(step, "choice", name, [*scope.written, *scope.generated])
            elif name:
                choose.append(name)
        expect = desk.mapping(entry.get("expect"), "What a test expects")
        expectations = tuple(
            found for key, value in expect or () if (found := _expectation(desk, key, value, scope))
        )
        tests.append(Test(desk.text(entry.get("name"), "A test's name") or "", tuple(choose), expectations))
    return tuple(tests)


def _expectation(desk: Desk, key: Scalar, node: AnyNode, scope: Scope) -> Expectation | None:
    if key.text == "ending":
        scene = scene_of(desk, node, scope)
        return Expectation(f"ending: {scene}", ending=scene) if scene else None
    value = desk.text(node, "What is expected")
    if value is None:
        return None
    sign = "" if value.startswith(_SIGNS) or value.startswith("is ") else "== "
    source = f"{key.text} {sign}{value}"
    try:
        return Expectation(source, holds=parse_condition(source, scope))
    except ConditionFault as fault:
        where = key if fault.offset < len(key.text) else node
        desk.fault(faults.BAD_CONDITION, where, fault.message, fault.fix)
        return None

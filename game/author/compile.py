"""Text -> Story: everything that is wrong is found in one reading, and a story comes out only where nothing is.

Tests are no part of the play: one that cannot be read is told of, and stops no story.
"""

from collections.abc import Mapping as Table

from attrs import evolve, frozen

from game.author import faults, template
from game.author.choices import choice_ids, facet_of
from game.author.debrief import read_debrief
from game.author.expectations import read_tests
from game.author.people import read_people, read_who
from game.author.routes import check_circles, scene_of
from game.author.scenes import read_scene
from game.author.schema import Desk, words_in
from game.author.scope import Scope
from game.author.source_map import SourceMap
from game.author.variables import read_displays, read_variables
from game.source.diagnostic import Diagnostic, Span, in_order
from game.source.document import Read
from game.source.node import AnyNode, Mapping
from game.story.model import Facet, Story
from game.story.people import Person

KEYS = ("title", "summary", "practices", "minutes", "who", "remember", "start", "scenes", "debrief", "tests", "words")


@frozen
class Compiled:
    """What compiling gave: a story if nothing stops it, where its parts stand, and everything that is wrong.

    `draft` is what could be read of a story that something stops: it cannot be played. `names` are the words that its
    people and variables, and parts that could not be read, may have brought along.
    """

    story: Story | None
    source_map: SourceMap
    diagnostics: tuple[Diagnostic, ...]
    draft: Story | None = None
    names: frozenset[str] = frozenset()


def compile_people(read: Read) -> tuple[dict[str, Person], tuple[Diagnostic, ...]]:
    """Everybody in a people.yaml, by id, and what is wrong in it."""
    desk = Desk.of(read)
    people = read_people(desk, read.root)
    return people, in_order([*read.diagnostics, *desk.faults])


def compile_story(name: str, read: Read, people: Table[str, Person] | None = None) -> Compiled:
    """A scenario from its document. `name` becomes its id; `people` are those of the people.yaml beside it."""
    desk = Desk.of(read)
    scope = Scope(cast=people or {})
    story = _story(desk, name, read.root, people or {}, scope) if read.root is not None else None
    in_the_way = [*read.diagnostics, *desk.faults]
    aside = evolve(desk, faults=[])
    if story is not None and isinstance(read.root, Mapping):
        story = evolve(story, tests=read_tests(aside, read.root.get("tests"), scope))
    broken = any(fault.rule.severity == "error" for fault in in_the_way)
    found = in_order([*in_the_way, *aside.faults])
    source_map = SourceMap(read.root, scope.parts, scope.conditions)
    if broken:
        return Compiled(None, source_map, found, story, _names(desk, read))
    return Compiled(story, source_map, found)


def _names(desk: Desk, read: Read) -> frozenset[str]:
    """Words that stand for something where a file cannot be read as it should be."""
    declared = (read.root.get(key) for key in ("who", "remember")) if isinstance(read.root, Mapping) else ()
    return frozenset([*desk.lost, *(word for node in declared if node for word in words_in(node))])


def _story(desk: Desk, name: str, root: AnyNode, people: Table[str, Person], scope: Scope) -> Story | None:
    if not isinstance(root, Mapping):
        message = "A scenario is a group of keys: title, who, start, scenes and others."
        desk.fault(faults.WRONG_KIND, root, message)
        return None
    desk.mapping(root, "A scenario", KEYS)
    if desk.lacks(root, "title"):
        desk.fault(faults.MISSING_KEY, _top(root), "This scenario has no title.", "Add title: …")
    read_who(desk, root.get("who"), people, scope)
    scenes = _declare_scenes(desk, root, scope)
    read_variables(desk, root.get("remember"), scope)
    if scenes is None:
        return None
    ids = choice_ids(desk, scenes, scope)
    read_displays(desk, root.get("remember"), scope)
    made = tuple(scene for key, node in scenes if (scene := read_scene(desk, key.text, node, ids, scope)))
    check_circles(desk, made, scope)
    for word in desk.items(root.get("words"), "The words"):
        desk.text(word, "A word")
    return Story(
        id=name,
        title=template.phrase(desk, root.get("title"), "The title", scope) or name,
        start=_start(desk, root, scope) or "",
        scenes=made,
        people=tuple(scope.persons),
        variables=tuple(scope.declared),
        summary=template.phrase(desk, root.get("summary"), "The summary", scope) or "",
        practices=_practices(desk, root.get("practices")),
        minutes=desk.number(root.get("minutes"), "minutes", 1, 600),
        debrief=read_debrief(desk, root.get("debrief"), scope),
    )


def _declare_scenes(desk: Desk, root: Mapping, scope: Scope) -> Mapping | None:
    node = root.get("scenes")
    if desk.lacks(root, "scenes"):
        desk.fault(faults.MISSING_KEY, _top(root), "This scenario has no scenes.", "Add scenes: with a first one")
    scenes = desk.mapping(node, "The scenes")
    for key, scene in scenes or ():
        desk.name(key, "A scene's id")
        scope.scenes[key.text] = key.span
        scope.parts["scene", key.text] = key.span, scene
    if scenes is not None and not scenes.entries:
        desk.fault(faults.EMPTY_TEXT, scenes, "There is no scene in scenes.", "Write a first one.")
    return scenes


def _start(desk: Desk, root: Mapping, scope: Scope) -> str | None:
    node = root.get("start")
    if node is None and not desk.lacks(root, "start"):
        return None
    if node is None:
        first = next(iter(scope.scenes), "…")
        message = "This scenario does not say where it begins."
        desk.fault(faults.MISSING_KEY, _top(root), message, f"Add start: {first}")
        return None
    return scene_of(desk, node, scope)


def _practices(desk: Desk, node: AnyNode | None) -> tuple[Facet, ...]:
    found = []
    for item in desk.items(node, "What it practices"):
        word = desk.text(item, "A facet")
        facet = facet_of(desk, item, word) if word else None
        if facet:
            found.append(facet)
    return tuple(found)


def _top(root: Mapping) -> Span:
    line, column = root.span.line, root.span.column
    return Span(line, column, line, column + 1)

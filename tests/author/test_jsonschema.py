"""The schema for editors: it knows the language's keys and words, calls no good file wrong, and finds mistakes."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from jsonschema import Draft7Validator

from game.author import people, variables
from game.author.choices import CHOICE_KEYS
from game.author.compile import KEYS
from game.author.jsonschema import people_schema, scenario_schema
from game.author.scenes import SCENE_KEYS
from game.story.model import FACETS
from game.story.people import ROLES
from tests import strategies
from tests.bad import SCENARIO, broken, compiled
from tests.editor import as_editors_read, as_older_ones_read
from tests.guide.book import EXAMPLES, RIGHT, SCENARIOS, WRONG

SCENARIO_SHAPE, PEOPLE_SHAPE = Draft7Validator(scenario_schema()), Draft7Validator(people_schema())
SHIPPED = sorted(path for path in SCENARIOS.glob("*.yaml") if path.name != "people.yaml" and "." not in path.stem)
READERS = pytest.mark.parametrize("read", [as_editors_read, as_older_ones_read])
Reader = Callable[[str], Any]

#: The wrong examples whose mistake is no matter of shape: a name that nothing bears, an order, a way through.
UNSEEN = {
    "absent", "circle", "last-if", "lost-marks", "misspelled-scene", "no-id", "no-sign", "stranger",
}  # fmt: skip
#: And the one that no editor takes for a mistake, since to it the rest is a comment.
SILENT = {"hash"}


def _told(shape: Draft7Validator, value: Any) -> list[str]:
    return [f"{'/'.join(map(str, error.absolute_path))}: {error.message}"[:300] for error in shape.iter_errors(value)]


def _schema(shape: Draft7Validator) -> Any:
    """The schema, which is a mapping here; it may be True or False elsewhere."""
    return shape.schema


def _definition(name: str) -> Any:
    return _schema(SCENARIO_SHAPE)["definitions"][name]


def _keys(shape: Any) -> set[str]:
    """The keys that a shape knows, in whichever of its forms."""
    forms = shape.get("anyOf", ()) if "properties" not in shape else (shape,)
    return {key for form in forms for key in form.get("properties", ())}


def _groups(shape: Any) -> Iterator[dict[str, Any]]:
    """Every part of a schema that describes a group of keys."""
    if isinstance(shape, dict):
        if shape.get("additionalProperties") is False and "properties" in shape:
            yield shape
        for part in shape.values():
            yield from _groups(part)
    elif isinstance(shape, list):
        for part in shape:
            yield from _groups(part)


@pytest.mark.parametrize("shape", [SCENARIO_SHAPE, PEOPLE_SHAPE], ids=["scenario", "people"])
def test_the_schemas_are_schemas(shape: Draft7Validator) -> None:
    """Of draft 7, which is what yaml-language-server knows."""
    Draft7Validator.check_schema(shape.schema)
    assert _schema(shape)["$schema"] == "http://json-schema.org/draft-07/schema#"


def test_the_schema_has_the_keys_of_the_compiler() -> None:
    """Neither more nor fewer: a key that is new to the language is new here."""
    assert _keys(SCENARIO_SHAPE.schema) == {*KEYS}
    assert _keys(_definition("scene")) == {*SCENE_KEYS}
    assert _keys(_definition("choice")) == {*CHOICE_KEYS}
    assert _keys(_definition("remembered")) == {*variables._KEYS}
    assert _keys(_definition("person")) == {"id", *people._KEYS}


def test_every_key_says_what_it_holds() -> None:
    """An editor shows a sentence for each of them."""
    shapes = [SCENARIO_SHAPE.schema, PEOPLE_SHAPE.schema]
    parts = [part for group in _groups(shapes) for part in group["properties"].values()]
    assert len(parts) > 60
    assert [part for part in parts if not part.get("description", "").endswith(".")] == []


def test_the_schema_has_the_words_of_the_language() -> None:
    """The six facets, with and without a minus, and the five roles: an editor offers them."""
    told = repr(SCENARIO_SHAPE.schema)
    assert all(f"'{word}'" in told for word in (*FACETS, *ROLES, *(f"-{facet}" for facet in FACETS), "goes_on"))


@READERS
@pytest.mark.parametrize("path", [*SHIPPED, *RIGHT], ids=lambda path: path.stem)
def test_every_scenario_there_is_has_the_right_shape(path: Path, read: Reader) -> None:
    """Those of the game and those of the guide."""
    assert _told(SCENARIO_SHAPE, read(path.read_text("utf-8"))) == []


@READERS
@pytest.mark.parametrize("path", [SCENARIOS / "people.yaml", EXAMPLES / "people.yaml"], ids=["game", "guide"])
def test_every_people_yaml_there_is_has_the_right_shape(path: Path, read: Reader) -> None:
    """A list with ids; a group of ids is the other form."""
    listed = read(path.read_text("utf-8"))
    assert _told(PEOPLE_SHAPE, listed) == []
    grouped = {one["id"]: {key: value for key, value in one.items() if key != "id"} for one in listed}
    assert _told(PEOPLE_SHAPE, grouped) == []


@pytest.mark.parametrize("path", WRONG, ids=lambda path: path.stem)
def test_a_mistake_of_the_guide_is_seen_by_the_editor_or_known_to_be_beyond_it(path: Path) -> None:
    """What stops YAML, or has the wrong shape, is marked while it is typed; the rest takes `breakroom check`."""
    try:
        found = _told(SCENARIO_SHAPE, as_editors_read(path.read_text("utf-8")))
    except yaml.YAMLError as error:
        found = [str(error)]
    assert bool(found) == (path.stem not in UNSEEN | SILENT), found


@pytest.mark.parametrize(
    "old, new",
    [
        ("title: The Rumor Mill", "titel: The Rumor Mill"),
        ("start: partition\n", ""),
        ("title: The Rumor Mill", "title: [The, Rumor, Mill]"),
        ("title: The Rumor Mill", "title:"),
        ("who: [dana, priya, marco]", "who: [dana, priya marco]"),
        ("who: [dana, priya, marco]", "who: {dana: {role: king}}"),
        ("who: [dana, priya, marco]", "who: {dana: {pronouns: hers}}"),
        ("who: [dana, priya, marco]", "who: {dana: {goodwill: 101}}"),
        ("heard_it: false", "heard_it: maybe"),
        ("heard_it: false", "heard_it: {from: 0}"),
        ("heard_it: false", "heard_it: {first: 1, while: heard_it}"),
        ("one_of: [wet, clean]", "one_of: []"),
        ("one_of: [wet, clean]", "from: 0, one_of: [wet, clean]"),
        ("    here: [dana, marco]\n", ""),
        ("here: [dana, marco]", "here: [nobody]"),
        ("here: [dana, marco]", "here: []"),
        ("text: Lean in.", "text: Lean in.\n        say: Lean in."),
        ("        text: Lean in.\n", ""),
        ("text: Lean in.", "text: Lean in.\n        effects: {goodwill: {dana: lots}}"),
        ("text: Lean in.", "text: Lean in.\n        effects: {reputation: {set: 5}}"),
        ("text: Lean in.", "text: Lean in.\n        shows: [kindness]"),
        ("text: Lean in.", "text: Lean in.\n        locked: Not yet."),
        ("text: Lean in.", "text: Lean in.\n        once: maybe"),
        ("        to: the_end\n", ""),
        ("        to: the_end\n", "        to: []\n"),
        ("tone: warm", "tone: hot"),
        ("ending: {title: It ends, tone: warm}", "alone: goes_home"),
        ("ending: {title: It ends, tone: warm}", "ending: {title: It ends, tone: warm}\n    to: partition"),
        ("text: It ends here.", "text: [{if: heard_it, first_of: [One., Two.]}]"),
        ("text: It ends here.", "text: [{if: heard_it}]"),
        ("text: It ends here.", "text: It ends here.\ntests: [{name: One, choose: [lean_in]}]"),
        ("text: It ends here.", "text: It ends here.\ndebrief: {ask: {reaction: How}}"),
        ("text: It ends here.", "text: It ends here.\nminutes: 601"),
        ("text: It ends here.", "text: It ends here.\npractices: [patience]"),
    ],
)
def test_what_has_the_wrong_shape_is_seen(old: str, new: str) -> None:
    """A mistake that the compiler tells of, and that is one of shape, is one to the editor."""
    text = broken(old, new)
    assert compiled(text).diagnostics
    assert _told(SCENARIO_SHAPE, as_editors_read(text)) != []


@READERS
@pytest.mark.parametrize("words", ["no", "on", "12:30", "1e3", "0x1F", "2026-11-22", "True", "3", "~5", ".5"])
def test_a_text_that_yaml_takes_for_something_else_is_a_text(words: str, read: Reader) -> None:
    """What the compiler reads as a text is one to the schema, whatever an editor makes of it."""
    text = broken("text: It ends here.", f"text: {words}")
    assert compiled(text).story
    assert _told(SCENARIO_SHAPE, read(text)) == []


@READERS
def test_a_choice_may_be_called_no(read: Reader) -> None:
    """An id is a name, even if it is a flag to some editors."""
    text = broken("id: lean_in", "id: no") + "tests: [{name: No, choose: [no], expect: {chose.no: true}}]\n"
    assert compiled(text).story
    assert _told(SCENARIO_SHAPE, read(text)) == []


@pytest.mark.parametrize(
    "text",
    [
        "- {name: Dana}",
        "- {id: 7up}",
        "- {id: dana, role: king}",
        "- {id: dana, review: {hot: No.}}",
        "dana: {goodwill: -1}",
        "dana: Dana",
        "Dana",
    ],
)
def test_people_of_the_wrong_shape_are_seen(text: str) -> None:
    """Without an id, with an unknown role, or no group at all."""
    assert _told(PEOPLE_SHAPE, as_editors_read(text)) != []


@given(strategies.texts())
@settings(max_examples=20)
def test_whatever_is_a_story_has_the_right_shape(text: str) -> None:
    """A file that compiles is never called wrong, by either reading."""
    assert _told(SCENARIO_SHAPE, as_editors_read(text)) == []
    assert _told(SCENARIO_SHAPE, as_older_ones_read(text)) == []


def test_the_scenario_that_others_are_broken_from_is_whole() -> None:
    """Otherwise every mistake above would prove nothing."""
    assert compiled(SCENARIO).story
    assert _told(SCENARIO_SHAPE, as_editors_read(SCENARIO)) == []

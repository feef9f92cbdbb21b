"""The shape of a file as JSON Schema, for editors: completion, what a key holds, and mistakes while they are typed.

Draft 7, since yaml-language-server, on which VS Code and most other editors rest, knows no later one. It says of a
file what its shape can say; what takes the whole story (is there such a scene?) only `compile` knows. Where a text is
expected an editor may read a number or a flag (`12:30`, `no`): those are texts, too. So a file that compiles is never
called wrong; the one exception is a text that is the word `null`, which an editor cannot tell from nothing at all.
"""

from game.author import keys
from game.author.keys import told
from game.author.scenes import TONES
from game.author.schema import LONGEST_TEXT, MOST_DIGITS
from game.story.model import FACETS
from game.story.people import BANDS, HIGHEST, LOWEST, ROLES

Shape = dict[str, object]

#: What the two say of themselves: by it an older file is known for one of ours, and gives way to a newer. (A title
#: would stand above everything that an editor says of a key.)
SCENARIO, PEOPLE = "A scenario of Break Room", "The people of Break Room"
DRAFT = "http://json-schema.org/draft-07/schema#"
#: A name (a letter, then letters, digits, _ and -) for regular expressions of Python and of JavaScript alike: what
#: is no sign and no control character of ASCII.
NAME = r"^[^\x00-@\[-\^`{-\x7f][^\x00-,./:-@\[-\^`{-\x7f]*$"
_FIRSTS = "true, false, a whole number, or one of some words: `{one_of: [open, sealed], first: open}`"
_CONDITIONS = ["goodwill.omar > 55", "not seen.kitchen", "clock < 10 and chose.forge", "envelope is open"]


def scenario_schema() -> Shape:
    """The shape of a scenario's file."""
    properties: Shape = {
        "title": _text("The Last Cup"),
        "summary": _text("There is one cup left in the pot. Who would know?"),
        "practices": _one_or_more({"enum": [*FACETS]}),
        "minutes": _number(1, 600),
        "who": {"anyOf": [*_several(_name()), _named({"anyOf": [{"$ref": "#/definitions/person"}, {"type": "null"}]})]},
        "remember": {"anyOf": [_named({"$ref": "#/definitions/remembered"}), {"type": "null"}]},
        "start": _name("kitchen"),
        "scenes": {**_named({"$ref": "#/definitions/scene"}), "minProperties": 1},
        "debrief": {"$ref": "#/definitions/debrief"},
        "tests": {"type": ["array", "null"], "items": {"$ref": "#/definitions/test"}},
        "words": _one_or_more(_text("kanban")),
    }
    return {
        **_head(SCENARIO),
        **_group(keys.SCENARIO, properties, "title", "start", "scenes"),
        "definitions": {
            "scene": _scene(),
            "choice": _choice(),
            "effects": _effects(),
            "block": _block(),
            "way": _group({"if": keys.CHOICE["if"], "to": keys.CHOICE["to"]}, {"if": _if(), "to": _name()}, "to"),
            "remembered": _remembered(),
            "person": _person(),
            "debrief": _debrief(),
            "test": _test(),
        },
    }


def people_schema() -> Shape:
    """The shape of a people.yaml."""
    listed = {"type": "array", "items": {"allOf": [{"$ref": "#/definitions/person"}, {"required": ["id"]}]}}
    return {
        **_head(PEOPLE),
        "anyOf": [listed, _named({"$ref": "#/definitions/person"})],
        "definitions": {"person": _person()},
    }


def _head(mark: str) -> Shape:
    return {"$schema": DRAFT, "$comment": mark}


def _group(words: dict[str, str], properties: Shape, *required: str) -> Shape:
    """A group that has these keys and no others, each with what it holds in words."""
    shapes: Shape = {key: _explained(shape, words[key]) for key, shape in properties.items()}
    needed: Shape = {"required": [*required]} if required else {}
    return {"type": "object", "properties": shapes, **needed, "additionalProperties": False}


def _explained(shape: object, words: str) -> Shape:
    assert isinstance(shape, dict)
    # Beside a $ref draft 7 knows nothing else.
    inner: Shape = {"allOf": [shape]} if "$ref" in shape else shape
    return {"description": told(words), **inner}


def _text(*examples: str) -> Shape:
    """A text, whatever YAML would take it for."""
    shape: Shape = {"type": ["string", "number", "boolean"], "pattern": r"\S", "maxLength": LONGEST_TEXT}
    shape["patternErrorMessage"] = "This text is empty. Write it, or delete the key."
    return {**shape, "examples": [*examples]} if examples else shape


def _name(*examples: str) -> Shape:
    """A name; `no` is one, and a flag to some editors."""
    shape: Shape = {"type": ["string", "boolean"], "pattern": NAME}
    shape["patternErrorMessage"] = "A name has letters, digits and _, and begins with a letter."
    return {**shape, "examples": [*examples]} if examples else shape


def _if() -> Shape:
    return _text(*_CONDITIONS)


def _number(low: int | None = None, high: int | None = None) -> Shape:
    shape: Shape = {"type": ["integer", "string"], "pattern": rf"^\s*[+-]?\d{{1,{MOST_DIGITS}}}\s*$"}
    shape["patternErrorMessage"] = "This should be a whole number."
    bounds: Shape = {"minimum": low, "maximum": high}
    return shape | {key: bound for key, bound in bounds.items() if bound is not None}


def _amount() -> Shape:
    """How much a number moves. That it has its sign is lost on an editor: +3 is 3 to YAML."""
    return {**_number(), "examples": ["+3", "-3"]}


def _several(item: Shape, least: int = 0) -> list[Shape]:
    """A list of such items, or one of them alone."""
    return [{"type": "array", "items": item, **({"minItems": least} if least else {})}, item]


def _one_or_more(item: Shape, least: int = 0) -> Shape:
    return {"anyOf": _several(item, least)}


def _named(shape: Shape) -> Shape:
    """A group whose keys are the author's own names."""
    return {"type": "object", "additionalProperties": shape, "propertyNames": {"pattern": NAME}}


def _told() -> Shape:
    """What is told: a text, a block, or a list of both."""
    return _one_or_more({"anyOf": [_text(), {"$ref": "#/definitions/block"}]})


def _ways() -> Shape:
    item = {"anyOf": [{"$ref": "#/definitions/way"}, _name()]}
    return {"anyOf": [_name(), {"type": "array", "minItems": 1, "items": item}]}


def _here() -> Shape:
    words = {"who": keys.BLOCK["who"], "if": keys.BLOCK["if"]}
    somebody = _group(words, {"who": _name(), "if": _if()}, "who")
    person: Shape = {**_name(), "not": {"const": "nobody"}}
    several: Shape = {"type": "array", "minItems": 1, "items": {"anyOf": [person, somebody]}}
    return {"anyOf": [several, _name("nobody")]}


def _hears() -> Shape:
    acts: Shape = {"anyOf": [*_several(_name()), {"type": "null"}]}
    return {"anyOf": [*_several(_name()), _named(acts)]}


def _forbids(*others: str) -> Shape:
    """What may not stand beside a key."""
    return {"properties": dict.fromkeys(others, False)}


def _scene() -> Shape:
    properties: Shape = {
        "here": _here(),
        "at": _text("Monday 8:50 a.m."),
        "text": _told(),
        "hears": _hears(),
        "comes_out": _one_or_more(_name()),
        "effects": {"$ref": "#/definitions/effects"},
        "choices": {"type": "array", "minItems": 1, "items": {"$ref": "#/definitions/choice"}},
        "to": _ways(),
        "ending": _ending(),
        "alone": {"enum": ["goes_on"]},
    }
    return {
        "description": "A scene. One of `choices`, `to` and `ending` leads on from it.",
        **_group(keys.SCENE, properties),
        "anyOf": [{"required": [way]} for way in ("choices", "to", "ending")],
        "dependencies": {
            "choices": {"required": ["here"], **_forbids("to", "ending")},
            "to": _forbids("choices", "ending"),
            "ending": _forbids("choices", "to"),
        },
    }


def _ending() -> Shape:
    return _group(keys.ENDING, {"title": _text("Six spoons"), "tone": {"enum": [*TONES]}}, "title", "tone")


def _choice() -> Shape:
    properties: Shape = {
        "id": _name("brew"),
        "text": _text("Pour it, and start a new pot."),
        "say": _text("It was me."),
        "if": _if(),
        "locked": _text("Omar never signs first."),
        "once": _flag(),
        "here": _here(),
        "effects": {"$ref": "#/definitions/effects"},
        "hears": _hears(),
        "comes_out": _one_or_more(_name()),
        "shows": _one_or_more({"enum": [*FACETS, *(f"-{facet}" for facet in FACETS)]}),
        "then": _told(),
        "why": _text("Three words. They also took Nadia out of it."),
        "unseen": _text("Omar's first cup was hot. He never wondered why."),
        "to": _ways(),
    }
    return {
        **_group(keys.CHOICE, properties, "to"),
        "anyOf": [{"required": ["text"]}, {"required": ["say"]}],
        "dependencies": {"say": _forbids("text"), "text": _forbids("say"), "locked": ["if"]},
    }


def _flag() -> Shape:
    return {"type": ["boolean", "string"], "pattern": r"^\s*(true|false)\s*$"}


def _effects() -> Shape:
    becomes: Shape = _group({"set": "what it becomes"}, {"set": _text()}, "set")
    changed: Shape = {"anyOf": [becomes, {**_text("+1", "-12"), "description": "How it changes."}]}
    goodwill: Shape = {**_named(_amount()), "examples": ["{omar: +3, pat: -6}"]}
    stats = _group(keys.EFFECTS, {"reputation": _amount(), "goodwill": goodwill})
    own: Shape = {**stats, "additionalProperties": changed, "propertyNames": {"pattern": NAME}}
    return {**own, "type": ["object", "null"]}


def _block() -> Shape:
    paragraph = _group(keys.BLOCK, {"if": _if(), "text": _text()}, "text")
    item: Shape = {"anyOf": [_text(), paragraph]}
    return {"anyOf": [paragraph, _group(keys.BLOCK, {"first_of": _one_or_more(item)}, "first_of")]}


def _remembered() -> Shape:
    """True or false, a number, one of some words; or only its first value."""
    first = rf"^\s*(true|false|[+-]?\d{{1,{MOST_DIGITS}}})\s*$"
    message = f"It begins as {_FIRSTS}."
    short: Shape = {"type": ["boolean", "integer", "string"], "pattern": first, "patternErrorMessage": message}
    properties: Shape = {
        "first": _text(),
        "from": _number(),
        "to": _number(),
        "one_of": _one_or_more(_name(), least=1),
        "shown": _text("Minutes to noon"),
        "while": _if(),
        "runs_out": _name(),
    }
    depends: Shape = {"one_of": _forbids("from", "to", "runs_out"), "runs_out": ["from"], "while": ["shown"]}
    return {
        "description": f"What the story remembers: {_FIRSTS}.",
        "anyOf": [short, {**_group(keys.REMEMBERED, properties, "first"), "dependencies": depends}],
    }


def _person() -> Shape:
    part = r"[^/]*[^/\s][^/]*"
    pronouns = rf"^\s*(she|he|they|it)\s*(/{part})?$|^{part}/{part}/{part}$"
    spoken: Shape = {"type": "string", "pattern": pronouns, "examples": ["she/her", "he/him", "they/them"]}
    spoken["patternErrorMessage"] = "Write she/her, he/him, they/them, or three of them: ze/zir/zirs."
    lines: Shape = {band: _text() for band in reversed(BANDS)}
    remembers: Shape = {"type": "object", "additionalProperties": _text()}
    properties: Shape = {
        "id": _name("omar"),
        "name": _text("Omar"),
        "pronouns": spoken,
        "role": {"enum": [*ROLES]},
        "about": _text("Opens the office at seven. Wants one quiet hour, and coffee in it."),
        "goodwill": _number(LOWEST, HIGHEST),
        "review": _group(keys.REVIEW, {**lines, "remembers": remembers}),
    }
    return {"description": "Somebody in the story.", **_group(keys.PERSON, properties)}


def _debrief() -> Shape:
    asked: Shape = {step: _one_or_more(_text("Who knew what, and when?")) for step in keys.QUESTIONS}
    properties: Shape = {
        "principle": _text("Whoever is in the room is on the floor."),
        "ask": _group(keys.QUESTIONS, asked),
        "for_the_instructor": _text(),
    }
    return _group(keys.DEBRIEF, properties)


def _test() -> Shape:
    ending: Shape = {"description": "The scene of the ending that must be reached.", **_name()}
    expect: Shape = {"type": "object", "properties": {"ending": ending}, "additionalProperties": _text(">= 55")}
    return _group(keys.TEST, {"name": _text(), "choose": _one_or_more(_name()), "expect": expect}, *keys.TEST)

"""Hypothesis: valid stories that use the whole language, and legal walks through them.

A story is drawn as a tree of plain values, written as YAML and compiled as an author's file would be. From each of
its states an ending can be reached (language.md, rule 24): every scene with choices has one that is always offered
and leads forward, and whatever goes on by itself goes forward. `tests/constructs.py` says what the language has;
`tests/test_strategies.py` holds that everything in it is drawn often enough.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from attrs import frozen
from hypothesis import strategies as st

from game.story.engine import begin, step
from game.story.model import FACETS, Story
from game.story.people import ROLES
from tests.sentences import condition, line, paragraphs
from tests.vocabulary import Draw, Names, pick, some
from tests.writing import CAST, Tree, story_of, yaml_of

_AMOUNTS = ("+3", "-3", "+6", "-6", "+12", "-12", "+45", "-60")
_OWN_PRONOUNS = ("she/her", "he/him/his", "they/them", "it/it/its", "ze/zir/zirs")
_TONES = ("warm", "mixed", "cold")
_WAYS_ON = ("choices", "choices", "choices", "alone", "page", "router")
#: The longest legal walk that is drawn, in choices.
LONGEST_WALK = 10


@frozen
class Walk:
    """A story and choices that it offers, one after another, from its beginning."""

    story: Story
    choices: tuple[str, ...]


@st.composite
def trees(draw: Draw) -> dict[str, Tree]:
    """A valid scenario before it is text."""
    names = draw(_names())
    tree: dict[str, Tree] = {"title": "A shared week: part #2", "who": _who(draw, names)}
    if some(draw):
        tree |= {"summary": "Somebody waits. Who goes first?", "minutes": "10"}
    if some(draw):
        tree["practices"] = list(dict.fromkeys((pick(draw, FACETS), pick(draw, FACETS))))
    if names.variables:
        tree["remember"] = {name: _variable(draw, name, names) for name in names.variables}
    scenes: dict[str, Tree] = {name: _scene(draw, names, name) for name in names.onward}
    scenes |= {name: _ending(draw, names, name) for name in names.endings}
    tree |= {"start": names.onward[0], "scenes": scenes}
    if some(draw, 3):
        tree["debrief"] = _debrief(draw)
    if some(draw, 4):
        tree["tests"] = [_test(draw, story_of(yaml_of(tree)))]
    return tree


def texts() -> st.SearchStrategy[str]:
    """A valid scenario's file."""
    return trees().map(yaml_of)


def stories() -> st.SearchStrategy[Story]:
    """A valid story, compiled from its file."""
    return texts().map(story_of)


@st.composite
def walks(draw: Draw, within: st.SearchStrategy[Story] | None = None) -> Walk:
    """A story with a play of it, which may stop anywhere before its ending."""
    story = draw(within or stories())
    return Walk(story, _walk(draw, story))


def _walk(draw: Draw, story: Story) -> tuple[str, ...]:
    choices: list[str] = []
    turn = begin(story)
    while turn.state.offered and len(choices) < LONGEST_WALK:
        choices.append(pick(draw, turn.state.offered))
        turn = step(story, turn.state, choices[-1])
    return tuple(choices)


@st.composite
def _names(draw: Draw) -> Names:
    people = ("dana", "priya", "marco", "rosa", "zoe")[: draw(st.integers(1, 5))]
    kinds = {"heard_it": "flag", "cups": "number", "clock": "number", "floor": "word"}
    onward = ("partition", "kitchen", "stairs", "room_four", "lobby")[: draw(st.integers(2, 5))]
    endings = ("the_call", "the_end", "friday")[: draw(st.integers(1, 3))]
    variables = {name: kind for name, kind in kinds.items() if some(draw)}
    ways = {name: pick(draw, _WAYS_ON) for name in onward}
    acts = {name: tuple(f"{name}_{place}" for place in range(draw(st.integers(0, 2)))) for name in _choosing(ways)}
    return Names(people, variables, onward, endings, ways, acts)


def _choosing(ways: Mapping[str, str]) -> list[str]:
    return [name for name, way in ways.items() if way in {"choices", "alone"}]


def _who(draw: Draw, names: Names) -> Tree:
    if "zoe" not in names.people and some(draw):
        return list(names.people)
    return {name: None if name in CAST and some(draw) else _person(draw, name) for name in names.people}


def _person(draw: Draw, name: str) -> Tree:
    review: Tree = {
        "cold": "No.",
        "warm": "Yes, and more.",
        "mixed": "It depends.",
        "remembers": {"partition_0": "You leaned in."},
    }
    return {
        "name": name.capitalize() + "-Ann",
        "pronouns": pick(draw, _OWN_PRONOUNS),
        "role": pick(draw, ROLES),
        "about": "Waters one plant.",
        "goodwill": str(draw(st.integers(0, 100))),
        "review": review,
    }


def _variable(draw: Draw, name: str, names: Names) -> Tree:
    if name == "floor":
        return {"one_of": ["wet", "mopped", "clean"], "first": pick(draw, ("wet", "mopped", "clean"))}
    if name == "heard_it":
        return pick(draw, ("true", "false"))
    if name == "cups":
        return pick(draw, ("0", "-2", "7"))
    clock: dict[str, Tree] = {"from": "0", "to": "30", "first": pick(draw, ("30", "20", "10"))}
    if some(draw):
        clock["shown"] = "Minutes to the three o'clock call"
    if some(draw):
        clock["runs_out"] = names.endings[0]
    return clock


def _scene(draw: Draw, names: Names, name: str) -> Tree:
    later = (*names.onward[names.onward.index(name) + 1 :], *names.endings)
    kind = names.ways[name]
    scene: dict[str, Tree] = {}
    if kind in {"choices", "alone"} or some(draw):
        scene["here"] = _here(draw, names)
    if some(draw, 3):
        scene["at"] = "1:30 p.m."
    if kind != "router":
        scene["text"] = paragraphs(draw, names)
    scene |= _happenings(draw, names, _scene_effects(draw, names, scene.get("here")))
    if kind in {"page", "router"}:
        return scene | {"to": _forward(draw, names, later)}
    if kind == "alone":
        scene["alone"] = "goes_on"
    return scene | {"choices": _choices(draw, names, name, later)}


def _ending(draw: Draw, names: Names, name: str) -> Tree:
    scene: dict[str, Tree] = {"text": paragraphs(draw, names)} if some(draw) else {}
    return scene | {"ending": {"title": "It's over, says the clock", "tone": pick(draw, _TONES)}}


def _here(draw: Draw, names: Names) -> Tree:
    people = [person for person in names.people if some(draw)]
    if not people:
        return "nobody"
    return [{"who": one, "if": condition(draw, names)} if some(draw, 4) else one for one in people]


def _happenings(draw: Draw, names: Names, effects: Tree) -> dict[str, Tree]:
    """What both an act and a scene may do."""
    found: dict[str, Tree] = {}
    if effects:
        found["effects"] = effects
    if some(draw, 4):
        found["hears"] = [pick(draw, names.people)]
    elif names.written and some(draw, 4):
        found["hears"] = {pick(draw, names.people): [pick(draw, names.written)] if some(draw) else None}
    if names.written and some(draw, 5):
        found["comes_out"] = [pick(draw, names.written)]
    return found


def _scene_effects(draw: Draw, names: Names, here: Tree) -> Tree:
    if not some(draw, 3):
        return None
    people = [one if isinstance(one, str) else one["who"] for one in _items(here)]
    effects: dict[str, Tree] = _remembered(draw, names)
    if people:
        effects |= {"reputation": pick(draw, _AMOUNTS), "goodwill": {person: pick(draw, _AMOUNTS) for person in people}}
    return effects


def _items(here: Tree) -> Sequence[Any]:
    return here if isinstance(here, list) else []


def _remembered(draw: Draw, names: Names) -> dict[str, Tree]:
    """Effects on what the story remembers."""
    effects: dict[str, Tree] = {}
    for name, kind in names.variables.items():
        if not some(draw, 3):
            continue
        if kind == "flag":
            effects[name] = {"set": pick(draw, ("true", "false"))}
        elif kind == "word":
            effects[name] = {"set": pick(draw, ("wet", "mopped", "clean"))}
        else:
            effects[name] = {"set": "5"} if some(draw, 4) else pick(draw, ("-10", "-25", "+7"))
    return effects


def _choices(draw: Draw, names: Names, scene: str, later: Sequence[str]) -> Tree:
    forward = _choice(draw, names, None) | {"to": _forward(draw, names, later)}
    others = [_conditional(draw, names, identifier, later) for identifier in names.acts[scene]]
    if some(draw):
        others.append(_conditional(draw, names, None, later))
    place = draw(st.integers(0, len(others)))
    return [*others[:place], forward, *others[place:]]


def _conditional(draw: Draw, names: Names, identifier: str | None, later: Sequence[str]) -> dict[str, Tree]:
    """A choice that need not be offered, and may lead anywhere."""
    choice = _choice(draw, names, identifier)
    if some(draw):
        choice["if"] = condition(draw, names)
        if some(draw):
            choice["locked"] = line(draw, names)
    if some(draw, 3):
        choice["once"] = "true"
    backward = some(draw, 3)
    return choice | {"to": pick(draw, names.scenes) if backward else _forward(draw, names, later)}


def _choice(draw: Draw, names: Names, identifier: str | None) -> dict[str, Tree]:
    choice: dict[str, Tree] = {"id": identifier} if identifier else {}
    choice["say" if some(draw, 3) else "text"] = line(draw, names)
    optional: dict[str, Callable[[], Tree]] = {
        "here": lambda: _here(draw, names),
        "then": lambda: paragraphs(draw, names),
        "why": lambda: line(draw, names),
        "unseen": lambda: line(draw, names),
        "shows": lambda: [pick(draw, ("", "-")) + pick(draw, FACETS)],
    }
    choice |= {key: make() for key, make in optional.items() if some(draw, 3)}
    return choice | _happenings(draw, names, _effects(draw, names))


def _effects(draw: Draw, names: Names) -> dict[str, Tree]:
    effects: dict[str, Tree] = {}
    if some(draw):
        effects["reputation"] = pick(draw, _AMOUNTS)
    people = [person for person in names.people if some(draw)]
    if people:
        effects["goodwill"] = {person: pick(draw, _AMOUNTS) for person in people}
    return effects | _remembered(draw, names)


def _forward(draw: Draw, names: Names, later: Sequence[str]) -> Tree:
    near = later[:2]
    if some(draw, 4):
        return [{"if": condition(draw, names), "to": pick(draw, later)}, {"to": pick(draw, near)}]
    return pick(draw, near)


def _debrief(draw: Draw) -> Tree:
    ask: Tree = {step: [f"What of the {step}, then?"] for step in ("reactions", "description", "analysis", "summary")}
    return {"principle": "Ask first.", "ask": ask, "for_the_instructor": "Expect the class to split."}


def _test(draw: Draw, story: Story) -> Tree:
    """A test of the story's own, which holds: what one walk arrived at."""
    choices = _walk(draw, story)
    turn = begin(story)
    for choice in choices:
        turn = step(story, turn.state, choice)
    expect: dict[str, Tree] = {"reputation": str(turn.state.reputation)}
    expect[f"seen.{story.start}"] = "is true" if story.start in turn.state.seen else "false"
    if not turn.state.offered:
        expect["ending"] = turn.state.scene
    return {"name": "A walk", "choose": list(choices), "expect": expect}

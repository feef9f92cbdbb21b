"""Everything that the scenario language has, campaigns left out: how to see that a story uses it."""

from collections.abc import Callable, Iterator

from game.story.expression import Comparison, Condition, Constant, Junction, Name, Negation, Sum, Tree, kind_of
from game.story.model import Assign, Change, Choice, Effect, Facet, Goodwill, Presence, Reputation, Route, Scene, Story
from game.story.text import Agreeing, FirstOf, Line, Named, Passage, Piece, Text, Valued, Words, You
from tests.writing import CAST

Uses = Callable[[Story], bool]


def choices_of(story: Story) -> Iterator[Choice]:
    """All choices, in file order."""
    return (choice for scene in story.scenes for choice in scene.choices)


def _acting(story: Story) -> Iterator[Scene | Choice]:
    yield from story.scenes
    yield from choices_of(story)


def effects_of(story: Story) -> Iterator[Effect]:
    """All effects, of scenes and of choices."""
    return (effect for one in _acting(story) for effect in one.effects)


def _presences(story: Story) -> Iterator[Presence]:
    return (presence for one in _acting(story) for presence in one.here or ())


def _routes(story: Story) -> Iterator[tuple[Route, ...]]:
    return (one.to for one in _acting(story) if one.to)


def _texts(story: Story) -> Iterator[Text]:
    yield from (scene.text for scene in story.scenes)
    yield from (choice.then for choice in choices_of(story))


def _blocks(story: Story) -> Iterator[Passage | FirstOf]:
    return (block for text in _texts(story) for block in text)


def _passages(story: Story) -> Iterator[Passage]:
    for block in _blocks(story):
        yield from block.passages if isinstance(block, FirstOf) else (block,)


def _lines(story: Story) -> Iterator[Line]:
    yield from (line for passage in _passages(story) for line in passage.lines)
    for choice in choices_of(story):
        yield from (line for line in (choice.text, choice.locked, choice.why, choice.unseen) if line)


def pieces_of(story: Story) -> Iterator[Piece]:
    """All pieces of all texts."""
    return (piece for line in _lines(story) for piece in line)


def conditions_of(story: Story) -> Iterator[Condition]:
    """All conditions, wherever they stand."""
    found: list[Condition | None] = [presence.when for presence in _presences(story)]
    found += [route.when for routes in _routes(story) for route in routes]
    found += [passage.when for passage in _passages(story)]
    found += [choice.when for choice in choices_of(story)]
    return (condition for condition in found if condition)


def trees_in(story: Story) -> Iterator[Tree]:
    """All parts of all conditions."""
    todo: list[Tree] = [condition.tree for condition in conditions_of(story)]
    while todo:
        tree = todo.pop()
        yield tree
        if isinstance(tree, Negation):
            todo.append(tree.of)
        elif isinstance(tree, Junction | Comparison | Sum):
            todo += [tree.left, tree.right]


def _any_scene(test: Callable[[Scene], object]) -> Uses:
    return lambda story: any(test(scene) for scene in story.scenes)


def _any_choice(test: Callable[[Choice], object]) -> Uses:
    return lambda story: any(test(choice) for choice in choices_of(story))


def _any_piece(test: Callable[[Piece], object]) -> Uses:
    return lambda story: any(test(piece) for piece in pieces_of(story))


def _any_tree(test: Callable[[Tree], object]) -> Uses:
    return lambda story: any(test(tree) for tree in trees_in(story))


def _any_source(part: str) -> Uses:
    return lambda story: any(part in condition.source for condition in conditions_of(story))


def _named(family: str, keyed: bool) -> Uses:
    return _any_tree(lambda tree: isinstance(tree, Name) and tree.family == family and bool(tree.key) == keyed)


def _compares(sign: str, kind: str) -> Uses:
    return _any_tree(lambda tree: isinstance(tree, Comparison) and tree.sign == sign and kind_of(tree.left) == kind)


def _kind(story: Story, slot: int) -> str:
    first = story.variables[slot].first
    return "flag" if isinstance(first, bool) else "number" if isinstance(first, int) else "word"


def _assigns(kind: str) -> Uses:
    return lambda story: any(
        isinstance(one, Assign) and _kind(story, one.variable) == kind for one in effects_of(story)
    )


def _moves(test: Callable[[Effect], object]) -> Uses:
    return lambda story: any(test(effect) for effect in effects_of(story))


def _begins(kind: str) -> Uses:
    return lambda story: any(_kind(story, slot) == kind for slot in range(len(story.variables)))


def _forms(form: str) -> Uses:
    return _any_piece(lambda piece: isinstance(piece, Named) and piece.form == form)


def _loops(story: Story) -> bool:
    return any(route.to == scene.id for scene in story.scenes for choice in scene.choices for route in choice.to)


def _shows(practiced: bool) -> Uses:
    return _any_choice(lambda choice: any(shown is practiced for _, shown in choice.shows))


def _every_facet(facet: Facet) -> Uses:
    return _any_choice(lambda choice: any(shown == facet for shown, _ in choice.shows))


_EVERYWHERE: dict[str, Uses] = {
    "summary": lambda story: bool(story.summary),
    "minutes": lambda story: story.minutes is not None,
    "practices": lambda story: bool(story.practices),
    "a person of people.yaml": lambda story: any(person.id in CAST for person in story.people),
    "a person of its own": lambda story: any(person.id not in CAST for person in story.people),
    "a person changed for one story": lambda story: any(
        person.id in CAST and person != CAST[person.id] for person in story.people
    ),
    "what people say in the review": lambda story: any(person.review.remembers for person in story.people),
    "a verb with they": lambda story: any(person.pronouns.plural for person in story.people),
    "debrief": lambda story: bool(story.debrief.principle and story.debrief.for_the_instructor),
    "questions of all four steps": lambda story: all(questions for _, questions in story.debrief.steps),
    "tests": lambda story: bool(story.tests),
    "a test with an ending": lambda story: any(entry.ending for test in story.tests for entry in test.expect),
    "a test with a condition": lambda story: any(entry.holds for test in story.tests for entry in test.expect),
}

_REMEMBERED: dict[str, Uses] = {
    "flag": _begins("flag"),
    "number": lambda story: any(one.is_number and one.low is None for one in story.variables),
    "bounded number": lambda story: any(one.low is not None and one.high is not None for one in story.variables),
    "word": _begins("word"),
    "shown": lambda story: any(one.shown for one in story.variables),
    "runs_out": lambda story: bool(story.expiring),
    "set a flag": _assigns("flag"),
    "set a number": _assigns("number"),
    "set a word": _assigns("word"),
    "+2 to a number": _moves(lambda one: isinstance(one, Change) and one.by > 0),
    "-1 to a number": _moves(lambda one: isinstance(one, Change) and one.by < 0),
    "reputation up": _moves(lambda one: isinstance(one, Reputation) and one.by > 0),
    "reputation down": _moves(lambda one: isinstance(one, Reputation) and one.by < 0),
    "goodwill up": _moves(lambda one: isinstance(one, Goodwill) and one.by > 0),
    "goodwill down": _moves(lambda one: isinstance(one, Goodwill) and one.by < 0),
}

_SCENES: dict[str, Uses] = {
    "here: people": _any_scene(lambda scene: scene.choices and scene.here),
    "here: nobody": _any_scene(lambda scene: scene.choices and not scene.here),
    "presence with an if": _any_scene(lambda scene: any(one.when for one in scene.here)),
    "at": _any_scene(lambda scene: scene.at),
    "scene hears all": _any_scene(lambda scene: any(one.acts is None for one in scene.hears)),
    "scene hears acts": _any_scene(lambda scene: any(one.acts for one in scene.hears)),
    "scene comes_out": _any_scene(lambda scene: scene.comes_out),
    "scene moves reputation": _any_scene(lambda scene: any(isinstance(one, Reputation) for one in scene.effects)),
    "scene moves goodwill": _any_scene(lambda scene: any(isinstance(one, Goodwill) for one in scene.effects)),
    "scene changes a variable": _any_scene(
        lambda scene: any(isinstance(one, Assign | Change) for one in scene.effects)
    ),
    "router": _any_scene(lambda scene: scene.to and not scene.text),
    "page": _any_scene(lambda scene: scene.to and scene.text),
    "alone: goes_on": _any_scene(lambda scene: scene.alone),
    "route list of a scene": _any_scene(lambda scene: len(scene.to) > 1),
    "warm ending": _any_scene(lambda scene: scene.ending and scene.ending.tone == "warm"),
    "mixed ending": _any_scene(lambda scene: scene.ending and scene.ending.tone == "mixed"),
    "cold ending": _any_scene(lambda scene: scene.ending and scene.ending.tone == "cold"),
}

_CHOICES: dict[str, Uses] = {
    "written id": _any_choice(lambda choice: choice.written_id),
    "generated id": _any_choice(lambda choice: not choice.written_id),
    "generated id with a number": _any_choice(lambda choice: not choice.written_id and choice.id[-1].isdigit()),
    "text": _any_choice(lambda choice: not choice.spoken),
    "say": _any_choice(lambda choice: choice.spoken),
    "if": _any_choice(lambda choice: choice.when),
    "locked": _any_choice(lambda choice: choice.locked),
    "once": _any_choice(lambda choice: choice.once),
    "here of its own": _any_choice(lambda choice: choice.here),
    "here: nobody of its own": _any_choice(lambda choice: choice.here == ()),
    "own presence with an if": _any_choice(lambda choice: any(one.when for one in choice.here or ())),
    "choice hears all": _any_choice(lambda choice: any(one.acts is None for one in choice.hears)),
    "choice hears acts": _any_choice(lambda choice: any(one.acts for one in choice.hears)),
    "choice comes_out": _any_choice(lambda choice: choice.comes_out),
    "then": _any_choice(lambda choice: choice.then),
    "why": _any_choice(lambda choice: choice.why),
    "unseen": _any_choice(lambda choice: choice.unseen),
    "facet practiced": _shows(True),
    "facet neglected": _shows(False),
    "route list of a choice": _any_choice(lambda choice: len(choice.to) > 1),
    "self-loop": _loops,
    **{
        f"shows {facet}": _every_facet(facet)
        for facet in ("empathy", "respect", "help", "courtesy", "candor", "discretion")
    },
}

_TEXTS: dict[str, Uses] = {
    "several paragraphs": lambda story: any(len(passage.lines) > 1 for passage in _passages(story)),
    "list of blocks": lambda story: any(len(text) > 1 for text in _texts(story)),
    "conditional block": lambda story: any(isinstance(one, Passage) and one.when for one in _blocks(story)),
    "first_of": lambda story: any(isinstance(one, FirstOf) for one in _blocks(story)),
    "words": _any_piece(lambda piece: isinstance(piece, Words)),
    "{you}": _any_piece(lambda piece: isinstance(piece, You)),
    "{variable}": _any_piece(lambda piece: isinstance(piece, Valued)),
    "agreeing verb": _any_piece(lambda piece: isinstance(piece, Agreeing)),
    "*emphasis*": _any_piece(lambda piece: piece.weight == "emphasis"),
    "**strong**": _any_piece(lambda piece: piece.weight == "strong"),
    "{name}": _forms(""),
    **{f"{{name.{form}}}": _forms(form) for form in ("they", "them", "their", "They", "Them", "Their")},
}

_CONDITIONS: dict[str, Uses] = {
    "and": _any_tree(lambda tree: isinstance(tree, Junction) and tree.word == "and"),
    "or": _any_tree(lambda tree: isinstance(tree, Junction) and tree.word == "or"),
    "not": _any_tree(lambda tree: isinstance(tree, Negation)),
    "plus": _any_tree(lambda tree: isinstance(tree, Sum) and tree.sign == "+"),
    "minus": _any_tree(lambda tree: isinstance(tree, Sum) and tree.sign == "-"),
    "parentheses": _any_source("("),
    "true": _any_tree(lambda tree: tree == Constant(True)),
    "false": _any_tree(lambda tree: tree == Constant(False)),
    "constant": _any_tree(lambda tree: isinstance(tree, Constant) and type(tree.value) is int and tree.value >= 0),
    "negative constant": _any_tree(
        lambda tree: isinstance(tree, Constant) and type(tree.value) is int and tree.value < 0
    ),
    "number is": _any_source(" is "),
    **{f"number {sign}": _compares(sign, "number") for sign in ("<", "<=", ">", ">=", "==", "!=")},
    "word is": _compares("==", "word"),
    "word is not": _compares("!=", "word"),
    "flag is": _compares("==", "flag"),
    "flag is not": _compares("!=", "flag"),
    "reputation": _named("reputation", keyed=False),
    "goodwill": _named("goodwill", keyed=False),
    "goodwill.person": _named("goodwill", keyed=True),
    "variable": _named("variable", keyed=True),
    "seen.scene": _named("seen", keyed=True),
    "chose.choice": _named("chose", keyed=True),
    "untold.person": _named("untold", keyed=True),
    "unseen.choice": _named("unseen", keyed=True),
}

#: Every construct of language.md by name, with the question whether a story uses it.
CONSTRUCTS: dict[str, Uses] = {
    f"{room}: {name}": uses
    for room, table in {
        "story": _EVERYWHERE,
        "remember": _REMEMBERED,
        "scene": _SCENES,
        "choice": _CHOICES,
        "text": _TEXTS,
        "condition": _CONDITIONS,
    }.items()
    for name, uses in table.items()
}

"""A scene as a part of the document: who is here, what is told when, and every choice with all that it does."""

from collections.abc import Iterator

from game.author.filling import filled
from game.author.script.caught import caught_in
from game.author.script.desk import Desk, anchor
from game.author.script.doing import here, on_entry, practiced, what_it_does
from game.author.script.paper import Block, Link, Note, Option, Part, Points, Told, Words, listed, parted, text
from game.story.model import Assign, Change, Choice, Effect, Route, Scene
from game.story.text import Passage, Run, Text


def scene_part(desk: Desk, scene: Scene) -> Part:
    """One scene under its heading."""
    desk = desk.within(scene)
    blocks = (*_around(desk, scene), *_told(desk, scene.text, "", "scene", scene.id, "text"), *_ways_on(desk, scene))
    place = desk.at("scene", scene.id)
    return Part(3, desk.title(scene), anchor(scene.id), place, scene.id, tuple(blocks))


def _around(desk: Desk, scene: Scene) -> Iterator[Block]:
    """What a reader should know before the text."""
    never = [one.because for one in desk.explored.never_entered if one.scene == scene.id]
    if never:
        yield Note("Never reached", text(f"No play comes here: {never[0]}"))
    yield from caught_in(desk, scene)
    if scene.at:
        yield Note("Time", text(scene.at), desk.at("scene", scene.id, "at"))
    if scene.here or scene.choices:
        yield Note("Here", here(desk, scene.here), desk.at("scene", scene.id, "here"))
    start = [text("the start")] if scene.id == desk.story.start else []
    before: list[Words] = [(Link(str(desk.numbers[one]), anchor(one)),) for one in desk.before[scene.id]]
    if start or before:
        yield Note("Comes from", listed([*start, *before]))
    entry = tuple(on_entry(desk, scene))
    if entry:
        yield Points("On entering", entry, desk.at("scene", scene.id, "effects"))


def _told(desk: Desk, told: Text, always: str, *path: str | int) -> Iterator[Told]:
    """Every variant of a text, each with the condition under which it is told."""
    for place, block in enumerate(told):
        if isinstance(block, Passage):
            yield _passage(desk, block, always, False, *path, place)
            continue
        for number, passage in enumerate(block.passages):
            yield _passage(desk, passage, always, number > 0, *path, place, "first_of", number)


def _passage(desk: Desk, passage: Passage, always: str, otherwise: bool, *path: str | int) -> Told:
    condition = desk.when(passage.when) if passage.when else ""
    label = f"otherwise{', ' if condition else ''}{condition}" if otherwise else condition
    label = f"{always}{', ' if always and label else ''}{label}"
    return Told(
        label[:1].upper() + label[1:], tuple(filled(line, desk.story) for line in passage.lines), desk.at(*path)
    )


def _ways_on(desk: Desk, scene: Scene) -> Iterator[Block]:
    if scene.alone:
        yield Note(
            "Choosing",
            text("Where only one choice is left, it is taken by itself."),
            desk.at("scene", scene.id, "alone"),
        )
    for number, choice in enumerate(scene.choices, 1):
        yield Option(
            number, desk.said(choice), choice.id, desk.at("choice", choice.id), tuple(_of_choice(desk, scene, choice))
        )
    if scene.to:
        yield Note("Goes on to", _routes(desk, scene.to), desk.at("scene", scene.id, "to"))


def _of_choice(desk: Desk, scene: Scene, choice: Choice) -> Iterator[Block]:
    yield from _offer(desk, choice)
    if choice.here is not None:
        yield Note("Perceived by", here(desk, choice.here), desk.at("choice", choice.id, "here"))
    yield from _told(desk, choice.then, "then", "choice", choice.id, "then")
    done = tuple(what_it_does(desk, scene, choice))
    if done:
        yield Points("Does", done, desk.at("choice", choice.id, "effects"))
    if choice.shows:
        yield Note("Facets", text(practiced(choice.shows)), desk.at("choice", choice.id, "shows"))
    if choice.why:
        yield Note("Why", desk.filled(choice.why), desk.at("choice", choice.id, "why"))
    if choice.unseen:
        yield Note("If nobody saw it", desk.filled(choice.unseen), desk.at("choice", choice.id, "unseen"))
    yield Note("Leads to", _onward(desk, choice), desk.at("choice", choice.id, "to"))


def _offer(desk: Desk, choice: Choice) -> Iterator[Block]:
    """When a choice is offered, and what stands there when it is not."""
    never = [one.because for one in desk.explored.never_offered if one.choice == choice.id]
    if never:
        yield Note("Never offered", text(f"No play is offered this: {never[0]}"))
    if choice.when:
        yield Note("Offered", text(desk.when(choice.when)), desk.at("choice", choice.id, "if"))
    if choice.locked:
        yield Note("Otherwise locked", desk.filled(choice.locked), desk.at("choice", choice.id, "locked"))
    if choice.once:
        yield Note("Once", text("gone when it has been chosen"), desk.at("choice", choice.id, "once"))


def _onward(desk: Desk, choice: Choice) -> Words:
    words = [_routes(desk, choice.to)]
    for slot in dict.fromkeys(slot for effect in choice.effects for slot in _used_up(desk, effect)):
        end = desk.story.variables[slot].runs_out or ""
        words.append((Run(f"if this uses up {desk.names.variables[slot]}, to "), *desk.scene(end)))
    return parted(words, "; ")


def _used_up(desk: Desk, effect: Effect) -> Iterator[int]:
    """The number that an effect may bring to its lower bound, where the story goes on elsewhere (rule 17)."""
    if isinstance(effect, Change | Assign):
        variable = desk.story.variables[effect.variable]
        lowers = effect.by < 0 if isinstance(effect, Change) else effect.value == variable.low
        if lowers and variable.runs_out:
            yield effect.variable


def _routes(desk: Desk, routes: tuple[Route, ...]) -> Words:
    """Where it goes on, in the order in which it is tried."""
    if len(routes) == 1:
        return desk.scene(routes[0].to)
    words: list[Words] = []
    for number, route in enumerate(routes):
        other = "otherwise" if number else ""
        when = desk.when(route.when) if route.when else ""
        lead = ", ".join(part for part in (other, when) if part)
        words.append((Run(f"{lead}: "), *desk.scene(route.to)))
    return parted(words, "; ")

"""What an act or a scene does, in words: what lands at once, what waits, for whom, and where it may be heard of."""

from collections.abc import Iterator

from attrs import frozen

from game.author.script.desk import Desk, signed
from game.author.script.paper import Words, listed, text
from game.story.model import (
    Assign,
    Change,
    Choice,
    Effect,
    Facet,
    Goodwill,
    Hears,
    Presence,
    Reputation,
    Scene,
    Value,
)
from game.story.text import Run


@frozen
class Witnesses:
    """Who perceives an act: some surely, some only where a condition holds."""

    sure: frozenset[int]
    perhaps: frozenset[int]

    @classmethod
    def of(cls, presences: tuple[Presence, ...]) -> "Witnesses":
        """Those who are here; somebody who stands there twice is surely here if once without a condition."""
        sure = frozenset(one.person for one in presences if one.when is None)
        return cls(sure, frozenset(one.person for one in presences) - sure)


def here(desk: Desk, presences: tuple[Presence, ...]) -> Words:
    """Who is here, each with the condition under which they are."""
    people = [
        text(desk.names.people[one.person] + (f" ({desk.when(one.when)})" if one.when else "")) for one in presences
    ]
    return listed(people) if people else text("nobody")


def what_it_does(desk: Desk, scene: Scene, choice: Choice) -> Iterator[Words]:
    """Everything that a choice does beside leading on, a remark each, in the order in which it happens."""
    seen_by = Witnesses.of(scene.here if choice.here is None else choice.here)
    for effect in choice.effects:
        yield text(_lands(desk, effect, seen_by))
    yield from happens(desk, choice.hears, choice.comes_out)
    yield from _where_heard(desk, choice, seen_by)


def on_entry(desk: Desk, scene: Scene) -> Iterator[Words]:
    """Everything that a scene does when it is entered; it is no act, so nothing of it waits."""
    present = Witnesses.of(scene.here)
    for effect in scene.effects:
        yield text(_befalls(desk, effect, present))
    yield from happens(desk, scene.hears, scene.comes_out)


def happens(desk: Desk, hears: tuple[Hears, ...], comes_out: tuple[str, ...]) -> Iterator[Words]:
    """Who hears of what, and what comes out."""
    for one in hears:
        who = desk.names.people[one.person]
        if one.acts is None:
            yield text(f"{who} hears everything that waits for {who}")
        else:
            yield (Run(f"{who} hears of "), *listed([desk.act(act) for act in one.acts]))
    for act in comes_out:
        yield (Run("it comes out for everybody: "), *desk.act(act))


def practiced(shows: tuple[tuple[Facet, bool], ...]) -> str:
    """The facets that a choice practices and neglects."""
    kept, missed = ([facet for facet, practices in shows if practices is which] for which in (True, False))
    parts = [f"practices {' and '.join(kept)}"] if kept else []
    return "; ".join([*parts, *([f"neglects {' and '.join(missed)}"] if missed else [])])


def value_in_words(value: Value) -> str:
    """A value as a condition would call it."""
    return str(value).lower() if isinstance(value, bool) else f"“{value}”" if isinstance(value, str) else str(value)


def _lands(desk: Desk, effect: Effect, seen_by: Witnesses) -> str:
    """Rules 4 to 6: what those here know lands; what nobody saw, and what somebody absent does not know, waits."""
    if isinstance(effect, Change | Assign):
        return _remembered(desk, effect)
    said = _moved(desk, effect)
    if not seen_by.sure and not seen_by.perhaps:
        return f"{said}, which waits until it comes out: nobody sees it"
    unseen = "" if seen_by.sure else "; if nobody is here, it waits until it comes out"
    if isinstance(effect, Reputation) or effect.person in seen_by.sure:
        return said + unseen
    name = desk.names.people[effect.person]
    pronouns = desk.story.people[effect.person].pronouns
    hears = f"{pronouns.subject} {'hear' if pronouns.plural else 'hears'} of it"
    if effect.person in seen_by.perhaps:
        return f"{said} if {name} is here, else once {hears}{unseen}"
    return f"{said}, once {hears}{unseen}"


def _befalls(desk: Desk, effect: Effect, present: Witnesses) -> str:
    """Rule 14: a scene moves only what the people in it feel."""
    if isinstance(effect, Change | Assign):
        return _remembered(desk, effect)
    if isinstance(effect, Goodwill) and effect.person not in present.sure:
        return f"{_moved(desk, effect)} if {desk.names.people[effect.person]} is here"
    return _moved(desk, effect) + ("" if present.sure else " if anybody is here")


def _moved(desk: Desk, effect: Reputation | Goodwill) -> str:
    who = "reputation" if isinstance(effect, Reputation) else desk.names.people[effect.person]
    return f"{who} {signed(effect.by)}"


def _remembered(desk: Desk, effect: Change | Assign) -> str:
    name = desk.names.variables[effect.variable]
    return (
        f"{name} {signed(effect.by)}"
        if isinstance(effect, Change)
        else f"{name} becomes {value_in_words(effect.value)}"
    )


def _where_heard(desk: Desk, choice: Choice, seen_by: Witnesses) -> Iterator[Words]:
    """Where the rest of the story may tell of this act: those to whom something of it may wait, one by one."""
    moved = dict.fromkeys(effect.person for effect in choice.effects if isinstance(effect, Goodwill))
    if not seen_by.sure and not seen_by.perhaps:
        if any(isinstance(effect, Goodwill | Reputation) for effect in choice.effects):
            out = [one.scene for one in desk.tellings if choice.id in one.comes_out]
            yield _places(desk, "it may come out", out, "nothing in this story brings it out")
        return
    for person in (one for one in moved if one not in seen_by.sure):
        told = [one.scene for one in desk.tellings if one.tells(choice.id, person)]
        name = desk.names.people[person]
        yield _places(desk, f"{name} may hear of it", told, f"nothing in this story tells {name} of it")


def _places(desk: Desk, label: str, scenes: list[str], none: str) -> Words:
    places = [desk.scene(scene) for scene in dict.fromkeys(scenes)]
    return (Run(f"{label} in "), *listed(places, " or ")) if places else text(none)

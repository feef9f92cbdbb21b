"""The words of a debrief: its headings and sentences, and its pages as lines for line mode and transcripts."""

from collections.abc import Callable, Sequence
from typing import Any

from attrs import frozen

from game.play.debrief import Guess, Page, Principle, Questions, Reasons, Road, Truth, UnseenPage, UntoldPage
from game.play.road import Leg, Side
from game.story.people import Role
from game.story.review import Act, Consistency, Opinion, Practiced

RANKS: dict[Role, str] = {
    "boss": "your bosses",
    "peer": "your peers",
    "report": "those who report to you",
    "vendor": "vendors",
    "customer": "customers",
}
#: What stands above a page; that of questions has its step's title.
HEADINGS: dict[type, str] = {
    Guess: "Before you look",
    Truth: "What they would say",
    Road: "The road you took",
    UnseenPage: "What nobody saw",
    UntoldPage: "What was never told",
    Reasons: "Why, choice by choice",
    Principle: "One thing to keep",
}
STEPS = {
    "reactions": "How it felt",
    "description": "What happened",
    "analysis": "What it meant",
    "summary": "What you take with you",
}
#: What is said where a story neither goes on nor ends.
SORRY = "The story has nothing to offer here: that is its author's mistake, not yours. Take your last choice back."
NO_ROAD = "You have not chosen anything yet: the road begins with your first choice."
#: How far apart the halves of a play must lie, in points of mean goodwill, before it is worth a sentence.
DRIFT = 1


@frozen
class Whose:
    """Whose road is told of: to the player, or to somebody who looks on, with a name."""

    who: str = "you"
    has: str = "have"
    own: str = "your"


YOURS = Whose()


def road_of(name: str) -> Whose:
    """The road of a player of that name, as others are told of it."""
    return Whose(name, "has", f"{name}’s")


def step_title(step: str) -> str:
    """What a step of the debrief is called."""
    return STEPS[step]


def lines_of(page: Page) -> list[str]:
    """A page as lines; the first one is its heading."""
    if isinstance(page, Questions):
        return [f"{step_title(page.step)}."]
    written: dict[type, Callable[[Any], list[str]]] = {
        Truth: _truth,
        Road: lambda page: road_lines(page.legs, len(page.legs)),
        UnseenPage: _unseen,
        UntoldPage: _untold,
        Reasons: _reasons,
        Principle: lambda page: [page.text],
    }
    return [f"{HEADINGS[type(page)]}.", *written[type(page)](page)]


def _truth(page: Truth) -> list[str]:
    guesses = {compared.of: compared.guess for compared in page.compared}
    people = [_opinion(opinion, guesses.get(opinion.person.id)) for opinion in page.opinions]
    seen = f"Reputation: {page.reputation} of 100.{_guessed(guesses.get('reputation'))}"
    felt = f"Goodwill: {page.goodwill} of 100.{_guessed(guesses.get('goodwill'))}"
    evenly = consistency(page.consistency) if page.consistency else []
    return [seen, *([felt] if people or "goodwill" in guesses else []), *people, *evenly]


def _guessed(guess: str | None) -> str:
    return f" You guessed {guess}." if guess is not None else ""


def _opinion(opinion: Opinion, guess: str | None) -> str:
    lines = " ".join(f"“{line}”" for line in (opinion.line, *opinion.remembers) if line)
    said = f": {lines}" if lines else "."
    return f"{opinion.person.name}, {opinion.feels}, {opinion.goodwill}{said}{_guessed(guess)}"


def consistency(found: Consistency) -> list[str]:
    """How evenly goodwill went, in words."""
    ranks = f"Goodwill went most to {RANKS[found.most]}, least to {RANKS[found.least]}."
    line = f"Consistency: {found.score} of 100. {ranks}"
    if found.drift >= DRIFT:
        return [line, "More of it came late."]
    return [line, "More of it came early."] if found.drift <= -DRIFT else [line]


def road_lines(legs: Sequence[Leg], count: int | None) -> list[str]:
    """The way that was taken, a choice a line, with the roads beside it. `count`: as in `where`."""
    lines = [line for leg in legs for line in (f"{leg.number}. {leg.line}", *_sides(leg, count))]
    return lines or [NO_ROAD]


def _sides(leg: Leg, count: int | None) -> list[str]:
    """The roads beside a choice, those together that lead to one place."""
    together: dict[str, list[str]] = {}
    for side in leg.sides:
        together.setdefault(_place(side, leg.number, count), []).append(side.line)
    return [line for place, sides in together.items() for line in (f"   {place}:", *(f"   - {side}" for side in sides))]


def _place(side: Side, number: int, count: int | None) -> str:
    """Where a road leads, as the beginning of a sentence."""
    if side.locked is not None:
        return f"Was not open ({side.locked})"
    words = where(side, number, count)
    return f"Or, {words}" if words.startswith(("by ", "back ")) else f"Or, to {words}"


def where(side: Side, number: int, count: int | None, whose: Whose = YOURS) -> str:
    """Where a road beside choice `number` leads, without giving away what was not seen.

    `count`: how many choices the whole play has; None while it is still going on.
    """
    unread = f"by a way {whose.who} {whose.has} not seen"
    if side.locked is not None:
        return f"(was not open: {side.locked})"
    if side.joins is None:
        return f"an ending {whose.who} did not see" if side.ends else f"somewhere {whose.who} {whose.has} not been"
    if side.joins <= number:
        return f"{unread}, back to {side.joins}" if side.unread else f"back to {side.joins}"
    meets = f"{whose.own} road at {side.joins}"
    if count is not None and side.joins > count:
        meets = "the same ending" if side.ends else f"the end of {whose.own} road"
    return f"{unread}, to {meets}" if side.unread else meets


def _unseen(page: UnseenPage) -> list[str]:
    return [_unseen_act(act) for act in page.acts] or ["Nothing: somebody was there each time."]


def _unseen_act(act: Act) -> str:
    out = " It came out later." if act.came_out else ""
    return f"{act.number}. {act.remembered} {act.nobody_saw or ''}{out}"


def _untold(page: UntoldPage) -> list[str]:
    lines = [f"{one.person.name} has not heard: {one.act.remembered} Goodwill {one.amount:+}." for one in page.untold]
    return lines or ["Nothing: everybody has heard what was theirs to hear."]


def _reasons(page: Reasons) -> list[str]:
    return [*(f"{act.number}. {act.line} {act.why}" for act in page.acts), *facets(page.facets)]


def facets(found: tuple[Practiced, ...]) -> list[str]:
    """How often each facet was practiced, and how often neglected."""
    practiced = ", ".join(f"{one.facet} {one.practiced}" for one in found if one.practiced)
    neglected = ", ".join(f"{one.facet} {one.neglected}" for one in found if one.neglected)
    lines = [f"Practiced: {practiced}."] if practiced else []
    return [*lines, f"Neglected: {neglected}."] if neglected else lines

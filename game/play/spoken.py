"""The pages of a debrief in sentences, for line mode and transcripts."""

from collections.abc import Callable
from typing import Any

from game.play.debrief import Page, Principle, Questions, Reasons, Road, Truth, UnseenPage, UntoldPage
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
STEPS = {
    "reactions": "How it felt",
    "description": "What happened",
    "analysis": "What it meant",
    "summary": "What you take with you",
}
#: How far apart the halves of a play must lie, in points of mean goodwill, before it is worth a sentence.
DRIFT = 1


def step_title(step: str) -> str:
    """What a step of the debrief is called."""
    return STEPS[step]


def lines_of(page: Page) -> list[str]:
    """A page as lines; the first one is its title."""
    written: dict[type, Callable[[Any], list[str]]] = {
        Truth: _truth,
        Road: _road,
        UnseenPage: _unseen,
        UntoldPage: _untold,
        Reasons: _reasons,
        Questions: _questions,
        Principle: _principle,
    }
    return written[type(page)](page)


def _truth(page: Truth) -> list[str]:
    guesses = {compared.of: compared.guess for compared in page.compared}
    people = [_opinion(opinion, guesses.get(opinion.person.id)) for opinion in page.opinions]
    seen = f"Reputation: {page.reputation} of 100.{_guessed(guesses.get('reputation'))}"
    felt = f"Goodwill: {page.goodwill} of 100.{_guessed(guesses.get('goodwill'))}"
    evenly = consistency(page.consistency) if page.consistency else []
    return ["The truth.", seen, *([felt] if people else []), *people, *evenly]


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


def _road(page: Road) -> list[str]:
    lines = ["The way you took, and the roads beside it."]
    for leg in page.legs:
        lines.append(f"{leg.number}. {leg.line}")
        lines.extend(_sides(leg, len(page.legs)))
    return lines


def _sides(leg: Leg, made: int) -> list[str]:
    """The roads beside a choice, those together that lead to one place."""
    together: dict[str, list[str]] = {}
    for side in leg.sides:
        together.setdefault(where(side, leg.number, made), []).append(side.line)
    return [line for place, sides in together.items() for line in (f"   {place}", *(f"   - {side}" for side in sides))]


def where(side: Side, number: int, made: int) -> str:
    """Where a road beside choice `number` leads, without giving away what was not seen. `made`: choices in all."""
    past = ", past something that you have not read" if side.unread else ""
    if side.locked is not None:
        return f"Locked ({side.locked}):"
    if side.joins is None:
        return "To an ending that you have not seen:" if side.ends else "To where you have not been:"
    if side.joins > made:
        return f"To the same ending{past}:"
    return f"{'Back' if side.joins <= number else 'Also'} to choice {side.joins}{past}:"


def _unseen(page: UnseenPage) -> list[str]:
    if not page.acts:
        return ["What nobody saw: nothing. Somebody was there each time."]
    return ["What nobody saw.", *(_unseen_act(act) for act in page.acts)]


def _unseen_act(act: Act) -> str:
    out = " It came out later." if act.came_out else ""
    return f"{act.number}. {act.remembered} {act.nobody_saw or ''}{out}"


def _untold(page: UntoldPage) -> list[str]:
    if not page.untold:
        return ["What was never told: nothing. Whoever it concerned has heard."]
    lines = (f"{one.person.name} has not heard: {one.act.remembered} Goodwill {one.amount:+}." for one in page.untold)
    return ["What was never told.", *lines]


def _reasons(page: Reasons) -> list[str]:
    lines = [f"{act.number}. {act.line} {act.why}" for act in page.acts]
    return ["Why, choice by choice.", *lines, *facets(page.facets)]


def facets(found: tuple[Practiced, ...]) -> list[str]:
    """How often each facet was practiced, and how often neglected."""
    practiced = ", ".join(f"{one.facet} {one.practiced}" for one in found if one.practiced)
    neglected = ", ".join(f"{one.facet} {one.neglected}" for one in found if one.neglected)
    lines = [f"Practiced: {practiced}."] if practiced else []
    return [*lines, f"Neglected: {neglected}."] if neglected else lines


def _questions(page: Questions) -> list[str]:
    return [f"{STEPS[page.step]}."]


def _principle(page: Principle) -> list[str]:
    return ["One thing to keep.", page.text]

"""A plan becomes the text of a scenario: one that has no faults, plays, and shows the language by example."""

import re
from string import Template

from game.author.plan import Plan, Somebody
from game.author.sample import FORM, PRINCIPLES, QUESTIONS
from game.story.people import Person

#: Where the schema lies that the first line points an editor to: beside the scenario, since editors look from there.
SCHEMA, PEOPLE_SCHEMA = ".breakroom-schema.json", ".breakroom-people-schema.json"
#: How an editor is told which schema is meant.
POINTER = "# yaml-language-server: $schema="
_SUMMARY = "Somebody printed a page, and went away. Who would know how far you read?"

#: What people want and say, in turn: words that fit anybody.
_WANTS = (
    "Wants company, and to be told things first. Talks in questions.",
    "Wants Mondays to begin on time. Worries about lists, and makes them.",
    "Wants one quiet hour. Talks last, and in full.",
)
_LINES = (
    ("I would save this one a chair. The good one.", "Nice. I have no notes on it.", "I used to ask. I stopped."),
    ("Hands me my own pages, face down.", "Polite. Quick. Rarely at the printer.", "I print at home now."),
    ("I would share a printer with that one.", "We nod.", "We used to nod."),
)
_PLAIN = re.compile(r"[^\W\d_][\w ,.!?'’/-]*[\w.!?]|[^\W\d_]")
#: Words that YAML, of one age or another, takes for something else.
_OTHERWISE = {"true", "false", "yes", "no", "on", "off", "y", "n", "null"}


def scenario_text(plan: Plan) -> str:
    """The file of a new scenario."""
    there, spoken_of, *others = plan.people
    return Template(FORM).substitute(
        schema=SCHEMA,
        title=scalar(plan.title),
        summary=scalar(_SUMMARY),
        practices=", ".join(plan.practices),
        minutes=plan.minutes,
        who="\n".join(_in_who(place, one) for place, one in enumerate(plan.people)),
        a=there.id,
        b=spoken_of.id,
        b_name=spoken_of.name,
        others="".join(f", {one.id}" for one in others),
        place=plan.place[:1].upper() + plan.place[1:],
        principle=scalar(PRINCIPLES[plan.practices[0]]),
        analysis="\n".join(
            f"      - {scalar(Template(QUESTIONS[facet]).substitute(a=there.id))}" for facet in plan.practices
        ),
    )


def _in_who(place: int, one: Somebody) -> str:
    """Somebody as `who` has them; whoever people.yaml describes needs only their first goodwill."""
    if one.known:
        return f"  {one.id}:   # from people.yaml\n    goodwill: 50"
    first = place == 0
    notes = {
        "role": "   # seen from you: boss, peer, report, vendor or customer",
        "about": "   # for you: players never see it",
        "goodwill": "   # how they feel as it begins, from 0 to 100",
        "review": "   # what they say of you in the end",
    }
    note = {key: words if first else "" for key, words in notes.items()}
    warm, mixed, cold = _LINES[place % len(_LINES)]
    return "\n".join((
        f"  {one.id}:",
        f"    name: {scalar(one.name)}",
        f"    pronouns: {scalar(one.pronouns)}",
        f"    role: {one.role}{note['role']}",
        f"    about: {_WANTS[place % len(_WANTS)]}{note['about']}",
        f"    goodwill: 50{note['goodwill']}",
        f"    review:{note['review']}",
        f"      warm: {warm}",
        f"      mixed: {mixed}",
        f"      cold: {cold}",
    ))  # fmt: skip


def person_text(person: Person, listed: bool) -> str:
    """A person as people.yaml has them: an item of its list, or a group of its own."""
    spoken, review = person.pronouns, person.review
    lines = [
        f"name: {scalar(person.name)}",
        f"pronouns: {scalar(f'{spoken.subject}/{spoken.object}/{spoken.possessive}')}",
        f"role: {person.role}",
        *([f"about: {scalar(person.about)}"] if person.about else []),
        f"goodwill: {person.goodwill}",
    ]
    said = [f"  {band}: {scalar(line)}" for band in ("warm", "mixed", "cold") if (line := review.line(band))]
    if review.remembers:
        said += ["  remembers:", *(f"    {act}: {scalar(line)}" for act, line in review.remembers)]
    lines += ["review:", *said] if said else []
    head = f"- id: {person.id}" if listed else f"{person.id}:"
    return "\n".join([head, *(f"  {line}" for line in lines), ""])


def scalar(text: str) -> str:
    """A text of one line as YAML's: as it stands where nothing in it means something else, or in single quotes."""
    if _PLAIN.fullmatch(text) and text.lower() not in _OTHERWISE:
        return text
    return "'" + text.replace("'", "''") + "'"

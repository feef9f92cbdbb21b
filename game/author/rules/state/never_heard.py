"""BR063: what others saw, and somebody can never hear."""

from collections.abc import Iterator

from game.author.asked import asked
from game.author.hearsay import Act, Hearsay
from game.author.rules.phrase import named
from game.author.rules.rule import Check
from game.author.rules.state.cast import people_of_unseen, seen_people
from game.author.rules.subject import Subject
from game.source.diagnostic import Diagnostic, Rule

NEVER_HEARD = Rule("BR063", "never-heard", "info")


def _find(subject: Subject) -> Iterator[Diagnostic]:
    """Each person once, at the first act; nobody who is never here, who has an unseen line, or whom untold names."""
    story = subject.story
    hearsay = Hearsay(story)
    meant = people_of_unseen(story) | _asked_for(subject)
    for person in sorted(seen_people(story) - meant):
        acts = tuple(act for act in hearsay.acts.values() if act.is_told_without(person))
        if acts and not _ever(hearsay, acts, person):
            who = story.people[person]
            names = [act.choice.id for act in acts]
            message = f"{who.name} can never hear of {named(names)}: what waits there stays untold in every play."
            fix = f"Let {who.name} hear of it (hears: [{who.id}]) in a scene or a choice, if that should matter."
            path = ("choice", names[0], "effects", "goodwill", who.id)
            yield subject.at(NEVER_HEARD, path, message, fix)


def _ever(hearsay: Hearsay, acts: tuple[Act, ...], person: int) -> bool:
    return any(hearsay.can_hear(act, person) for act in acts)


def _asked_for(subject: Subject) -> frozenset[int]:
    """The people of whom the story asks whether something waits for them: then it knows what it does."""
    names = (name for one in asked(subject.story) for name in one.condition.names)
    return frozenset(name.slot for name in names if name.family == "untold")


CHECK = Check(
    NEVER_HEARD,
    why="""
        You move what somebody feels while they are elsewhere. Others saw it, so it waits for them, untold; but nowhere
        in this story do they hear of anything. So for them it never happens, and no number of theirs moves.

        That may be what you mean: the last page of the debrief shows what was never told. It is not said of somebody
        who is never here at all, or whom a line in unseen names.
        """,
    failing=[
        """\
first:
  here: [dana]
  text: '"Has Marco had his map done by somebody?" says Dana.'
  choices:
    - {id: gossip, say: By his aunt., effects: {goodwill: {dana: +3, marco: -6}}, to: lunch}
    - {id: no, say: 'No.', to: lunch}
lunch:
  here: [marco]
  text: Marco has kept you a chair.
  choices:
    - {text: Take it., to: the_end}
    - {text: Eat at your desk., to: the_end}
""",
    ],
    passing=[
        """\
first:
  here: [dana]
  text: '"Has Marco had his map done by somebody?" says Dana.'
  choices:
    - {id: gossip, say: By his aunt., effects: {goodwill: {dana: +3, marco: -6}}, to: lunch}
    - {id: no, say: 'No.', to: lunch}
lunch:
  here: [marco]
  hears: [marco]
  text: Marco has kept you a chair.
  choices:
    - {text: Take it., to: the_end}
    - {text: Eat at your desk., to: the_end}
""",
        """\
first:
  here: [dana]
  text: The cleaner has left the window open.
  choices:
    - {id: thanks, text: Write Rosa a note., effects: {goodwill: {rosa: +6}}, to: the_end}
    - {id: shut, text: Shut it., to: the_end}
""",
    ],
    find=_find,
)

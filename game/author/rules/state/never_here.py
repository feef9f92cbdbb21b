"""BR064: somebody in who who is never here."""

from collections.abc import Iterator

from game.author.rules.rule import Check
from game.author.rules.state.cast import moved_people, people_of_unseen, people_told, seen_people
from game.author.rules.subject import Subject
from game.author.size import is_for_a_class
from game.source.diagnostic import Diagnostic, Rule

NEVER_HERE = Rule("BR064", "person-never-here", "info")


def _find(subject: Subject) -> Iterator[Diagnostic]:
    """In a first try, somebody may be spoken of who comes in only later."""
    story = subject.story
    known = seen_people(story) | moved_people(story) | people_of_unseen(story)
    if not is_for_a_class(story):
        known |= people_told(story)
    for slot, person in enumerate(story.people):
        if slot not in known:
            message = f"{person.name} is never here, and nothing moves what {person.name} feels."
            fix = f"Put {person.id} into a here, or take {person.id} out of who."
            yield subject.at(NEVER_HERE, ("person", person.id), message, fix)


CHECK = Check(
    NEVER_HERE,
    why="""
        Everybody in who counts: they are part of plain goodwill, and the debrief asks what they feel. This person is in
        no scene, and nothing that players do moves them, so they feel the same at every end.

        It is not said of somebody whom an effect moves, or whom a line in unseen names: a cleaner who never knows can
        be the point of a story.
        """,
    failing=[
        """\
who: [dana, marco]
scenes:
  first:
    here: [dana]
    text: It is Monday.
    choices:
      - {text: Greet Dana., to: the_end}
      - {text: Walk past Dana., to: the_end}
""",
    ],
    passing=[
        """\
who: [dana, rosa]
scenes:
  first:
    here: [dana]
    text: It is Monday.
    choices:
      - {text: Empty the bin., effects: {goodwill: {rosa: +3}}, to: the_end}
      - {text: Walk past it., to: the_end}
""",
        """\
who: [dana]
scenes:
  first:
    here: [dana]
    text: It is Monday.
    choices:
      - {text: Greet Dana., to: the_end}
      - {text: Walk past Dana., to: the_end}
""",
    ],
    find=_find,
)

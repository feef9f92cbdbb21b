"""BR050: a scene that no play enters."""

from collections.abc import Iterator

from game.author.rules.flow.lost import lost_in, notes_on
from game.author.rules.rule import Check
from game.author.rules.subject import Subject
from game.source.diagnostic import Diagnostic, Rule

NEVER_ENTERED = Rule("BR050", "scene-never-entered", "warning")


def _find(subject: Subject) -> Iterator[Diagnostic]:
    if subject.explored is None:
        return
    lost = lost_in(subject.story, subject.explored)
    for never in subject.explored.never_entered:
        if never.scene in lost.own and subject.story.scene(never.scene).ending is None:
            message = f"No play enters “{never.scene}”. {never.because}"
            fix = f"Lead to it (to: {never.scene}), mend what is in the way, or take it out."
            notes = notes_on(subject, lost, ("scene", never.scene))
            yield subject.at(NEVER_ENTERED, ("scene", never.scene), message, fix, notes)


CHECK = Check(
    NEVER_ENTERED,
    why="""
        You wrote a scene, and nobody will ever read it: whatever players do, they do not come there. Often its name
        has changed, or the way there asks for something that cannot be so any more.

        It is not a guess. The checker has looked at every state that a play can be in.

        Scenes that are lost only because this one is are named in a note. Begin here.
        """,
    failing=[
        """\
first:
  here: nobody
  text: It is Monday.
  choices:
    - {text: Go home., to: the_end}
stairs:
  text: The stairs smell of paint.
  to: roof
roof:
  text: The roof does, too.
  to: the_end
""",
        """\
first:
  here: [dana]
  text: It is Monday.
  choices:
    - {text: Greet Dana., effects: {goodwill: {dana: +3}}, to: door}
    - {text: Walk past Dana., to: door}
door:
  to:
    - {if: goodwill.dana >= 60, to: cake}
    - {to: the_end}
cake:
  text: There is cake.
  to: the_end
""",
    ],
    passing=[
        """\
first:
  here: [dana]
  text: It is Monday.
  choices:
    - {text: Greet Dana., effects: {goodwill: {dana: +12}}, to: door}
    - {text: Walk past Dana., to: door}
door:
  to:
    - {if: goodwill.dana >= 60, to: cake}
    - {to: the_end}
cake:
  text: There is cake.
  to: the_end
""",
    ],
    find=_find,
)

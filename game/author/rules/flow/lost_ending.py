"""BR054: an ending that no play reaches."""

from collections.abc import Iterator

from game.author.rules.flow.lost import lost_in, notes_on
from game.author.rules.rule import Check
from game.author.rules.subject import Subject
from game.source.diagnostic import Diagnostic, Rule

LOST_ENDING = Rule("BR054", "ending-never-reached", "warning")


def _find(subject: Subject) -> Iterator[Diagnostic]:
    if subject.explored is None:
        return
    lost = lost_in(subject.story, subject.explored)
    for never in subject.explored.never_entered:
        ending = subject.story.scene(never.scene).ending
        if ending is not None and never.scene in lost.own:
            message = f"No play comes to the ending “{ending.title}”. {never.because}"
            fix = f"Lead to it (to: {never.scene}), mend what is in the way, or take it out."
            notes = notes_on(subject, lost, ("scene", never.scene))
            yield subject.at(LOST_ENDING, ("scene", never.scene), message, fix, notes)


CHECK = Check(
    LOST_ENDING,
    why="""
        An ending is the reason for everything before it, and nobody gets to see this one. Those who play again to find
        it look for something that is not there.

        Endings are tried in the order in which the ways to them stand. Most often one further up is always taken first.

        Where an ending is lost only with a scene or a choice before it, that is told, and the ending is in its note.
        """,
    failing=[
        """\
first:
  here: [dana]
  text: It is Monday.
  choices:
    - {text: Greet Dana., effects: {goodwill: {dana: +3}}, to: evening}
    - {text: Walk past Dana., to: evening}
evening:
  to:
    - {if: goodwill.dana >= 50, to: the_end}
    - {to: alone_again}
alone_again:
  ending: {title: Alone again, tone: cold}
""",
    ],
    passing=[
        """\
first:
  here: [dana]
  text: It is Monday.
  choices:
    - {text: Greet Dana., effects: {goodwill: {dana: +3}}, to: evening}
    - {text: Walk past Dana., to: evening}
evening:
  to:
    - {if: goodwill.dana > 50, to: the_end}
    - {to: alone_again}
alone_again:
  ending: {title: Alone again, tone: cold}
""",
    ],
    find=_find,
)

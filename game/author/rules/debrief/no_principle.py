"""BR098: no thought to leave with."""

from collections.abc import Iterator

from game.author.rules.rule import Check
from game.author.rules.subject import Subject
from game.source.diagnostic import Diagnostic, Rule
from game.story.model import Debrief

NO_PRINCIPLE = Rule("BR098", "no-principle", "info")


def _find(subject: Subject) -> Iterator[Diagnostic]:
    debrief = subject.story.debrief
    if debrief != Debrief() and not debrief.principle:
        message = "The debrief has no principle: nothing is left to take home."
        yield subject.at(NO_PRINCIPLE, ("debrief",), message, "Add principle: … above ask.")


_ASK = """\
  ask:
    reactions:
      - What did you feel at the door?
    description:
      - Who was asked, and who was not?
    analysis:
      - What did the silence cost, and whom?
    summary:
      - Whose name will you learn on Monday?
"""

CHECK = Check(
    NO_PRINCIPLE,
    why="""
        The principle is shown last, when all has been said: one sentence that holds on Monday, too.
        """,
    failing=["debrief:\n" + _ASK],
    passing=["debrief:\n  principle: Whoever is in the room is on the floor.\n" + _ASK],
    find=_find,
    needs="frame",
)

"""BR059: a story that is too large to be proven."""

from collections.abc import Iterator

from game.author.rules.phrase import named
from game.author.rules.rule import Check
from game.author.rules.subject import Subject
from game.source.diagnostic import Diagnostic, Rule
from game.story.model import Story

NOT_PROVEN = Rule("BR059", "too-large-to-prove", "warning")


def _find(subject: Subject) -> Iterator[Diagnostic]:
    if subject.explored is None or subject.explored.sampled is None:
        return
    plays = f"{subject.explored.sampled:,}"
    message = f"This story has too many states to look at each: {plays} plays were tried, and nothing is proven."
    note = "breakroom explore goes further than check, and further still with --budget."
    yield subject.at(NOT_PROVEN, ("title",), message, _fix(subject.story), [note])


def _fix(story: Story) -> str:
    """What makes states: first of all, numbers that nothing stops."""
    endless = [one.name for one in story.variables if one.is_number and (one.low is None or one.high is None)]
    if endless:
        return f"Give {named(endless)} bounds: from and to."
    return "Let it remember less, for a shorter time: give choices once: true, and numbers from and to."


CHECK = Check(
    NOT_PROVEN,
    why="""
        The checker looks at every state that a play can be in, and so knows that nobody gets stuck. This story has more
        of them than it can look at. It has played a great many plays by chance instead: what these met is told, but
        that a scene is never entered or a choice never offered, nobody can say.

        Nearly always there is something that is counted without end: a number without bounds, or an act that can be
        done again and again and waits each time to be heard.
        """,
    failing=[
        """\
first:
  here: nobody
  text: The plant again.
  choices:
    - {id: water, text: Water it., effects: {goodwill: {dana: +1}}, to: first}
    - {id: own_up, text: Say that it was you., comes_out: [water], to: the_end}
""",
    ],
    passing=[
        """\
first:
  here: nobody
  text: The plant again.
  choices:
    - {id: water, text: Water it., once: true, effects: {goodwill: {dana: +1}}, to: first}
    - {id: own_up, text: Say that it was you., comes_out: [water], to: the_end}
""",
    ],
    find=_find,
)

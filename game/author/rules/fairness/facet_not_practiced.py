"""BR073: a facet that the scenario is about, and nothing practices."""

from collections.abc import Iterator

from game.author.rules.rule import Check
from game.author.rules.subject import Subject
from game.source.diagnostic import Diagnostic, Rule

FACET_NOT_PRACTICED = Rule("BR073", "facet-not-practiced", "warning")


def _find(subject: Subject) -> Iterator[Diagnostic]:
    """Choices that no play is offered practice nothing."""
    never = {one.choice for one in subject.explored.never_offered} if subject.explored else set()
    choices = [choice for scene in subject.story.scenes for choice in scene.choices if choice.id not in never]
    shown = {entry for choice in choices for entry in choice.shows}
    for place, facet in enumerate(subject.story.practices):
        if (facet, True) not in shown:
            only = ": it can only be neglected" if (facet, False) in shown else ""
            message = f"This scenario is about {facet}, and no choice practices it{only}."
            fix = f"Write shows: [{facet}] where a choice does, or take it out of practices."
            yield subject.at(FACET_NOT_PRACTICED, ("practices", place), message, fix)


CHECK = Check(
    FACET_NOT_PRACTICED,
    why="""
        practices says what a class comes for: it stands in the list of scenarios, and trainers choose by it. A player
        of this one can do nothing that counts for that facet, however well they mean it.
        """,
    failing=[
        """\
practices: [candor]
scenes:
  first:
    here: [dana]
    text: '"Was it you?" says Dana.'
    choices:
      - {say: It was., to: the_end}
      - {say: It was not., shows: [-candor], to: the_end}
""",
    ],
    passing=[
        """\
practices: [candor]
scenes:
  first:
    here: [dana]
    text: '"Was it you?" says Dana.'
    choices:
      - {say: It was., shows: [candor], to: the_end}
      - {say: It was not., shows: [-candor], to: the_end}
""",
    ],
    find=_find,
)

"""Conditions that always say the same, but for those of which another rule says more."""

from collections.abc import Iterator

from game.author.asked import Asked, asked
from game.author.remembered import changed
from game.author.rules.flow.lost import lost_in
from game.author.rules.subject import Subject
from game.story.expression import Condition


def settled_in(subject: Subject, always: bool) -> Iterator[Asked]:
    """The conditions that are always true, or always false, wherever a play asks them."""
    if subject.explored is None:
        return
    same = {id(one.condition) for one in subject.explored.settled if one.always is always}
    if not same:
        return
    told = {id(one) for few in lost_in(subject.story, subject.explored).barred.values() for one in few}
    dead = _dead(subject)
    for one in asked(subject.story):
        if id(one.condition) in same - told and not _hangs_on(one.condition, dead) and not _spelled_out(one, always):
            yield one


def _dead(subject: Subject) -> frozenset[str]:
    """What never changes, and is told of by other rules: variables, scenes never entered, choices never offered."""
    story, explored = subject.story, subject.explored
    assert explored is not None
    lost = {never.scene for never in explored.never_entered}
    acts = {never.choice for never in explored.never_offered}
    acts |= {choice.id for name in lost for choice in story.scene(name).choices}
    still = {variable.name for variable in story.variables} - changed(story)
    return frozenset([*still, *(f"seen.{name}" for name in lost),
                      *(f"{family}.{name}" for name in acts for family in ("chose", "unseen"))])  # fmt: skip


def _hangs_on(condition: Condition, dead: frozenset[str]) -> bool:
    """Whether a condition asks for nothing else."""
    names = {str(name) for name in condition.names}
    return bool(names) and names <= dead


def _spelled_out(one: Asked, always: bool) -> bool:
    """Whether it is told elsewhere (a choice that is never offered), or says in words what “else” would.

    The last text of a first_of may name the one case that is left: that is good to read, and does no harm.
    """
    if one.decides == "choice" and not always:
        return True
    return always and one.decides == "text" and one.above > 0 and not one.below

"""Conditions that always say the same, but for those of which another rule says more."""

from collections.abc import Iterator

from game.author.asked import Asked, asked
from game.author.remembered import changed, named
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
    moved = changed(subject.story)
    for one in asked(subject.story):
        if id(one.condition) in same - told and not _still(one.condition, moved) and not _spelled_out(one, always):
            yield one


def _still(condition: Condition, moved: frozenset[str]) -> bool:
    """Whether it only asks for variables that nothing changes, which is told of them (BR061)."""
    names = {*named(condition)}
    return bool(names) and len(names) == len({*condition.names}) and not names & moved


def _spelled_out(one: Asked, always: bool) -> bool:
    """Whether it is told elsewhere (a choice that is never offered), or says in words what “else” would.

    The last text of a first_of may name the one case that is left: that is good to read, and does no harm.
    """
    if one.decides == "choice" and not always:
        return True
    return always and one.decides == "text" and one.above > 0 and not one.below

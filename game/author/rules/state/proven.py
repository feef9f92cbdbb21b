"""What may have to be heard, in a story as far as it is proven."""

from game.author.hearsay import Hearsay
from game.author.rules.subject import Subject


def hearsay_of(subject: Subject) -> Hearsay:
    """The story without what no play comes to, which other rules tell of."""
    explored = subject.explored
    if explored is None:
        return Hearsay(subject.story)
    closed = frozenset(never.scene for never in explored.never_entered)
    return Hearsay(subject.story, closed, frozenset(never.choice for never in explored.never_offered if never.choice))

"""What a player is called, in every story and on every screen."""

from game.source.text import harmless
from game.story.people import NOBODY

__all__ = ["LONGEST_NAME", "NOBODY", "tame"]

#: The longest name of a player, in characters.
LONGEST_NAME = 40


def tame(name: str) -> str:
    """A player's name as a story can use it: one line, nothing that a terminal might obey, not too long.

    Nothing is left of a name of blanks.
    """
    return harmless(name)[:LONGEST_NAME].strip()

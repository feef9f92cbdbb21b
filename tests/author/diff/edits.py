"""Edits of the kettle, and what they do."""

from game.author.diff.difference import Difference, difference
from game.author.diff.fate import Fate, Played, fate_of
from game.author.diff.figures import Version
from game.author.diff.matching import parts_changed
from game.author.explore.explore import explore
from tests.lines import KETTLE
from tests.writing import story_of


def edited(*edits: tuple[str, str], text: str = KETTLE) -> str:
    """The scenario with some of it in another form."""
    for old, new in edits:
        assert old in text, old
        text = text.replace(old, new)
    return text


def version(text: str, words: int = 100) -> Version:
    """A version of the scenario, explored."""
    story = story_of(text)
    return Version(story, explore(story), words)


def played(*choices: str) -> Played:
    """Ada's play."""
    return Played("Ada", "2026-03-02T09:30:00+00:00", choices)


def compared(new: str, *plays: Played, old: str = KETTLE) -> Difference:
    """What an edit did."""
    return difference(version(old), version(new, 120), plays)


def fate(new: str, *choices: str, old: str = KETTLE) -> Fate:
    """What an edit did to a play."""
    before, after = story_of(old), story_of(new)
    return fate_of(played(*choices), before, after, parts_changed(before, after))

"""How a class has split so far: what was chosen in a scene, in the order in which the scenario offers it."""

from collections import Counter
from collections.abc import Iterable, Mapping

from attrs import frozen

from game.author.filling import words_in
from game.story.model import Story


@frozen
class Way:
    """One choice of a scene: what it says, how often it was made, and its share in percent (0..100)."""

    choice: str
    text: str
    count: int
    share: int


@frozen
class Split:
    """What was chosen in a scene. `total` counts every choice that stands; whoever comes twice counts twice."""

    scene: str
    ways: tuple[Way, ...]
    total: int


def tally(plays: Iterable[tuple[str, ...]]) -> Mapping[str, int]:
    """How often each choice stands in these plays, by its id. What was undone stands in none."""
    return Counter(choice for choices in plays for choice in choices)


def split_of(story: Story, scene: str, made: Mapping[str, int]) -> Split:
    """The split of one scene, given how often each choice of the story was made."""
    choices = story.scene(scene).choices
    counts = [made.get(choice.id, 0) for choice in choices]
    total = sum(counts)
    ways = [
        Way(choice.id, _told(words_in(choice.text, story), choice.spoken), count, _percent(count, total))
        for choice, count in zip(choices, counts, strict=True)
    ]
    return Split(scene, tuple(ways), total)


def _told(words: str, spoken: bool) -> str:
    return f"“{words}”" if spoken else words


def _percent(count: int, total: int) -> int:
    return round(100 * count / total) if total else 0

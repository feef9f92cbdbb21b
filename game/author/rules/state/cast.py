"""Who is seen in a story, whom it moves, and whom it speaks of."""

from collections.abc import Iterable

from game.author.asked import printed
from game.story.model import Goodwill, Story
from game.story.text import Agreeing, Line, Named


def seen_people(story: Story) -> frozenset[int]:
    """Everybody who may be in some scene, or perceive some act."""
    presences = (
        presence
        for scene in story.scenes
        for here in (scene.here, *(choice.here or () for choice in scene.choices))
        for presence in here
    )
    return frozenset(presence.person for presence in presences)


def moved_people(story: Story) -> frozenset[int]:
    """Everybody whose goodwill some effect names."""
    effects = (
        effect
        for scene in story.scenes
        for few in (scene.effects, *(choice.effects for choice in scene.choices))
        for effect in few
    )
    return frozenset(effect.person for effect in effects if isinstance(effect, Goodwill))


def people_of_unseen(story: Story) -> frozenset[int]:
    """Everybody whom the line of an unseen act names, by {name} or in so many letters."""
    lines = [choice.unseen for scene in story.scenes for choice in scene.choices if choice.unseen]
    return people_in(lines) | _spelled(story, lines)


def people_told(story: Story) -> frozenset[int]:
    """Everybody whom some text names by {name}."""
    return people_in(printed(story))


def people_in(lines: Iterable[Line]) -> frozenset[int]:
    """Everybody whom these lines name in braces."""
    return frozenset(piece.person for line in lines for piece in line if isinstance(piece, Named | Agreeing))


def _spelled(story: Story, lines: list[Line]) -> frozenset[int]:
    """Everybody whose name these lines have as it is: Rosa, in “Rosa's evening is ten minutes shorter”."""
    texts = [getattr(piece, "text", "") for line in lines for piece in line]
    return frozenset(slot for slot, one in enumerate(story.people) if any(one.name in text for text in texts))

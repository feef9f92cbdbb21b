"""How far along a scenario is: what a beginner has not come to yet is no fault."""

from game.story.model import Story

#: A story of fewer scenes is a first try, or an example; one for a class has twenty (writing.md).
FEWEST_SCENES = 10


def is_for_a_class(story: Story) -> bool:
    """Whether it should have all that a lesson needs: it says how many minutes it takes, or has grown to ten scenes."""
    return story.minutes is not None or len(story.scenes) >= FEWEST_SCENES

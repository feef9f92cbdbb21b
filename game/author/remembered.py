"""What becomes of the variables of a story: which of them anything changes, and which of them anything asks for."""

from collections.abc import Iterator

from game.author.asked import asked, printed
from game.story.expression import Condition
from game.story.model import Assign, Change, Story
from game.story.text import Valued


def changed(story: Story) -> frozenset[str]:
    """The variables that some effect changes."""
    effects = (effect for scene in story.scenes for effect in scene.effects)
    acts = (effect for scene in story.scenes for choice in scene.choices for effect in choice.effects)
    return frozenset(
        story.variables[effect.variable].name for effect in (*effects, *acts) if isinstance(effect, Change | Assign)
    )


def used(story: Story) -> frozenset[str]:
    """The variables that players can notice: something asks for them or shows them, or they run out."""
    shown = (variable.name for variable in story.variables if variable.shown or variable.runs_out)
    told = (
        story.variables[piece.variable].name for line in printed(story) for piece in line if isinstance(piece, Valued)
    )
    read = (name for one in asked(story) for name in named(one.condition))
    return frozenset([*shown, *told, *read])


def expected(story: Story) -> frozenset[str]:
    """The variables that a test of the story asks for."""
    holds = (expectation.holds for test in story.tests for expectation in test.expect)
    return frozenset(name for condition in holds if condition is not None for name in named(condition))


def named(condition: Condition) -> Iterator[str]:
    """The variables that a condition asks for."""
    return (name.key for name in condition.names if name.family == "variable")

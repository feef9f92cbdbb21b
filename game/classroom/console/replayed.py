"""A student's play made again for whoever watches it: what is new costs a step, and what is lost is told."""

from attrs import frozen

from game.play.leaf import Leaf, leaves
from game.play.road import Leg, road
from game.play.run import Run, begin_run, choose
from game.story.engine import IllegalChoice
from game.story.model import Story


@frozen(eq=False)
class Replayed:
    """A play as it stands: its run, what was read of it, the road it took, and how many choices no longer hold."""

    run: Run | None = None
    choices: tuple[str, ...] = ()
    leaves: tuple[Leaf, ...] = ()
    legs: tuple[Leg, ...] = ()
    lost: int = 0


NOTHING_REPLAYED = Replayed()


def replayed(story: Story | None, you: str, choices: tuple[str, ...], before: Replayed = NOTHING_REPLAYED) -> Replayed:
    """The play that these choices make, gone on from what was replayed before where it can be."""
    if story is None:
        return NOTHING_REPLAYED
    run = before.run
    if run is None or run.story is not story or run.you != you or choices[: len(run.choices)] != run.choices:
        run = begin_run(story, you)
    elif before.choices == choices:
        return before
    held = len(run.choices)
    for choice in choices[held:]:
        try:
            run = choose(run, choice)
        except IllegalChoice:
            break
    return Replayed(run, choices, leaves(run), road(run), len(choices) - len(run.choices))

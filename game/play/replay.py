"""A play over an edit of its story: its choices are made again as far as they hold, and where they part is told."""

from attrs import frozen

from game.play.jump import Jump, state_of
from game.play.run import Run
from game.story.engine import Turn, begin, enter, step
from game.story.model import Story


@frozen
class Trail:
    """How somebody came to where they are: from a jump or the story's beginning, by these choices."""

    jump: Jump | None = None
    choices: tuple[str, ...] = ()


@frozen
class Replayed:
    """A run made again from a trail. `parted` says where and why it parted; empty where the whole trail holds.

    The trail is kept whole: once the edit is taken back, it leads where it led before.
    """

    run: Run
    trail: Trail
    parted: str = ""

    @property
    def jump(self) -> Jump | None:
        """The jump that the run really begins with."""
        return self.trail.jump if self.run.turns[0].since is not None else None


def replay(story: Story, you: str, trail: Trail) -> Replayed:
    """Follow a trail through a story, as far as it holds."""
    state = state_of(story, trail.jump) if trail.jump else None
    if trail.jump and state is None:
        gone = f"The scene “{trail.jump.scene}” that you jumped to is gone. This is the beginning."
        return Replayed(Run(story, you, (begin(story, you),)), trail, gone)
    turns = [enter(story, state, you) if state else begin(story, you)]
    for choice in trail.choices:
        if choice not in turns[-1].state.offered:
            return Replayed(Run(story, you, tuple(turns)), trail, _parted(story, turns, trail.choices))
        turns.append(step(story, turns[-1].state, choice, you))
    return Replayed(Run(story, you, tuple(turns)), trail)


def gone_on(run: Run, replayed: Replayed) -> Replayed:
    """How it stands after somebody played on: the whole trail is kept until they have done anything."""
    return replayed if run is replayed.run else Replayed(run, Trail(replayed.jump, run.choices))


def anew(replayed: Replayed) -> Trail:
    """Where beginning anew begins: at the jump; from the jump's own first page, at the story's beginning."""
    return Trail(replayed.jump) if replayed.trail.choices else Trail()


def _parted(story: Story, turns: list[Turn], choices: tuple[str, ...]) -> str:
    held, count, choice = len(turns) - 1, len(choices), choices[len(turns) - 1]
    still = "still holds" if held == 1 else "still hold"
    some = f"{held} of your {count} choices {still}" if held else "None of your choices holds"
    if count == 1:
        some = "Your choice does not hold"
    return f"{some}. {_why(story, turns[-1], choice)}"


def _why(story: Story, turn: Turn, choice: str) -> str:
    at = turn.state.scene
    scene = story.scene(at)
    if story.act(choice) is None:
        return f"“{choice}” is no longer in the file: you are in “{at}”, where it was next."
    if scene.ending:
        return f"The story now ends in “{at}”, before “{choice}”."
    found = scene.choice(choice)
    if found is None:
        return f"The play now comes to “{at}”, and “{choice}” belongs to another scene."
    if found.once and choice in turn.state.chose:
        return f"“{choice}” may be chosen once only, and was."
    return f"“{choice}” is not offered in “{at}” as things stand there now: its condition does not hold."

"""What the page tells of each scene: all that a script of the story tells, and what exploring it has shown."""

from collections.abc import Iterator

from attrs import evolve

from game.author.explore.result import ChoiceReach, Exploration, Range, SceneReach
from game.author.explore.share import of_plays, unbroken
from game.author.script.back import endings
from game.author.script.desk import Desk
from game.author.script.order import left_over, reading_order
from game.author.script.paper import Block, Note, Option, Part, text
from game.author.script.scenes import scene_part


def overview(desk: Desk) -> Part:
    """The endings with their odds."""
    return endings(desk)


def scenes(desk: Desk) -> Iterator[Part]:
    """Every scene in reading order, those that nothing leads to last."""
    options = {(one.scene, one.choice): one for one in desk.explored.options}
    reach = {one.scene: one for one in desk.explored.scenes}
    for scene in (*reading_order(desk.story), *left_over(desk.story)):
        part = scene_part(desk, scene)
        blocks = tuple(
            _with_odds(block, options.get((scene.id, block.id))) if isinstance(block, Option) else block
            for block in part.blocks
        )
        yield evolve(part, blocks=(*_reach(desk, reach.get(scene.id)), *blocks))


def _reach(desk: Desk, found: SceneReach | None) -> Iterator[Block]:
    """How often plays come here, and what the stats can be then."""
    if found is None or not found.reachable:
        if not desk.explored.exact:
            yield Note("Entered", text(f"in none of the {desk.explored.sampled:,} plays that were tried"))
        return
    yield Note("Entered", text(_a_play(found.visits)))
    stats = [f"reputation {_range(found.reputation)}"] if found.reputation else []
    people = zip(desk.names.people, found.goodwill, strict=True)
    stats += [f"{name} {_range(reach)}" for name, reach in people]
    if stats:
        yield Note("Least and greatest", text(", ".join(stats)))


def _range(reach: Range) -> str:
    least, greatest = reach
    return str(least) if least == greatest else f"{least}–{greatest}"


def _with_odds(option: Option, found: ChoiceReach | None) -> Option:
    if found is None or found.path is None:
        return option
    told = Note("Odds", text(f"offered {_a_play(found.offered)}, taken {_a_play(found.taken)}"))
    return evolve(option, blocks=(*option.blocks, told))


def _a_play(times: float) -> str:
    told = unbroken(of_plays(times))
    return told if told.endswith("play") else f"in {told}"


def claims(explored: Exploration) -> str:
    """Whether what the page says is proven."""
    if explored.exact:
        return f"All {explored.states:,} states of the story were explored: what is said here is proven."
    return f"The story is too large to be explored: this is what was seen in {explored.sampled:,} plays."

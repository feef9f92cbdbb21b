"""What must be true of whatever the workbench says: places in the file, ways that play, the oracle's figures."""

from collections.abc import Iterable, Mapping, Sequence

from game.author.explore.result import Exploration, Path
from game.source.diagnostic import Diagnostic
from game.story.engine import Turn, begin, step
from game.story.event import Chose, Entered, Event
from game.story.model import Story
from tests.author.explore.brute import Brute
from tests.author.explore.test_explore import check_odds, check_stats, check_traps, check_ways


def check_spans(faults: Iterable[Diagnostic], lines: Mapping[str, Sequence[str]]) -> None:
    """Every fault stands inside its file. A file that is too large is shown without its lines."""
    for fault in faults:
        if fault.file not in lines:
            assert fault.rule.name == "file-too-large", f"lines of {fault.rule.code}"
            continue
        rows, span = lines[fault.file], fault.span
        assert 1 <= span.line <= span.end_line <= len(rows), f"line of {fault.rule.code}: {span} of {len(rows)}"
        assert 1 <= span.column <= len(rows[span.line - 1]) + 1, f"column of {fault.rule.code}: {span}"
        assert 1 <= span.end_column <= len(rows[span.end_line - 1]) + 1, f"end of {fault.rule.code}: {span}"
        assert (span.line, span.column) <= (span.end_line, span.end_column), f"order of {fault.rule.code}: {span}"
        assert fault.message.strip(), f"message of {fault.rule.code}"


def check_paths(story: Story, found: Exploration) -> None:
    """Every way that is named can be played, and ends where it says."""
    walks = _Walks(story)
    for ending in found.endings:
        if ending.shortest is not None:
            assert walks.last(ending.shortest).state.scene == ending.scene, f"ending {ending.scene}"
    for scene in found.scenes:
        if scene.path is not None:
            assert walks.enters(scene.path, scene.scene), f"scene {scene.scene}: {scene.path}"
    for option in found.options:
        if option.path is not None:
            turn = walks.last(option.path)
            happened = any(isinstance(event, Chose) and event.act == option.choice for event in turn.events)
            assert option.choice in turn.state.offered or happened, f"option {option.choice}: {option.path}"
    for page in found.pages:
        assert walks.enters(page.path, page.scene), f"page {page.scene}: {page.path}"
    for trap in found.traps:
        state = walks.last(trap.path).state
        assert story.scene(state.scene).ending is None, f"trap {trap.scene}: {trap.path}"
        if trap.kind == "stuck":
            assert (state.scene, state.offered) == (trap.scene, ()), f"stuck {trap.scene}: {trap.path}"


class _Walks:
    """Ways through a story, played choice by choice; what was played once is remembered."""

    def __init__(self, story: Story) -> None:
        self.story = story
        self.turns: dict[Path, Turn] = {(): begin(story)}

    def last(self, path: Path) -> Turn:
        """The last turn of a way. Raises IllegalChoice where it cannot be played."""
        known = len(path)
        while path[:known] not in self.turns:
            known -= 1
        for end in range(known, len(path)):
            self.turns[path[: end + 1]] = step(self.story, self.turns[path[:end]].state, path[end])
        return self.turns[path]

    def enters(self, path: Path, scene: str) -> bool:
        """Whether the last turn of a way enters a scene."""
        events: tuple[Event, ...] = self.last(path).events
        return any(isinstance(event, Entered) and event.scene == scene for event in events)


def check_oracle(story: Story, found: Exploration, limit: int) -> bool:
    """What playing every play on the engine says is what the explorer says; False where there are too many states."""
    brute = Brute(story, limit)
    if brute.too_many:
        return False
    check_ways(brute, found)
    check_odds(brute, found)
    check_stats(brute, found)
    check_traps(brute, found)
    _check_choices(brute, found)
    return True


def _check_choices(brute: Brute, found: Exploration) -> None:
    """What is offered where a play waits, and what the conditions there always say."""
    offered = {(state.scene, name) for state in brute.ways for name in state.offered}
    never = {(one.scene, one.choice) for one in found.never_offered}
    settled = {id(one.condition): one.always for one in found.settled}
    for scene in brute.story.scenes:
        states = [state for state in brute.ways if state.scene == scene.id]
        if scene.alone or not states:
            continue
        for choice in scene.choices:
            place = (scene.id, choice.id)
            known = next(one.path is not None for one in found.options if (one.scene, one.choice) == place)
            assert known == (place in offered), f"offered {place}"
            assert (place in never) == (place not in offered), f"never offered {place}"
            if choice.when is not None:
                said = {bool(choice.when.test(state)) for state in states}
                always = settled.get(id(choice.when))
                assert (said == {always}) == (len(said) == 1), f"settled {place}: {said}, {always}"

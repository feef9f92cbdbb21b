"""Trying the tests of a scenario: each is played as the author wrote it down, and what it covers is counted."""

from collections.abc import Callable, Iterable

from attrs import frozen

from game.author.source_map import SourceMap
from game.play.run import Run, begin_run, choose
from game.source.diagnostic import Span
from game.source.node import Mapping
from game.story.event import Chose, Ended, Entered, Offered, Option
from game.story.expression import Name
from game.story.model import Expectation, Story, Test
from game.story.people import mean_goodwill
from game.story.telling import spelled

#: What the player is called in a test.
YOU = "You"


@frozen
class Parted:
    """Where a play left the test's way: its choice of that place (from 0) is not offered. `lines` are what is."""

    place: int
    choice: str
    locked: str | None
    options: tuple[Option, ...]


@frozen
class Unmet:
    """What was expected at the end and is not so; `found` says in words what is."""

    expected: Expectation
    place: int
    found: str


@frozen
class Trial:
    """One test, played as far as it could be; one that cannot be read is not played.

    It has passed where it was played, nothing parted and nothing is unmet.
    """

    test: Test
    run: Run
    parted: Parted | None = None
    unmet: tuple[Unmet, ...] = ()

    @property
    def passed(self) -> bool:
        """Whether everything is as the author wrote it down."""
        return not self.test.trouble and self.parted is None and not self.unmet


@frozen
class Share:
    """How much of something tests cover: all there is, in file order, and what is missing."""

    all: tuple[str, ...]
    missing: tuple[str, ...]

    @property
    def covered(self) -> int:
        """How many are covered."""
        return len(self.all) - len(self.missing)


@frozen
class Coverage:
    """The scenes that some test enters, and the choices that some test takes or that happen by themselves in one."""

    scenes: Share
    choices: Share


def try_all(story: Story) -> tuple[Trial, ...]:
    """Every test of a story, in file order."""
    return tuple(try_out(story, test) for test in story.tests)


def try_out(story: Story, test: Test) -> Trial:
    """Play one test."""
    run = begin_run(story, YOU)
    if test.trouble:
        return Trial(test, run)
    for place, choice in enumerate(test.choose):
        if choice not in run.state.offered:
            return Trial(test, run, _parted(run, place, choice))
        run = choose(run, choice)
    unmet = [
        Unmet(expected, place, _instead(run, expected))
        for place, expected in enumerate(test.expect)
        if not is_met(run, expected)
    ]
    return Trial(test, run, None, tuple(unmet))


def is_met(run: Run, expected: Expectation) -> bool:
    """Whether a play stands where it is expected to."""
    if expected.holds is not None:
        return bool(expected.holds.test(run.state))
    return run.ended is not None and run.state.scene == expected.ending


def coverage(story: Story, trials: Iterable[Trial]) -> Coverage:
    """What trials cover of a story, failed ones as far as they went; those that were not played, nothing."""
    events = [event for trial in trials if not trial.test.trouble for event in trial.run.events]
    entered = {event.scene for event in events if isinstance(event, Entered)}
    taken = {event.act for event in events if isinstance(event, Chose)}
    choices = [choice.id for scene in story.scenes for choice in scene.choices]
    return Coverage(_share([scene.id for scene in story.scenes], entered), _share(choices, taken))


def place_of(source_map: SourceMap, number: int, trial: Trial) -> Span:
    """Where the file says what a test failed over; of a test that passed, where the test begins. From 0: `number`."""
    if trial.test.trouble:
        return source_map.nearest(("trouble", str(number)))
    if trial.parted is not None:
        return source_map.nearest(("tests", number, "choose", trial.parted.place))
    keys = source_map.node(("tests", number, "expect"))
    if trial.unmet and isinstance(keys, Mapping):
        return keys.entries[trial.unmet[0].place][0].span
    return source_map.nearest(("tests", number))


def _share(every: list[str], covered: set[str]) -> Share:
    return Share(tuple(every), tuple(name for name in every if name not in covered))


def _parted(run: Run, place: int, choice: str) -> Parted:
    last = run.last.events[-1]
    options = last.options if isinstance(last, Offered) else ()
    locked = next((option.locked for option in options if option.choice == choice), None)
    return Parted(place, choice, locked, tuple(option for option in options if option.locked is None))


def _instead(run: Run, expected: Expectation) -> str:
    if expected.holds is None:
        return where(run)
    found = [fact(run, name) for name in expected.holds.names]
    return ", and ".join(dict.fromkeys(found)) or "it is never so"


def where(run: Run) -> str:
    """Where a play stands, in words."""
    scene, last = run.state.scene, run.last.events[-1]
    if isinstance(last, Ended):
        return f"the story has ended in “{scene}” ({last.title})"
    return f"the story has not ended: it stands in “{scene}”"


def fact(run: Run, name: Name) -> str:
    """What is true at the end of a play of something that a condition names, in words."""
    return _FACTS[name.family](run, name)


def _goodwill(run: Run, name: Name) -> str:
    if not name.key:
        return f"goodwill of all is {mean_goodwill(run.state.goodwill)}"
    return f"{_called(run, name)}'s goodwill is {run.state.goodwill[name.slot]}"


def _untold(run: Run, name: Name) -> str:
    waits = any(entry.person == name.slot and not entry.unseen for entry in run.state.waiting)
    return f"{_called(run, name)} has {'something still' if waits else 'nothing left'} to hear"


def _unseen(run: Run, name: Name) -> str:
    waits = any(entry.unseen and entry.act == name.key for entry in run.state.waiting)
    return f"of “{name.key}”, {'something waits that nobody saw' if waits else 'nothing waits unseen'}"


def _called(run: Run, name: Name) -> str:
    return run.story.people[name.slot].name


_FACTS: dict[str, Callable[[Run, Name], str]] = {
    "reputation": lambda run, _: f"reputation is {run.state.reputation}",
    "goodwill": _goodwill,
    "variable": lambda run, name: f"{name.key} is {_written(run.state.variables[name.slot])}",
    "seen": lambda run, name: f"“{name.key}” was {'left' if name.key in run.state.seen else 'never left'}",
    "chose": lambda run, name: f"“{name.key}” was {'chosen' if name.key in run.state.chose else 'never chosen'}",
    "untold": _untold,
    "unseen": _unseen,
}


def _written(value: bool | int | str) -> str:
    """A value as the file has it."""
    return str(value).lower() if isinstance(value, bool) else spelled(value)

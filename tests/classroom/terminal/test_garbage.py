"""The governor of the collector: when it walks what, and what nobody waits for."""

import gc
from collections.abc import Callable, Iterator
from weakref import ref

import pytest

from game.classroom.terminal.garbage import (
    CROWD,
    EVERY,
    GROWN_EVERY,
    OVERDUE,
    QUIET,
    SETTLES,
    SOME,
    Governor,
    Pauses,
    resident,
)


class Clock:
    """A loop whose time is set by hand."""

    def __init__(self) -> None:
        self.now = 1000.0
        self.due: Callable[[], None] | None = None

    def time(self) -> float:
        return self.now

    def call_later(self, _delay: float, callback: Callable[[], None]) -> "Clock":
        self.due = callback
        return self

    def cancel(self) -> None:
        self.due = None

    def wait(self, seconds: float) -> None:
        """Time passes, and what was due is done at its end."""
        self.now += seconds
        assert self.due is not None
        self.due()


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def memory() -> list[int]:
    """The memory that the process seems to take; its last entry is asked for."""
    return [100_000_000]


@pytest.fixture
def governor(clock: Clock, memory: list[int]) -> Iterator[Governor]:
    governor = Governor(clock, lambda: memory[-1])
    governor.begin()
    yield governor
    governor.end()


class Ring:
    """Waste that only the collector frees."""

    def __init__(self) -> None:
        self.own = self


def waste(count: int) -> None:
    for _ in range(count):
        Ring()


def alive() -> int:
    return sum(isinstance(one, Ring) for one in gc.get_objects())


def walked(governor: Governor) -> list[int]:
    """The generations that were walked since this was asked last."""
    generations = [pause.generation for pause in governor.pauses.latest]
    governor.pauses.latest = []
    return generations


def test_the_collector_never_runs_by_itself_and_is_given_back(clock: Clock) -> None:
    """While the governor rules, Python's own turns are off; afterwards all is as before."""
    before = gc.get_threshold(), gc.isenabled(), len(gc.callbacks)
    governor = Governor(clock, lambda: 0)
    governor.begin()
    assert not gc.isenabled()
    assert gc.get_freeze_count() > 10_000
    governor.end()
    assert (gc.get_threshold(), gc.isenabled(), len(gc.callbacks)) == before
    assert gc.get_freeze_count() == 0
    assert clock.due is None


def test_waste_is_collected_in_slices(governor: Governor, clock: Clock) -> None:
    """When enough is new, and only what is new."""
    walked(governor)
    waste(1000)
    clock.wait(0.1)
    assert walked(governor) == []
    waste(6000)
    clock.wait(0.1)
    assert walked(governor) == [0]
    assert alive() == 0


def test_what_survives_slices_is_frozen(governor: Governor, clock: Clock) -> None:
    """The tenth slice is followed by a walk of what they left, and then nobody walks that again."""
    walked(governor)
    kept = []
    frozen = gc.get_freeze_count()
    for _ in range(10):
        kept.append([Ring() for _ in range(100)])
        waste(4000)
        clock.wait(0.1)
    assert walked(governor) == [0] * 10 + [1]
    assert frozen + 1000 <= gc.get_freeze_count() < frozen + 6000
    assert alive() == 0


@pytest.mark.parametrize("at_once,turns", [(30_000, [[]]), (6000, [[0], [0]])])
def test_what_would_take_long_to_walk_is_frozen_as_it_is(
    governor: Governor, clock: Clock, at_once: int, turns: list[list[int]]
) -> None:
    """Much that came at once, or that stayed, lives long: no pause is made of it."""
    walked(governor)
    kept = []
    frozen = gc.get_freeze_count()
    for turn in turns:
        kept.append([Ring() for _ in range(at_once)])
        clock.wait(0.1)
        assert walked(governor) == turn
    assert gc.get_freeze_count() >= frozen + at_once * len(turns)


def test_who_comes_is_frozen_without_a_walk(governor: Governor, clock: Clock) -> None:
    """Two hundred who come at once are not held up by a look at what lives long anyway."""
    walked(governor)
    frozen = gc.get_freeze_count()
    governor.came()
    kept = [Ring() for _ in range(20_000)]
    clock.wait(0.1)
    assert gc.get_freeze_count() >= frozen + 20_000
    kept += [Ring() for _ in range(100)]
    clock.wait(SETTLES)
    assert gc.get_freeze_count() >= frozen + 20_100
    assert walked(governor) == []
    waste(6000)
    clock.wait(0.1)
    assert walked(governor) == [0]
    del kept


def test_everything_is_walked_where_nobody_waits(governor: Governor, clock: Clock) -> None:
    """Five minutes after the last time, and once nobody has typed for a moment."""
    walked(governor)
    governor.key()
    clock.wait(EVERY - 1)
    assert walked(governor) == []
    governor.key()
    clock.wait(1.1)
    assert walked(governor) == []
    clock.wait(QUIET)
    assert walked(governor) == [2]
    clock.wait(QUIET)
    assert walked(governor) == []


def test_frozen_waste_goes_when_everything_is_walked(governor: Governor, clock: Clock) -> None:
    """What was frozen and then left is not kept for ever."""
    governor.came()
    one = ref(Ring())
    waste(20_000)
    clock.wait(SETTLES)
    assert one() is not None
    clock.wait(EVERY)
    assert one() is None


def test_everything_is_walked_where_memory_has_grown_but_not_at_once_again(
    governor: Governor, clock: Clock, memory: list[int]
) -> None:
    """Grown by half, with people typing; and then not before half a minute has passed."""
    walked(governor)
    memory.append(149_000_000)
    governor.key()
    clock.wait(GROWN_EVERY)
    assert walked(governor) == []
    memory.append(170_000_000)
    governor.key()
    clock.wait(0.1)
    assert walked(governor) == [2]
    memory.append(300_000_000)
    governor.key()
    clock.wait(GROWN_EVERY - 1)
    assert walked(governor) == []
    governor.key()
    clock.wait(1.1)
    assert walked(governor) == [2]


def test_everything_is_walked_after_some_have_left(governor: Governor, clock: Clock) -> None:
    """Some, once nobody waits; a crowd even while people come and type."""
    walked(governor)
    for _ in range(SOME):
        governor.key()
        governor.went()
    clock.wait(0.1)
    assert walked(governor) == []
    clock.wait(QUIET)
    assert walked(governor) == [2]
    clock.wait(QUIET)
    assert walked(governor) == []
    for _ in range(CROWD):
        governor.came()
        governor.went()
    clock.wait(0.1)
    assert walked(governor) == [2]


def test_everything_is_walked_now_and_then_in_any_case(governor: Governor, clock: Clock) -> None:
    """In a class that is never quiet, a quarter of an hour is long enough."""
    walked(governor)
    for _ in range(int(OVERDUE) + 1):
        governor.key()
        clock.wait(1.0)
    assert walked(governor) == [2]


def test_pauses_are_measured() -> None:
    """The longest of each generation, and all of them together."""
    pauses = Pauses()
    pauses.watch()
    gc.collect(0)
    gc.collect()
    pauses.stop()
    gc.collect()
    assert {*pauses.longest} == {0, 2}
    assert [pause.generation for pause in pauses.latest] == [0, 2]
    assert pauses.total == pytest.approx(sum(pause.seconds for pause in pauses.latest))
    assert pauses.longest[2] > 0


def test_the_memory_of_the_process_is_known_where_it_can_be() -> None:
    """More than a megabyte; or 0, where there is no /proc."""
    assert resident() == 0 or resident() > 1_000_000

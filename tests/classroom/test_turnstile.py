import asyncio
from collections.abc import Callable

import pytest

from game.classroom import turnstile
from game.classroom.turnstile import Turnstile


def quiet(_place: int) -> None:
    """Hear no place."""


Leave = Callable[[], None]


async def two_behind_one(gate: Turnstile) -> tuple[Leave, "asyncio.Task[Leave]", "asyncio.Task[Leave]"]:
    """One is through, and leaves by the first; two wait in their order."""
    leave = await gate.enter(quiet)
    first, second = asyncio.create_task(gate.enter(quiet)), asyncio.create_task(gate.enter(quiet))
    await asyncio.sleep(0)
    return leave, first, second


async def test_who_comes_first_goes_first() -> None:
    """Each goes through alone, in the order in which they came, and was told their place."""
    gate, order, places = Turnstile(), [], dict[int, list[int]]()

    async def come(number: int) -> None:
        leave = await gate.enter(places.setdefault(number, []).append)
        order.append(number)
        await asyncio.sleep(0)
        leave()
        leave()

    await asyncio.gather(*(come(number) for number in range(4)))
    assert order == [0, 1, 2, 3]
    assert places == {0: [], 1: [1], 2: [2], 3: [3]}


async def test_places_are_told_as_they_change(monkeypatch: pytest.MonkeyPatch) -> None:
    """Who moves up is told so; who does not hears nothing twice."""
    monkeypatch.setattr(turnstile, "TELL_EVERY", 0)
    gate, places = Turnstile(), list[int]()
    leave = await gate.enter(places.append)
    first = asyncio.create_task(gate.enter(quiet))
    second = asyncio.create_task(gate.enter(places.append))
    for _ in range(3):
        await asyncio.sleep(0.01)
    leave()
    for _ in range(3):
        await asyncio.sleep(0.01)
    assert places == [2, 1]
    (await first)()
    await second


async def test_who_hangs_up_holds_nobody_up() -> None:
    """Somebody who goes while waiting, or just as their turn comes, leaves the way free."""
    gate = Turnstile()
    leave, gone, next_one = await two_behind_one(gate)
    gone.cancel()
    await asyncio.sleep(0)
    leave()
    leave = await next_one
    late = asyncio.create_task(gate.enter(quiet))
    await asyncio.sleep(0)
    leave()
    late.cancel()
    with pytest.raises(asyncio.CancelledError):
        await late
    await asyncio.wait_for(gate.enter(quiet), 5)


async def test_who_goes_in_the_moment_of_their_turn_touches_nobody() -> None:
    """A wait that is called off and a turn that comes before it has heard of that: whoever leaves meets no fault."""
    gate = Turnstile()
    leave, gone, next_one = await two_behind_one(gate)
    gone.cancel()
    leave()
    with pytest.raises(asyncio.CancelledError):
        await gone
    leave = await asyncio.wait_for(next_one, 5)
    third = asyncio.create_task(gate.enter(quiet))
    await asyncio.sleep(0)
    assert not third.done(), "one at a time"
    leave()
    await third


async def test_a_place_that_cannot_be_told_holds_nobody_up(monkeypatch: pytest.MonkeyPatch) -> None:
    """Who cannot be told their place leaves the line; the others hear theirs and go through."""
    monkeypatch.setattr(turnstile, "TELL_EVERY", 0)

    def fails(_place: int) -> None:
        raise BrokenPipeError

    gate, places = Turnstile(), list[int]()
    leave = await gate.enter(quiet)
    with pytest.raises(BrokenPipeError):
        await gate.enter(fails)
    other = asyncio.create_task(gate.enter(places.append))
    await asyncio.sleep(0)
    leave()
    await asyncio.wait_for(other, 5)
    assert places == [1]

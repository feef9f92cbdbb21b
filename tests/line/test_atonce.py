"""Line mode without a loop: what it waits for is there when it asks."""

import asyncio

import pytest

from game.line.atonce import at_once


def test_what_never_waits_is_done_at_once() -> None:
    """Coroutines that wait for each other alone give what they give."""

    async def inner() -> int:
        return 2

    async def outer() -> int:
        return await inner() + 1

    assert at_once(outer()) == 3


def test_an_error_is_raised_as_it_is() -> None:
    """Nothing comes between who asked and what went wrong."""

    async def broken() -> None:
        raise ValueError("broken")

    with pytest.raises(ValueError, match="broken"):
        at_once(broken())


def test_what_waits_for_a_loop_is_refused_and_ended() -> None:
    """It would never go on; what it holds is let go."""
    left = []

    async def waiting() -> None:
        try:
            await asyncio.sleep(0)
        finally:
            left.append(True)

    with pytest.raises(RuntimeError, match="waited"):
        at_once(waiting())
    assert left == [True]

"""Line mode waits for its lines and for its saves: here, at a terminal or a pipe of this computer, without a loop."""

from collections.abc import Coroutine
from typing import Any, TypeVar

T = TypeVar("T")


def at_once(doing: Coroutine[Any, Any, T]) -> T:
    """What comes of something that only ever waits for what is there when it is asked for: a paper, a person's saves.

    Raises RuntimeError where it waits for anything else: then it belongs on an event loop.
    """
    try:
        doing.send(None)
    except StopIteration as done:
        found: T = done.value
        return found
    doing.close()
    raise RuntimeError("line mode waited for something that a loop would have to bring")

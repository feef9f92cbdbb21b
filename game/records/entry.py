"""What is written into a log and read from it: streams, and the numbered events in them."""

from collections.abc import Sequence

from attrs import frozen


@frozen
class Stream:
    """What a row of `streams` says: the kind, what it is about (`subject`), whose it is, since when (ISO, UTC)."""

    id: str
    kind: str
    subject: str
    you: str
    version: str
    began: str


@frozen
class Entry:
    """An event of a stream as it is read there; `body` is a JSON text."""

    number: int
    at: str
    kind: str
    body: str


@frozen
class Entering:
    """An event to be written, numbered by its place in an `Adding`; `at` is ISO in UTC, `body` a JSON text.

    `personal` is a JSON text with what identifies the person of an `alias`, kept apart; "" where there is none.
    `anew`: with it goes what earlier entries of its kind in the stream had, which nobody needs any more.
    """

    at: str
    kind: str
    body: str
    alias: str = ""
    personal: str = ""
    anew: bool = False


@frozen
class Adding:
    """What one writer adds to a stream, all of it or nothing, numbered from `first_number` on.

    `begins` opens the stream with it where nobody has opened it yet.
    """

    stream: str
    first_number: int
    entries: Sequence[Entering]
    begins: Stream | None = None


@frozen
class Row:
    """An event as a follower reads it. `place` grows in the order of commits, over all streams of a file.

    `personal` is "" where nothing identified a person, or where that was forgotten.
    """

    place: int
    stream: str
    number: int
    at: str
    kind: str
    body: str
    personal: str

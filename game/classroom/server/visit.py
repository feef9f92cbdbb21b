"""Someone who has logged in, as the reception meets them."""

from collections.abc import Callable, Iterable

from attrs import define

from game.classroom.terminal.terminal import Terminal


@define(eq=False)
class Visit:
    """One session of one connection, from its shell request until it is closed."""

    #: The login name as it was sent: not cleaned, possibly long, possibly empty.
    user: str
    #: Whether the instructor's password or key was shown, instead of the code of the class.
    instructor: bool
    terminal: Terminal
    #: Whether the client has a terminal at all, and what it calls it ("" without one).
    has_pty: bool
    term: str
    #: What was wished for at the login: line mode, no colors.
    lines: bool
    mono: bool
    #: The run of the server, the worker in it and the visit, as "run.worker.number": never given twice.
    session: str
    #: What is said behind the reason, in lines, where a visit is ended: whoever receives it says how to come back.
    way_back: Callable[[], Iterable[str]] = tuple

"""Serving a class from here: the command `breakroom host --headless`, and the process that a console starts."""

import json
import os
import sys
from collections.abc import Callable
from contextlib import suppress

from attrs import evolve

from game.classroom.server.hosting import Hosting, from_json
from game.classroom.server.lifeline import Lifeline
from game.classroom.server.link import Message
from game.classroom.server.listening import CannotListen, listen, raise_descriptors
from game.classroom.server.log import note_to, open_log
from game.classroom.server.parent import Parent
from game.records.classes import hold_class
from game.shelf.folder import data_folder


def serve(
    hosting: Hosting,
    listens: Callable[[str, int], None],
    tell: Callable[[Message], None] = lambda _: None,
    lifeline: Lifeline | None = None,
) -> None:
    """Serve the class until a signal (or the lifeline) ends it; `listens` is told where once it has begun.

    Raises CannotListen, or OSError for a log that cannot be written. Only from the main thread.
    """
    hold = hold_class(data_folder(hosting.folder, {}), hosting.class_id)
    if hold is None:
        raise CannotListen(f"The class {hosting.class_id} is open already: another server holds it.")
    with hold:
        _serve(hosting, listens, tell, lifeline)


def _serve(
    hosting: Hosting, listens: Callable[[str, int], None], tell: Callable[[Message], None], lifeline: Lifeline | None
) -> None:
    log = open_log(hosting.log)
    listener = listen(hosting.bind, hosting.port)
    host, port = listener.getsockname()[:2]
    note = note_to(log, "server")
    note(f"listening on {host} port {port} with {hosting.workers} workers")
    # What students type to come back has the port that was found.
    parent = Parent(evolve(hosting, port=port), listener, note, tell, raise_descriptors(), lifeline, log)
    parent.serve(lambda: listens(host, port))
    note("ended")


def main() -> int:
    """A server that a console started: its hosting comes first on stdin, which is its lifeline from then on."""
    try:
        hosting = from_json(_told_first(sys.stdin.fileno()))
        serve(hosting, lambda host, port: _say({"listening": [host, port]}), _say, Lifeline(sys.stdin.fileno()))
    except (CannotListen, ValueError) as refusal:
        _say({"refused": str(refusal)})
        return 2
    except OSError as trouble:
        _say({"refused": f"{trouble.filename or 'The log'} cannot be used: {trouble.strerror}."})
        return 2
    return 0


def _told_first(descriptor: int) -> str:
    """What comes first: a line with a number of bytes, then as many; not a byte of what follows is read."""
    number = b""
    while not number.endswith(b"\n"):
        number += _read(descriptor, 1)
    told = b""
    while len(told) < int(number):
        told += _read(descriptor, int(number) - len(told))
    return told.decode()


def _read(descriptor: int, most: int) -> bytes:
    if piece := os.read(descriptor, most):
        return piece
    raise ValueError("nobody said what to serve")


def _say(message: Message) -> None:
    # The console may be gone by then, or stopped and reading nothing: the class goes on.
    with suppress(OSError):
        os.set_blocking(sys.stdout.fileno(), False)
        os.write(sys.stdout.fileno(), json.dumps(message).encode() + b"\n")


if __name__ == "__main__":
    sys.exit(main())

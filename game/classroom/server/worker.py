"""A process that serves some of the connections of a class: an event loop, SSH, and the apps of its visitors."""

import asyncio
import os
import signal
import socket
import sys
from collections.abc import Callable, Coroutine
from contextlib import suppress
from functools import partial
from typing import Any

import asyncssh
from attrs import define, field

from game.classroom.server.door import Desk, Door
from game.classroom.server.fault import fault_line
from game.classroom.server.hosting import from_json
from game.classroom.server.hostkey import host_key
from game.classroom.server.keyring import read_keys
from game.classroom.server.link import Link, Message
from game.classroom.server.listening import raise_descriptors
from game.classroom.server.log import note_to
from game.classroom.server.offer import options_for
from game.classroom.server.orphan import watch_over
from game.classroom.server.receiving import Reception, opener
from game.classroom.server.strict import StrictConnection
from game.classroom.terminal.garbage import Governor

#: Seconds for goodbyes when the server ends, and when the parent has died without a word.
GOODBYE, ALONE = 2.0, 1.0

#: What the operating system may keep of a connection, either way, in bytes (Linux doubles it).
MOST_ON_ITS_WAY = 65_536

LEFT_ALONE = "The server of this class has stopped. Nothing is lost: come back when it is up again."
TOO_SLOW = "Others wait at the door: come again, and type the code at once."


@define(eq=False)
class Post:
    """One worker at its post: connections come over the link, and visitors go to the reception."""

    link: Link
    desk: Desk
    options: asyncssh.SSHServerConnectionOptions
    reception: Reception
    _doors: dict[int, StrictConnection] = field(factory=dict, init=False)
    _tasks: "set[asyncio.Task[Any]]" = field(factory=set, init=False)
    _over: "asyncio.Future[tuple[str, float]]" = field(init=False)

    def __attrs_post_init__(self) -> None:
        self._over = asyncio.get_running_loop().create_future()

    async def serve(self) -> None:
        """Serve until the parent says goodbye, dies, or SIGTERM comes; everybody is told."""
        loop = asyncio.get_running_loop()
        loop.add_signal_handler(signal.SIGTERM, self.end, LEFT_ALONE, GOODBYE)
        loop.add_reader(self.link.fileno(), self._hear)
        self.say({"ready": True})
        self._do(self._wait_for_the_end())
        sentence, seconds = await self._over
        loop.remove_reader(self.link.fileno())
        self.say({"closing": True})
        await self._say_goodbye(sentence, seconds)
        await self.reception.close()

    def end(self, sentence: str, seconds: float) -> None:
        """Say that sentence to everybody, within so many seconds, and end."""
        if not self._over.done():
            self._over.set_result((sentence, seconds))

    def say(self, message: Message) -> None:
        """Tell the parent. Its end is noticed where it is heard."""
        with suppress(OSError):
            self.link.send(message)
        if self.link.is_full:
            asyncio.get_running_loop().add_writer(self.link.fileno(), self._flush)

    def _flush(self) -> None:
        is_gone = False
        try:
            self.link.flush()
        except OSError:
            is_gone = True
        if is_gone or not self.link.is_full:
            asyncio.get_running_loop().remove_writer(self.link.fileno())

    def _hear(self) -> None:
        try:
            messages = self.link.receive()
        except EOFError:
            asyncio.get_running_loop().remove_reader(self.link.fileno())
            self.end(LEFT_ALONE, ALONE)
            return
        for message, given in messages:
            self.take(message, given)

    def take(self, message: Message, given: socket.socket | None) -> None:
        """Do what the parent says."""
        if Link.TAKEN in message:
            self._do(self._open_door(message[Link.TAKEN], given))
        elif "away" in message and (door := self._doors.get(message["away"])) is not None:
            door.disconnect(asyncssh.DISC_TOO_MANY_CONNECTIONS, TOO_SLOW)
        elif "wrong" in message:
            self.reception.wrong(message["wrong"])
        elif "tried" in message:
            self.reception.tried(message["tried"])
        elif "trouble" in message:
            self.reception.troubled(message["trouble"])
        elif "lost" in message:
            self._do(self._note_lost(message["lost"]))
        elif "well" in message:
            self.say({"well": True})
        elif "end" in message:
            self.end(message["end"], GOODBYE)

    async def _note_lost(self, run: str) -> None:
        if await self.reception.lost(run):
            self.say({"noted": run})

    async def _wait_for_the_end(self) -> None:
        await self.reception.over()
        self.say({"over": True})

    def _do(self, what: Coroutine[Any, Any, None]) -> None:
        task = asyncio.get_running_loop().create_task(what)
        self._tasks.add(task)
        task.add_done_callback(self._done)

    def _done(self, task: "asyncio.Task[Any]") -> None:
        self._tasks.discard(task)
        if not task.cancelled() and (fault := task.exception()) is not None:
            self.desk.note(fault_line(fault))

    async def _open_door(self, ticket: int, came: socket.socket | None) -> None:
        """Speak SSH on a connection. One that never came (no descriptor was left for it) is over."""
        if came is None or self._over.done():
            self._left(ticket)
            return
        loop = asyncio.get_running_loop()
        door = Door(self.desk, partial(self.say, {"in": ticket}), partial(self._left, ticket))
        connection = StrictConnection(loop, self.options, lambda: door)
        self._doors[ticket] = connection
        try:
            came.setblocking(False)
            # Small, so that a slow client sees what is now, and not megabytes of what was.
            came.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, MOST_ON_ITS_WAY)
            came.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, MOST_ON_ITS_WAY)
            await loop.connect_accepted_socket(lambda: connection, came)
        except OSError:
            # It was gone before it began.
            came.close()
            connection.abort()
            self._left(ticket)

    def _left(self, ticket: int) -> None:
        self._doors.pop(ticket, None)
        self.say({"out": ticket})

    async def _say_goodbye(self, sentence: str, seconds: float) -> None:
        """Send everybody away, and wait a little until they have gone."""
        until = asyncio.get_running_loop().time() + seconds
        for door in list(self.desk.doors):
            door.send_away(sentence)
        while self._doors and asyncio.get_running_loop().time() < until:
            await asyncio.sleep(0.02)
        for connection in list(self._doors.values()):
            connection.abort()
        await asyncio.sleep(0)


async def _first(link: Link) -> list[tuple[Message, socket.socket | None]]:
    """The first messages of the parent; before all others it says what is to be served."""
    loop = asyncio.get_running_loop()
    while True:
        came = loop.create_future()
        loop.add_reader(link.fileno(), came.set_result, None)
        await came
        loop.remove_reader(link.fileno())
        if messages := link.receive():
            return messages


async def _serve(link: Link) -> None:
    (told, _), *others = await _first(link)
    hosting, run = from_json(told["hosting"]), str(told["run"])
    note = note_to(sys.stderr.fileno(), f"worker {run}")
    _note_faults(note)
    reception = await opener(hosting.reception)(hosting, run, note, lambda trouble: post.say({"trouble": trouble}))
    reception.wrong(told["wrong"])
    reception.tried(told["tried"])
    keys, governor = read_keys(hosting.instructor_keys), Governor(asyncio.get_running_loop())
    desk = Desk(
        hosting,
        run,
        reception.receive,
        lambda: post.say({"wrong": 1}),
        lambda: post.say({"tried": 1}),
        note,
        keys,
        governor,
    )
    post = Post(link, desk, options_for(hosting, host_key(hosting.host_key)), reception)
    for message, given in others:
        post.take(message, given)
    governor.begin()
    await post.serve()


def _note_faults(note: Callable[[str], None]) -> None:
    """What no task caught is a line of the log, and ends nothing."""

    def take(_: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
        fault = context.get("exception")
        note(fault_line(fault) if isinstance(fault, BaseException) else str(context.get("message", "")))

    asyncio.get_running_loop().set_exception_handler(take)


def _why(fault: BaseException) -> str:
    """Why this process ends: our own sentences are for people, and have no names of students in them."""
    ours = type(fault).__module__.startswith("game.")
    return f"{fault_line(fault)}: {fault}" if ours else fault_line(fault)


def main() -> None:
    """Serve at the end of the line whose descriptor is the one argument."""
    for ignored in (signal.SIGINT, signal.SIGHUP):
        signal.signal(ignored, signal.SIG_IGN)
    asyncssh.set_log_level("CRITICAL")
    raise_descriptors()
    line = socket.socket(fileno=int(sys.argv[1]))
    watch_over(line.fileno())
    status = 1
    try:
        asyncio.run(_serve(Link(line)))
        status = 0
    except EOFError:
        pass
    except BaseException as fault:
        note_to(sys.stderr.fileno(), "worker")(_why(fault))
    finally:
        # Threads may wait for visitors that are gone: nobody waits for them.
        os._exit(status)


if __name__ == "__main__":
    main()

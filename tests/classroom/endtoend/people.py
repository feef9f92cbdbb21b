"""Who comes to a class under test: each presses keys, and sees what a terminal shows."""

import asyncio
import re
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Any

import asyncssh

from game.play.run import Run
from game.story.event import Offered
from game.story.people import mean_goodwill
from tests.classroom.endtoend.glass import Glass
from tests.classroom.endtoend.hosted import Server
from tests.classroom.server.clients import PATIENCE, Client, connected

#: Enough for every page, and what most people have.
SIZE = (100, 30)
ENTER, ESCAPE = "\r", "\x1b"


async def until(true: Callable[[], object]) -> None:
    """Wait until something is true that nobody tells of."""
    async with asyncio.timeout(PATIENCE):
        while not true():
            await asyncio.sleep(0.02)


async def made_more(server: Server, name: str, run: Run) -> None:
    """Wait until the log has more of a student's play than that."""
    await until(lambda: len(server.play_of(name).choices) > len(run.choices))


class Person:
    """Somebody in front of a terminal."""

    def __init__(self, size: tuple[int, int] = SIZE) -> None:
        super().__init__()
        self.glass = Glass(*size)
        self.said = ""
        self.taken = 0
        self.came = asyncio.Event()

    def press(self, keys: str) -> None:
        """Type that."""
        raise NotImplementedError

    @property
    def is_gone(self) -> bool:
        """Whether nothing more can come."""
        raise NotImplementedError

    def take(self, data: bytes) -> None:
        """Show what came."""
        self.taken += len(data)
        self.said += data.decode("utf-8", "replace")
        self.glass.feed(data)
        self.came.set()

    async def sees(self, pattern: str) -> "re.Match[str]":
        """Wait until that stands on the screen."""
        return await self._waits_for(lambda: re.search(pattern, self.glass.text, re.MULTILINE), pattern)

    async def sees_no_more(self, pattern: str) -> None:
        """Wait until that is gone from the screen."""
        await self._waits_for(lambda: None if re.search(pattern, self.glass.text) else re.match("", ""), pattern)

    async def reads(self, pattern: str) -> "re.Match[str]":
        """Wait until that is said, in lines; it has been read then, with all that was said before it."""
        found = await self._waits_for(lambda: re.search(pattern, self.said, re.MULTILINE), pattern)
        self.said = self.said[found.end() :]
        return found

    async def _waits_for(self, look: "Callable[[], re.Match[str] | None]", what: str) -> "re.Match[str]":
        try:
            async with asyncio.timeout(PATIENCE):
                while (found := look()) is None:
                    assert not self.is_gone, f"gone before {what!r}:\n{self.glass.text}"
                    self.came.clear()
                    await self.came.wait()
        except TimeoutError:
            raise AssertionError(f"{what!r} does not come:\n{self.glass.text}") from None
        return found

    async def has_word(self) -> str:
        """The return word, as it is told."""
        return (await self.sees(r"[Rr]eturn word(?: is|:)? +(\w+-\w+)"))[1]

    @property
    def turn(self) -> int:
        """The turn of the play that is on the screen; 0 where there is none."""
        found = re.search(r"turn (\d+)$", self.glass.text, re.MULTILINE)
        return int(found[1]) if found else 0

    async def chooses(self, key: str = "1") -> None:
        """Make a choice that leads on, and wait for where it leads."""
        turn = int((await self.sees(r"turn (\d+)$"))[1])
        self.press(key)
        await self.sees(rf"turn {turn + 1}$")

    async def sees_selected(self, choice: int) -> None:
        """Wait until a choice, by its number, is the one that Enter makes."""
        await self._waits_for(lambda: re.match("", "") if self._selected == choice else None, f"choice {choice}")

    @property
    def _selected(self) -> int:
        """The choice that is painted the other way round."""
        buffer = self.glass.screen.buffer
        paper = buffer[0][0].bg
        for row, text in enumerate(self.glass.rows):
            if (found := re.match(r" +(\d)  ", text)) and buffer[row][found.start(1)].bg != paper:
                return int(found[1])
        return 0

    async def stands_where(self, run: Run) -> None:
        """Wait until the screen shows where a play stands: its turn, what can be chosen, and the stats."""
        goodwill = mean_goodwill(run.state.goodwill)
        # An ending is the last turn, and none of its own.
        await self.sees(rf"turn {len(run.choices) + (run.ended is None)}$")
        await self.sees(rf"reputation \S+ {run.state.reputation}\b.* goodwill \S+ {goodwill}\b")
        for event in run.last.events:
            if isinstance(event, Offered):
                for number, option in enumerate(event.open, 1):
                    await self.sees(rf"^ +{number}  \W?{re.escape(option.line[:20])}")


class Visitor(Person, Client):
    """Somebody with another client than the stock one."""

    def data_received(self, data: bytes, _kind: int | None) -> None:
        """Show it."""
        self.take(data)

    def connection_lost(self, exc: Exception | None) -> None:
        """Nothing more comes."""
        super().connection_lost(exc)
        self.came.set()

    @property
    def is_gone(self) -> bool:
        """Whether nothing more can come."""
        return self.over.is_set()

    def press(self, keys: str) -> None:
        """Type that."""
        self.channel.write(keys.encode())

    async def goes(self) -> None:
        """Wait until the session is over."""
        await asyncio.wait_for(self.over.wait(), PATIENCE)


@asynccontextmanager
async def visiting(
    server: Server,
    name: str,
    answer: str | None = None,
    *,
    term: str = "xterm-256color",
    size: tuple[int, int] = SIZE,
    **options: Any,
) -> AsyncIterator[Visitor]:
    """Somebody who has given the code of the class, or another answer. Without a `term` there is no terminal."""
    async with connected(server.door, name, answer or server.code, **options) as connection:
        yield await entered(connection, term=term, size=size)


async def entered(
    connection: asyncssh.SSHClientConnection, *, term: str = "xterm-256color", size: tuple[int, int] = SIZE
) -> Visitor:
    """A session on a connection that is there already."""
    visitor = Visitor(size)
    told: dict[str, Any] = {"term_type": term or None, "term_size": size}
    await connection.create_session(lambda: visitor, encoding=None, **told)
    return visitor


@asynccontextmanager
async def console(server: Server) -> AsyncIterator[Visitor]:
    """The instructor, before the whole class."""
    async with visiting(server, "instructor", server.password) as instructor:
        await instructor.sees("q quit")
        yield instructor


@asynccontextmanager
async def back(server: Server, name: str, word: str, **options: Any) -> AsyncIterator[Visitor]:
    """A student who comes back with the return word."""
    async with visiting(server, name, **options) as student:
        await student.sees("Your return word, or Enter:")
        student.press(word + ENTER)
        yield student


async def opens_student(instructor: Person, server: Server, name: str) -> None:
    """The instructor opens a student's page, by their number on the roster."""
    number = list(server.lesson.students).index(server.student(name).alias) + 1
    await instructor.sees(rf"^ +{number} +\S+ {name}")
    instructor.press(str(number))
    instructor.press(ENTER)
    await instructor.sees("m message +r rename +w word")


async def orders(instructor: Person, key: str, question: str, answer: str) -> None:
    """The instructor presses the key of something that asks, and gives an answer by the key that stands before it."""
    instructor.press(key)
    await instructor.sees(question)
    stands = await instructor.sees(rf"(\d|Enter) +{answer}")
    instructor.press(ENTER if stands[1] == "Enter" else stands[1])


async def writes(instructor: Person, key: str, question: str, text: str) -> None:
    """The instructor presses the key of something that is written on a line, and writes it."""
    instructor.press(key)
    await instructor.sees(question)
    instructor.press(text + ENTER)

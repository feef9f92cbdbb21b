"""A paper of line mode on a client's terminal: it is written on page by page, and words may come in between."""

import asyncio
from collections.abc import Awaitable, Callable
from io import StringIO
from typing import Protocol

from attrs import define, field

from game.classroom.terminal.budget import Budget
from game.line.paper import Paper

#: The lines that are taken at once, and a second: each may ask for all of a play, and everybody waits while it is read.
PACE = (20, 4)


class Talk(Protocol):
    """Where somebody is talked with in lines: `game.classroom.terminal.teletype` is one."""

    @property
    def width(self) -> int:
        """The columns that text is wrapped at."""

    async def ask(self, prompt: str, secret: bool = False) -> str | None:
        """Ask for a line; None where there is nobody any more."""

    def say(self, text: str) -> None:
        """Say a text, whether a question is open or not."""

    def put(self, text: str) -> None:
        """Say lines that are wrapped and harmless already."""


@define
class TalkPaper(Paper):
    """What is written goes out when a line is asked for, all in one: nobody waits for half a page."""

    talk: Talk = field(kw_only=True)
    #: Called whenever a line was typed: somebody is there, and has seen what was said before.
    heard: Callable[[], None] = field(default=lambda: None, kw_only=True)
    pause: Callable[[float], Awaitable[None]] = field(default=asyncio.sleep, kw_only=True)
    _pace: Budget = field(factory=lambda: Budget(*PACE), init=False)

    async def listen(self, prompt: str = "") -> str | None:
        """The next line that is typed; None where there is nobody any more."""
        self.turn()
        now = asyncio.get_running_loop().time()
        if wait := self._pace.wait(1, now):
            await self.pause(wait)
        self._pace.take(1, now + wait)
        line = await self.talk.ask(f"{prompt} > " if prompt else "> ")
        if line is not None:
            self.heard()
        return line

    def interject(self, text: str) -> None:
        """Say something at once, behind what was written and before a line that is half typed."""
        self.turn()
        self.talk.say(text)

    def turn(self) -> None:
        """Let out what was written."""
        written = self.write
        assert isinstance(written, StringIO)
        if text := written.getvalue():
            written.seek(0)
            written.truncate()
            self.talk.put(text)


def paper_on(talk: Talk) -> TalkPaper:
    """A paper to talk on."""
    return TalkPaper(StringIO(), StringIO(), True, lambda: talk.width, talk=talk)

"""A paper of line mode on a client's terminal: it is written on page by page, and words may come in between."""

from io import StringIO
from typing import Protocol

from attrs import define, field

from game.line.paper import Paper


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

    async def listen(self, prompt: str = "") -> str | None:
        """The next line that is typed; None where there is nobody any more."""
        self.turn()
        return await self.talk.ask(f"{prompt} > " if prompt else "> ")

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

"""A talk at the front desk as a text: `<<` is said, `>>` is typed; what is typed last stays on the line for ever."""

import asyncio
from collections.abc import Callable, Iterable, Sequence
from itertools import count
from textwrap import dedent

from attrs import define, field

from game.classroom.attendance import Attendance
from game.classroom.command import Go
from game.classroom.event import Names
from game.classroom.roster import Roster
from game.classroom.student.arrival import Arrival
from game.classroom.student.frontdesk import identify
from tests.classroom.desk import Classroom


@define
class ScriptedTalk:
    """Types the lines of a script, and hangs up behind the last. `before` is called before each line is typed."""

    typed: list[str]
    before: Callable[[str], object] = lambda _line: None
    lines: list[str] = field(factory=list)
    width: int = 10_000

    async def ask(self, prompt: str, secret: bool = False) -> str | None:
        """Type the next line."""
        self.lines.append(f"<< {prompt.rstrip()}")
        await asyncio.sleep(0)
        if not self.typed:
            return None
        line = self.typed.pop(0)
        self.lines.append(f">> {line}".rstrip())
        self.before(line)
        return line

    def say(self, text: str) -> None:
        """Take down what is said."""
        self.lines.append(f"<< {text}")

    def put(self, text: str) -> None:
        """Take down lines."""
        self.lines += [f"<< {line}" for line in text.splitlines()]

    @property
    def text(self) -> str:
        """All of the talk."""
        return "".join(f"{line}\n" for line in self.lines)


def typed_in(dialogue: str) -> list[str]:
    """What is typed in a dialogue."""
    return [line[2:].strip() for line in dedent(dialogue).splitlines() if line.startswith(">>")]


def first_of(choices: Sequence[str]) -> str:
    """No chance at all."""
    return choices[0]


def words() -> Callable[[], str]:
    """Return words with a number: word-1, word-2 and so on."""
    numbers = count(1)
    return lambda: f"word-{next(numbers)}"


async def talk_to(
    attendance: Attendance,
    asked: str,
    typed: Iterable[str] = (),
    *,
    session: str = "1.1.1",
    roster: Roster | None = None,
    talk: ScriptedTalk | None = None,
) -> tuple[Arrival | None, str]:
    """Who came of a talk, and what was said."""
    talk = talk or ScriptedTalk(list(typed))

    async def gone(alias: str) -> None:
        await attendance.order(Go(alias, session))

    arrival = await identify(
        talk,
        attendance,
        asked,
        session,
        roster=roster,
        make_word=words(),
        salt=lambda: b"salt",
        choose=first_of,
        gone=gone,
    )
    return arrival, talk.text


async def classroom(*names: str, most: int = 30, by: Names = "asked") -> Classroom:
    """A class in which these have joined before, with the words word-1, and are not connected."""
    room = await Classroom().opened(names=by, most=most)
    for name in names:
        await talk_to(room.attendance, name, session=f"before-{name}")
    return room

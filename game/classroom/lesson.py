"""The class as its log has it: what the fold of everything that happened gives. It knows no clock, socket or screen."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Literal

from attrs import field, frozen

from game.classroom.event import Event, Opened
from game.classroom.naming import likeness
from game.play.progress import Progress

Phase = Literal["lobby", "playing", "ended"]
#: How long students may look back on a class that is over.
LOOKING_BACK = timedelta(minutes=30)


@frozen
class Note:
    """One entry of the log: what happened, where and when. `event` is None where a newer version wrote it."""

    stream: str
    number: int
    at: datetime
    event: Event | None


@frozen
class Message:
    """What the instructor said: to all where `alias` is empty. `number` counts the messages of a class from 1."""

    number: int
    at: datetime
    alias: str
    text: str


@frozen
class Student:
    """A student: who (`name` is empty once it was removed), since when, and how far the play has come.

    `session` names the connection, and is empty while there is none. `active` is when they last did something, `went`
    when they were last gone. `misses` counts wrong return words since the last right one; until `rests` none is taken.
    `read` is the number of the last message that they have read. `lost`: gone with a part of the server that stopped.
    """

    alias: str
    joined: datetime
    active: datetime
    name: str = ""
    word: str = ""
    session: str = ""
    removed: bool = False
    banned: bool = False
    misses: int = 0
    rests: datetime | None = None
    progress: Progress = field(factory=Progress)
    first_choice: datetime | None = None
    went: datetime | None = None
    read: int = 0
    lost: bool = False

    @property
    def here(self) -> bool:
        """Whether the student is connected."""
        return bool(self.session)

    @property
    def is_out(self) -> bool:
        """Whether the student was sent out, whatever may become of them."""
        return self.banned or self.removed

    @property
    def called(self) -> str:
        """The name, or the alias where the name is not known any more."""
        return self.name or self.alias


@frozen
class Lesson:
    """Everything that is known of a class. `numbers` has the last number of each stream; `run` the server's starts.

    `hosted` says how it is served, and is empty once that was removed. `names` has every name that was
    ever taken, by its likeness, and whose it is. `knocks` counts wrong class codes, `knocks_before` those of earlier
    starts; `tries` and `tries_before` the same of wrong passwords of the instructor. `open_since`: since when students
    can choose, from the start or from the end of a pause. `latest` is when anything happened last.
    """

    opened: Opened | None = None
    made: datetime | None = None
    hosted: str = ""
    phase: Phase = "lobby"
    paused: bool = False
    locked: bool = False
    run: int = 0
    knocks: int = 0
    knocks_before: int = 0
    tries: int = 0
    tries_before: int = 0
    began: datetime | None = None
    open_since: datetime | None = None
    latest: datetime | None = None
    ended: datetime | None = None
    students: Mapping[str, Student] = field(factory=dict)
    names: Mapping[str, str] = field(factory=dict)
    messages: tuple[Message, ...] = ()
    numbers: Mapping[str, int] = field(factory=dict)

    def next_number(self, stream: str) -> int:
        """The number that the next entry of a stream has; the first is 1."""
        return self.numbers.get(stream, 0) + 1

    def student(self, alias: str) -> Student | None:
        """The student of that alias."""
        return self.students.get(alias)

    def named(self, name: str) -> Student | None:
        """Whoever has, or ever had, a name that looks like this one."""
        return self.students.get(self.names.get(likeness(name), ""))

    def messages_for(self, alias: str) -> tuple[Message, ...]:
        """What was said to a student, alone or among all."""
        return tuple(message for message in self.messages if message.alias in ("", alias))

    def needs_nobody(self, at: datetime) -> bool:
        """Whether the class is over and its server may end: nobody is looking back, or has had the time for it."""
        return self.ended is not None and (not self.here or at >= self.ended + LOOKING_BACK)

    @property
    def here(self) -> tuple[Student, ...]:
        """Who is connected, in the order in which they joined."""
        return tuple(student for student in self.students.values() if student.here)

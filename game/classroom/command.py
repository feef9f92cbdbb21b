"""What can be asked of a class: by the instructor, by a student, by the server. Words come hashed and names cleaned."""

from attrs import frozen

from game.classroom.event import Opened, Read
from game.play.record import Kept


@frozen
class Open:
    """Make the class."""

    opened: Opened


@frozen
class Host:
    """Serve the class in this way from now on (`server.hosting`, as JSON)."""

    told: str


@frozen
class Restart:
    """The server starts, for the first time or again."""


@frozen
class Lose:
    """A process of the server died; the sessions that begin so are gone."""

    sessions: str


@frozen
class Knock:
    """Wrong class codes were given, so many since the server was started."""

    times: int


@frozen
class Try:
    """Wrong passwords of the instructor were given, so many since the server was started."""

    times: int


@frozen
class Join:
    """A new student asks in, under a name that nobody has had (`lesson.naming` finds one)."""

    name: str
    word: str


@frozen
class Come:
    """A student has proved who they are, and is connected."""

    alias: str
    session: str


@frozen
class Go:
    """A connection is gone."""

    alias: str
    session: str


@frozen
class Miss:
    """A wrong return word was given for this student."""

    alias: str


@frozen
class Keep:
    """A student's own play goes on, or they have read something: all of this is kept, or nothing."""

    alias: str
    session: str
    kept: tuple[Kept | Read, ...]


@frozen
class RenameSelf:
    """A student asks for another name."""

    alias: str
    name: str


@frozen
class Start:
    """Begin to play."""


@frozen
class Pause:
    """Nobody may choose for now."""


@frozen
class Resume:
    """Everybody may choose again."""


@frozen
class Lock:
    """Let nobody in who has not been here before."""


@frozen
class Unlock:
    """Let newcomers in again."""


@frozen
class Tell:
    """Say something: to all (an empty alias), or to one."""

    alias: str
    text: str


@frozen
class Rename:
    """Give a student another name."""

    alias: str
    name: str


@frozen
class Reword:
    """Give a student a new return word, hashed."""

    alias: str
    word: str


@frozen
class Remove:
    """Send a student out; coming back is allowed."""

    alias: str


@frozen
class Ban:
    """Send a student out for good."""

    alias: str


@frozen
class Readmit:
    """Let a banned student come back."""

    alias: str


@frozen
class End:
    """The class is over."""


OfInstructor = Start | Pause | Resume | Lock | Unlock | Tell | Rename | Reword | Remove | Ban | Readmit | End
OfStudent = Join | Come | Go | Miss | Keep | RenameSelf
OfServer = Open | Host | Restart | Lose | Knock | Try
Command = OfInstructor | OfStudent | OfServer

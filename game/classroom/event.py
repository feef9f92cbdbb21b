"""What happens in a class, as its log keeps it. A student is named by an alias; who that is stands apart.

A class has one stream of its own (`CLASS`) and one for each student's play, named by the alias. In a student's
stream stand `Came`, `Went` and what a play keeps (`game.play.record`); everything else stands in the class's.
"""

from typing import Literal

from attrs import field, frozen

from game.play.record import PERSONAL, Kept

#: The stream of the class itself.
CLASS = "class"

#: How students come by their names: they ask for one, are given one, or have one on a list.
Names = Literal["asked", "generated", "roster"]


def _personal() -> str:
    personal: str = field(default="", metadata={PERSONAL: True})
    return personal


@frozen
class Opened:
    """The class was made: what it plays, how many students it takes, and how it is led.

    `at_once`: there is no lobby, and each begins when they come. `hide_numbers`: until the debrief.
    """

    title: str
    scenario: str
    version: str
    names: Names
    most: int
    at_once: bool
    hide_numbers: bool


@frozen
class Hosted:
    """How the class is served from now on: a JSON text with its secrets, so that it stands apart as a person does."""

    told: str = _personal()


@frozen
class Restarted:
    """The server was started, for the first time or again: nobody is connected to it yet. `run` counts from 1."""

    run: int


@frozen
class Lost:
    """A process of the server died, and whoever was connected to it is gone: sessions that begin with `sessions`."""

    sessions: str


@frozen
class Joined:
    """A student joined, who has not been here before. `word` is the return word, hashed."""

    alias: str
    name: str = _personal()
    word: str = _personal()


@frozen
class Renamed:
    """A student has another name from now on."""

    alias: str
    by_student: bool
    name: str = _personal()


@frozen
class Reworded:
    """A student has a new return word, hashed."""

    alias: str
    word: str = _personal()


@frozen
class Missed:
    """Somebody who said that they are this student gave a wrong return word."""

    alias: str


@frozen
class Started:
    """The class began to play."""


@frozen
class Paused:
    """Nobody can choose for now."""


@frozen
class Resumed:
    """Everybody can choose again."""


@frozen
class Locked:
    """The door is locked: who has not been here before is not let in."""


@frozen
class Unlocked:
    """The door is open again."""


@frozen
class Told:
    """The instructor said something: to everybody where `alias` is empty, else to one student."""

    alias: str
    text: str = _personal()


@frozen
class Removed:
    """A student was sent out, and may come back with the return word."""

    alias: str


@frozen
class Banned:
    """A student was sent out and may not come back under this name."""

    alias: str


@frozen
class Readmitted:
    """A student who was banned may come back."""

    alias: str


@frozen
class Knocked:
    """Wrong class codes were given, `times` of them since the server was started."""

    times: int


@frozen
class Tried:
    """Wrong passwords of the instructor were given, `times` of them since the server was started."""

    times: int


@frozen
class Ended:
    """The class is over."""


@frozen
class Came:
    """A student is connected. `session` names the connection, and takes over from the one before."""

    session: str


@frozen
class Went:
    """The connection of that name is gone."""

    session: str


@frozen
class Read:
    """A student has read what the instructor said to them, up to the message of that number."""

    number: int


OfClass = (
    Opened
    | Hosted
    | Restarted
    | Lost
    | Joined
    | Renamed
    | Reworded
    | Missed
    | Started
    | Paused
    | Resumed
    | Locked
    | Unlocked
    | Told
    | Removed
    | Banned
    | Readmitted
    | Knocked
    | Tried
    | Ended
)
OfSeat = Came | Went | Read | Kept
Event = OfClass | OfSeat

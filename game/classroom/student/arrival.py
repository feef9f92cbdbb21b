"""Somebody who has proved who they are, and how they come back."""

import unicodedata

from attrs import field, frozen

from game.classroom.server.address import login_line
from game.classroom.student.seat import Place


@frozen
class Arrival:
    """A student who is in: the alias, and the session that they are connected by.

    `word` is the return word, as it was made or as it was typed, `kept` the same as the class keeps it, hashed;
    `returned` tells who came back from who is new.
    """

    alias: str
    session: str
    word: str = field(repr=False)
    returned: bool = False
    kept: str = field(default="", repr=False, eq=False)


@frozen
class Facts:
    """What a student has to know of the server: where it is reached, and about how many minutes a play takes."""

    address: str
    port: int
    minutes: int = 1

    def way_back(self, name: str) -> str:
        """The line to come back with, as it is typed in any shell."""
        return login_line(login_name(name), self.address, self.port)

    def place(self, arrival: Arrival, name: str) -> Place:
        """The place of a student of that name, with how they come back to it."""
        line, way = self.way_back(name), self.way_back
        return Place(arrival.alias, arrival.session, line, arrival.word, self.minutes, arrival.kept, way)


def login_name(name: str) -> str:
    """A name as it can be typed before an @ without quotes; the class knows it by its likeness all the same."""
    return "".join(letter for letter in name if unicodedata.category(letter)[0] in "LMN") or "yourname"

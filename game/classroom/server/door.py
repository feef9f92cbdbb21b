"""The door of one connection: who may come in, and with what; and one session behind it, no more."""

import asyncio
from collections.abc import Awaitable, Callable
from itertools import count
from typing import cast

import asyncssh
from asyncssh.auth import KbdIntChallenge, KbdIntResponse
from attrs import define, field

from game.classroom.sayable import matches, same_code
from game.classroom.server.answer import AS_INSTRUCTOR, LONGEST, Answer, read_answer
from game.classroom.server.hosting import Hosting
from game.classroom.server.session import Session
from game.classroom.server.strict import INSTRUCTOR, StrictConnection
from game.classroom.server.visit import Visit
from game.classroom.terminal.garbage import Governor

#: Seconds that a wrong answer waits, and how many a connection has.
WRONG_WAITS, MOST_WRONG = 1.0, 3
#: Seconds until a session must have begun, once the door is open.
SESSION_WITHIN = 30.0

_ASK = "Behind the code you can add lines (for a screen reader) or mono (no colors)."
_AGAIN = "That is not the code of this class. Try once more, as it was read out."
_AGAIN_SECRET = "That is not the password. Try once more."
_ENOUGH = "That was wrong three times. Ask for the code, then log in again."
_ENOUGH_SECRET = "That was wrong three times. Ask for the password where the class is hosted."


@define
class Desk:
    """What the doors of a process share: the class, who receives visitors, and who is told what happens."""

    hosting: Hosting
    #: The run of the server and the worker, as "run.worker".
    run: str
    receive: Callable[[Visit], Awaitable[None]]
    #: Told of each wrong code, of each wrong password of the instructor, and of what went wrong in a visit (one line).
    wrong: Callable[[], None]
    tried: Callable[[], None]
    note: Callable[[str], None]
    keys: asyncssh.SSHAuthorizedKeys | None = None
    #: Who governs the collector of this process, and wants to know when somebody comes and when somebody waits.
    governor: Governor | None = None
    doors: "set[Door]" = field(factory=set, init=False)
    _numbers: "count[int]" = field(factory=lambda: count(1), init=False)

    def came(self) -> None:
        """Somebody came."""
        if self.governor is not None:
            self.governor.came()

    def went(self) -> None:
        """Somebody left."""
        if self.governor is not None:
            self.governor.went()

    def typed(self) -> None:
        """Somebody typed, and waits for an answer."""
        if self.governor is not None:
            self.governor.key()

    def session(self) -> str:
        """A name for one more session, never given twice."""
        return f"{self.run}.{next(self._numbers)}"


class Door(asyncssh.SSHServer):
    """One connection, from its first byte to its last."""

    def __init__(self, desk: Desk, entered: Callable[[], None], left: Callable[[], None]) -> None:
        self.answer = Answer("")
        self.session: Session | None = None
        self._desk = desk
        self._entered, self._left = entered, left
        self._wrong = 0
        self._waiting: asyncio.TimerHandle | None = None

    @property
    def desk(self) -> Desk:
        """What the doors of this process share."""
        return self._desk

    @property
    def connection(self) -> StrictConnection:
        """The connection that this is the door of."""
        return self._connection

    @property
    def is_instructor(self) -> bool:
        """Whether the instructor's name is asked for: then only the instructor's password or key opens."""
        return self._connection.asked_name == INSTRUCTOR

    def connection_made(self, conn: asyncssh.SSHServerConnection) -> None:
        """Someone stands in front of it."""
        self._connection = cast(StrictConnection, conn)
        self._desk.doors.add(self)

    def connection_lost(self, _exc: Exception | None) -> None:
        """They have gone."""
        self._desk.doors.discard(self)
        if self._waiting is not None:
            self._waiting.cancel()
        # It knows this door: what knows each other stays until the collector comes.
        if self.session is not None:
            self.session = None
            self._desk.went()
        self._left()

    # What opens it.

    def public_key_auth_supported(self) -> bool:
        """Keys are for the instructor."""
        return self.is_instructor and self._desk.keys is not None

    def validate_public_key(self, _username: str, key: asyncssh.SSHKey) -> bool:
        """Whether it is one of the keys that were given for the instructor."""
        keys = self._desk.keys
        return self.is_instructor and keys is not None and keys.validate(key, "", "") is not None

    def password_auth_supported(self) -> bool:
        """The code may come as the password."""
        return self._has_secret

    async def validate_password(self, _username: str, password: str) -> bool:
        """Whether it is the code, or the instructor's password."""
        return await self._judge(password)

    def kbdint_auth_supported(self) -> bool:
        """The code is asked for, with a prompt that can be read."""
        return self._has_secret

    def get_kbdint_challenge(self, _username: str, _lang: str, _submethods: str) -> KbdIntChallenge:
        """Ask for it."""
        return self._challenge("" if self.is_instructor else self._said(_ASK))

    async def validate_kbdint_response(self, _username: str, responses: KbdIntResponse) -> KbdIntChallenge:
        """Judge it, and ask again."""
        if len(responses) == 1 and await self._judge(responses[0]):
            return True
        return self._challenge(_AGAIN_SECRET if self.is_instructor else self._said(_AGAIN))

    @property
    def _has_secret(self) -> bool:
        return not self.is_instructor or bool(self._desk.hosting.instructor_hash)

    def _said(self, sentence: str) -> str:
        """What a student reads, and who is none but wrote the name of the instructor otherwise."""
        return f"{sentence} {AS_INSTRUCTOR}" if self._connection.asked_name.casefold() == INSTRUCTOR else sentence

    def _challenge(self, instruction: str) -> tuple[str, str, str, list[tuple[str, bool]]]:
        asked = ("Instructor's password: ", False) if self.is_instructor else ("Class code: ", True)
        return self._desk.hosting.title, instruction, "en", [asked]

    async def _judge(self, text: str) -> bool:
        """Whether that opens; a wrong answer waits, without making anyone else wait, and the third ends it."""
        self.answer = read_answer(text)
        if await self._opens(text):
            return True
        self._wrong += 1
        told = self._desk.tried if self.is_instructor else self._desk.wrong
        told()
        await asyncio.sleep(WRONG_WAITS)
        if self._wrong >= MOST_WRONG:
            said = _ENOUGH_SECRET if self.is_instructor else _ENOUGH
            raise asyncssh.DisconnectError(asyncssh.DISC_NO_MORE_AUTH_METHODS_AVAILABLE, said)
        return False

    async def _opens(self, text: str) -> bool:
        hosting = self._desk.hosting
        if not self.is_instructor:
            # A class may have its own code, and that may end in a word that is a wish elsewhere.
            if same_code(text[:LONGEST], hosting.code):
                self.answer = Answer(text)
                return True
            return same_code(self.answer.code, hosting.code)
        # The hash is slow on purpose: others go on meanwhile.
        for given in dict.fromkeys((text, self.answer.code)):
            if await asyncio.to_thread(matches, given, hosting.instructor_hash):
                self.answer = Answer("") if given == text else self.answer
                return True
        return False

    # What is behind it.

    def auth_completed(self) -> None:
        """It is open: a session has to begin soon."""
        self._entered()
        self._waiting = asyncio.get_running_loop().call_later(SESSION_WITHIN, self._nobody_came)

    def session_requested(self) -> Session | bool:
        """The one session of this connection; a second is refused."""
        if self.session is not None:
            return False
        self.session = Session(self)
        return self.session

    def session_began(self) -> None:
        """Its shell was asked for."""
        if self._waiting is not None:
            self._waiting.cancel()
            self._waiting = None

    def _nobody_came(self) -> None:
        self._waiting = None
        self._connection.disconnect(asyncssh.DISC_BY_APPLICATION, "No session began")

    def send_away(self, sentence: str) -> None:
        """End the visit with that sentence, or the connection where there is no visit."""
        if self.session is not None and self.session.is_on:
            self.session.leave(sentence)
        else:
            self._connection.disconnect(asyncssh.DISC_BY_APPLICATION, sentence)

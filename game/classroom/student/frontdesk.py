"""The front desk: a few lines of talk before anything of the class is shown, until it is known who has come.

What is allowed is decided elsewhere (`admission`, `decide`); here it is asked and said, to screens and lines alike.
"""

import asyncio
from collections.abc import Awaitable, Callable

from attrs import define

from game.classroom.admission import Again, Known, New, admit
from game.classroom.attendance import Attendance
from game.classroom.command import Come, Command, Join, Miss
from game.classroom.decide import NameTaken, NotAllowed, may_join, may_return
from game.classroom.event import Event, Joined
from game.classroom.lesson import Lesson
from game.classroom.naming import clean_name, free_name, likeness, new_name
from game.classroom.roster import Roster
from game.classroom.sayable import Choose, as_made, hashed, matches
from game.classroom.server.answer import AS_INSTRUCTOR
from game.classroom.student.arrival import Arrival
from game.classroom.student.talkpaper import Talk
from game.records.trouble import CannotSave, Superseded
from game.source.text import harmless

#: How many names somebody may try in one connection, and how long each question waits for its answer, in seconds.
TRIES = 12
ANSWER_WITHIN = 120.0

WHAT_NAME = "What should the class call you?"
COMING_BACK = "Coming back? Type the name that you were given."
NEW_HERE = f"New here? Press Enter. {COMING_BACK}"
LATE = "Nobody answered. Log in again when you are ready."
ON_LIST = "Your name, as it stands on the list of the class: "
WORD = "Your return word, or Enter: "
BEEN_HERE = "If you have been in this class before, log in under the name that you had."


async def identify(
    talk: Talk,
    attendance: Attendance,
    asked: str,
    session: str,
    *,
    roster: Roster | None = None,
    make_word: Callable[[], str],
    salt: Callable[[], bytes],
    choose: Choose,
    gone: Callable[[str], Awaitable[None]],
) -> Arrival | None:
    """Find out who asks in under a login name, and let them in by this session, or say why not (None).

    Chance is handed in: `make_word` makes a return word, `salt` what it is hashed with, `choose` picks of several.
    Who hangs up in the middle has joined or has not; nothing stands in between. `gone` writes down, sooner or later,
    that the student of an alias is connected by this session no more.
    """
    desk = FrontDesk(talk, attendance, session, roster, make_word, salt, choose, gone)
    try:
        return await desk.identify(asked)
    except NotAllowed as refusal:
        talk.say(refusal.reason)
    except HungUp:
        pass
    return None


class HungUp(Exception):
    """Nobody answers any more, or they wanted to leave."""


@define
class FrontDesk:
    """One newcomer at the desk, until it is known who they are."""

    talk: Talk
    attendance: Attendance
    session: str
    roster: Roster | None
    make_word: Callable[[], str]
    salt: Callable[[], bytes]
    choose: Choose
    gone: Callable[[str], Awaitable[None]]

    @property
    def _lesson(self) -> Lesson:
        return self.attendance.lesson

    @property
    def _names(self) -> str:
        return self._lesson.opened.names if self._lesson.opened else "asked"

    async def identify(self, asked: str) -> Arrival:
        """Talk until it is known who this is. Raises NotAllowed or HungUp."""
        if likeness(clean_name(asked)) == likeness("instructor"):
            self.talk.say(AS_INSTRUCTOR)
        first = self._lesson.named(clean_name(asked))
        name = asked if first is not None else await self._first_name(asked)
        for _ in range(TRIES):
            found = self._found(name)
            if isinstance(found, New):
                arrival = await self._join(found.name)
            elif isinstance(found, Known):
                arrival = await self._recognize(found)
            else:
                self.talk.say(found.reason)
                name = await self._ask("Name: ")
                continue
            if arrival is not None:
                return arrival
            name = name if isinstance(found, New) else await self._another_name(found)
        raise NotAllowed("Those were many names. Ask your instructor for yours, and log in again.")

    async def _first_name(self, asked: str) -> str:
        """The name to begin with: the login's, unless it is that of the example, or names are given here."""
        if self._names == "generated":
            return await self._given_name()
        if likeness(clean_name(asked)) not in ("", likeness("yourname")):
            return asked
        return await self._ask(ON_LIST if self.roster else f"{WHAT_NAME} ")

    async def _given_name(self) -> str:
        """The name that somebody was given before; empty for who is new."""
        self.talk.say(self._invitation())
        return await self._ask("Name, or Enter: ")

    def _invitation(self) -> str:
        """Who may come in; nobody new is asked in who would not be let in."""
        try:
            may_join(self._lesson)
        except NotAllowed as refusal:
            return f"{refusal.reason} {COMING_BACK}"
        return NEW_HERE

    def _found(self, name: str) -> New | Known | Again:
        if self._names != "generated":
            return self._admitted(name)
        known = self._lesson.named(clean_name(name))
        if known is not None:
            return Known(known.alias, known.called)
        if name.strip():
            given = f"the name “{shown}”" if (shown := clean_name(name)) else "that name"
            return Again(f"Nobody was given {given} in this class. {self._invitation()}")
        return self._admitted(new_name(self.choose, self._lesson.names.keys()))

    def _admitted(self, name: str) -> New | Known | Again:
        try:
            return admit(self._lesson, name, self.roster)
        except NotAllowed as refusal:
            raise NotAllowed(f"{refusal.reason} {BEEN_HERE}") from None

    async def _join(self, name: str) -> Arrival | None:
        """Let somebody new in; None where somebody else was first to take the name."""
        word = self.make_word()
        kept = await asyncio.to_thread(hashed, word, self.salt())
        try:
            events = await self._order(Join(name, kept))
        except NameTaken:
            return None
        alias = next(event.alias for event in events if isinstance(event, Joined))
        await self._come(alias)
        return Arrival(alias, self.session, word, kept=kept)

    async def _recognize(self, known: Known) -> Arrival | None:
        """Ask for the return word; None for who is somebody else."""
        self.talk.say(
            f"\nSomebody called {known.name} is in this class already. If that is you, type your return word "
            "(such as maple-kettle). If not, press Enter for another name."
        )
        while word := await self._ask(WORD):
            if kept := await self._matching(known.alias, word):
                await self._come(known.alias)
                return Arrival(known.alias, self.session, as_made(word), returned=True, kept=kept)
            await self._order(Miss(known.alias))
            self.talk.say(f"That is not the return word of {known.name}.")
            self._may_return(known.alias)
        return None

    async def _come(self, alias: str) -> None:
        try:
            await self._order(Come(alias, self.session))
        except asyncio.CancelledError:
            # It may be committed by now, and nobody else knows that this session has come to its end.
            await asyncio.shield(self.gone(alias))
            raise

    async def _matching(self, alias: str, word: str) -> str:
        """The return word of a student as the class keeps it, where this is it; else nothing."""
        self._may_return(alias)
        kept = self._lesson.students[alias].word
        return kept if await asyncio.to_thread(matches, word, kept) else ""

    def _may_return(self, alias: str) -> None:
        may_return(self._lesson, alias, self.attendance.clock())

    async def _another_name(self, known: Known) -> str:
        """A name for who is not the student of that name."""
        if self._names == "generated":
            return await self._given_name()
        if self.roster is not None:
            return await self._ask(ON_LIST)
        try:
            may_join(self._lesson)
        except NotAllowed:
            return await self._ask("The name that you had: ")
        free = free_name(known.name, self._lesson.names.keys())
        return await self._ask(f"{WHAT_NAME} Enter for {free}: ") or free

    async def _ask(self, prompt: str) -> str:
        try:
            answer = await asyncio.wait_for(self.talk.ask(prompt), ANSWER_WITHIN)
        except TimeoutError:
            raise NotAllowed(LATE) from None
        if answer is None:
            raise HungUp
        return harmless(answer)

    async def _order(self, command: Command) -> tuple[Event, ...]:
        """Order something, again and again while it cannot be written down and somebody waits for it."""
        while True:
            try:
                return await self.attendance.order(command)
            except (CannotSave, Superseded) as trouble:
                self.talk.say(f"The class cannot write down who comes just now: {trouble}")
            if (await self._ask("Enter tries again, q leaves: ")).lower() == "q":
                raise HungUp

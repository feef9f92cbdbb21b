"""Beside whatever a student does: what the instructor said, above the pages and to be read again, and the way back."""

from collections.abc import Iterable, Sequence
from functools import partial
from typing import Any

from textual.app import SystemCommand
from textual.binding import Binding
from textual.screen import Screen

from game.classroom.attendance import Attendance
from game.classroom.lesson import Message
from game.classroom.student.farewell import FarewellScreen
from game.classroom.student.heading import said_heading, said_keys
from game.classroom.student.lobby import LobbyScreen
from game.classroom.student.pages import paused, said_rows, way_back_rows
from game.classroom.student.reading import Reading
from game.classroom.student.seat import Place, ticket_of, time_of
from game.play.rows import Row
from game.shelf.settings import Settings
from game.tui.pages.notice import Notice, heading_room
from game.tui.roomapp import RoomApp
from game.tui.screens.debrief import DebriefScreen
from game.tui.screens.paper import Paper
from game.tui.screens.play import PlayScreen
from game.tui.screens.road import RoadScreen
from game.tui.screens.scroll import ScrollScreen

SAID = "What your instructor said"
ASIDES = (
    Binding("r", "way_back", "Your return word, and how to come back", show=False),
    Binding("i", "messages", SAID, show=False),
    Binding("x", "put_away", "Put the message away", show=False),
)


class Aside(ScrollScreen):
    """A page that is read beside what a student does."""


class AsideApp(RoomApp[str]):
    """An app of a student that has such pages. Its keys are in the palette and in help, as far as they do something."""

    BINDINGS = [*ASIDES]

    def __init__(self, attendance: Attendance, place: Place, settings: Settings, *, no_color: bool) -> None:
        super().__init__(settings, no_color=no_color)
        # A widget a screen that nothing is ever shown on: what there is to say stands on the page.
        self._disable_notifications = True
        self.attendance = attendance
        self.place = place
        self._reading = Reading(attendance, place)

    @property
    def _said(self) -> tuple[Message, ...]:
        return self.attendance.lesson.messages_for(self.place.alias)

    @property
    def notice(self) -> Notice | None:
        """A message that was not put away, and that the class is paused."""
        waiting, is_paused = self._reading.unread, self.attendance.lesson.paused
        if not waiting:
            return paused() if is_paused else None
        room = heading_room(self.size.width, self.size.height)
        heading = said_heading(room, count=len(waiting), paused=is_paused)
        return Notice(waiting[0].text, heading, said_keys(room))

    @property
    def if_too_small(self) -> str:
        """A class can be taken part in without a screen: on a phone, which cannot grow."""
        return "Or log in again with the word lines behind the code: that works at any size."

    @property
    def more_keys(self) -> Sequence[tuple[str, str]]:
        """The keys beside those of the screens."""
        return [(binding.key, binding.description[0].lower() + binding.description[1:]) for binding in ASIDES]

    def action_put_away(self) -> None:
        """Put the instructor's message away; the next one that was not read comes after it."""
        if waiting := self._reading.unread:
            self._reading.read(waiting[0].number)
            if isinstance(self.screen, Paper):
                self.screen.draw()

    def action_messages(self) -> None:
        """Everything that the instructor said to this student."""
        if self._offers("messages", self.screen):
            self._reading.read(self._said[-1].number)
            said = [(time_of(message.at), message.text) for message in self._said]
            self.push_screen(Aside(SAID.upper(), partial(said_rows, said), from_end=True))

    def action_way_back(self) -> None:
        """How to come back, as it is by now."""
        if self._offers("way_back", self.screen):
            self.push_screen(Aside("YOUR RETURN WORD", self._way_back))

    def _way_back(self, width: int) -> Sequence[Row]:
        return way_back_rows(ticket_of(self.attendance.lesson, self.place), width)

    def _offers(self, action: str, screen: Screen[Any]) -> bool:
        if action == "put_away":
            return isinstance(screen, Paper) and screen.notice is not None and bool(self._reading.unread)
        known = bool(self._said) if action == "messages" else self.attendance.lesson.phase != "ended"
        return known and may_lie_behind(screen)

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """What every app of ours offers, and what these keys do here."""
        yield from super().get_system_commands(screen)
        for binding in ASIDES:
            if self._offers(binding.action, screen):
                do = partial(self.call_later, self.run_action, binding.action)
                yield SystemCommand(binding.description, f"key {binding.key}", do)


def may_lie_behind(screen: Screen[Any]) -> bool:
    """Whether an aside may be opened in front of a page: not of another one, nor of a question or what is written."""
    reads = isinstance(screen, LobbyScreen | PlayScreen | RoadScreen | ScrollScreen | DebriefScreen | FarewellScreen)
    return reads and not isinstance(screen, Aside)

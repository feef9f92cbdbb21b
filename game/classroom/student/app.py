"""A student's app: the lobby, the play, the farewell, and what the instructor does in between."""

from collections.abc import Callable, Collection
from datetime import datetime
from time import monotonic

from attrs import evolve

from game.classroom.attendance import Attendance
from game.classroom.command import RenameSelf
from game.classroom.decide import PAUSED, NotAllowed
from game.classroom.naming import clean_name
from game.classroom.student.aside import AsideApp
from game.classroom.student.desk import SeatDesk
from game.classroom.student.farewell import FarewellScreen
from game.classroom.student.lobby import LobbyScreen, WordScreen, leave
from game.classroom.student.pages import NEW_WORD, Farewell, Lobby, ended, over, why_out
from game.classroom.student.seat import Place, farewell_of, lobby_of, newest, own, sent_out, ticket_of
from game.classroom.terminal.budget import Budget
from game.play.transcript import transcript
from game.records.trouble import CannotSave, Superseded
from game.shelf.desk import NotKept
from game.shelf.settings import Settings
from game.tui.pages.notice import Notice
from game.tui.screens.ask import AskScreen
from game.tui.screens.debrief import DebriefScreen
from game.tui.screens.paper import Paper
from game.tui.screens.play import PlayScreen

#: How long the lobby, and the last page, save up who comes and goes, in seconds for each who is here, and at most.
SHOW_EACH, LATEST = 0.02, 3.0
#: How many screens there are where a page lies in front: Textual's own, and the page.
PAGE = 2
#: How often the command palette opens: some times at once, and then so often a second.
PALETTES = (4, 1 / 30)
#: How often somebody who came late is told anew where the class is, in seconds.
STANDING_EVERY = 5.0
#: How long somebody who was sent out is told why, in seconds.
LINGERS = 60.0


class SeatApp(AsideApp):
    """One student's part in a class. Gives why it ended: "left", "over" with the class, or what `sent_out` says.

    `painted` is called once, when the first page is on the screen.
    """

    QUIT = ("Leave the class", "your place is kept")
    LEAVES = ("leave",)

    def __init__(
        self,
        attendance: Attendance,
        desk: SeatDesk,
        place: Place,
        settings: Settings,
        title: str,
        clock: Callable[[], datetime],
        *,
        no_color: bool = False,
        painted: Callable[[], object] = lambda: None,
    ) -> None:
        lesson = attendance.lesson
        self._imposed = bool(lesson.opened and lesson.opened.hide_numbers)
        settings = evolve(settings, hide_numbers=settings.hide_numbers or self._imposed)
        super().__init__(attendance, place, settings, no_color=no_color)
        self.desk = desk
        self.class_title = title
        self.clock = clock
        self._stop: Callable[[], None] = lambda: None
        self._soon = self._saw_lobby = False
        self._palettes = Budget(*PALETTES)
        self._behind = False
        self._out = ""
        self._reworded = ticket_of(lesson, place).reworded
        self._painted = painted
        self._waits = lesson.phase == "lobby"
        self._seen = self._concerns()

    # What screens ask of their room.

    @property
    def notice(self) -> Notice | None:
        """That the class is over and can be looked back on, behind what was said and not put away; else as ever."""
        return over() if self._has_to_look_back and not self._reading.unread else super().notice

    @property
    def _has_to_look_back(self) -> bool:
        """Whether the class is over and the student stands at an ending whose debrief was never opened."""
        is_over = self.attendance.lesson.phase == "ended"
        return is_over and self.desk.run.ended is not None and not self.desk.debriefed

    @property
    def leaving(self) -> str:
        """The question before a class is left."""
        return "Leave the class? Your place is kept."

    @property
    def can_set(self) -> Collection[str]:
        """A name is asked of the class, a story is told in the class's language; the rest is one's own."""
        return ("theme", "reduced_motion", "confirm_leaving", *(() if self._imposed else ("hide_numbers",)))

    async def rename(self, name: str) -> None:
        """Ask the class for another name."""
        try:
            await self.attendance.order(RenameSelf(self.place.alias, clean_name(name)))
        except (NotAllowed, CannotSave, Superseded) as error:
            raise NotKept(str(error)) from error

    def action_command_palette(self) -> None:
        """Open the command palette, though not as often as noise asks for it: it costs as much as fifty keys."""
        now = monotonic()
        if self._palettes.left(now) >= 1:
            self._palettes.take(1, now)
            super().action_command_palette()

    def begin(self) -> None:
        """Sit down to play."""
        if isinstance(self.screen, LobbyScreen):
            self.screen.dismiss(None)

    def leave(self) -> None:
        """Leave the class; the place is kept."""
        self.exit(self._out or ("over" if self.attendance.lesson.phase == "ended" else "left"))

    async def action_quit(self) -> None:
        """Textual's own key leaves as every page does: it asks where the student wants it, unless one is asked."""
        if self._out or self.attendance.lesson.phase == "ended":
            self.leave()
        elif not isinstance(self.screen, AskScreen):
            leave(self)

    def debrief_again(self) -> None:
        """The debrief once more, to be read and written on."""
        self.desk.can_replay = False
        self.push_screen(DebriefScreen(self.desk), lambda _: self._show())

    # How it goes.

    def on_mount(self) -> None:
        """Take a seat where the student's part in the class stands."""
        self._stop = self.attendance.watch(self._happened, plays=False)
        self.screen_change_signal.subscribe(self, lambda _: self._catch_up())
        lesson = self.attendance.lesson
        if out := sent_out(lesson, self.place):
            self._send_out(out)
        elif self._has_to_look_back:
            self._play()
        elif lesson.phase == "ended":
            self._say_farewell()
        elif lesson.phase == "playing" and (self.desk.resumed or (lesson.opened and lesson.opened.at_once)):
            self._play()
        else:
            self._wait()
        self.call_after_refresh(self._painted)

    def on_unmount(self) -> None:
        """Watch the class no more."""
        self._stop()

    def _wait(self) -> None:
        self._saw_lobby = True
        if not self._waits:
            self.set_interval(STANDING_EVERY, self._tell_standing)
        self.push_screen(LobbyScreen(self._lobby()), lambda _: self._play())

    def _tell_standing(self) -> None:
        if isinstance(self.screen, LobbyScreen):
            self.screen.show(self._lobby())

    def _play(self) -> None:
        ticket = ticket_of(self.attendance.lesson, self.place)
        if ticket.word and not self._saw_lobby and not self.desk.resumed:
            word = f"Your return word is {ticket.word}. It brings you back with {ticket.line}"
            self.desk.notices = (*self.desk.notices, word)
        self.push_screen(PlayScreen(self.desk), self._played)

    def _played(self, through: bool | None) -> None:
        if through or self.attendance.lesson.phase == "ended":
            self._say_farewell()
        else:
            self.leave()

    def _say_farewell(self) -> None:
        self.push_screen(FarewellScreen(self._last_page(), self._transcript))

    def _lobby(self) -> Lobby:
        return lobby_of(self.attendance.lesson, self.place, self.desk.run, self.class_title, self.clock())

    def _last_page(self) -> Farewell:
        hide = self.settings.hide_numbers
        return farewell_of(self.attendance.lesson, self.place, self.desk.run, self.clock(), hide_numbers=hide)

    def _transcript(self) -> str:
        hide = self.settings.hide_numbers and not self.desk.debriefed
        date = f"{self.clock():%B} {self.clock().day}, {self.clock().year}"
        return transcript(self.desk.run, date, self.desk.guesses, self.desk.answers, hide_numbers=hide)

    # What happens meanwhile.

    def _happened(self) -> None:
        """Show what concerns this student at once, and who comes and goes now and then: many come together."""
        seen = self._concerns()
        if seen != self._seen:
            self._seen = seen
            self.call_later(self._show)
        elif self.screen_stack and isinstance(self.screen, LobbyScreen | FarewellScreen):
            if not self._soon:
                self._soon = True
                # A timer is the app's own: what the class tells comes from outside of it.
                self.call_later(self._show_later)
        else:
            self._behind = True

    def _show_later(self) -> None:
        self.set_timer(min(LATEST, len(self.attendance.lesson.here) * SHOW_EACH), self._show)

    def _catch_up(self) -> None:
        """Back on a page that lay behind another one: what happened meanwhile happens to it now."""
        if self._behind:
            self._show()

    def _concerns(self) -> tuple[object, ...]:
        lesson, place = self.attendance.lesson, self.place
        student, message = own(lesson, place), newest(lesson, place, 0)
        return lesson.phase, lesson.paused, message, sent_out(lesson, place), student.called, student.word

    def _show(self) -> None:
        self._soon = False
        lesson, screen = self.attendance.lesson, self.screen
        if out := sent_out(lesson, self.place):
            self._send_out(out)
            return
        self._take_name(own(lesson, self.place).called)
        self._take_word(ticket_of(lesson, self.place).reworded)
        self._go_on()
        self._behind = len(self.screen_stack) > PAGE
        if isinstance(screen, LobbyScreen):
            self._show_lobby(screen)
        elif isinstance(screen, FarewellScreen):
            screen.show(self._last_page())
        elif isinstance(screen, PlayScreen) and lesson.phase == "ended" and not self._has_to_look_back:
            screen.dismiss(True)
        elif isinstance(screen, Paper):
            screen.draw()

    def _show_lobby(self, screen: LobbyScreen) -> None:
        phase = self.attendance.lesson.phase
        screen.show(self._lobby())
        if phase == "ended":
            self.switch_screen(WordScreen(ended()))
        elif phase == "playing" and self._waits:
            screen.dismiss(None)

    def _take_name(self, name: str) -> None:
        if name == self.desk.run.you or not self.desk.rename(name):
            return
        for screen in self.screen_stack:
            if isinstance(screen, PlayScreen):
                screen.tell_again()

    def _take_word(self, reworded: bool) -> None:
        """Say once that the word that a page may show brings nobody back any more."""
        if reworded and not self._reworded:
            for screen in self.screen_stack:
                if isinstance(screen, PlayScreen):
                    screen.say(NEW_WORD)
        self._reworded = reworded

    def _go_on(self) -> None:
        """Where a class goes on, what was refused because of its pause is no news any more."""
        if not self.attendance.lesson.paused:
            for screen in self.screen_stack:
                if isinstance(screen, PlayScreen):
                    screen.unsay(PAUSED)

    def _send_out(self, out: str) -> None:
        """Show why, for a while; nothing can be done here any more."""
        if self._out:
            return
        self._out = out
        self.push_screen(WordScreen(why_out(out, ticket_of(self.attendance.lesson, self.place))))
        self.set_timer(LINGERS, lambda: self.exit(out))

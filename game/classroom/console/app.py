"""The console in Textual: a class as it happens, for the terminal that hosts it and for an instructor over SSH."""

from collections.abc import Callable, Collection, Iterable
from datetime import datetime
from functools import partial
from time import monotonic
from typing import Any, Literal

from textual.app import SystemCommand
from textual.screen import Screen

from game.classroom.attendance import Attendance
from game.classroom.command import End
from game.classroom.console.board import Board, Facts
from game.classroom.console.pages.wayin import WayIn
from game.classroom.console.screens.live import LivePaper
from game.classroom.console.screens.overview import OverviewScreen
from game.classroom.console.stops import stops_of
from game.classroom.standing import whereabouts_of
from game.shelf.settings import Settings
from game.shelf.trouble import CannotUse
from game.story.model import Story
from game.tui.palette import palette
from game.tui.roomapp import RoomApp
from game.tui.screens.ask import AskScreen
from game.tui.screens.scroll import ScrollScreen

#: What quitting came to: the class is over, it goes on without this console, or it rests until it is taken up again.
Left = Literal["end", "leave", "stop"]

#: The ways to quit in the terminal that hosts, in the order in which they are offered.
_OPEN: dict[Left, str] = {"leave": "Leave it running", "stop": "Stop the server", "end": "End the class"}
_OVER: dict[Left, str] = {"leave": "Leave it open", "end": "Close it"}

#: How long pictures of a busy class are apart at the least, and of a quiet one, whose minutes go by, in seconds.
SOONEST, LATEST = 0.2, 10.0


class ConsoleApp(RoomApp[Left]):
    """A console. It gives how it was left, where it runs in the terminal that hosts; over SSH nothing."""

    QUIT = None

    def __init__(
        self,
        attendance: Attendance,
        story: Story | None,
        facts: Facts,
        settings: Settings,
        *,
        clock: Callable[[], datetime],
        new_word: Callable[[], tuple[str, str]],
        no_color: bool = False,
        keep_settings: Callable[[Settings], None] = lambda _settings: None,
        way_in: WayIn | None = None,
    ) -> None:
        """`new_word` gives a return word as it is said, and as it is kept; it may take a while, in a thread.

        `way_in`: how another console logs in, in the terminal that hosts; nothing over SSH.
        """
        super().__init__(settings, no_color=no_color)
        self.attendance = attendance
        self.new_word = new_word
        #: Whether students are numbers here, for a projector.
        self.hidden = False
        #: How another console logs in, where that may be told.
        self.way_in = way_in
        #: The scenes of the map.
        self.stops = stops_of(story) if story else ()
        self._facts, self._clock, self._keep_settings = facts, clock, keep_settings
        self._whereabouts = whereabouts_of(story) if story else None
        self._stop_watching: Callable[[], None] = lambda: None
        self._drawn_at, self._due = 0.0, False

    @property
    def board(self) -> Board:
        """The class as it is just now."""
        lesson = self.attendance.lesson
        if self._whereabouts is not None:
            self._whereabouts = self._whereabouts.following(lesson)
        trouble = self.attendance.trouble
        return Board(lesson, self._facts, self._clock(), self._whereabouts, self.hidden, trouble)

    @property
    def can_set(self) -> Collection[str]:
        """Its colors: nothing else of the settings shows here."""
        return ("theme",)

    def on_mount(self) -> None:
        """Show the class, and go on with it."""
        self.push_screen(OverviewScreen())
        self._stop_watching = self.attendance.watch(self._happened)
        self.set_interval(LATEST, self._draw)

    def on_unmount(self) -> None:
        """Nobody looks any more."""
        self._stop_watching()

    def _happened(self) -> None:
        """Draw soon: what happens meanwhile is in the same picture. This is called outside of the app's own turn."""
        if not self._due:
            self._due = True
            self.call_later(self._draw_soon)

    def _draw_soon(self) -> None:
        wait = self._drawn_at + SOONEST - monotonic()
        if wait <= 0:
            self._draw()
        else:
            self.set_timer(wait, self._draw)

    def _draw(self) -> None:
        self._due = False
        front = self.screen_stack[-1] if self.screen_stack else None
        if isinstance(front, LivePaper):
            front.draw()
        self._drawn_at = monotonic()

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """What has a key on this screen; from the help also what has one on the page behind it, which it tells of."""
        yield from super().get_system_commands(screen)
        if isinstance(screen, ScrollScreen) and screen in self.screen_stack:
            behind = self.screen_stack[self.screen_stack.index(screen) - 1]
            for name, keys, run in (command[:3] for command in super().get_system_commands(behind)):
                yield SystemCommand(name, keys, partial(self._behind, screen, run))

    def _behind(self, front: Screen[Any], run: Callable[[], Any]) -> None:
        front.dismiss()
        self.call_later(run)

    def change_settings(self, settings: Settings) -> None:
        """Take over other colors, and keep them where that can be done."""
        self._settings = settings
        self.theme = palette(settings.theme).name
        try:
            self._keep_settings(settings)
        except CannotUse as error:
            self.notify(str(error), severity="warning")

    def ask_to_end(self, screen: LivePaper[Any]) -> None:
        """End the class, if the instructor is sure."""
        if self.attendance.lesson.phase == "ended":
            screen.say("The class is over already.")
            return

        async def end(sure: int | None) -> None:
            if sure:
                await screen.order(End(), "The class is over.")

        self.push_screen(AskScreen(self._what_ending_does(), ("End the class",), "Go on", careful=True), end)

    def _what_ending_does(self) -> str:
        board = self.board
        playing = sum(student.here and student.progress.finished is None for student in board.members)
        still = {0: "Nobody who is here is still playing.", 1: "1 student is still playing."}
        return (
            f"End the class for everybody? {still.get(playing, f'{playing} students are still playing.')} "
            "They keep what they chose and can choose nothing more; who has come to an ending may still write answers. "
            "A class that is over cannot be begun again."
        )

    def ask_to_quit(self) -> None:
        """Quit: where this is the terminal that hosts, ask what becomes of the class; over SSH just log out."""
        if self._facts.where == "ssh":
            self.exit("leave")
            return
        over = self.attendance.lesson.phase == "ended"
        if over and not self.attendance.lesson.here:
            self.exit("end")
            return
        question = (
            "The class is over. Who is still here is looking back: closing it sends them home; "
            "left open, they can finish what they write."
            if over
            else "Quit the console? The class can go on without it, and you can come back to it. Its server can stop: "
            "everything is kept, and you go on with --resume. Or the class ends here, for everybody and for good."
        )
        answers = _OVER if over else _OPEN
        self.push_screen(
            AskScreen(question, tuple(answers.values()), "Stay", careful=True), partial(self._quit, tuple(answers))
        )

    async def _quit(self, ways: tuple[Left, ...], answer: int | None) -> None:
        way = ways[answer - 1] if answer else None
        if way is None or (way == "end" and not await self._is_over()):
            return
        self.exit(way)

    async def _is_over(self) -> bool:
        if self.attendance.lesson.phase == "ended":
            return True
        return isinstance(self.screen, LivePaper) and await self.screen.order(End(), "The class is over.")

    async def action_quit(self) -> None:
        """Textual's own key for quitting asks as well, unless a question is open already."""
        if isinstance(self.screen, LivePaper):
            self.ask_to_quit()

"""What every screen of the console shares: it shows the class as it is, and can order something of it."""

from functools import partial
from typing import TYPE_CHECKING, TypeVar, cast

from game.classroom.command import OfInstructor, Pause, Resume
from game.classroom.console.board import Board
from game.classroom.console.pages.keys import keys_rows
from game.classroom.console.pages.said import said_rows
from game.classroom.decide import NotAllowed
from game.play.rows import Row
from game.records.trouble import CannotSave, Superseded
from game.tui.screens.paper import Paper, key
from game.tui.screens.scroll import ScrollScreen

if TYPE_CHECKING:
    from game.classroom.console.app import ConsoleApp

T = TypeVar("T")

#: The largest page of a console, in columns and rows: on a larger screen it lies in the middle.
LARGEST = (180, 60)
#: How long what was said last is to be read, in seconds.
SAID_FOR = 10.0


class LivePaper(Paper[T]):
    """A page that is drawn anew as the class goes on. `said` is what was said last to the instructor."""

    BINDINGS = [
        key("p", "pause", "Pause the class, or go on"),
        key("n", "names", "Hide names, or show them"),
        key("t", "theme", "Colors"),
        key("question_mark,f1", "help", "Help: every key"),
    ]

    def __init__(self) -> None:
        super().__init__()
        self.said = ""

    @property
    def console(self) -> "ConsoleApp":
        """The app, as the console's screens know it."""
        return cast("ConsoleApp", self.app)

    @property
    def board(self) -> Board:
        """The class as it is just now."""
        return self.console.board

    @property
    def _paper_size(self) -> tuple[int, int]:
        return min(self.size.width, LARGEST[0]), min(self.size.height - int(self.is_cramped), LARGEST[1])

    def said_rows(self, width: int) -> list[Row]:
        """What was said last, or a blank row where nothing was."""
        return said_rows(self.said, width)

    def say(self, words: str) -> None:
        """Say something to the instructor, for a while, or until the next thing is said."""
        self.said = words
        self.draw()
        if words:
            self.set_timer(SAID_FOR, partial(self._unsay, words))

    def _unsay(self, words: str) -> None:
        if self.said == words:
            self.said = ""
            self.draw()

    async def order(self, command: OfInstructor, done: str) -> bool:
        """Order something, and say that it is done, or why it is not; gives whether it is."""
        try:
            await self.console.attendance.order(command)
        except (NotAllowed, CannotSave, Superseded) as refusal:
            # What a student reads is to ask the instructor, who is told what is wrong instead.
            self.say(str(refusal.__cause__ if isinstance(refusal.__cause__, CannotSave) else refusal))
            return False
        self.say(done)
        return True

    async def action_pause(self) -> None:
        """Pause, or go on."""
        if self.board.lesson.paused:
            await self.order(Resume(), "Everybody can choose again.")
        else:
            await self.order(Pause(), "The class is paused: nobody can choose. p goes on.")

    def action_names(self) -> None:
        """Hide names, or show them."""
        self.console.hidden = not self.console.hidden
        self.say("Names are hidden: students are numbers." if self.console.hidden else "Names are shown.")

    def action_theme(self) -> None:
        """Colors."""
        self.room.open_settings()

    def action_help(self) -> None:
        """Every key."""
        hosts = self.console.way_in is not None
        self.app.push_screen(ScrollScreen("THE CONSOLE", partial(keys_rows, hosts=hosts)))

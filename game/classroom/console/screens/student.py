"""One student: their play as it happens, and what an instructor can do for them."""

from asyncio import to_thread
from collections.abc import Sequence

from game.classroom.command import Ban, Lock, Readmit, Remove, Rename, Reword, Tell
from game.classroom.console.board import Order
from game.classroom.console.pages.portrait import SHEETS, WIDE, Portrait, Sheet, portrait_rows, scrolls_of
from game.classroom.console.replayed import NOTHING_REPLAYED, replayed
from game.classroom.console.screens.line import LineScreen
from game.classroom.console.screens.live import LivePaper
from game.classroom.console.screens.word import WordScreen
from game.classroom.decide import LONGEST_MESSAGE
from game.classroom.lesson import Student
from game.classroom.naming import LONGEST, clean_name
from game.play.rows import Row
from game.tui.screens.ask import AskScreen
from game.tui.screens.paper import WALKING, key


class StudentScreen(LivePaper[str]):
    """A student's page; gives the alias of whoever was open last, so that the roster can go on from there."""

    BINDINGS = [
        key("tab", "turn(1)", "Play, road, notes: the next one"),
        key("shift+tab", "turn(-1)", "the one before", show=False),
        key("right", "walk(1)", "The next student"),
        key("left", "walk(-1)", "The student before"),
        key("m", "message", "A message to this student"),
        key("r", "rename", "Rename"),
        key("w", "word", "A new return word"),
        key("x", "remove", "Send out; coming back is allowed"),
        key("b", "ban", "Ban this name"),
        key("a", "readmit", "Let back in"),
        *WALKING,
        key("pageup", "read(-10)", "page up", show=False),
        key("pagedown,space", "read(10)", "page down", show=False),
        key("escape,q,enter", "close", "Back to the class"),
    ]

    def __init__(self, alias: str, order: Order) -> None:
        super().__init__()
        self._alias, self._order = alias, order
        self._sheet: Sheet = "play"
        self._leg = self._scroll = 0
        self._replayed = NOTHING_REPLAYED

    @property
    def _student(self) -> Student:
        return self.board.lesson.students[self._alias]

    def _portrait(self) -> Portrait:
        board, student = self.board, self._student
        before = len(self._replayed.legs)
        self._replayed = replayed(board.story, board.called(student), student.progress.choices, self._replayed)
        legs = self._replayed.legs
        if len(legs) != before:
            self._leg, self._scroll = max(0, len(legs) - 1), 0
        return Portrait(
            board, student, self._replayed.leaves, legs, self._replayed.lost,
            self._sheet, self._leg, self._scroll, self.said,
        )  # fmt: skip

    def rows(self, width: int, height: int) -> Sequence[Row]:
        """The student as they are."""
        return portrait_rows(self._portrait(), width, height)

    def action_turn(self, by: int | str) -> None:
        """Another sheet."""
        self._sheet = SHEETS[(SHEETS.index(self._sheet) + int(by)) % len(SHEETS)]
        self.draw()

    def action_show_tab(self, place: str) -> None:
        """A sheet by its place."""
        self._sheet = SHEETS[int(place)]
        self.draw()

    def action_walk(self, by: int) -> None:
        """Another student."""
        aliases = [student.alias for student in self.board.roster(self._order)]
        at = max(0, min(len(aliases) - 1, aliases.index(self._alias) + by))
        self._alias, self.said, self._replayed = aliases[at], "", NOTHING_REPLAYED
        self._leg = self._scroll = 0
        self.draw()

    def action_move(self, by: int) -> None:
        """Walk the road, or read on where a page is too long."""
        if self._sheet == "road" or self.page_size[0] >= WIDE:
            self._leg = max(0, min(len(self._replayed.legs) - 1, self._leg + by))
            self.draw()
        else:
            self.action_read(by)

    def action_read(self, rows: int) -> None:
        """Read on, or back."""
        most = scrolls_of(self._portrait(), *self.page_size)
        self._scroll = max(0, min(most, self._scroll + rows))
        self.draw()

    def action_select(self, number: str) -> None:
        """A choice of the road that was clicked on."""
        self._leg = int(number) - 1
        self.draw()

    @property
    def _called(self) -> str:
        return self.board.called(self._student)

    def action_message(self) -> None:
        """Write a message to this student."""
        alias, name = self._alias, self._called

        async def tell(text: str | None) -> None:
            if text:
                await self.order(Tell(alias, text), f"Said to {name}: {text}")

        self.app.push_screen(LineScreen(f"What do you want to say to {name}?", LONGEST_MESSAGE, "send it"), tell)

    def action_rename(self) -> None:
        """Write another name for this student."""
        alias, name = self._alias, self._called

        async def rename(wanted: str | None) -> None:
            if wanted:
                new = clean_name(wanted)
                done = f"{name} has another name." if self.board.hidden else f"{name} is called {new} now."
                await self.order(Rename(alias, new), done)

        first = "" if self.board.hidden else self._student.name
        self.app.push_screen(LineScreen(f"What shall {name} be called?", LONGEST, "rename", first), rename)

    def action_word(self) -> None:
        """A new return word."""
        alias, name = self._alias, self._called

        async def reword(sure: int | None) -> None:
            if sure:
                word, hashed = await to_thread(self.console.new_word)
                if await self.order(Reword(alias, hashed), f"{name} has a new return word."):
                    self.app.push_screen(WordScreen(name, word, hidden=self.board.hidden))

        question = f"Make a new return word for {name}? The old one no longer works then."
        self.app.push_screen(AskScreen(question, ("Make one",)), reword)

    def action_remove(self) -> None:
        """Send this student out."""
        alias, name = self._alias, self._called

        async def remove(sure: int | None) -> None:
            if sure:
                await self.order(Remove(alias), f"{name} was sent out, and may come back with the return word.")

        question = f"Send {name} out? The play is kept, and coming back with the return word is allowed."
        self.app.push_screen(AskScreen(question, ("Send out",), careful=True), remove)

    def action_ban(self) -> None:
        """Ban this student."""
        alias, name = self._alias, self._called
        locked = self.board.lesson.locked

        async def ban(answer: int | None) -> None:
            if not answer:
                return
            done = f"{name} is banned."
            if not await self.order(Ban(alias), done) or locked or answer == 2:
                return
            await self.order(Lock(), f"{done} The door is locked: only who has been here may come back.")

        door = (
            "The door is locked, so no new name gets in."
            if locked
            else "By itself that is worth little: who knows the class code can come in again under another name. "
            "With the door locked as well, nobody new gets in."
        )
        answers = ("Ban",) if locked else ("Ban and lock the door", "Ban only")
        question = f"Ban {name}? The play is kept, but nobody may come back under that name. {door}"
        self.app.push_screen(AskScreen(question, answers, careful=True), ban)

    async def action_readmit(self) -> None:
        """Let this student back in."""
        if self._student.is_out:
            await self.order(Readmit(self._alias), f"{self._called} may come back, with the return word.")
        else:
            self.say(f"{self._called} was not sent out.")

    def action_close(self) -> None:
        """Back to the class."""
        self.dismiss(self._alias)

    async def rolled(self, rows: int) -> None:
        """The wheel reads on."""
        self.action_read(rows)

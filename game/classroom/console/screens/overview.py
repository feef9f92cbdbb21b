"""The class on one screen: who is where, and what an instructor can do with all of them."""

from collections.abc import Sequence
from typing import Literal

from game.classroom.command import Lock, Start, Tell, Unlock
from game.classroom.console.board import ORDERS, Order
from game.classroom.console.pages.overview import PANES, Overview, Pane, overview_rows
from game.classroom.console.pages.storymap import walked
from game.classroom.console.screens.joining import JoiningScreen
from game.classroom.console.screens.line import LineScreen
from game.classroom.console.screens.live import LivePaper
from game.classroom.console.screens.scene import SceneScreen
from game.classroom.console.screens.sendout import send_out
from game.classroom.console.screens.student import StudentScreen
from game.classroom.console.screens.wayin import QUESTION, WayInScreen
from game.classroom.decide import LONGEST_MESSAGE
from game.classroom.lesson import Student
from game.play.rows import Row
from game.tui.screens.ask import AskScreen
from game.tui.screens.paper import DIGITS, WALKING, key


class OverviewScreen(LivePaper[None]):
    """The roster and the map; one of them is walked, Tab goes to the other."""

    BINDINGS = [
        key("s", "start", "Start the class"),
        key("m", "message", "A message to everybody"),
        key("l", "lock", "Lock the door, or unlock it"),
        key("c", "code", "How to join: the line and the code"),
        key("e", "end", "End the class"),
        key("i", "way_in", "Another console: how an instructor logs in"),
        key("o", "sort", "Sort the roster another way"),
        key("tab,shift+tab,left,right", "turn", "From the students to the map, and back"),
        key("enter", "open", "Open the student, or the scene"),
        key("space", "mark", "Mark a student, to send several out"),
        key("x", "remove", "Send all out who are marked, or ban them"),
        key("escape", "put_away", "Unmark all, and put away what was told"),
        *WALKING,
        *DIGITS,
        key("pageup", "move(-10)", "page up", show=False),
        key("pagedown", "move(10)", "page down", show=False),
        key("q", "quit", "Quit the console"),
    ]

    def __init__(self) -> None:
        super().__init__()
        self._order: Order = "joined"
        self._pane: Pane = "students"
        self._student = ""
        self._scene = ""
        self._typed = ""
        self._marks: set[str] = set()

    def rows(self, width: int, height: int) -> Sequence[Row]:
        """The class as it is."""
        view = Overview(
            self.board, self.console.stops, self._order, self._student, self._scene, self._pane, self.said,
            tuple(student.alias for student in self._marked),
        )  # fmt: skip
        return overview_rows(view, width, height)

    @property
    def _marked(self) -> tuple[Student, ...]:
        """Who is marked, and was not sent out meanwhile."""
        return tuple(student for student in self.board.members if student.alias in self._marks)

    async def action_start(self) -> None:
        """Everybody begins to play."""
        await self.order(Start(), "The class has begun.")

    async def action_lock(self) -> None:
        """Lock the door, or unlock it."""
        if self.board.lesson.locked:
            await self.order(Unlock(), "The door is open again.")
        else:
            await self.order(Lock(), "The door is locked: only who has been here may come back.")

    def action_message(self) -> None:
        """Write a message to everybody."""
        line = LineScreen("What do you want to say to everybody?", LONGEST_MESSAGE, "send it to all")
        self.app.push_screen(line, self._tell)

    async def _tell(self, text: str | None) -> None:
        if text:
            await self.order(Tell("", text), f"Said to everybody: {text}")

    def action_code(self) -> None:
        """How to join."""
        self.app.push_screen(JoiningScreen())

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """A password is told in the terminal that hosts, and nowhere else."""
        if action == "way_in" and self.console.way_in is None:
            return False
        return super().check_action(action, parameters)

    def action_way_in(self) -> None:
        """How another console logs in; before a password is shown it asks."""
        if (way := self.console.way_in) is None:
            return

        def show(sure: int | None) -> None:
            if sure:
                self.app.push_screen(WayInScreen(way))

        if way.password is None:
            show(1)
        else:
            self.app.push_screen(AskScreen(QUESTION, ("Show it",), "Not now", careful=True), show)

    def action_end(self) -> None:
        """End the class."""
        self.console.ask_to_end(self)

    def action_quit(self) -> None:
        """Quit the console."""
        self.console.ask_to_quit()

    def action_sort(self) -> None:
        """Sort the roster another way."""
        self._order = ORDERS[(ORDERS.index(self._order) + 1) % len(ORDERS)]
        self.action_show_tab("0")

    def action_turn(self) -> None:
        """To the other list."""
        self.action_show_tab("1" if self._pane == "students" else "0")

    def action_show_tab(self, place: str) -> None:
        """To a list by its place."""
        self._pane, self._typed, self.said = PANES[int(place)], "", ""
        self.draw()

    def action_move(self, by: int) -> None:
        """Walk the list that is in front."""
        self._typed = self.said = ""
        if self._pane == "map":
            self._scene = walked(self.console.stops, self._scene, by)
        elif aliases := [student.alias for student in self.board.roster(self._order)]:
            at = aliases.index(self._student) if self._student in aliases else 0
            self._student = aliases[max(0, min(len(aliases) - 1, at + by))]
        self.draw()

    def action_digit(self, digit: str) -> None:
        """Go to a student by number, or to a scene of the map; further digits are taken to belong to it."""
        for typed in (self._typed + digit, digit):
            found = self._numbered(int(typed))
            if found:
                self._typed = typed
                self._select(found)
                return

    def _numbered(self, number: int) -> str:
        if self._pane == "map":
            return next((stop.scene for stop in self.console.stops if stop.number == number), "")
        return next((alias for alias, at in self.board.numbers.items() if at == number), "")

    def _select(self, found: str) -> None:
        if self._pane == "map":
            self._scene = found
        else:
            self._student = found
        self.draw()

    def action_mark(self) -> None:
        """Mark the student who is selected, or unmark them, and go on to the next one."""
        students = self.board.roster(self._order)
        if self._pane == "map" or not students:
            return
        aliases = [student.alias for student in students]
        at = aliases.index(self._student) if self._student in aliases else 0
        if not students[at].is_out:
            self._marks ^= {aliases[at]}
        self._student = aliases[at]
        self.action_move(1)

    def action_unmark(self) -> None:
        """Nobody is marked any more."""
        self._marks = set()
        self.draw()

    def action_put_away(self) -> None:
        """Nobody is marked any more, and what was told of the past has been read."""
        self.said = ""
        self.console.attendance.put_away()
        self.action_unmark()

    def action_remove(self) -> None:
        """Send out everybody who is marked."""
        if self._marked:
            send_out(self, self._marked, self.action_unmark)
        else:
            self.say("Nobody is marked. Space marks students in the list, x sends them out together.")

    def action_open(self) -> None:
        """Open what is selected."""
        if self._pane == "map" and self.console.stops:
            scene = self._scene or self.console.stops[0].scene
            self.app.push_screen(SceneScreen(scene), self._back_from_scene)
        elif self._pane == "students" and (students := self.board.roster(self._order)):
            aliases = [student.alias for student in students]
            alias = self._student if self._student in aliases else aliases[0]
            self.app.push_screen(StudentScreen(alias, self._order), self._back_from_student)

    def _back_from_scene(self, scene: str | None) -> None:
        self._scene = scene or self._scene
        self.draw()

    def _back_from_student(self, alias: str | None) -> None:
        self._student = alias or self._student
        self.draw()

    def action_open_student(self, alias: str) -> None:
        """A click selects a student, and opens one who is selected."""
        self._clicked("students", alias, self._student)

    def action_open_scene(self, scene: str) -> None:
        """A click selects a scene, and opens one that is selected."""
        self._clicked("map", scene, self._scene)

    def _clicked(self, pane: Literal["students", "map"], what: str, selected: str) -> None:
        again = self._pane == pane and what == selected
        self._pane = pane
        self._select(what)
        if again:
            self.action_open()

    async def rolled(self, rows: int) -> None:
        """The wheel walks."""
        self.action_move(1 if rows > 0 else -1)

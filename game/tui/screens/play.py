"""The play screen: a leaf at a time, choices by number, arrows or mouse, the stats along the foot."""

from collections.abc import Sequence
from time import monotonic

from textual.timer import Timer

from game.play.back import story_so_far, what_changed
from game.play.change import remembered_of
from game.play.leaf import Leaf, leaves, leaves_of
from game.play.meters import meter_row
from game.play.page import Page, play_page
from game.play.rows import Row, indented
from game.play.view import View, animated, columns_of, last_seen
from game.shelf.desk import Desk, NotKept
from game.story.event import Ended, Offered, WentOn
from game.story.model import Story
from game.tui.screens.debrief import DebriefScreen
from game.tui.screens.help import help_screen
from game.tui.screens.paper import DIGITS, WALKING, Paper, key
from game.tui.screens.road import RoadScreen
from game.tui.screens.scroll import ScrollScreen

#: How long a meter takes to move, and between two pictures of it, in seconds: short enough to stay quiet.
MOVES_FOR, PICTURE_EVERY = 0.3, 0.06


class PlayScreen(Paper[bool]):
    """A play at a desk. Gives True once its debrief is over, False where it is left before."""

    BINDINGS = [
        key("enter,space", "choose", "choose", show=False),
        *WALKING,
        *DIGITS,
        key("u", "undo", "Take the last choice back"),
        key("b", "back", "Back over the story so far"),
        key("pageup", "read(-1)", "read up", show=False),
        key("pagedown", "read(1)", "read on", show=False),
        key("w", "why", "What changed, and why"),
        key("m", "map", "The road that you took"),
        key("s", "settings", "Settings"),
        key("question_mark,f1", "help", "Help"),
        key("q,escape", "leave", "Leave; your place is kept"),
    ]

    def __init__(self, desk: Desk, scenario: str = "") -> None:
        super().__init__()
        self.desk = desk
        #: How the scenario was asked for, to read it again in another language.
        self.scenario = scenario
        self._leaves: tuple[Leaf, ...] = leaves(desk.run)
        self._at = self._first_of_last_turn() if not desk.resumed else len(self._leaves) - 1
        self._last_seen = last_seen(self._leaves[: self._at + 1])
        self._selected = 0
        self._scroll = 0
        self._typed = ""
        self._notice = " ".join(desk.notices)
        self._page = Page((), True, 0, 0)
        self._moving: Timer | None = None
        self._since = 0.0

    @property
    def leaf(self) -> Leaf:
        """What is on the screen."""
        return self._leaves[self._at]

    def rows(self, width: int, height: int) -> Sequence[Row]:
        """The page of the leaf."""
        view = self._view()
        self._page = play_page(animated(view, self._share) if self._moving else view, width, height)
        return self._page.rows

    @property
    def _share(self) -> float:
        """How much of its way a meter has gone, 0..1."""
        return min(1.0, (monotonic() - self._since) / MOVES_FOR)

    def _view(self) -> View:
        return View(
            self.desk.run.story,
            self.leaf,
            self._leaves[max(0, self._at - 4) : self._at],
            self._selected,
            self.room.settings.hide_numbers,
            self._notice,
            self._last_seen,
            scroll=self._scroll,
            can_undo=self.desk.can_undo,
        )

    async def action_digit(self, digit: str) -> None:
        """A number chooses; where there are ten choices or more, it is typed to its end or sent by Enter."""
        number = int(self._typed + digit)
        if not number or not isinstance(self.leaf.end, Offered):
            return
        count = len(self.leaf.end.open)
        if number > count or number * 10 > count:
            await self.action_choose(str(number))
        else:
            self._typed = str(number)
            self._selected = number - 1
            self.draw()

    def action_move(self, by: int) -> None:
        """Walk the choices."""
        end = self.leaf.end
        if isinstance(end, Offered):
            self._selected = max(0, min(len(end.open) - 1, self._selected + by))
            self._typed = ""
            self.draw()

    def action_read(self, pages: int) -> None:
        """Scroll a page that is too long for the screen; above its beginning is the story so far."""
        if pages < 0 and not self._scroll:
            self.action_back()
            return
        by = max(1, min(self.size.height // 3, self._page.seen))
        self._scroll = max(0, min(self._page.scrolls, self._scroll + pages * by))
        self.draw()

    async def action_choose(self, number: str = "") -> None:
        """Choose by number, or what is selected; or turn the page."""
        end = self.leaf.end
        self._typed = ""
        if isinstance(end, Offered):
            place = int(number) - 1 if number else self._selected
            if place < len(end.open):
                await self._choose(end.open[place].choice)
            else:
                self.say(f"There is no {number} here: 1 to {len(end.open)} choose.")
        elif number:
            return
        elif isinstance(end, WentOn):
            self._turn_to(self._at + 1)
        elif isinstance(end, Ended):
            await self._open_debrief()

    async def _choose(self, choice: str) -> None:
        try:
            with self.patiently("Keeping your choice…"):
                turn = await self.desk.choose(choice)
        except NotKept as error:
            self.say(f"That choice was not made: {error.reason}")
            return
        standing, first = self._leaves[-1].after, len(self._leaves)
        self._leaves = (*self._leaves, *leaves_of(turn, standing, len(self.desk.run.choices)))
        self._turn_to(first)

    def _turn_to(self, place: int) -> None:
        self._at = place
        self._last_seen = last_seen(self._leaves[: place + 1])
        self._selected = self._scroll = 0
        self._notice = ""
        self._stop_moving()
        if self.is_attached and self._meters_move():
            self._since = monotonic()
            self._moving = self.set_interval(PICTURE_EVERY, self._slide)
        self.draw()

    def _meters_move(self) -> bool:
        settings = self.room.settings
        if settings.reduced_motion or settings.hide_numbers:
            return False
        before, after = self.leaf.before, self.leaf.after
        return before.reputation != after.reputation or before.mean != after.mean

    def _slide(self) -> None:
        """One picture of the meters on their way: their row alone is painted."""
        if monotonic() - self._since >= MOVES_FOR:
            self._stop_moving()
        if not self.is_current or self.is_small:
            return
        width, left = self.page_size[0], self.edge[0]
        view = animated(self._view(), self._share)
        row = meter_row(view, columns_of(width))
        indent = left + columns_of(width).indent
        self.sheet.replace(self.edge[1] + self._page.meter_at, indented([row], indent)[0])

    def _stop_moving(self) -> None:
        if self._moving is not None:
            self._moving.stop()
            self._moving = None

    def say(self, notice: str) -> None:
        """Tell the player something, until the page is turned."""
        self._notice = notice
        self.draw()

    def unsay(self, reason: str) -> None:
        """Take back what was told for a reason that holds no more."""
        if reason in self._notice:
            self.say("")

    def _first_of_last_turn(self) -> int:
        number = self._leaves[-1].number
        return next(place for place, leaf in enumerate(self._leaves) if leaf.number == number)

    async def action_undo(self) -> None:
        """Take the last choice back."""
        if self.desk.debriefed:
            instead = "from here on, replay instead of undoing" if self.desk.can_replay else "nothing can be undone now"
            self.say(f"The debrief has been opened: {instead}.")
            return
        try:
            with self.patiently("Taking your last choice back…"):
                undone = await self.desk.undo()
        except NotKept as error:
            self.say(f"Nothing was taken back: {error.reason}")
            return
        if not undone:
            self.say("This is the beginning: there is nothing to take back.")
            return
        self.replayed("Your last choice is taken back.")

    def replayed(self, notice: str = "") -> None:
        """Show the play again after it went back."""
        self._leaves = leaves(self.desk.run)
        self._turn_to(len(self._leaves) - 1)
        if notice:
            self.say(notice)

    def retell(self, story: Story) -> None:
        """Show the same page in another language."""
        if self.desk.retell(story):
            self.tell_again()

    def tell_again(self) -> None:
        """Show the same page again after its desk tells the same choices anew: in another language, by another name."""
        self._leaves = leaves(self.desk.run)
        self._last_seen = last_seen(self._leaves[: self._at + 1])
        self._scroll = 0
        self._notice = ""
        self.draw()

    def action_back(self) -> None:
        """The story so far."""
        told = self._leaves[: self._at + 1]
        heading = f"{self.desk.run.story.title.upper()}, so far"
        self.app.push_screen(ScrollScreen(heading, lambda width: story_so_far(told, width), from_end=True))

    def action_why(self) -> None:
        """What changed."""
        run, told = self.desk.run, self._leaves[: self._at + 1]
        hide, remembered = self.room.settings.hide_numbers, remembered_of(run)

        def laid(width: int) -> list[Row]:
            return what_changed(run.story, told, remembered, width, hide_numbers=hide)

        self.app.push_screen(ScrollScreen("WHAT CHANGED, AND WHY", laid))

    def action_map(self) -> None:
        """The road so far."""
        self.app.push_screen(RoadScreen(self.desk.run))

    def action_help(self) -> None:
        """Keys and meanings."""
        self.app.push_screen(help_screen(self.room.more_keys))

    def action_settings(self) -> None:
        """Settings; the page is drawn again behind them."""
        self.room.open_settings()

    def action_leave(self) -> None:
        """Leave, asking first where the player wants it."""
        if not self.room.settings.confirm_leaving:
            self._leave(1)
            return
        self.room.ask(self.room.leaving, ("Leave",), self._leave, "Stay")

    def _leave(self, sure: int | None) -> None:
        if sure:
            self._stop_moving()
            self.desk.leave()
            self.dismiss(self.desk.debriefed)

    async def _open_debrief(self) -> None:
        try:
            await self.desk.open_debrief()
        except NotKept as error:
            self.say(f"The debrief cannot be opened now: {error.reason}")
            return
        self.app.push_screen(DebriefScreen(self.desk), self._debriefed)

    async def _debriefed(self, replay_from: int | None) -> None:
        """After the debrief: play again from a choice, or leave."""
        if replay_from is None:
            self._leave(1)
            return
        try:
            await self.desk.rewind(replay_from)
        except NotKept as error:
            self.say(f"Cannot go back there: {error.reason}")
            return
        self.replayed()

    async def rolled(self, rows: int) -> None:
        """The wheel reads: on where the page is too long, back over the story at its beginning."""
        if rows < 0 or self._page.scrolls:
            self.action_read(1 if rows > 0 else -1)

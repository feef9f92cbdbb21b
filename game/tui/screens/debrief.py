"""The debrief: pages to turn, one thought a page, with room to guess and to write."""

from collections.abc import Awaitable, Sequence

from attrs import evolve

from game.play.debrief import Guess, Page, Questions, Road, debrief
from game.play.road import road
from game.play.rows import BLANK, Row, Span, beside, indented, key_row, wrap_text
from game.shelf.desk import Desk, NotKept
from game.story.people import BANDS
from game.story.review import review
from game.tui.pages.debrief import heading, page_rows, reading_rows
from game.tui.screens.paper import DIGITS, WALKING, Paper, key
from game.tui.screens.write import WriteScreen

_FRAME = 6


class DebriefScreen(Paper[int | None]):
    """Gives how many choices stand where the player wants to play again from there, or None."""

    BINDINGS = [
        key("right,space,n", "turn(1)", "next page", show=False),
        key("left,p,pageup", "turn(-1)", "page before", show=False),
        key("enter", "enter", "write, or next page", show=False),
        *WALKING,
        *DIGITS,
        key("backspace", "erase", show=False),
        key("pagedown", "move(1)", "down", show=False),
        key("r", "replay", "Play again from this choice"),
        key("q,escape", "close", "Leave the debrief"),
    ]

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        run = desk.run
        self._review = review(run.story, run.events, run.state, run.you)
        self._legs = road(run)
        self._pages: tuple[Page, ...] = ()
        self._number = 0
        self._selected = 0
        self._typed = ""
        self._notice = ""

    @property
    def pages(self) -> tuple[Page, ...]:
        """All pages, with what was guessed and written so far; made anew only when that has changed."""
        if not self._pages:
            desk, hidden = self.desk, self.room.settings.hide_numbers
            self._pages = debrief(desk.run, self._review, hidden, desk.guesses, desk.answers, self._legs)
        return self._pages

    @property
    def page(self) -> Page:
        """The page that is open."""
        return self.pages[self._number]

    def rows(self, width: int, height: int) -> Sequence[Row]:
        """The open page."""
        pages, inner = self.pages, width - 4
        page = pages[self._number]
        room = height - _FRAME
        count = Span(f"{self._number + 1} of {len(pages)}", "quiet")
        head = beside((Span(heading(page), "title", "strong"),), (count,), inner)
        reading = min(inner, 72) if not isinstance(page, Road) else inner
        if isinstance(page, Guess) and self._typed and page.numbers:
            now = evolve(page.guesses[self._selected], guess=self._typed + "▁")
            page = evolve(page, guesses=(*page.guesses[: self._selected], now, *page.guesses[self._selected + 1 :]))
        body = page_rows(page, self._selected, reading, room)[:room]
        body += [BLANK] * (room - len(body))
        note = wrap_text(self._notice, inner, "fall") if self._notice else (BLANK,)
        body = body[: room + 1 - len(note)]
        return indented([BLANK, head, BLANK, *body, *note, key_row(self._keys(page), inner), BLANK], 2)[:height]

    def _keys(self, page: Page) -> list[tuple[str, str, str]]:
        last = self._number == len(self.pages) - 1
        keys = [("←", "before", "before")] if self._number else []
        if isinstance(page, Guess):
            keys += [("0-9", "type a number", "") if page.numbers else ("1-3", "guess", ""), ("↑ ↓", "whose", "")]
        elif isinstance(page, Road):
            keys += [("↑ ↓", "walk it", "")]
            keys += [("r", "play again from here", "replay")] if self.desk.can_replay else []
        elif isinstance(page, Questions):
            keys += [("Enter", "write", "enter"), ("↑ ↓", "question", "")]
        elif self._last_row() > 0:
            keys += [("↑ ↓", "read", "")]
        onward = ("Enter", "done", "enter") if last and not isinstance(page, Questions) else ("→", "next", "onward")
        # Behind the first of them, since on a narrow screen those before the last are left out.
        return [*keys[:1], onward, *keys[1:], ("q", "leave", "close")]

    def _last_row(self) -> int:
        width, height = self.page_size
        return max(0, reading_rows(self.page, min(width - 4, 72)) - (height - _FRAME))

    def _bound(self) -> int:
        page = self.page
        if isinstance(page, Guess):
            return len(page.guesses) - 1
        if isinstance(page, Road):
            return len(page.legs) - 1
        if isinstance(page, Questions):
            return len(page.questions) - 1
        return self._last_row()

    async def action_turn(self, by: int) -> None:
        """Turn a page; behind the last one the debrief is over."""
        await self._take_number()
        number = self._number + by
        if number >= len(self.pages):
            self.dismiss(None)
            return
        self.open_page(max(0, number))

    def open_page(self, number: int) -> None:
        """Open a page by its number, from 0."""
        self._number = number
        self._selected = len(self.page.legs) - 1 if isinstance(self.page, Road) else 0
        self._notice = ""
        self.draw()

    async def action_onward(self) -> None:
        """The next page."""
        await self.action_turn(1)

    async def action_before(self) -> None:
        """The page before."""
        await self.action_turn(-1)

    async def action_enter(self) -> None:
        """Write an answer, or go on."""
        page = self.page
        if isinstance(page, Questions):
            self.action_write(str(self._selected + 1))
        elif isinstance(page, Guess) and (self._typed or self._selected < self._bound()):
            await self._take_number()
            self._selected = min(self._bound(), self._selected + 1)
            self.draw()
        else:
            await self.action_turn(1)

    async def action_move(self, by: int) -> None:
        """Walk the page."""
        await self._take_number()
        self._selected = max(0, min(self._bound(), self._selected + by))
        self.draw()

    async def action_select(self, number: str) -> None:
        """Go to what was clicked on."""
        await self._take_number()
        self._selected = int(number) - 1
        self.draw()

    async def action_digit(self, digit: str) -> None:
        """Numbers are guesses where there is something to guess."""
        page = self.page
        if not isinstance(page, Guess):
            return
        if page.numbers:
            typed = self._typed + digit
            self._typed = (typed.lstrip("0") or typed[-1:]) if int(typed) <= 100 else self._typed
            self.draw()
        elif digit in ("1", "2", "3") and page.guesses:
            await self.action_guess(f"{self._selected + 1},{digit}")

    def action_erase(self) -> None:
        """Take the last digit of a number back."""
        self._typed = self._typed[:-1]
        self.draw()

    async def action_guess(self, what: str) -> None:
        """Guess how somebody feels, and go on to the next one."""
        place, _, number = what.partition(",")
        page = self.page
        assert isinstance(page, Guess)
        of = page.guesses[int(place) - 1].of
        await self._kept(self.desk.guess(of, BANDS[int(number) - 1]))
        self._selected = min(self._bound(), int(place))
        self.draw()

    async def _take_number(self) -> None:
        page = self.page
        if isinstance(page, Guess) and self._typed:
            of, typed = page.guesses[self._selected].of, self._typed
            self._typed = ""
            await self._kept(self.desk.guess(of, typed))

    def action_write(self, number: str) -> None:
        """Open the paper to write on."""
        page = self.page
        assert isinstance(page, Questions)
        self._selected = int(number) - 1
        question = page.questions[self._selected]

        async def written(answer: str | None) -> None:
            if answer is not None and answer != question.answer:
                await self._kept(self.desk.answer(page.step, question.text, answer))
            self.draw()

        self.app.push_screen(WriteScreen(question.text, question.answer), written)

    def action_replay(self) -> None:
        """Play again from the choice that is selected on the road; the choices from there on are given up."""
        if not isinstance(self.page, Road) or not self.desk.can_replay:
            return
        number = self._selected + 1
        question = f"Play again from choice {number}? What you chose from there on is taken back."
        self.room.ask(question, ("Play again",), self._again)

    def _again(self, sure: int | None) -> None:
        if sure:
            self.dismiss(self._selected)

    def action_close(self) -> None:
        """Leave the debrief."""
        self.dismiss(None)

    async def _kept(self, kept: Awaitable[None]) -> None:
        try:
            await kept
        except NotKept as error:
            self._notice = f"This could not be kept: {error.reason}"
        self._pages = ()

    async def rolled(self, rows: int) -> None:
        """The wheel reads."""
        await self.action_move(rows if not isinstance(self.page, Road | Guess | Questions) else (1 if rows > 0 else -1))

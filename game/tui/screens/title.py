"""The title screen: what there is to play, drawn before anything is read from the disk."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, cast

from attrs import evolve

from game.play.rows import Row
from game.tui.pages.title import Entry, Title, title_rows
from game.tui.room import Foyer
from game.tui.screens.help import help_screen
from game.tui.screens.paper import DIGITS, WALKING, Paper, key

if TYPE_CHECKING:
    from game.tui.programme import Left, Programme

#: How often the steam over the mug moves, in seconds.
STEAM_EVERY = 0.7
_LAST = (
    Entry("s", "Settings", "settings", detail=("Colors, motion, hidden numbers.",)),
    Entry("q", "Quit", "quit", detail=("Everything is saved already.",)),
)


class TitleScreen(Paper[None]):
    """The menu. What there is to play arrives once it has been read."""

    BINDINGS = [
        key("enter,space", "enter", "choose", show=False),
        *WALKING,
        *DIGITS,
        key("s", "settings", "Settings"),
        key("question_mark,f1", "help", "Help"),
        key("q,escape", "quit", "Quit"),
    ]

    def __init__(self) -> None:
        super().__init__()
        self._title = Title((Entry(" ", "…", "wait"), *_LAST), 0, "")
        self._picture = 0
        self._left: Left | None = None

    @property
    def room(self) -> Foyer:
        """The app, as its title screen knows it."""
        return cast("Foyer", self.app)

    def on_mount(self) -> None:
        """Show the room at once; read what there is to play behind it."""
        self.set_interval(STEAM_EVERY, self._steam)

    def on_screen_resume(self) -> None:
        """In front, at the start or after a play: read what there is to play behind the picture."""
        self.call_after_refresh(self._read)

    def _read(self) -> None:
        if self.is_current:
            self.room.read_programme()

    def arrived(self, programme: Programme) -> None:
        """Show what there is to play."""
        entries: list[Entry] = []
        if programme.left is not None:
            left = programme.left
            detail = (f"You left it after {left.turns} choices. Everything you did stands.",)
            entries.append(Entry("Enter", f"Go on: {left.title}", "resume", detail=detail))
        for number, offer in enumerate(programme.offers, 1):
            remark = f"{offer.found} of {offer.endings} endings" if offer.endings else "cannot be read"
            entries.append(Entry(str(number), offer.title, f"play:{offer.id}", remark, offer.detail))
        actions = [entry.action for entry in (*entries, *_LAST)]
        before = self._title.entries[self._title.selected].action
        goes_on = programme.left is not None and programme.left != self._left
        self._left = programme.left
        selected = 0 if goes_on or before not in actions else actions.index(before)
        self._title = evolve(
            self._title,
            entries=(*entries, *_LAST),
            selected=selected,
            found=sum(offer.found for offer in programme.offers),
            endings=sum(offer.endings for offer in programme.offers),
            notice=programme.notice or self._title.notice,
        )
        self.draw()

    def say(self, notice: str) -> None:
        """Tell the player something that they should know."""
        self._title = evolve(self._title, notice=notice)
        self.draw()

    def rows(self, width: int, height: int) -> Sequence[Row]:
        """The room and the menu."""
        picture = None if self.room.settings.reduced_motion else self._picture
        return title_rows(evolve(self._title, clock=self.room.time_of_day(), picture=picture), width, height)

    def _steam(self) -> None:
        if self.is_current and not self.room.settings.reduced_motion:
            self._picture += 1
            self.draw()

    async def action_digit(self, digit: str) -> None:
        """A number plays that scenario."""
        for entry in self._title.entries:
            if entry.key == digit and entry.action.startswith("play:"):
                await self.picked(entry.action)

    def action_move(self, by: int) -> None:
        """Walk the menu."""
        last = len(self._title.entries) - 1
        self._title = evolve(self._title, selected=max(0, min(last, self._title.selected + by)), notice="")
        self.draw()

    async def action_enter(self) -> None:
        """Do what is selected."""
        await self.picked(self._title.entries[self._title.selected].action)

    def action_wait(self) -> None:
        """Nothing is read yet."""

    def action_resume(self) -> None:
        """Go on where the last play was left."""
        programme = self.room.programme
        if programme is not None and programme.left is not None:
            self.room.play(programme.left.scenario)

    def action_play(self, scenario: str) -> None:
        """Play a scenario; one that is in progress can be gone on with or begun anew."""
        programme = self.room.programme
        in_progress = programme is not None and scenario in programme.in_progress
        if not in_progress:
            self.room.play(scenario)
            return
        question = "You are in the middle of this one. Go on where you were, or begin anew?"
        self.room.ask(question, ("Go on", "Begin anew"), partial(self._go_on_or_anew, scenario))

    def _go_on_or_anew(self, scenario: str, answer: int | None) -> None:
        if answer is not None:
            self.room.play(scenario, fresh=answer == 2)

    def action_settings(self) -> None:
        """Settings."""
        self.room.open_settings()

    def action_help(self) -> None:
        """Help."""
        self.app.push_screen(help_screen())

    def action_quit(self) -> None:
        """Leave the game."""
        self.app.exit()

    async def rolled(self, rows: int) -> None:
        """The wheel walks the menu."""
        self.action_move(1 if rows > 0 else -1)

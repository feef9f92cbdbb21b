"""The live preview: the play screen as players see it, and its faults beside it or along its foot."""

from collections.abc import Callable, Sequence

from attrs import evolve

from game.play.jump import Jump, as_if
from game.play.leaf import leaves
from game.play.replay import Replayed, Trail, anew, gone_on, replay
from game.play.rows import Row, Span, indented, padded
from game.play.run import Play
from game.play.view import View
from game.shelf.desk import LocalDesk
from game.shelf.sitting import Sitting
from game.story.event import Offered
from game.story.model import Story
from game.tui.screens.debrief import DebriefScreen
from game.tui.screens.paper import LARGEST, key
from game.tui.screens.play import PlayScreen
from game.tui.screens.scroll import ScrollScreen
from game.tui.watch.faults import FaultsScreen
from game.tui.watch.form import Form
from game.tui.watch.jump import JumpScreen
from game.tui.watch.keys import fitting_keys, help_rows
from game.tui.watch.panel import panel_rows, strip_row
from game.tui.watch.preview import Preview

#: From this width on the faults stand beside the play; it keeps so many columns at the least, and they this many.
BESIDE, PLAY, PANEL = 120, 80, 90
#: How a play that began with a jump is marked, in the corner of every page.
AS_IF = "as if"


class WatchScreen(PlayScreen):
    """A play of the last good story that is replayed at every save, and kept nowhere."""

    BINDINGS = [
        key("r", "restart", "Restart, where you jumped to or at the beginning"),
        key("g", "jump", "Go to any scene, with any stats"),
        key("n", "fault(1)", "The next fault"),
        key("p", "fault(-1)", "The fault before"),
        key("f", "faults", "All faults, on a page of their own"),
        key("c", "check", "Check in full"),
        key("q,escape", "leave", "Quit"),
    ]

    def __init__(self, preview: Preview, story: Story, you: str, check: Callable[[], None]) -> None:
        self._preview = preview
        self._you = you
        self._check = check
        self._replayed = replay(story, you, Trail())
        self._seen = story
        self._sitting = Sitting(_played(self._replayed), "", 0, None)
        super().__init__(LocalDesk(self._sitting))

    @property
    def page_size(self) -> tuple[int, int]:
        """A page with room for the faults beside it."""
        return min(self.size.width, LARGEST[0] + PANEL), super().page_size[1]

    def rows(self, width: int, height: int) -> Sequence[Row]:
        """The page of the play, with its own keys along the foot, and the faults."""
        wide = width if width < BESIDE else min(LARGEST[0], max(PLAY, width * 2 // 3))
        page = [*super().rows(wide, height)]
        edge = 1 if width < 60 else 2
        keys = indented([fitting_keys(self._keys(), width - 2 * edge)], edge)[0]
        if wide == width:
            strip = indented([strip_row(self._preview, width - 2 * edge, self._where)], edge)[0]
            return [*page[:-2], strip, keys]
        panel = panel_rows(self._preview, width - wide - 4, height - 2, self._where)
        beside = [
            (*padded(row, wide), Span("│ ", "faint"), *(panel[place] if place < len(panel) else ()))
            for place, row in enumerate(page[:-1])
        ]
        return [*beside, keys]

    @property
    def _where(self) -> str:
        """The scene that is shown, as the file calls it."""
        return f"scene {self.leaf.scene}"

    def _keys(self) -> list[tuple[str, str, str]]:
        end = self.leaf.end
        count = len(end.open) if isinstance(end, Offered) else 0
        first = (f"1-{count}" if count > 1 else "1", "choose", "") if count else ("Enter", "go on", "choose")
        return [
            first,
            ("u", "undo", "undo"),
            ("r", "restart", "restart"),
            ("g", "jump", "jump"),
            ("f n p", "faults", "faults"),
            ("c", "check", "check"),
            ("?", "help", "help"),
            ("q", "quit", "leave"),
        ]

    def _view(self) -> View:
        """What the page shows; a play that began with a jump says so in its corner."""
        view = super()._view()
        if self._stands.jump is None:
            return view
        corner = f"{AS_IF} · {view.leaf.at}" if view.leaf.at else AS_IF
        return evolve(view, leaf=evolve(view.leaf, at=corner))

    def _meters_move(self) -> bool:
        """A preview is painted once: what it costs to save is what an author waits for."""
        return False

    @property
    def _stands(self) -> Replayed:
        """The play as it stands, with the trail that led there."""
        return gone_on(self.desk.run, self._replayed)

    def arrived(self) -> None:
        """Something new is known: a new story is played as far as the choices hold, on the page that was open."""
        story = self._preview.story
        if story is not None and story is not self._seen:
            self._seen = story
            self._again(story)
        self.draw()

    def _again(self, story: Story) -> None:
        page, scroll, picked = self._at - self._first_of_last_turn(), self._scroll, self._picked
        replayed = replay(story, self._you, self._stands.trail)
        self._show(replayed, replayed.parted)
        if not replayed.parted:
            self._turn_to(min(self._at + page, len(self._leaves) - 1))
            self._scroll = scroll
        end = self.leaf.end
        names = [option.choice for option in end.open] if isinstance(end, Offered) else []
        self._selected = names.index(picked) if picked in names else 0
        self._debrief_again()

    @property
    def _picked(self) -> str:
        """The choice that is selected."""
        end = self.leaf.end
        return end.open[self._selected].choice if isinstance(end, Offered) and end.open else ""

    def _show(self, replayed: Replayed, notice: str) -> None:
        """Show another run from the first page of its last turn, with a word on why."""
        self._replayed = replayed
        self._sitting.play = _played(replayed)
        self._leaves = leaves(replayed.run)
        self._turn_to(self._first_of_last_turn())
        if notice:
            self.say(notice)
            # On a page that is too long for the screen the end is shown, where the word stands.
            self._scroll = self._page.scrolls
            self.draw()

    def _debrief_again(self) -> None:
        """A debrief that is being read is opened again where it was: it, too, may have been edited."""
        top = self.app.screen
        if not isinstance(top, DebriefScreen):
            return
        number = top.pages.index(top.page)
        top.dismiss(None)
        if self.desk.run.ended is not None:
            self.app.push_screen(screen := DebriefScreen(self.desk), self._debriefed)
            screen.open_page(min(number, len(screen.pages) - 1))

    def action_restart(self) -> None:
        """Begin again: where the play jumped to, or at the story's beginning."""
        trail = anew(self._stands)
        self._show(replay(self._seen, self._you, trail), "" if trail.jump else "This is the beginning.")

    def action_jump(self) -> None:
        """Ask where to go, and with which stats."""
        run = self.desk.run
        self.app.push_screen(JumpScreen(Form.standing(run.story, run.state)), self._jumped)

    def _jumped(self, jump: Jump | None) -> None:
        if jump is not None:
            replayed = replay(self._seen, self._you, Trail(jump))
            self._show(replayed, replayed.parted or f"{as_if(self._seen, jump)} r leads back to the story's beginning.")

    def action_fault(self, by: str | int) -> None:
        """The next fault or the one before, round and round."""
        self._preview.select(self._preview.selected + int(by))
        self.draw()

    def action_select(self, place: str) -> None:
        """Select a fault that was clicked on."""
        self._preview.select(int(place))
        self.draw()

    def action_faults(self) -> None:
        """All faults, on a page of their own."""
        self.app.push_screen(FaultsScreen(self._preview, self._check))

    def action_check(self) -> None:
        """Check in full now."""
        self._check()
        self.draw()

    def action_help(self) -> None:
        """Keys and meanings."""
        self.app.push_screen(ScrollScreen("HELP", help_rows))

    def action_leave(self) -> None:
        """Quit: nothing was kept, so nothing is asked."""
        self.app.exit()

    async def _debriefed(self, replay_from: int | None) -> None:
        """After the debrief: play again from a choice, or back to the ending."""
        if replay_from is not None:
            await super()._debriefed(replay_from)
        else:
            self._sitting.play.debriefed = False


def _played(replayed: Replayed) -> Play:
    return Play(replayed.run, _kept_nowhere)


def _kept_nowhere(*_kept: object) -> None:
    """A preview keeps no records."""

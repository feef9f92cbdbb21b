"""What a choice costs on the play screen, and what a player's screen takes: `python -m tests.bench.play_screen`.

Many apps run in one process at 100x30, and each makes choices in turn; beside them the same story on stock widgets
(a scroll of Statics, an option list, two progress bars, a footer), as evidence.md measured at 36-44 ms a key.
"""

import asyncio
import gc
import sys
import tempfile
from collections.abc import Awaitable, Callable
from contextlib import AsyncExitStack
from datetime import UTC, datetime
from pathlib import Path
from statistics import median
from time import process_time
from typing import Any

from textual.app import App, ComposeResult
from textual.containers import VerticalScroll
from textual.widgets import Footer, OptionList, ProgressBar, Static

from game.records.saves import open_saves
from game.shelf.scenarios import Shelf, shipped_folder
from game.shelf.settings import Settings
from game.story.engine import begin, step
from game.story.event import Narrated, Offered, Said
from game.story.people import mean_goodwill
from game.story.text import plain
from game.tui.app import BreakRoom, Services
from game.tui.screens.play import PlayScreen
from game.tui.sitting import Opening

PLAYERS, CHOICES, SIZE = 20, 6, (100, 30)
SHELF = Shelf((shipped_folder(),))
SAVES = open_saves(Path(tempfile.mkdtemp()), lambda: datetime.now(UTC))


class Stock(App[None]):
    """The same play on stock widgets."""

    def __init__(self) -> None:
        super().__init__()
        story = SHELF.load("spill").story
        assert story is not None
        self.story = story
        self.turn = begin(story)

    def compose(self) -> ComposeResult:
        yield VerticalScroll(id="told")
        yield OptionList()
        yield ProgressBar(total=100, id="reputation")
        yield ProgressBar(total=100, id="goodwill")
        yield Footer()

    def on_mount(self) -> None:
        self.call_later(self.tell)

    async def choose(self) -> None:
        self.turn = step(self.story, self.turn.state, self.turn.state.offered[0])
        await self.tell()

    async def tell(self) -> None:
        told = self.query_one("#told")
        options = self.query_one(OptionList)
        for event in self.turn.events:
            if isinstance(event, Said | Narrated):
                await told.mount(*[Static(plain(paragraph)) for paragraph in event.paragraphs])
            elif isinstance(event, Offered):
                options.clear_options()
                options.add_options([option.line for option in event.options])
        told.scroll_end(animate=False)
        self.query_one("#reputation", ProgressBar).update(progress=self.turn.state.reputation)
        self.query_one("#goodwill", ProgressBar).update(progress=mean_goodwill(self.turn.state.goodwill))


class Seat(BreakRoom):
    """A player's screen alone, as a class gives each student one: no title behind it."""

    def begin(self) -> None:
        """Sit down at once."""
        Opening(self, "spill", fresh=True).open()


def ours() -> BreakRoom:
    """A room of our own, already in a play."""
    settings = Settings(reduced_motion="--motion" not in sys.argv, confirm_leaving=False, name="Ana")
    services = Services(lambda: SAVES, lambda: SHELF, settings, lambda _changed: None, now)
    return Seat(services)


def now() -> datetime:
    """The time."""
    return datetime.now(UTC)


def memory() -> float:
    """The resident memory of this process, in MB."""
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * 4096 / 1e6


async def measure(
    name: str, make: Callable[[], App[Any]], choose: Callable[[Any, Any], Awaitable[None]]
) -> tuple[float, float]:
    """Milliseconds of CPU a choice, and MB a player."""
    async with AsyncExitStack() as stack:
        pilots = [await stack.enter_async_context(make().run_test(size=SIZE))]
        await settle(pilots[0])
        gc.collect()
        before = memory()
        for _ in range(PLAYERS - 1):
            pilots.append(await stack.enter_async_context(make().run_test(size=SIZE)))
            await settle(pilots[-1])
        gc.collect()
        each = (memory() - before) / (PLAYERS - 1)
        seconds = []
        for _ in range(CHOICES):
            for pilot in pilots:
                start = process_time()
                await choose(pilot, pilot.app)
                seconds.append(process_time() - start)
    print(
        f"{name:14} {median(seconds) * 1e3:6.1f} ms a choice (most {max(seconds) * 1e3:.1f})   {each:5.2f} MB a player"
    )
    return median(seconds) * 1e3, each


async def settle(pilot: Any) -> None:
    await pilot.pause()
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()


async def press(pilot: Any, app: BreakRoom) -> None:
    """One choice, or one page turned, from the key to the repaint."""
    assert isinstance(app.screen, PlayScreen)
    await app.screen.action_choose()
    await drawn(app)


async def press_stock(pilot: Any, app: Stock) -> None:
    await app.choose()
    await drawn(app)


async def drawn(app: App[Any]) -> None:
    """Wait until what was asked to be painted is painted."""
    done = asyncio.Event()
    app.screen.call_after_refresh(done.set)
    await done.wait()


async def main() -> None:
    """Print both, and their ratio."""
    print(f"{PLAYERS} players in one process, {SIZE[0]}x{SIZE[1]}, {CHOICES} choices each")
    mine = await measure("lines", ours, press)
    stock = await measure("stock widgets", Stock, press_stock)
    print(f"ratio          {mine[0] / stock[0]:6.2f}              {mine[1] / stock[1]:5.2f}")


if __name__ == "__main__":
    asyncio.run(main())

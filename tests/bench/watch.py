"""From a save to the repainted preview: `python -m tests.bench.watch`.

A real file is saved under a real watch, in a screen of 140x40; beside it what reading and compiling alone take, and
the same save under `watchfiles` alone, which is the least that any live preview on it can take.
"""

import asyncio
import sys
import tempfile
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from shutil import copy
from statistics import median
from threading import Event, Thread
from time import perf_counter
from typing import Any

from watchfiles import watch

from game.records.saves import Saves
from game.shelf.scenarios import Shelf, shipped_folder
from game.shelf.settings import Settings
from game.shelf.watching import Watch
from game.tui.app import Services
from game.tui.watch.bench import Bench, Workbench
from game.tui.watch.preview import Checked
from tests.bench.story import generated

SAVES, SIZE = 15, (140, 40)


class NoCheck:
    """The full check, which comes later and elsewhere."""

    def run(self) -> Checked | None:
        return None

    def give_up(self) -> None:
        return None


class Seen(Workbench):
    """A workbench that says when a saved title stands on its sheet."""

    def titled(self) -> str:
        sheet: Any = self.screen.query_one("Sheet")
        return "\n".join("".join(span.text for span in row) for row in sheet.rows[:3])


def no_saves() -> Saves:
    raise AssertionError("a preview opens no saves")


def titled(text: str, number: int) -> str:
    """The scenario under another title."""
    first, rest = text.split("\n", 1)
    assert first.startswith("title:")
    return f"title: Number {number} is here\n{rest}"


async def previewed(path: Path) -> list[float]:
    """Milliseconds from each save until it is painted."""
    text = path.read_text("utf-8")
    follow = Watch(path)
    services = Services(
        no_saves, lambda: Shelf(()), Settings(name="Ana"), lambda _changed: None, lambda: datetime.now(UTC)
    )
    app = Seen(services, Bench(path.name, follow.read(), follow.readings, NoCheck, "Ana"))
    took = []
    async with app.run_test(size=SIZE) as pilot:
        await pilot.pause(1)
        for number in range(SAVES):
            saved = await asyncio.to_thread(save, path, titled(text, number))
            while f"NUMBER {number} IS HERE" not in app.titled():
                await asyncio.sleep(0.001)
            done = asyncio.Event()
            app.screen.call_after_refresh(done.set)
            await done.wait()
            took.append((perf_counter() - saved) * 1e3)
            await asyncio.sleep(0.3)
    return took


def save(path: Path, text: str) -> float:
    """Write as most editors do: beside, and over it."""
    beside = path.with_name(".beside")
    beside.write_text(text, "utf-8")
    now = perf_counter()
    beside.replace(path)
    return now


def compiled(path: Path) -> list[float]:
    """Milliseconds that reading and compiling alone take."""
    return [timed(lambda: Watch(path).read()) for _ in range(SAVES)]


def timed(work: Callable[[], object]) -> float:
    start = perf_counter()
    work()
    return (perf_counter() - start) * 1e3


def hinted(path: Path) -> list[float]:
    """Milliseconds from each save until watchfiles alone says so, as it is by default."""
    stop, noticed = Event(), [0.0]
    woken = Event()

    def follow() -> None:
        for _ in watch(path.parent, stop_event=stop, recursive=False):
            noticed[0] = perf_counter()
            woken.set()

    thread = Thread(target=follow)
    thread.start()
    stop.wait(1)
    text, took = path.read_text("utf-8"), []
    for number in range(SAVES):
        woken.clear()
        saved = save(path, titled(text, 1000 + number))
        woken.wait()
        took.append((noticed[0] - saved) * 1e3)
        stop.wait(0.3)
    stop.set()
    thread.join()
    return took


def main() -> None:
    """Print the table."""
    with tempfile.TemporaryDirectory() as folder:
        spill, sixty = Path(folder) / "spill.yaml", Path(folder) / "sixty.yaml"
        copy(shipped_folder() / "people.yaml", folder)
        copy(shipped_folder() / "spill.yaml", spill)
        sixty.write_text(generated(), "utf-8")
        print(f"{SAVES} saves each, median and most, in milliseconds")
        for name, path in (("spill", spill), ("60 scenes, 180 choices", sixty)):
            print(f"{name}, {path.stat().st_size // 1000} kB")
            for label, took in (
                ("save to repainted preview (300 allowed)", asyncio.run(previewed(path))),
                ("  read and compile alone", compiled(path)),
                ("  save to word of it, watchfiles alone", hinted(path)),
            ):
                print(f"  {label:42} {median(took):6.0f} {max(took):6.0f}")
                sys.stdout.flush()


if __name__ == "__main__":
    main()

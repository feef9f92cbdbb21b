"""The workbench: readings arrive, the full check follows and is given up, and quitting ends both."""

from collections.abc import Iterator
from pathlib import Path
from threading import Event

from game.shelf.watching import Reading, Watch
from game.tui.watch.bench import CALM
from game.tui.watch.preview import Checked
from tests.tui.conftest import KETTLE
from tests.tui.watch.conftest import OpenDesk
from tests.tui.watch.test_preview import SLOW


async def test_a_real_save_reaches_the_screen(open_desk: OpenDesk, file: Path) -> None:
    """The whole way: from the disk to the page."""
    async with open_desk(readings=Watch(file).readings) as desk:
        file.write_text(KETTLE.replace("The kettle is empty", "The kettle is full"), "utf-8")
        for _ in range(200):
            await desk.pilot.pause(0.05)
            if "The kettle is full" in desk.text:
                break
        assert "The kettle is full" in desk.text


async def test_the_full_check_begins_by_itself_and_fills_in(open_desk: OpenDesk) -> None:
    """After the first picture, and after every save; c does it at once, and never twice."""
    async with open_desk(found=Checked((SLOW,)), held=True) as desk:
        for _ in range(100):
            await desk.pilot.pause(CALM / 5)
            if desk.checks:
                break
        assert "checking in full …" in desk.text
        await desk.check()
        assert len(desk.checks) == 1
        assert "Nobody ever comes here." in desk.text


async def test_the_next_save_gives_the_full_check_up(open_desk: OpenDesk) -> None:
    """What it would have found is not shown."""
    async with open_desk(found=Checked((SLOW,)), held=True) as desk:
        await desk.press("c")
        await desk.save(KETTLE + "\n# later\n")
        assert desk.checks[0].given_up
        assert desk.app.preview.faults == ()


async def test_what_a_late_check_found_is_not_told_of_a_newer_text(open_desk: OpenDesk) -> None:
    """Even where it could not be given up in time."""
    async with open_desk(found=Checked((SLOW,)), held=True) as desk:
        await desk.press("c")
        late = desk.checks[0]
        await desk.save(KETTLE + "\n# later\n")
        desk.app.post_message(desk.app.Found(late, Checked((SLOW,))))
        await desk.pilot.pause()
        assert desk.app.preview.faults == ()


async def test_nothing_is_checked_in_full_while_errors_stand(open_desk: OpenDesk) -> None:
    """The key says nothing new then."""
    async with open_desk() as desk:
        await desk.save(KETTLE.replace("to: cold_tea", "to: hot_tea"))
        count = len(desk.checks)
        await desk.press("c")
        assert len(desk.checks) == count


async def test_a_full_check_that_failed_is_said(open_desk: OpenDesk) -> None:
    """In one line."""
    async with open_desk(found=Checked(trouble="The full check failed. No memory."), size=(140, 30)) as desk:
        await desk.check()
        assert "The full check failed. No memory." in desk.text


async def test_what_breaks_in_the_watch_ends_the_preview_with_its_reason(open_desk: OpenDesk) -> None:
    """A bug is shown where it can be read, once the screen is given back."""

    def readings(stop: Event) -> Iterator[Reading]:
        if not stop.is_set():
            raise RuntimeError("broken")
        yield from ()

    async with open_desk(readings=readings) as desk:
        for _ in range(100):
            await desk.pilot.pause(0.02)
            if desk.app.failure is not None:
                break
        assert str(desk.app.failure) == "broken"


async def test_quitting_ends_the_watch_and_the_check(open_desk: OpenDesk) -> None:
    """Nothing goes on behind a closed screen."""
    ended = Event()

    def readings(stop: Event) -> Iterator[Reading]:
        stop.wait(30)
        ended.set()
        yield from ()

    async with open_desk(readings=readings, held=True) as desk:
        await desk.press("c", "q")
    assert ended.wait(10)
    assert desk.checks[0].given_up


async def test_the_palette_offers_what_has_a_key(open_desk: OpenDesk) -> None:
    """By name, each once."""
    async with open_desk() as desk:
        names = [command.title for command in desk.app.get_system_commands(desk.app.screen)]
        assert len(set(names)) == len(names)
        for name in ("Go to any scene, with any stats", "The next fault", "Check in full", "Quit"):
            assert name in names
        assert not any("your place is kept" in name or "saved" in name for name in names)

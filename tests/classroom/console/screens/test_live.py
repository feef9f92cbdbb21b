"""What every screen of the console shares."""

from collections.abc import Callable

import pytest

from game.classroom.console.screens.live import SAID_FOR
from game.classroom.console.screens.overview import OverviewScreen
from game.classroom.event import Locked, Paused
from game.classroom.ledger import NOTHING_WRITTEN
from game.play.rows import width_of
from game.records.trouble import CannotSave
from tests.classroom.console.conftest import Console, OpenConsole
from tests.tui.shown import sheet_of

WAYS = {
    "class": (),
    "map": ("tab",),
    "student": ("down", "enter"),
    "road": ("enter", "tab"),
    "notes": ("enter", "tab", "tab"),
    "scene": ("tab", "down", "enter"),
    "code": ("c",),
    "help": ("question_mark",),
    "end": ("e",),
    "ban": ("enter", "b"),
}
SIZES = [(100, 30), (160, 45), (41, 15), (20, 5)]


def assert_fits(console: Console, width: int, height: int) -> None:
    """No row runs over the edge, and there are no more rows than the screen has."""
    rows = sheet_of(console.app).rows
    assert len(rows) <= height
    assert max((width_of(row) for row in rows), default=0) <= width


@pytest.mark.parametrize("way", WAYS)
async def test_a_screen_survives_every_size(open_console: OpenConsole, way: str) -> None:
    """Resized through all sizes and back, it ends as it began."""
    async with open_console() as console:
        await console.press(*WAYS[way])
        before = console.text
        for width, height in [*SIZES, (80, 24)]:
            await console.pilot.resize_terminal(width, height)
            await console.pilot.pause()
            assert_fits(console, width, height)
        assert console.text == before


@pytest.mark.parametrize("way", ["class", "map", "student", "scene", "code"])
async def test_names_are_hidden_everywhere(open_console: OpenConsole, way: str) -> None:
    """The key works on every page, and back on the class they are hidden too."""
    async with open_console("Zephyrine", "Quillon") as console:
        await console.press(*WAYS[way], "n")
        assert "Zephyrine" not in console.text
        assert "Quillon" not in console.text
        await console.press("escape") if way not in ("class", "map") else None
        assert "names hidden" in console.text
        await console.press("n")
        assert "names hidden" not in console.text


@pytest.mark.parametrize("keys", [("b",), ("x",), ("w",), ("m",), ("r",)])
async def test_questions_know_no_hidden_name(open_console: OpenConsole, keys: tuple[str, ...]) -> None:
    """What is asked about a student calls them by number as well, and fills in no name."""
    async with open_console("Zephyrine") as console:
        await console.press("n", "enter", *keys)
        assert "Zephyrine" not in console.app.export_screenshot()
        assert "Student" in console.app.export_screenshot()


async def test_help_tells_every_key(open_console: OpenConsole) -> None:
    """Behind the question mark, on every page."""
    async with open_console(size=(100, 60)) as console:
        await console.press("enter", "question_mark")
        for words in ("start: everybody", "a new return word", "ban: they may not", "hide names"):
            assert words in console.text


@pytest.mark.parametrize("way", ["student", "scene", "code"])
async def test_the_class_can_be_paused_from_every_page(open_console: OpenConsole, way: str) -> None:
    """Nobody has to find the way back first; what came of it is said where the key was pressed."""
    async with open_console() as console:
        await console.press(*WAYS[way], "p")
        assert console.events == [Paused()]
        assert "→ The class is paused" in console.text


async def test_what_was_said_goes_after_a_while(open_console: OpenConsole, monkeypatch: pytest.MonkeyPatch) -> None:
    """What was done does not stand there for minutes; what was said meanwhile has its own time."""
    timed: list[Callable[[], None]] = []

    def set_timer(_screen: OverviewScreen, delay: float, callback: Callable[[], None]) -> None:
        assert delay == SAID_FOR
        timed.append(callback)

    async with open_console() as console:
        monkeypatch.setattr(OverviewScreen, "set_timer", set_timer)
        await console.press("l", "l")
        assert "→ The door is open again." in console.text
        locked, unlocked = timed
        locked()
        assert "→ The door is open again." in console.text
        unlocked()
        await console.pilot.pause()
        assert "→" not in console.text


async def test_an_instructor_is_not_sent_to_the_instructor(open_console: OpenConsole) -> None:
    """Students are told to ask; who is asked reads what is wrong."""
    async with open_console() as console:
        trouble = CannotSave(NOTHING_WRITTEN)
        trouble.__cause__ = CannotSave("The disk is full. Make some room.")
        console.classroom.clerk.broken = trouble
        await console.press("p")
        assert "→ The disk is full. Make some room." in console.text


async def test_from_the_help_the_palette_does_what_the_page_behind_it_can(open_console: OpenConsole) -> None:
    """It says so: everything that can be done, by name."""
    async with open_console() as console:
        await console.press("question_mark")
        offered = {one.title: one for one in console.app.get_system_commands(console.app.screen)}
        assert {"Back", "Lock the door, or unlock it", "A message to everybody"} <= set(offered)
        offered["Lock the door, or unlock it"].callback()
        await console.settle()
        assert console.events == [Locked()]
        assert isinstance(console.app.screen, OverviewScreen)

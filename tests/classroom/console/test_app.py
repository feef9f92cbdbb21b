"""The console: live, quiet on the server, and asked before anything ends."""

from typing import Any

import pytest
from textual.binding import Binding
from textual.pilot import Pilot

from game.classroom.command import Pause
from game.classroom.console.screens.live import LivePaper
from game.classroom.console.screens.overview import OverviewScreen
from game.classroom.event import Banned, Ended, Removed
from game.records.trouble import CannotSave
from game.tui.screens.ask import AskScreen
from tests.classroom.console.conftest import OpenConsole
from tests.classroom.desk import Classroom


async def test_what_students_do_is_seen_without_a_key(open_console: OpenConsole) -> None:
    """A choice, a newcomer, somebody who goes: all of it is on the page soon after it happened."""
    async with open_console() as console:
        await console.classroom.chooses("s1", "fill")
        await console.classroom.joins("Dee")
        await console.classroom.goes("s2")
        await console.settle()
        assert "Dee" in console.text
        assert "mugs" in console.text
        assert "3 here of 4" in console.text


async def test_many_events_are_one_picture(open_console: OpenConsole, monkeypatch: pytest.MonkeyPatch) -> None:
    """A burst of choices is drawn together, and not one by one."""
    async with open_console(*(f"Learner {number}" for number in range(40))) as console:
        drawn: list[OverviewScreen] = []

        def draw(screen: OverviewScreen) -> None:
            drawn.append(screen)

        monkeypatch.setattr(OverviewScreen, "draw", draw)
        for number in range(40):
            await console.classroom.chooses(f"s{number + 1}", "fill")
        await console.settle()
        assert 1 <= len(drawn) <= 10


async def test_several_consoles_show_the_same_class(open_console: OpenConsole) -> None:
    """What is ordered at one is seen at the other."""
    async with open_console() as console:
        other = console.classroom.clerk.attendance(console.classroom.clock)
        await other.order(Pause())
        await console.settle()
        assert "‖ paused" in console.text


async def test_a_console_that_is_closed_watches_no_more(open_console: OpenConsole) -> None:
    """Nothing is drawn for who is not there."""
    async with open_console() as console:
        attendance = console.app.attendance
        assert len(attendance._all) == 1
    assert attendance._all == {}


async def test_trouble_of_the_log_is_shown_and_goes(open_console: OpenConsole) -> None:
    """The disk is full, and has room again."""
    async with open_console() as console:
        console.app.attendance.troubled("The disk is full.")
        await console.settle()
        assert "! The disk is full." in console.text
        console.app.attendance.troubled("")
        await console.settle()
        assert "disk" not in console.text


async def test_what_cannot_be_saved_is_said(open_console: OpenConsole) -> None:
    """The order was not carried out, and the sentence says why."""
    async with open_console() as console:
        console.classroom.clerk.broken = CannotSave("The disk is full. Make some room.")
        await console.press("p")
        assert "→ The disk is full. Make some room." in console.text
        assert console.events == []


@pytest.mark.parametrize(
    "keys, left, events",
    [("2", "leave", 0), ("3", "stop", 0), ("4", "end", 1), *[(key, None, 0) for key in ("escape", "enter", "1")]],
)
async def test_quitting_asks_whether_the_class_goes_on(
    open_console: OpenConsole, keys: str, left: str | None, events: int
) -> None:
    """In the terminal that hosts: leave it running, stop its server, end it for everybody; or, as Enter does, stay."""
    async with open_console() as console:
        await console.press("q")
        assert isinstance(console.app.screen, AskScreen)
        assert "for everybody and for good" in " ".join(console.text.split())
        await console.press(keys)
        assert console.app.return_value == left
        assert sum(isinstance(event, Ended) for event in console.events) == events
        assert (console.app._exit) is (left is not None)


async def test_a_class_that_cannot_be_ended_is_not_left_as_ended(open_console: OpenConsole) -> None:
    """Where the end cannot be kept, the console stays and says so."""
    async with open_console() as console:
        console.classroom.clerk.broken = CannotSave("The disk is full.")
        await console.press("q", "4")
        assert not console.app._exit
        assert "The disk is full." in console.text


async def test_a_class_that_is_over_may_still_be_written_in(open_console: OpenConsole) -> None:
    """Quitting then asks whether those who look back are sent home."""
    async with open_console() as console:
        await console.press("e", "2", "q")
        assert "looking back" in console.text
        await console.press("3")
        assert console.app.return_value == "end"
        assert sum(isinstance(event, Ended) for event in console.events) == 1


async def test_a_class_that_is_over_and_empty_is_closed_without_a_question(open_console: OpenConsole) -> None:
    """There is nobody to be sent home."""
    async with open_console() as console:
        for alias in ("s1", "s2", "s3"):
            await console.classroom.goes(alias)
        await console.press("e", "2", "q")
        assert console.app.return_value == "end"


async def test_who_types_into_the_console_ends_nothing(open_console: OpenConsole) -> None:
    """A line that was meant for another window asks at the most, and goes on from there."""
    async with open_console() as console:
        for word in ("Hello", "yes", "quite", "q", "bye"):
            await console.press(*word, "enter", "escape", "escape")
        assert not console.app._exit
        assert not [event for event in console.events if isinstance(event, Ended | Banned | Removed)]


async def test_escape_never_quits(open_console: OpenConsole) -> None:
    """Over SSH the keys behind it would go to the instructor's own shell; only q leaves there."""
    for where in ("ssh", "host"):
        async with open_console(where=where) as console:
            await console.press("enter", "escape", "escape", "escape")
            assert isinstance(console.app.screen, OverviewScreen)
            assert not console.app._exit


async def test_over_ssh_quitting_logs_out(open_console: OpenConsole) -> None:
    """The class is not this console's to end by leaving."""
    async with open_console(where="ssh") as console:
        await console.press("q")
        assert console.app._exit
        assert console.app.return_value == "leave"
        assert console.events == []


async def test_textual_s_own_key_asks_as_well(open_console: OpenConsole) -> None:
    """ctrl+q is no way around the question, on any page; on a question it does nothing more."""
    async with open_console() as console:
        await console.press("enter", "ctrl+q")
        assert isinstance(console.app.screen, AskScreen)
        stack = len(console.app.screen_stack)
        await console.press("ctrl+q")
        assert (len(console.app.screen_stack), console.app._exit) == (stack, False)


def commands(pilot: Pilot[Any]) -> dict[str, str]:
    """What the palette offers on the screen in front, with the keys of each."""
    app = pilot.app
    return {command.title: command.help for command in app.get_system_commands(app.screen)}


PAGES = {"class": (), "map": ("tab",), "student": ("enter",), "scene": ("tab", "enter"), "code": ("c",)}


@pytest.mark.parametrize("page", PAGES)
async def test_everything_with_a_key_is_in_the_palette(open_console: OpenConsole, page: str) -> None:
    """And nothing else: no screenshot, no theme of Textual's, nothing that would act on the server."""
    async with open_console() as console:
        await console.press(*PAGES[page])
        screen = console.app.screen
        assert isinstance(screen, LivePaper)
        offered = commands(console.pilot)
        shown = {one.binding.description for one in screen.active_bindings.values() if one.binding.show}
        own = {binding.description for kind in type(screen).__mro__ for binding in _bindings(kind)}
        assert set(offered) == own & shown
        assert all(keys.startswith("key ") for keys in offered.values())
        assert not {"Screenshot", "Quit", "Keys", "Maximize", "Theme"} & set(offered)


def _bindings(kind: type) -> list[Binding]:
    bindings = [] if not kind.__module__.startswith("game.") else vars(kind).get("BINDINGS", [])
    return [binding for binding in bindings if binding.show]


async def test_the_palette_does_what_the_key_does(open_console: OpenConsole) -> None:
    """Found by its name and chosen."""
    async with open_console() as console:
        pause = next(
            one for one in console.app.get_system_commands(console.app.screen) if one.title.startswith("Pause")
        )
        pause.callback()
        await console.pilot.pause()
        await console.settle()
        assert "‖ paused" in console.text


async def test_colors_can_be_chosen_and_nothing_else(open_console: OpenConsole) -> None:
    """The settings of a console are its colors; what was chosen holds at once."""
    async with open_console() as console:
        await console.press("t")
        assert "Colors" in console.text
        assert "Reduced motion" not in console.text
        await console.press("right", "escape")
        assert console.app.settings.theme == "morning"
        assert console.app.theme == "morning"


async def test_without_colors_it_is_drawn_without(open_console: OpenConsole) -> None:
    """NO_COLOR, or what was chosen at login."""
    async with open_console(no_color=True) as console:
        assert console.app.drawn_in is None
        await console.press("t")
        assert "no theme shows its colors" in console.text


async def test_a_class_whose_scenario_cannot_be_read_can_still_be_led(open_console: OpenConsole) -> None:
    """There is no map, but there are students, messages and an end."""
    async with open_console(story=None) as console:
        await console.press("tab")
        assert "no map" in console.text
        await console.press("enter", "tab", "enter")
        assert "cannot be shown" in console.text


async def test_a_class_of_nobody_can_be_walked(open_console: OpenConsole) -> None:
    """No key breaks an empty class."""
    classroom = await Classroom().opened(scenario="kettle")
    async with open_console(classroom=classroom) as console:
        await console.press("down", "end", "enter", "5", "o", "tab", "down", "enter", "right", "escape", "n", "p")
        assert "The class has not begun yet." in console.text

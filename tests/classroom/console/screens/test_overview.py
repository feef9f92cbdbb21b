"""The class on one screen: every key of it."""

import pytest
from textual.events import Key

from game.classroom.attendance import PAST
from game.classroom.console.screens.joining import JoiningScreen
from game.classroom.console.screens.line import LineScreen
from game.classroom.console.screens.scene import SceneScreen
from game.classroom.console.screens.student import StudentScreen
from game.classroom.event import Ended, Locked, Paused, Resumed, Started, Told, Unlocked
from game.tui.screens.ask import AskScreen
from tests.classroom.console.conftest import Console, OpenConsole
from tests.tui.shown import sheet_of


def selected(console: Console) -> str:
    """What stands in the row that is selected."""
    spans = [span.text for row in sheet_of(console.app).rows for span in row if span.role == "selected"]
    return " ".join("".join(spans).split())


async def test_s_starts_the_class(open_console: OpenConsole) -> None:
    """Everybody in the lobby begins; a second time is refused in a sentence."""
    async with open_console(begun=False) as console:
        await console.press("s")
        assert console.events == [Started()]
        assert "The class has begun." in console.text
        await console.press("s")
        assert "The class has begun already." in console.text


async def test_p_pauses_and_goes_on(open_console: OpenConsole) -> None:
    """One key, both ways."""
    async with open_console() as console:
        await console.press("p")
        assert "‖ paused" in console.text
        await console.press("p")
        assert console.events == [Paused(), Resumed()]


async def test_l_locks_the_door_and_unlocks_it(open_console: OpenConsole) -> None:
    """One key, both ways."""
    async with open_console() as console:
        await console.press("l")
        assert "the door is locked" in console.text
        await console.press("l")
        assert console.events == [Locked(), Unlocked()]


async def test_m_says_something_to_everybody(open_console: OpenConsole) -> None:
    """One line, sent with Enter."""
    async with open_console() as console:
        await console.press("m")
        assert isinstance(console.app.screen, LineScreen)
        await console.press(*"Hi all", "enter")
        assert console.events == [Told("", "Hi all")]
        assert "Said to everybody: Hi all" in console.text


async def test_a_key_right_behind_enter_is_not_written(open_console: OpenConsole) -> None:
    """However fast it comes: it is for the page behind the message."""
    async with open_console() as console:
        app = console.app
        for key, character in (("m", "m"), ("t", "t"), ("w", "w"), ("o", "o"), ("enter", "\r"), ("p", "p")):
            app.post_message(Key(key, character))
        await console.settle()
        assert console.events == [Told("", "two"), Paused()]


async def test_an_empty_message_is_none(open_console: OpenConsole) -> None:
    """Enter on an empty line, and Escape, say nothing."""
    async with open_console() as console:
        await console.press("m", "enter", "m", "x", "escape")
        assert console.events == []


async def test_e_asks_before_it_ends_the_class(open_console: OpenConsole) -> None:
    """The question tells what happens to students; Escape and Enter change nothing, 2 ends it, once."""
    async with open_console() as console:
        await console.press("e")
        assert isinstance(console.app.screen, AskScreen)
        text = " ".join(console.text.split())
        assert "3 students are still playing. They keep what they chose" in text
        await console.press("escape", "e", "enter")
        assert console.events == []
        await console.press("e", "2")
        assert console.events == [Ended()]
        assert "■ over" in console.text
        await console.press("e")
        assert "The class is over already." in console.text


async def test_c_shows_how_to_join(open_console: OpenConsole) -> None:
    """And Escape goes back."""
    async with open_console() as console:
        await console.press("c")
        assert isinstance(console.app.screen, JoiningScreen)
        await console.press("escape")
        assert "STUDENTS" in console.text


async def test_o_sorts_the_roster(open_console: OpenConsole) -> None:
    """By joining, by who has been quiet longest, by name, and around."""
    async with open_console("Zoe", "Ana") as console:
        await console.classroom.chooses("s1", "fill")
        for order in ("quiet longest first", "by name", "in order of joining"):
            await console.press("o")
            assert order in console.text


async def test_the_selected_student_stays_selected(open_console: OpenConsole) -> None:
    """However the roster is sorted, and whatever happens."""
    async with open_console("Zoe", "Ana", "Ben") as console:
        await console.press("down", "o", "o")
        assert selected(console).startswith("2 ● Ana")
        await console.classroom.joins("Abel")
        await console.settle()
        assert selected(console).startswith("2 ● Ana")


@pytest.mark.parametrize(
    "keys, name",
    [(("down",), "Ben"), (("end",), "Cy"), (("end", "home"), "Ana"), (("3",), "Cy"), (("pagedown",), "Cy")],
)
async def test_the_roster_is_walked(open_console: OpenConsole, keys: tuple[str, ...], name: str) -> None:
    """By arrows, to either end, by a student's number."""
    async with open_console() as console:
        await console.press(*keys)
        assert name in selected(console)


async def test_a_number_of_several_digits_is_typed(open_console: OpenConsole) -> None:
    """12 goes to the twelfth; where there is no such student the last digit begins anew."""
    async with open_console(*(f"Learner {number}" for number in range(1, 15))) as console:
        await console.press("1", "2")
        assert "Learner 12" in selected(console)
        await console.press("9")
        assert "Learner 9" in selected(console)


async def test_the_map_is_walked_and_opened(open_console: OpenConsole) -> None:
    """Tab goes to it; arrows and steps walk it; Enter shows how a scene split."""
    async with open_console() as console:
        await console.press("tab", "down")
        assert "mugs" in selected(console)
        await console.press("1")
        assert "sink" in selected(console)
        await console.press("enter")
        assert isinstance(console.app.screen, SceneScreen)
        assert "SINK" in console.text
        await console.press("right", "escape")
        assert "mugs" in selected(console)


async def test_enter_opens_the_selected_student(open_console: OpenConsole) -> None:
    """And the roster goes on from whoever was open last."""
    async with open_console() as console:
        await console.press("down", "enter")
        assert isinstance(console.app.screen, StudentScreen)
        assert console.text.startswith("  Ben")
        await console.press("right", "escape")
        assert "Cy" in selected(console)


async def test_the_mouse_selects_and_opens(open_console: OpenConsole) -> None:
    """A click selects; on what is selected it opens; the wheel walks; a tab is turned to."""
    async with open_console(size=(100, 30)) as console:
        rows = console.text.splitlines()
        ben = next(place for place, row in enumerate(rows) if " Ben " in row)
        await console.pilot.click(offset=(12, ben))
        await console.pilot.pause()
        assert "Ben" in selected(console)
        mugs = next(place for place, row in enumerate(rows) if "mugs" in row)
        at = rows[mugs].index("mugs")
        await console.pilot.click(offset=(at, mugs))
        await console.pilot.pause()
        assert "mugs" in selected(console)
        await console.pilot.click(offset=(at, mugs))
        await console.pilot.pause()
        assert isinstance(console.app.screen, SceneScreen)


async def test_what_is_over_is_told_until_it_is_put_away(open_console: OpenConsole) -> None:
    """That the server was away for a moment, say: Escape has read it; what is not well just now stays."""
    async with open_console() as console:
        console.app.attendance.troubled("The disk is full.")
        console.app.attendance.troubled("The server stopped by itself.", PAST)
        await console.settle()
        assert "The server stopped by itself." in " ".join(console.text.split())
        await console.press("escape")
        await console.settle()
        assert "stopped" not in console.text
        assert "The disk is full." in console.text


async def test_a_key_along_the_foot_can_be_clicked(open_console: OpenConsole) -> None:
    """It does what the key does."""
    async with open_console() as console:
        rows = console.text.splitlines()
        foot = next(place for place, row in enumerate(rows) if "p pause" in row)
        await console.pilot.click(offset=(rows[foot].index("pause"), foot))
        await console.pilot.pause()
        assert console.events == [Paused()]

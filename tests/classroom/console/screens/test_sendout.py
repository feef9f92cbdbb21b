"""Sending several students out at once."""

from game.classroom.command import Join
from game.classroom.console.screens.overview import OverviewScreen
from game.classroom.event import Banned, Locked, Removed
from game.records.trouble import CannotSave
from game.tui.screens.ask import AskScreen
from tests.classroom.console.conftest import OpenConsole


async def test_those_who_are_marked_are_sent_out_after_one_question(open_console: OpenConsole) -> None:
    """It says how many they are and who; space marks, and goes on to the one below."""
    async with open_console() as console:
        await console.press("space", "space", "x")
        assert isinstance(console.app.screen, AskScreen)
        assert "Send out 2 students: Ana, Ben? What they chose is kept." in " ".join(console.text.split())
        await console.press("2")
        assert console.events == [Removed("s1"), Removed("s2")]
        assert "→ 2 students sent out." in console.text
        assert "marked" not in console.text


async def test_they_can_be_banned_and_the_door_locked(open_console: OpenConsole) -> None:
    """In the same answer; behind a locked door the question has no more of it."""
    async with open_console() as console:
        await console.press("space", "space", "x", "4")
        assert console.events == [Banned("s1"), Banned("s2"), Locked()]
        assert "→ 2 students banned. The door is locked." in console.text
        await console.press("space", "x")
        assert "Send out 1 student: Cy?" in console.text
        assert "lock the door" not in console.text
        await console.press("3")
        assert console.events[3:] == [Banned("s3")]


async def test_enter_and_escape_send_nobody_out(open_console: OpenConsole) -> None:
    """The marks stay until Escape on the class's own page takes them away."""
    async with open_console() as console:
        for back in ("enter", "escape"):
            await console.press("home", "space", "space", "home", "space", "x", back)
            assert isinstance(console.app.screen, OverviewScreen)
            assert "1 marked" in console.text
            await console.press("escape")
            assert "marked" not in console.text
        assert console.events == []


async def test_nobody_is_marked_without_being_told_how(open_console: OpenConsole) -> None:
    """On the map, space marks nobody either."""
    async with open_console() as console:
        await console.press("tab", "space", "tab", "x")
        assert "→ Nobody is marked. Space marks students in the list" in console.text
        assert isinstance(console.app.screen, OverviewScreen)


async def test_who_is_out_already_cannot_be_marked(open_console: OpenConsole) -> None:
    """And who was sent out by somebody else meanwhile is not marked any more."""
    async with open_console() as console:
        await console.press("space", "home", "x", "2", "home", "space")
        assert "marked" not in console.text
        await console.press("space")
        assert "1 marked" in console.text
        await console.press("up", "enter", "x", "2", "escape")
        assert "marked" not in console.text


async def test_of_many_some_names_are_told_and_the_others_counted(open_console: OpenConsole) -> None:
    """Forty names are no page to read; where names are hidden none is."""
    async with open_console(*(f"Prank {number}" for number in range(40))) as console:
        await console.press("n", *["space"] * 40, "x")
        text = " ".join(console.text.split())
        assert "Send out 40 students: Student 1, Student 2, " in text
        assert "Student 6 and 34 more? What they chose" in text
        assert "Prank" not in text
        await console.press("3")
        assert len(console.events) == 40


async def test_what_cannot_be_kept_is_told_with_how_many_are_out(open_console: OpenConsole) -> None:
    """The others stay marked, so that the same key goes on."""
    async with open_console() as console:
        await console.press("space", "space", "x")
        console.classroom.clerk.broken = CannotSave("The disk is full.")
        await console.press("2")
        assert "→ 0 of 2 students are out. The disk is full." in console.text
        assert "2 marked" in console.text
        console.classroom.clerk.broken = None
        await console.press("x", "2")
        assert console.events == [Removed("s1"), Removed("s2")]


async def test_who_joins_meanwhile_is_not_sent_out(open_console: OpenConsole) -> None:
    """Only who was marked when the question was asked."""
    async with open_console() as console:
        await console.press("space", "x")
        await console.classroom.attendance.order(Join("Dee", "hashed"))
        await console.press("2")
        assert [event for event in console.events if isinstance(event, Removed)] == [Removed("s1")]

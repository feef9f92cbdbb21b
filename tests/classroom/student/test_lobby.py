"""The lobby on the screen: what each key asks of the class."""

from attrs import evolve

from game.classroom.student.lobby import LobbyScreen, WordScreen
from game.classroom.student.pages import removed
from game.tui.pages.notice import Notice
from game.tui.screens.settings import SettingsScreen
from tests.classroom.student.guests import LOBBY, TICKET, GuestHall
from tests.tui.guest import QUIET


async def test_what_the_class_knows_is_shown_as_it_changes() -> None:
    """Somebody joins, and their name stands there."""
    screen = LobbyScreen(LOBBY)
    app = GuestHall(screen)
    async with app.run_test():
        assert "Ewa" not in app.text
        screen.show(evolve(LOBBY, here=(*LOBBY.here, "Ewa")))
        assert "Ewa" in app.text
        assert "5 are here" in app.text


async def test_a_name_can_be_changed() -> None:
    """What is typed is asked of the class; Escape and the same name ask nothing."""
    app = GuestHall(LobbyScreen(LOBBY))
    async with app.run_test() as pilot:
        await pilot.press("n", "escape")
        await pilot.press("n", "enter")
        await pilot.press("n", "E", "v", "a", "enter")
        await pilot.pause()
        assert app.asked == ["rename Eva"]


async def test_a_name_that_the_class_refuses_is_told() -> None:
    """Its own sentence stands in the lobby, also when somebody joins, until the next try."""
    screen = LobbyScreen(LOBBY)
    app = GuestHall(screen, taken="Ben")
    async with app.run_test() as pilot:
        await pilot.press("n", "B", "e", "n", "enter")
        await pilot.pause()
        assert "Somebody here is called Ben already." in app.text
        screen.show(evolve(LOBBY, here=(*LOBBY.here, "Ewa")))
        assert "Somebody here is called Ben already." in app.text
        await pilot.press("n", "escape")
        assert "Somebody here" not in app.text
        assert app.asked == []


async def test_nobody_begins_before_the_class_does() -> None:
    """Enter does nothing while it waits; once it is under way it sits down."""
    screen = LobbyScreen(LOBBY)
    app = GuestHall(screen)
    async with app.run_test() as pilot:
        await pilot.press("enter")
        assert app.asked == []
        screen.show(evolve(LOBBY, begun=True))
        await pilot.press("enter")
        assert app.asked == ["begin"]


async def test_a_name_that_is_given_cannot_be_changed() -> None:
    """From a roster, or generated: neither the key nor its words are there."""
    app = GuestHall(LobbyScreen(evolve(LOBBY, may_rename=False)))
    async with app.run_test() as pilot:
        assert "change my name" not in app.text
        await pilot.press("n")
        assert app.screen is app.first


async def test_settings_and_help_open_over_the_lobby() -> None:
    """And go back to it."""
    app = GuestHall(LobbyScreen(LOBBY))
    async with app.run_test() as pilot:
        await pilot.press("s")
        assert isinstance(app.screen, SettingsScreen)
        await pilot.press("escape", "question_mark")
        assert "HELP" in app.text
        await pilot.press("escape")
        assert "The Rumor Mill" in app.text


async def test_leaving_asks_first_where_the_student_wants_it() -> None:
    """Escape from the question stays; otherwise one key leaves."""
    app = GuestHall(LobbyScreen(LOBBY), evolve(QUIET, confirm_leaving=True))
    async with app.run_test() as pilot:
        await pilot.press("q", "escape")
        assert app.asked == []
        await pilot.press("q", "enter")
        await pilot.pause()
        assert app.asked == ["leave"]
    app = GuestHall(LobbyScreen(LOBBY))
    async with app.run_test() as pilot:
        await pilot.press("escape")
        assert app.asked == ["leave"]


async def test_what_the_instructor_says_stands_in_the_lobby_once() -> None:
    """Not above it as well, as on other pages."""
    app = GuestHall(LobbyScreen(evolve(LOBBY, message="Two more minutes.")))
    app.notice = Notice("Two more minutes.", "Your instructor")
    async with app.run_test():
        assert app.text.count("Two more minutes.") == 1


async def test_a_word_in_between_has_one_key() -> None:
    """Leaving: there is nothing to ask any more."""
    app = GuestHall(WordScreen(removed(TICKET)), evolve(QUIET, confirm_leaving=True))
    async with app.run_test() as pilot:
        assert "YOU WERE SENT OUT" in app.text
        await pilot.press("n", "1", "q")
        assert app.asked == ["leave"]

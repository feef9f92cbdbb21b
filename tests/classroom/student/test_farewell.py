"""The farewell on the screen: what was played can be read, looked back on again, and left."""

from attrs import evolve

from game.classroom.student.farewell import FarewellScreen
from game.play.run import begin_run, choose
from game.play.transcript import transcript
from game.tui.screens.scroll import ScrollScreen
from tests.classroom.student.guests import FAREWELL, GuestHall
from tests.tui.guest import QUIET
from tests.writing import a_story

STORY = a_story("""
desk: {here: [dana], text: Dana *waits*., choices: [{id: talk, text: Talk., to: the_end}]}
""")


def played() -> str:
    return transcript(choose(begin_run(STORY, "Ana"), "talk"), "3 March 2026", {}, {})


async def test_what_was_played_can_be_read() -> None:
    """As a page to scroll, from its beginning, without the marks of Markdown."""
    app = GuestHall(FarewellScreen(FAREWELL, played))
    async with app.run_test() as pilot:
        await pilot.press("t")
        assert isinstance(app.screen, ScrollScreen)
        assert "Played by Ana on 3 March 2026" in app.text
        assert "Dana waits." in app.text
        await pilot.press("escape")
        assert app.screen is app.first


async def test_the_debrief_can_be_opened_again_where_it_has_been() -> None:
    """Not where the class ended before it: there the numbers stay hidden."""
    screen = FarewellScreen(FAREWELL, played)
    app = GuestHall(screen)
    async with app.run_test() as pilot:
        await pilot.press("d")
        assert app.asked == ["debrief"]
        screen.show(evolve(FAREWELL, debriefed=False))
        await pilot.press("d")
        assert app.asked == ["debrief"]


async def test_leaving_asks_only_while_the_class_goes_on() -> None:
    """Once it is over, nothing is left to be lost."""
    screen = FarewellScreen(FAREWELL, played)
    app = GuestHall(screen, evolve(QUIET, confirm_leaving=True))
    async with app.run_test() as pilot:
        await pilot.press("q", "escape")
        assert app.asked == []
        screen.show(evolve(FAREWELL, over=True))
        await pilot.press("q")
        assert app.asked == ["leave"]


async def test_settings_open_over_the_farewell() -> None:
    """And go back to it."""
    app = GuestHall(FarewellScreen(FAREWELL, played))
    async with app.run_test() as pilot:
        await pilot.press("s")
        assert "SETTINGS" in app.text
        await pilot.press("escape")
        assert "Good Luck" in app.text

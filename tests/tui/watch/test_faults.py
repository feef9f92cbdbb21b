"""The page of faults: beside a play, and before there is one."""

from game.tui.watch.faults import FaultsScreen
from game.tui.watch.screen import WatchScreen
from tests.tui.conftest import KETTLE
from tests.tui.watch.conftest import OpenDesk

BROKEN = KETTLE.replace("to: cold_tea", "to: hot_tea").replace("to: warm_tea", "to: warm_teas")


async def test_all_faults_have_a_page(open_desk: OpenDesk) -> None:
    """It is walked like every list, and Escape leads back to the play."""
    async with open_desk() as desk:
        await desk.save(BROKEN)
        await desk.press("f")
        assert isinstance(desk.app.screen, FaultsScreen)
        assert "There is no scene “hot_tea”." in desk.text
        await desk.press("down", "down")
        assert "Did you mean “warm_tea”?" in desk.text
        await desk.press("home", "escape")
        assert isinstance(desk.app.screen, WatchScreen)
        assert desk.app.preview.selected == 0


async def test_a_broken_file_begins_with_its_faults_and_plays_once_they_are_mended(open_desk: OpenDesk) -> None:
    """Nobody has to start again."""
    async with open_desk(BROKEN) as desk:
        assert "Nothing can be played yet." in desk.text
        assert "There is no scene “hot_tea”." in desk.text
        await desk.press("1", "question_mark", "escape", "down")
        await desk.save(KETTLE)
        assert "The kettle is empty." in desk.text
        await desk.press("1")
        assert desk.choices == ["fill"]


async def test_leaving_the_faults_where_nothing_can_be_played_is_quitting(open_desk: OpenDesk) -> None:
    """There is nothing behind them."""
    async with open_desk(BROKEN) as desk:
        assert "q quit" in desk.text
        await desk.press("q")
        assert not desk.app.is_running


async def test_the_page_shows_what_a_save_changed(open_desk: OpenDesk) -> None:
    """Mended faults go while one looks at them."""
    async with open_desk() as desk:
        await desk.press("f")
        assert "No faults" in desk.text
        await desk.save(BROKEN)
        assert "2 errors" in desk.text
        await desk.save(KETTLE)
        assert "2 errors" not in desk.text

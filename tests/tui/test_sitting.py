"""Opening a play on the screen: another window, an edited scenario."""

from pathlib import Path

from tests.tui.conftest import KETTLE, Opened

START = ("kettle", False)


async def test_a_second_window_is_told_and_offered_a_new_play(open_room: Opened, scenarios: Path, data: Path) -> None:
    """The play that another window holds is left alone."""
    async with open_room(start=START, scenarios=scenarios) as first:
        await first.press("1")
        async with open_room(start=START, scenarios=scenarios) as second:
            assert "open in another window" in second.text
            await second.press("enter")
            assert second.choices == []
            await second.press("2")
        await first.press("enter", "1")
        assert first.choices == ["fill", "clean_one"]


async def test_choices_that_an_edit_took_away_are_told(open_room: Opened, scenarios: Path) -> None:
    """The player goes on from the last choice that holds, and is told so."""
    async with open_room(start=START, scenarios=scenarios) as table:
        await table.press("1", "enter", "q")
    (scenarios / "kettle.yaml").write_text(KETTLE.replace("id: fill", "id: refill"), encoding="utf-8")
    async with open_room(start=START, scenarios=scenarios) as table:
        assert table.choices == []
        assert "was edited since" in table.text


async def test_declining_a_new_play_begins_none(open_room: Opened, scenarios: Path) -> None:
    """Going back from the question leaves no empty play behind."""
    async with open_room(start=START, scenarios=scenarios) as first:
        await first.press("1")
        async with open_room(start=START, scenarios=scenarios) as second:
            await second.press("escape")
            saved = second.app.services.saves().latest("kettle")
            assert saved is not None
            assert saved.choices == ("fill",)

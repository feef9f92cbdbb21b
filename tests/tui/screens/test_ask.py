"""Questions with two answers."""

from pathlib import Path

import pytest

from game.tui.screens.ask import AskScreen
from game.tui.screens.play import PlayScreen
from game.tui.screens.title import TitleScreen
from tests.tui.conftest import QUIET, Opened
from tests.tui.shown import sheet_of

START = ("kettle", False)


async def test_leaving_asks_where_the_player_wants_it(open_room: Opened, scenarios: Path) -> None:
    """Escape at the question stays, Enter leaves."""
    asking = QUIET.__class__(reduced_motion=True, name="Ana")
    async with open_room(start=START, scenarios=scenarios, settings=asking) as table:
        await table.press("q")
        assert "Leave the story here?" in table.text
        await table.press("escape")
        assert isinstance(table.app.screen, PlayScreen)
        await table.press("q", "enter")
        assert isinstance(table.app.screen, TitleScreen)


async def test_an_answer_can_be_clicked(open_room: Opened, scenarios: Path) -> None:
    """Both answers stand on one row, and each is a button."""
    asking = QUIET.__class__(reduced_motion=True, name="Ana")
    async with open_room(start=START, scenarios=scenarios, settings=asking) as table:
        await table.press("q")
        row, line = next((row, line) for row, line in enumerate(table.text.splitlines()) if "Stay" in line)
        await table.pilot.click("Sheet", offset=(line.index("Stay") + 1, row))
        await table.pilot.pause()
        assert isinstance(table.app.screen, PlayScreen)


async def test_answers_that_do_not_fit_a_row_stand_below_each_other(open_room: Opened) -> None:
    """On a narrow screen every answer can still be read, and runs over no edge."""
    async with open_room(size=(42, 16)) as table:
        table.app.ask("Sure?", ("Do this and that together", "Do this only"), lambda _answer: None)
        await table.pilot.pause()
        assert [line.strip() for line in table.text.splitlines() if line.startswith("  ")][-3:] == [
            "Enter Do this and that together",
            "2 Do this only",
            "Esc Back",
        ]


CAREFUL = ("End it", "End all of it")


@pytest.mark.parametrize(
    "key, given", [("enter", None), ("escape", None), ("1", None), ("n", None), ("2", 1), ("3", 2)]
)
async def test_what_cannot_be_taken_back_needs_its_number(open_room: Opened, key: str, given: int | None) -> None:
    """Enter is for going on, as Escape is; an answer that takes something away is given by its number alone."""
    answers: list[int | None] = []
    async with open_room() as table:
        table.app.push_screen(AskScreen("Sure?", CAREFUL, "Go on", careful=True), answers.append)
        await table.pilot.pause()
        assert "Enter Go on   2 End it   3 End all of it" in table.text
        assert "Esc" not in table.text
        await table.press("y", "4")
        assert answers == []
        await table.press(key)
    assert answers == [given]


async def test_the_safe_answer_stands_out_and_can_be_clicked(open_room: Opened) -> None:
    """It is the one that is selected; a click on another one gives that."""
    answers: list[int | None] = []
    async with open_room() as table:
        for word in ("Go on", "End all"):
            table.app.push_screen(AskScreen("Sure?", CAREFUL, "Go on", careful=True), answers.append)
            await table.pilot.pause()
            row, line = next((row, line) for row, line in enumerate(table.text.splitlines()) if word in line)
            chosen = [span.text for span in sheet_of(table.app).rows[row] if span.role == "selected"]
            assert "".join(chosen).strip() == "Enter Go on"
            await table.pilot.click("Sheet", offset=(line.index(word) + 1, row))
            await table.pilot.pause()
    assert answers == [None, 2]

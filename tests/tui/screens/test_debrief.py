"""The debrief on the screen: guess first, then the truth, then what was missed; then play again."""

from pathlib import Path

from attrs import evolve

from game.tui.screens.debrief import DebriefScreen
from game.tui.screens.play import PlayScreen
from game.tui.screens.title import TitleScreen
from game.tui.screens.write import WriteScreen
from tests.tui.conftest import QUIET, Opened, Table

START = ("kettle", False)


async def to_the_end(table: Table) -> None:
    """Fill the kettle, wash the mug, open the debrief."""
    await table.press("1", "enter", "2", "enter")
    assert isinstance(table.app.screen, DebriefScreen)


async def test_the_guess_comes_before_the_truth(open_room: Opened, scenarios: Path) -> None:
    """With numbers shown, each person's word is guessed; then it stands beside what they say."""
    async with open_room(start=START, scenarios=scenarios) as table:
        await to_the_end(table)
        assert "what would each of them say" in table.text
        assert "warm 5" not in table.text
        await table.press("3", "1", "right")
        assert "▲ warm 56" in table.text
        assert "as you thought" in table.text
        assert "you thought cold" in table.text


async def test_hidden_numbers_are_guessed_as_numbers(open_room: Opened, scenarios: Path) -> None:
    """With numbers hidden both stats are guessed, 0 to 100, and shown beside the truth."""
    async with open_room(start=START, scenarios=scenarios, settings=evolve(QUIET, hide_numbers=True)) as table:
        await to_the_end(table)
        await table.press("6", "0", "1", "backspace", "enter", "5", "5", "enter", "enter")
        assert "You guessed 6 for reputation; it is 53." in table.text.replace("60", "6")
        assert "You guessed 55 for goodwill; it is 53." in table.text


async def test_what_nobody_saw_and_what_was_never_told_have_a_page(open_room: Opened, scenarios: Path) -> None:
    """The unseen page prints the author's line, the untold page who still does not know."""
    async with open_room(start=START, scenarios=scenarios) as table:
        await to_the_end(table)
        await table.press("right", "right", "right")
        assert "She had a clean mug, and did not wonder why." in table.text
        await table.press("right")
        assert "Ola still does not know." in table.text


async def test_an_answer_is_kept(open_room: Opened, scenarios: Path) -> None:
    """What is written to a question is there when the play is looked back on again."""
    async with open_room(start=START, scenarios=scenarios) as table:
        await to_the_end(table)
        await table.press(*["right"] * 6)
        assert "How did the empty kettle feel?" in table.text
        await table.press("enter")
        assert isinstance(table.app.screen, WriteScreen)
        await table.press("L", "i", "g", "h", "t", "escape")
        assert "Light" in table.text
        saved = table.app.services.saves().latest("kettle")
        assert saved is not None
        assert list(saved.answers.values()) == ["Light"]


async def test_the_play_can_be_taken_up_from_any_choice(open_room: Opened, scenarios: Path) -> None:
    """From the road, `r` goes back to before the selected choice; the choices before it stand."""
    async with open_room(start=START, scenarios=scenarios) as table:
        await to_the_end(table)
        await table.press("right", "right", "down", "r", "escape")
        assert isinstance(table.app.screen, DebriefScreen)
        await table.press("r", "enter")
        assert table.play.is_current
        assert table.choices == ["fill"]
        assert "Two mugs" in table.text
        await table.press("1")
        assert table.choices == ["fill", "clean_one"]


async def test_nothing_is_undone_once_the_debrief_is_open(open_room: Opened, scenarios: Path) -> None:
    """Rule 23, said kindly."""
    async with open_room(start=START, scenarios=scenarios) as table:
        await to_the_end(table)
        behind = table.app.screen_stack[-2]
        assert isinstance(behind, PlayScreen)
        assert behind.desk.debriefed
        await table.press("escape")
        assert isinstance(table.app.screen, TitleScreen)


async def test_behind_the_last_page_is_the_title(open_room: Opened, scenarios: Path) -> None:
    """Turning on past the principle ends the play; its ending counts as found."""
    async with open_room(start=START, scenarios=scenarios) as table:
        await to_the_end(table)
        await table.press(*["right"] * 8)
        assert "Somebody fills it." in table.text
        await table.press("enter")
        await table.settle()
        assert isinstance(table.app.screen, TitleScreen)
        assert "1 of 2 endings" in table.text


async def test_r_plays_again_only_from_the_road(open_room: Opened, scenarios: Path) -> None:
    """On any other page it does nothing: a play is not taken back by a slip."""
    async with open_room(start=START, scenarios=scenarios) as table:
        await to_the_end(table)
        await table.press("r", "right", "r")
        assert isinstance(table.app.screen, DebriefScreen)


async def test_a_story_without_people_has_a_debrief(open_room: Opened, scenarios: Path) -> None:
    """There is nobody to guess of, and nothing breaks."""
    alone = "title: Alone\nstart: hall\nscenes:\n  hall:\n    here: nobody\n    text: A hall.\n    choices:\n"
    alone += "      - {id: go, text: Go., to: out}\n  out: {ending: {title: Out, tone: warm}, text: Out.}\n"
    (scenarios / "alone.yaml").write_text(alone, encoding="utf-8")
    async with open_room(start=("alone", True), scenarios=scenarios) as table:
        await table.press("1", "enter", "1", "2", "enter", "right", "right", "right")
        assert table.app.is_running


async def test_turning_pages_walks_the_road_once(open_room: Opened, scenarios: Path) -> None:
    """The pages are made anew only when something was guessed or written."""
    async with open_room(start=START, scenarios=scenarios) as table:
        await to_the_end(table)
        await table.press("right")
        screen = table.app.screen
        assert isinstance(screen, DebriefScreen)
        before = screen.pages
        await table.press("right", "down", "up", "left")
        assert screen.pages is before

"""The preview: the play stays where it was, whatever is saved, and says where it could not."""

import pytest
from attrs import evolve

from game.tui.screens.debrief import DebriefScreen
from game.tui.watch.preview import Checked
from tests.tui.conftest import KETTLE, QUIET
from tests.tui.watch.conftest import OpenDesk
from tests.tui.watch.test_preview import NOTE, SLOW

BROKEN = KETTLE.replace("to: cold_tea", "to: hot_tea")


def flat(text: str) -> str:
    """What stands on a screen as one line, without the marks of a notice."""
    return " ".join(text.replace("!", " ").split())


async def test_a_save_is_shown_and_the_play_stays_where_it_was(open_desk: OpenDesk) -> None:
    """The choices are made again: on the same page, with the same choice selected."""
    async with open_desk() as desk:
        await desk.press("1", "enter", "down")
        await desk.save(KETTLE.replace("Two mugs", "Three mugs"))
        assert desk.choices == ["fill"]
        assert "Three mugs" in desk.text
        await desk.press("enter")
        assert desk.choices == ["fill", "wash"]


async def test_a_page_that_was_not_turned_is_not_turned(open_desk: OpenDesk) -> None:
    """It is shown as it is written now."""
    async with open_desk() as desk:
        await desk.press("1")
        await desk.save(KETTLE.replace("Some time goes by", "An hour goes by"))
        assert "An hour goes by." in desk.text


async def test_where_a_choice_is_gone_the_play_goes_as_far_as_it_can_and_says_so(open_desk: OpenDesk) -> None:
    """An edit that is taken back leads back to where the play was."""
    async with open_desk() as desk:
        await desk.press("1", "enter", "1")
        await desk.save(KETTLE.replace("id: clean_one", "id: first"))
        assert desk.choices == ["fill"]
        assert "1 of your 2 choices still holds. “clean_one” is no longer in the file" in flat(desk.text)
        await desk.save(KETTLE)
        assert desk.choices == ["fill", "clean_one"]


async def test_where_it_parted_is_seen_on_a_page_that_is_too_long(open_desk: OpenDesk) -> None:
    """The end of the page is shown, where it stands."""
    async with open_desk(size=(80, 24)) as desk:
        await desk.press("1", "enter")
        long = KETTLE.replace("The kettle is empty.", "Long ago. " * 400)
        await desk.save(long.replace("id: fill", "id: pour"))
        assert "Your choice does not hold." in flat(desk.text)


async def test_a_broken_file_keeps_the_last_good_story_playing(open_desk: OpenDesk) -> None:
    """With a sign, its faults, and every key working."""
    async with open_desk() as desk:
        await desk.save(BROKEN)
        assert "LAST GOOD VERSION" in desk.text
        assert "There is no scene “hot_tea”." in desk.text
        await desk.press("1", "enter", "2", "u")
        assert desk.choices == ["fill"]
        await desk.save(KETTLE)
        assert "LAST GOOD VERSION" not in desk.text
        assert desk.choices == ["fill"]


async def test_a_file_that_is_gone_is_said(open_desk: OpenDesk) -> None:
    """And the play goes on."""
    async with open_desk() as desk:
        await desk.save(None)
        assert "LAST GOOD VERSION" in desk.text
        assert "is gone. It is" in desk.text
        await desk.press("1")
        assert desk.choices == ["fill"]


@pytest.mark.parametrize("size", [(80, 24), (119, 30), (120, 24), (200, 60), (60, 20), (40, 15)])
async def test_the_play_and_its_faults_stand_on_every_screen(open_desk: OpenDesk, size: tuple[int, int]) -> None:
    """Beside each other where there is room, else in the row above the keys."""
    async with open_desk(BROKEN.replace("hot_tea", "cold_tea"), size=size) as desk:
        await desk.save(BROKEN)
        rows = desk.text.splitlines()
        assert "kettle is empty" in flat(desk.text)
        assert ("There is no scene" in desk.text) or size[0] < 60
        assert any("q quit" in row for row in rows[-3:])
        assert len(rows) <= size[1]
        assert max(len(row) for row in rows) <= size[0]


async def test_faults_are_walked_from_the_play(open_desk: OpenDesk) -> None:
    """N goes on, p goes back, round and round; a click selects."""
    async with open_desk(size=(140, 30), found=Checked((SLOW, NOTE, evolve(SLOW, message="Nor here.")))) as desk:
        await desk.check()
        await desk.press("n", "n", "p")
        assert desk.app.preview.selected == 1
        await desk.press("p", "p")
        assert desk.app.preview.selected == 2
        row = next(place for place, line in enumerate(desk.text.splitlines()) if "BR099" in line)
        await desk.pilot.click("Sheet", offset=(110, row))
        await desk.pilot.pause()
        assert desk.app.preview.selected == 0


async def test_restarting_leads_to_the_jump_and_then_to_the_beginning(open_desk: OpenDesk) -> None:
    """A jump is where an author works."""
    async with open_desk() as desk:
        await desk.press("g", *"mugs", "enter", "1", "r")
        assert (desk.choices, desk.play.leaf.scene) == ([], "mugs")
        assert "as if" in desk.text
        await desk.press("r")
        assert desk.play.leaf.scene == "sink"
        assert "as if" not in desk.text


async def test_a_jump_survives_a_save(open_desk: OpenDesk) -> None:
    """With its stats and the choices made since; undo goes back no further than to it."""
    async with open_desk() as desk:
        await desk.press("g", *"mugs", "tab", "ctrl+u", *"77", "enter", "1")
        await desk.save(KETTLE.replace("Two mugs", "Three mugs"))
        assert (desk.choices, desk.play.leaf.after.reputation) == (["clean_one"], 77)
        await desk.press("u", "u")
        assert "Three mugs" in desk.text
        assert "there is nothing to take back" in flat(desk.text)


async def test_a_jump_whose_scene_is_gone_says_so_until_it_is_back(open_desk: OpenDesk) -> None:
    """The play is at its beginning meanwhile."""
    async with open_desk() as desk:
        await desk.press("g", *"mugs", "enter")
        await desk.save(KETTLE.replace("mugs", "cups"))
        assert desk.play.leaf.scene == "sink"
        assert "The scene “mugs” that you jumped to is gone." in flat(desk.text)
        await desk.save(KETTLE)
        assert desk.play.leaf.scene == "mugs"


async def test_a_debrief_is_read_again_where_it_was(open_desk: OpenDesk) -> None:
    """Its questions are edited too; leaving it leads back to the ending, and playing again from a choice works."""
    async with open_desk() as desk:
        await desk.press("1", "enter", "1", "enter", "right", "right")
        debrief = desk.app.screen
        assert isinstance(debrief, DebriefScreen)
        page = debrief.pages.index(debrief.page)
        await desk.save(KETTLE.replace("How did the empty kettle feel?", "How did it feel?"))
        again = desk.app.screen
        assert isinstance(again, DebriefScreen)
        assert again is not debrief
        assert again.pages.index(again.page) == page
        await desk.press("escape")
        assert desk.choices == ["fill", "clean_one"]
        await desk.press("u")
        assert desk.choices == ["fill"]


@pytest.mark.parametrize("key", [*"ubwmnpfgcrs0x", "question_mark", "enter", "up", "end", "pageup", "pagedown", "tab"])
async def test_every_key_is_harmless(open_desk: OpenDesk, key: str) -> None:
    """At the beginning, on an ending, and while the file is broken."""
    async with open_desk() as desk:
        await desk.press(key, "escape" if key in "bwmfgs" or key == "question_mark" else "f5")
        await desk.press("g", *"warm", "enter")
        await desk.save(BROKEN)
        await desk.press(key)
        assert desk.app.failure is None
        assert desk.app.is_running


async def test_nothing_moves_by_itself(open_desk: OpenDesk) -> None:
    """Meters jump in a preview, whatever the settings say: sliding would paint over the faults."""
    moving = QUIET.__class__(confirm_leaving=True, name="Ana")
    async with open_desk(size=(140, 30), settings=moving) as desk:
        await desk.press("1")
        assert desk.play._moving is None
        await desk.press("q")
        assert not desk.app.is_running

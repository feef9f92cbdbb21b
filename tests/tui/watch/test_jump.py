"""The dialog for a jump, by its keys."""

from game.tui.watch.jump import JumpScreen
from tests.tui.watch.conftest import OpenDesk


async def test_some_letters_and_enter_go_there(open_desk: OpenDesk) -> None:
    """The stats stay as they are; the corner says that it is only as if."""
    async with open_desk() as desk:
        await desk.press("1", "enter", "g", *"cold", "enter")
        assert desk.play.leaf.scene == "cold_tea"
        assert desk.play.leaf.after.reputation == 53
        assert "as if · turn 0" in desk.text
        assert "As if you had come to “cold_tea” with reputation 53, Nia 56, clock 6." in " ".join(
            desk.text.replace("!", " ").split()
        )


async def test_stats_are_set_before_going(open_desk: OpenDesk) -> None:
    """Tab goes on to them; a wrong one is said, and Enter stays with it until it is right."""
    async with open_desk() as desk:
        await desk.press("g", *"mugs", "tab", "ctrl+u", *"700", "down", "right", "enter")
        assert isinstance(desk.app.screen, JumpScreen)
        assert "reputation takes a whole number from 0 to 100, not “700”." in desk.text
        await desk.press("backspace", "enter")
        assert (desk.play.leaf.scene, desk.play.leaf.after.reputation) == ("mugs", 70)
        assert desk.play.leaf.after.goodwill == (51, 50)


async def test_a_locked_choice_opens_with_the_stats_for_it(open_desk: OpenDesk) -> None:
    """Which is what a jump is for."""
    async with open_desk() as desk:
        await desk.press("g", *"sink", "tab", "down", "down", "ctrl+u", *"95", "enter", "3")
        assert desk.choices == ["boss"]


async def test_escape_changes_nothing(open_desk: OpenDesk) -> None:
    """The play is where it was."""
    async with open_desk() as desk:
        await desk.press("1", "g", *"mugs", "escape")
        assert desk.choices == ["fill"]


async def test_a_save_while_the_dialog_is_open_costs_nothing(open_desk: OpenDesk) -> None:
    """What was typed stays; where the scene is gone by then, that is said."""
    async with open_desk() as desk:
        await desk.press("g", *"mug")
        await desk.save(desk.file.read_text("utf-8").replace("mugs", "cups"))
        assert "mug▏" in desk.text
        await desk.press("enter")
        assert "The scene “mugs” that you jumped to is gone." in desk.text
        assert desk.play.leaf.scene == "sink"


async def test_the_mouse_picks_a_scene_and_a_field(open_desk: OpenDesk) -> None:
    """A click on a scene takes it and goes on to the stats."""
    async with open_desk() as desk:
        await desk.press("g")
        row = next(place for place, line in enumerate(desk.text.splitlines()) if "warm_tea" in line)
        await desk.pilot.click("Sheet", offset=(20, row))
        await desk.pilot.pause()
        assert "warm_tea" in desk.text.splitlines()[3]
        assert "▏" in desk.text.splitlines()[5]

"""One scene: its split, live."""

from tests.classroom.console.conftest import OpenConsole


async def test_the_split_moves_as_the_class_chooses(open_console: OpenConsole) -> None:
    """What is chosen counts, what is undone does not."""
    async with open_console() as console:
        await console.press("tab", "enter")
        assert "Nobody has chosen here yet." in console.text
        await console.classroom.chooses("s1", "fill")
        await console.settle()
        assert "1 choice so far" in console.text
        assert "100 %" in console.text


async def test_with_hidden_names_a_split_is_for_the_room(open_console: OpenConsole) -> None:
    """Large letters and bars, no names and no numbers of students."""
    async with open_console(size=(120, 36)) as console:
        await console.classroom.chooses("s1", "fill")
        await console.press("tab", "n", "enter")
        assert "█" in console.text
        assert "100 %" in console.text
        assert "Student" not in console.text
        assert "2 here" in console.text
        await console.press("n")
        assert "SINK" in console.text


async def test_arrows_go_from_scene_to_scene(open_console: OpenConsole) -> None:
    """In the order of the map, to either end."""
    async with open_console() as console:
        await console.press("tab", "enter", "left")
        assert "SINK" in console.text
        await console.press(*["right"] * 9)
        assert "TWO TEAS" in console.text
        assert "4 of 4" in console.text


async def test_a_long_split_scrolls(open_console: OpenConsole) -> None:
    """On a low screen the rest can be read."""
    async with open_console(size=(60, 15)) as console:
        await console.press("tab", "enter", "end")
        assert "3 here: Ana, Ben, Cy" in console.text
        await console.press("home")
        assert "Nobody has chosen" in console.text

"""How to join, on a screen."""

import pytest

from tests.classroom.console.conftest import OpenConsole
from tests.classroom.console.past import FACTS


@pytest.mark.parametrize("size", [(80, 24), (100, 30), (160, 45)])
async def test_everything_to_type_is_on_the_screen(open_console: OpenConsole, size: tuple[int, int]) -> None:
    """The line, the code and the fingerprint, at every size."""
    async with open_console(size=size) as console:
        await console.press("c")
        assert all(words in console.text for words in (FACTS.login_line, FACTS.code, "█", FACTS.fingerprint))


async def test_who_comes_is_counted_there(open_console: OpenConsole) -> None:
    """The count grows while the room looks at it."""
    async with open_console() as console:
        await console.press("c")
        assert "3 here of 3" in console.text
        await console.classroom.joins("Dee")
        await console.settle()
        assert "4 here of 4" in console.text

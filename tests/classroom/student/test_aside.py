"""Pages that are read beside whatever a student does: where they may be opened."""

from typing import Any

import pytest

from game.classroom.student.aside import Aside, may_lie_behind
from game.classroom.student.farewell import FarewellScreen
from game.classroom.student.lobby import LobbyScreen, WordScreen
from game.classroom.student.pages import ended
from game.tui.screens.ask import AskScreen
from game.tui.screens.help import help_screen
from game.tui.screens.paper import Paper
from game.tui.screens.write import NameScreen
from tests.classroom.student.guests import FAREWELL, LOBBY


@pytest.mark.parametrize("page", [LobbyScreen(LOBBY), FarewellScreen(FAREWELL, str), help_screen()])
def test_an_aside_opens_in_front_of_what_is_read(page: Paper[Any]) -> None:
    """Wherever a message stands above the page, or on it."""
    assert may_lie_behind(page)


@pytest.mark.parametrize(
    "page",
    [Aside("SAID", lambda _: []), WordScreen(ended()), AskScreen("Sure?", ("Yes",)), NameScreen("Ana")],
)
def test_and_in_front_of_nothing_that_waits_for_an_answer(page: Paper[Any]) -> None:
    """Nor of another aside, nor of the word that ends it all."""
    assert not may_lie_behind(page)

"""Pages that are read beside whatever a student does: what the instructor said, how to come back."""

from typing import Any

from textual.screen import Screen

from game.classroom.student.farewell import FarewellScreen
from game.classroom.student.lobby import LobbyScreen
from game.tui.screens.debrief import DebriefScreen
from game.tui.screens.play import PlayScreen
from game.tui.screens.road import RoadScreen
from game.tui.screens.scroll import ScrollScreen


class Aside(ScrollScreen):
    """Such a page."""


def may_lie_behind(screen: Screen[Any]) -> bool:
    """Whether an aside may be opened in front of a page: not of another one, nor of a question or what is written."""
    reads = isinstance(screen, LobbyScreen | PlayScreen | RoadScreen | ScrollScreen | DebriefScreen | FarewellScreen)
    return reads and not isinstance(screen, Aside)

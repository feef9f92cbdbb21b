"""Who speaks and which keys there are, with what the instructor said: as much as there is room for."""

from game.play.rows import cells


def said_heading(room: int, *, count: int = 1, paused: bool = False) -> str:
    """Who speaks, in at most `room` cells, where there are 20 or more.

    `count` messages wait, the first is shown. `paused`: so is the class, which a message never hides.
    """
    who = f"Your instructor, 1 of {count}" if count > 1 else "Your instructor"
    ways = (f"The class is paused · {who}", f"Paused · {who}", "Paused") if paused else (who, "Your instructor")
    return _fitting(ways, room)


def said_keys(room: int, *, away: bool = True) -> str:
    """What can be done with what was said, in at most `room` cells. `away`: a key puts it away."""
    return _fitting(("x puts this away · i reads all", "x away · i all") if away else ("i reads all",), room)


def _fitting(ways: tuple[str, ...], room: int) -> str:
    return next((way for way in ways if cells(way) <= room), ways[-1])

"""The heading above what the instructor said: as much of it as there is room for, and both keys in any case."""

from game.play.rows import cells


def said_heading(room: int, *, count: int = 1, paused: bool = False, away: bool = True) -> str:
    """A heading of at most `room` cells, where there are 20 or more.

    `count` messages wait, the first is shown. `paused`: so is the class. `away`: a key puts the message away.
    """
    number = f", 1 of {count}" if count > 1 else ""
    ways = (
        ("The class is paused", f"Your instructor{number}", "x puts this away", "i reads all"),
        ("Paused", f"Your instructor{number}", "x puts this away", "i reads all"),
        ("Paused", f"Your instructor{number}", "x away", "i all"),
        ("Paused", "", "x away", "i all"),
    )
    headings = [_joined(way, paused, away) for way in ways]
    return next((heading for heading in headings if cells(heading) <= room), headings[-1])


def _joined(way: tuple[str, str, str, str], paused: bool, away: bool) -> str:
    state, who, put, read = way
    return " · ".join(part for part in (state if paused else "", who, put if away else "", read) if part)

"""A small break room in block characters: it changes a little with what was played."""

from game.play.rows import Role, Row, Span

#: The drawing's width in cells, and that of the table alone.
WIDTH, TABLE = 31, 22

_STEAM = (
    ("  (   )  ", "   ) (   ", "  (   )  "),
    ("   ) (   ", "  (   )  ", "   ) (   "),
    ("  )   (  ", "   ( )   ", "  )   (  "),
    ("   ( )   ", "  )   (  ", "   ( )   "),
)
_STILL = ("         ", "   ~ ~   ", "  ~   ~  ")
_PLANTS = (
    ("     ", "     ", "     ", "  .  "),
    ("     ", "     ", "     ", "  ╿  "),
    ("     ", "     ", "  ▗  ", " ▝▌▖ "),
    ("     ", "  ▗  ", " ▚▌▞ ", " ▝▌▘ "),
    ("  ▗  ", " ▚▌▞ ", " ▝▌▘ ", " ▚▌▞ "),
    (" ▗✿▖ ", " ▚▌▞ ", "▗▝▌▘▖", " ▚▌▞ "),
)
_NOTES = 12


def room(clock: str, found: int, of: int, picture: int | None) -> list[Row]:
    """The room at a time of day (HH:MM), with as many notes on its board and leaves on its plant as endings found.

    `picture` picks a picture of the steam; None keeps it still.
    """
    notes = _board(found, of)
    hour = clock.rjust(5)
    return [
        _row(("┌── notices ──┐", "faint"), ("     ╭───────╮", "faint")),
        _row(
            ("│", "faint"),
            (notes[0], "reputation"),
            ("│", "faint"),
            ("     │ ", "faint"),
            (hour, "quiet"),
            (" │", "faint"),
        ),
        _row(("│", "faint"), (notes[1], "reputation"), ("│", "faint"), ("     ╰───────╯", "faint")),
        _row(("└─────────────┘", "faint")),
        *_table(found, of, picture, 3, 6, WIDTH),
    ]


def table(found: int, of: int, picture: int | None) -> list[Row]:
    """What stands on the table of that room, for where there is no room for all of it."""
    return _table(found, of, picture, 0, 4, TABLE)[1:]


def _table(found: int, of: int, picture: int | None, edge: int, apart: int, width: int) -> list[Row]:
    steam = _STILL if picture is None else _STEAM[picture % len(_STEAM)]
    plant = _plant(found, of)
    left, between = " " * edge, " " * apart
    return [
        _row((f"{left}{steam[0]}", "dim")),
        _row((f"{left}{steam[1]}", "dim"), (f"   {between}", "ink"), (plant[0], "rise")),
        _row((f"{left}{steam[2]}", "dim"), (f"   {between}", "ink"), (plant[1], "rise")),
        _row((f"{left}▄▄▄▄▄▄▄▄▄  ", "accent"), (f" {between}", "ink"), (plant[2], "rise")),
        _row((f"{left}█████████▀▜▖", "accent"), (between, "ink"), (plant[3], "rise")),
        _row((f"{left}█████████ ▐▌", "accent"), (f"{between}▟███▙", "fall")),
        _row((f"{left}█████████▄▟▘", "accent"), (f"{between}▐███▌", "fall")),
        _row((f"{left}▝▀▀▀▀▀▀▀▘ ", "accent"), (f"   {between}▀▀▀", "fall")),
        _row(("▀" * width, "faint")),
    ]


def _row(*parts: tuple[str, Role]) -> Row:
    return tuple(Span(text, role) for text, role in parts)


def _plant(found: int, of: int) -> tuple[str, str, str, str]:
    share = found / of if of else 0.0
    stage = 0 if not found else min(len(_PLANTS) - 1, 1 + int(share * (len(_PLANTS) - 1)))
    return _PLANTS[stage]


def _board(found: int, of: int) -> tuple[str, str]:
    notes = min(_NOTES, found if of <= _NOTES else round(_NOTES * found / of + 0.49))
    half = _NOTES // 2
    rows = []
    for first in (0, half):
        pinned = max(0, min(half, notes - first))
        rows.append((" ▪" * pinned).ljust(13))
    return rows[0], rows[1]

"""Bars of counts: as long as the count is in comparison, never empty for somebody, with the number beside."""

from game.play.rows import Role, Row, Span


def bar(count: int, most: int, room: int, role: Role = "accent") -> Row:
    """A bar of at most `room` cells for a count, where `most` fills it. One cell a person, where there is room."""
    if count <= 0 or room <= 0:
        return ()
    full = count if most <= room else max(1, round(room * count / most))
    return (Span("▰" * min(full, room), role),)


def gauge(count: int, total: int, room: int, role: Role = "accent") -> Row:
    """A share of a whole, as a bar of `room` cells."""
    full = 0 if not total else max(int(count > 0), round(room * count / total))
    return (Span("▰" * full, role), Span("▱" * (room - full), "faint"))

"""The margin of the play screen: who is here, who is elsewhere, how each feels, who does not know yet."""

from game.play.meters import moved
from game.play.rows import BLANK, Row, Span, cells, cut, indented, wrap_text
from game.play.view import NARROW_MARGIN, Columns, View
from game.story.event import CameOut, Heard, Moved

#: What stands below the name of somebody for whom something waits.
UNHEARD = "has not heard"
_DOTS = 5


def fitting_margin(view: View, columns: Columns, room: int) -> list[Row]:
    """The margin with what each person last saw, where there is room for it."""
    full = margin_rows(view, columns, columns.margin > NARROW_MARGIN)
    return full if len(full) <= room else margin_rows(view, columns, False)


def margin_rows(view: View, columns: Columns, memories: bool) -> list[Row]:
    """Who is here and who is elsewhere, how each feels, and who does not know yet."""
    here = [person for person in range(len(view.story.people)) if person in view.leaf.after.here]
    away = [person for person in range(len(view.story.people)) if person not in here]
    if not columns.margin:
        return _folded(view, here, columns)
    rows: list[Row] = []
    for title, people in (("here", here), ("elsewhere", away)):
        if not people and title == "elsewhere":
            continue
        rows.extend([BLANK] if rows else [])
        rows.append((Span(title, "quiet"),))
        for person in people:
            rows.extend(_person(view, person, columns, memories))
        if not people:
            rows.append((Span("nobody but you", "faint"),))
    return rows


def _person(view: View, person: int, columns: Columns, memories: bool) -> list[Row]:
    someone = view.story.people[person]
    room = columns.margin
    names = min(max(cells(one.name) for one in view.story.people), room - _DOTS - 4)
    name = cut(someone.name, names)
    rows: list[Row] = []
    if view.hide_numbers:
        rows.append((Span(name),))
    else:
        rows.append(
            (
                Span(name + " " * (names + 1 - cells(name))),
                *_dots(view.leaf.after.goodwill[person]),
                *_arrow(view, person),
            )
        )
    news = _news(view, person)
    if news:
        rows.append((Span(f"  {news}", "quiet" if news == UNHEARD else "said"),))
    seen = dict(view.last_seen).get(person) if memories else None
    if seen:
        rows.extend(indented(wrap_text(seen, room - 2, "faint"), 2))
    return rows


def _news(view: View, person: int) -> str:
    """What a person has just learned of, or has yet to."""
    for event in view.leaf.happened:
        if isinstance(event, Heard) and event.person == person:
            return "has heard"
    if any(isinstance(event, CameOut) for event in view.leaf.happened) and any(
        isinstance(event, Moved) and event.late and event.person == person for event in view.leaf.happened
    ):
        return "it came out"
    return UNHEARD if view.leaf.after.has_not_heard(person) else ""


def _dots(goodwill: int) -> Row:
    full = min(_DOTS, (goodwill + 10) // 20)
    return (Span("●" * full, "goodwill"), Span("○" * (_DOTS - full), "faint"))


def _arrow(view: View, person: int) -> Row:
    before, after = view.leaf.before.goodwill[person], view.leaf.after.goodwill[person]
    return () if before == after else (Span(" "), moved(after - before))


def _folded(view: View, here: list[int], columns: Columns) -> list[Row]:
    names = ", ".join(view.story.people[person].name for person in here) or "nobody but you"
    unheard = [one.name for place, one in enumerate(view.story.people) if view.leaf.after.has_not_heard(place)]
    rows = list(wrap_text(f"here: {names}", columns.width, "quiet"))
    if unheard:
        rows.extend(wrap_text(f"has not heard: {', '.join(unheard)}", columns.width, "quiet"))
    return [*rows, BLANK]

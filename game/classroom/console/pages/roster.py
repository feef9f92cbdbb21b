"""The roster as rows: a student a row, as many as fit around the one who is selected."""

from collections.abc import Collection

from attrs import frozen

from game.classroom.console.board import Board, Entry, Order
from game.classroom.naming import LONGEST
from game.play.rows import BLANK, Row, Span, cells, cut, wrap_text

#: What the roster is sorted by, in words.
SORTED: dict[Order, str] = {"joined": "in order of joining", "quiet": "quiet longest first", "name": "by name"}

_NUMBER, _CHOICES, _MINUTES, _STATUS = 4, 8, 5, 13
#: The same below this width, where a name is worth more than a word.
_TIGHT, _TIGHT_CHOICES, _TIGHT_STATUS = 64, 6, 9
#: How wide names are at the least, and places unless told, in cells; and places beside longer names: the map has them.
_LEAST_NAME, _LEAST_PLACE = 12, 10
#: What stands in front of a student who is marked.
MARK = "✓"
NOBODY_MARKED: Collection[str] = ()


@frozen
class _Columns:
    """How wide each column is, in cells; the number stands in front, then the sign."""

    name: int
    place: int
    choices: int
    minutes: int
    status: int


def roster_rows(
    board: Board,
    order: Order,
    selected: str,
    width: int,
    room: int,
    *,
    focused: bool = True,
    marked: Collection[str] = NOBODY_MARKED,
    longest_place: int = _LEAST_NAME,
) -> list[Row]:
    """The roster under the names of its columns. `selected` is an alias; it shows as such while it is `focused`.

    `marked` are aliases. `longest_place` is the longest name of a scene, in cells: columns stay where they are while
    students walk from scene to scene.
    """
    students = board.roster(order)
    if not students:
        return _empty(board, width)
    longest_name = max(cells(board.called(student)) for student in students)
    columns = _columns(width, min(LONGEST, longest_name), longest_place)
    aliases = [student.alias for student in students]
    at = aliases.index(selected) if selected in aliases else 0
    space = max(1, room - (1 if len(students) < room else 2))
    first = max(0, min(at - space // 2, len(students) - space))
    shown = [board.entry(student) for student in students[first : first + space]]
    rows = [
        _line(entry, columns, width, focused and entry.alias == aliases[at], entry.alias in marked) for entry in shown
    ]
    more = f"{first + 1} to {first + len(shown)} of {len(students)}; ↑ ↓ and numbers go to the others"
    rest: list[Row] = (
        [(Span(" " * (_NUMBER + 2) + cut(more, width - 6), "quiet"),)] if len(shown) < len(students) else []
    )
    return [_heading(columns), *rows, *rest]


def _empty(board: Board, width: int) -> list[Row]:
    words = "Nobody has come yet. Read out the line and the code above."
    if board.lesson.phase == "ended":
        words = "Nobody came."
    return [BLANK, *wrap_text(words, min(width, 60), "quiet")]


def _columns(width: int, longest_name: int, longest_place: int) -> _Columns:
    """The name as long as names may be, where there is room for it beside the place; else as the two of them need."""
    tight = width < _TIGHT
    choices, status = (_TIGHT_CHOICES, _TIGHT_STATUS) if tight else (_CHOICES, _STATUS)
    left = width - _NUMBER - 2 - choices - _MINUTES - status - 3
    name = LONGEST
    if name + longest_place > left:
        name = max(6, min(max(_LEAST_NAME, longest_name), left - min(_LEAST_PLACE, longest_place)))
    return _Columns(name, max(4, left - name), choices, _MINUTES, status)


def _heading(columns: _Columns) -> Row:
    choices = "choices" if columns.choices == _CHOICES else "chose"
    names = f"{'name':<{columns.name}} {'where':<{columns.place}}"
    return (Span(f"{' ' * (_NUMBER + 2)}{names}{choices:>{columns.choices}}{'min':>{columns.minutes}}", "quiet"),)


def _line(entry: Entry, columns: _Columns, width: int, chosen: bool, marked: bool) -> Row:
    action = f"open_student:{entry.alias}"
    number = f"{entry.number:>{_NUMBER - 1}} "
    sign = MARK if marked else entry.sign
    name, place = _filled(entry.name, columns.name), _filled(entry.place, columns.place)
    minutes = "" if entry.minutes is None else entry.minutes
    counts = f"{entry.choices:>{columns.choices}}{minutes:>{columns.minutes}}  "
    status = cut(entry.status if columns.status == _STATUS else entry.short, columns.status)
    if chosen:
        text = f"{number}{sign} {name} {place}{counts}{status}"
        return (Span(text + " " * max(0, width - cells(text)), "selected", "strong", action),)
    return (
        Span(number, "accent" if marked else "faint", "", action),
        Span(f"{sign} ", "accent" if marked else "ink" if entry.role == "accent" else entry.role, "", action),
        Span(f"{name} ", "quiet" if entry.sign in "○×" else "ink", "", action),
        Span(place, "accent" if entry.finished else "quiet", "", action),
        Span(counts, "quiet", "", action),
        Span(status, entry.role if entry.role != "ink" else "quiet", "", action),
    )


def _filled(text: str, width: int) -> str:
    text = cut(text, width)
    return text + " " * (width - cells(text))

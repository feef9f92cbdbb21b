"""The title screen as rows: the room, what can be played, what was found."""

from attrs import frozen

from game.play.rows import BLANK, Row, Span, around, beside, cells, cut, indented, key_row, padded, wrap_text
from game.tui.pages import art


@frozen
class Entry:
    """A line of the menu: its key, its words, a remark at its end, and what is said while it is selected."""

    key: str
    label: str
    action: str
    remark: str = ""
    detail: tuple[str, ...] = ()


@frozen
class Title:
    """Everything that the title screen shows. `found` of `endings` have been reached."""

    entries: tuple[Entry, ...]
    selected: int
    clock: str
    found: int = 0
    endings: int = 0
    picture: int | None = None
    notice: str = ""


#: The rows that stand above and below the menu: its heading, what is said of the selection, the keys.
_AROUND = 11
_NAME = "BREAK ROOM"
_LINE = "The people you work with are customers."


def title_rows(title: Title, width: int, height: int) -> list[Row]:
    """The screen at a size: the room stands beside the menu where there is room for both."""
    inner = width - 4
    with_art = inner >= art.WIDTH + 40 and height >= 20
    left_width = inner - art.WIDTH - 3 if with_art else inner
    left = [(Span(_NAME, "title", "strong"),), *wrap_text(_LINE, left_width, "quiet"), BLANK]
    left += _menu(title, left_width, height - _AROUND)
    picture = art.room(title.clock, title.found, title.endings, title.picture) if with_art else []
    body: list[Row] = []
    for place in range(max(len(left), len(picture))):
        row = left[place] if place < len(left) else BLANK
        body.append((*padded(row, left_width + 3), *picture[place]) if place < len(picture) else row)
    top = [BLANK] * (2 if height >= 28 else 1)
    below = _below(title, inner)
    rows = [*top, *indented(body, 2)]
    rest = height - len(rows) - 3
    rows += indented([BLANK, *below][: max(0, rest)], 2)
    rows += [BLANK] * (height - len(rows) - 2)
    keys = [("↑ ↓", "choose", ""), ("Enter", "play", "enter"), ("s", "settings", "settings")]
    keys += [("?", "help", "help"), ("q", "quit", "quit")]
    return [*rows, *indented([key_row(keys, inner)], 2), BLANK][:height]


def _menu(title: Title, width: int, room: int) -> list[Row]:
    """The entries; where there is no room for all of them, those around the selected one."""
    rows: list[Row] = []
    selected = 0
    for place, entry in enumerate(title.entries):
        selected = len(rows) + (1 if entry.key == "s" else 0) if place == title.selected else selected
        if entry.key == "s" and rows:
            rows.append(BLANK)
        rows.append(_entry(entry, place == title.selected, width))
        if entry.key == "Enter":
            rows.append(BLANK)
    return around(rows, selected, selected, max(3, room))


def _entry(entry: Entry, chosen: bool, width: int) -> Row:
    mark = entry.key if len(entry.key) == 1 else ">"
    label = cut(entry.label, width - cells(entry.remark) - 6)
    if chosen:
        row = beside((Span(f" {mark}  {label}"),), (Span(f"{entry.remark} "),), width)
        text = "".join(span.text for span in row)
        return (Span(text, "selected", "strong", entry.action),)
    left: Row = (Span(f" {mark}  ", "accent", "strong", entry.action), Span(label, "ink", "", entry.action))
    return beside(left, (Span(f"{entry.remark} ", "quiet"),), width) if entry.remark else left


def _below(title: Title, width: int) -> list[Row]:
    rows: list[Row] = []
    if title.notice:
        rows.extend([*wrap_text(title.notice, width, "accent", "! "), BLANK])
    entry = title.entries[title.selected] if title.entries else None
    for place, line in enumerate(entry.detail if entry else ()):
        rows.extend(wrap_text(line, min(width, 76), "ink" if place == 0 else "quiet"))
    return rows

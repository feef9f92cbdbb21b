"""The story map as rows: scenes with their numbers, from the start on, and how many are at each.

Where somebody is, is always to be seen.
"""

from collections.abc import Mapping, Sequence

from attrs import evolve, frozen

from game.classroom.console.pages.bar import bar
from game.classroom.console.stops import Stop
from game.classroom.standing import NOBODY_THERE, Headcount
from game.play.rows import BLANK, Role, Row, Span, cells, cut, padded

_STEP, _LONGEST_NAME, _COUNT, _BAR = 5, 26, 3, 10
#: The narrowest column in which a scene and its count can be read, and one with a bar, in cells.
_NARROW, _BARRED = 17, 32
#: From so many cells on there is room for the names of who is where.
_ROOMY = 60
NO_NAMES: Mapping[str, str] = {}


@frozen
class _Rest:
    """Scenes in a row where nobody is, as one line."""

    stops: tuple[Stop, ...]


_Item = Stop | _Rest


def map_rows(
    stops: Sequence[Stop],
    counts: Mapping[str, Headcount],
    selected: str,
    width: int,
    room: int,
    *,
    names: Mapping[str, str] = NO_NAMES,
    focused: bool = True,
) -> list[Row]:
    """The map in `room` rows. `selected` is a scene's id; it shows as such while the map is `focused`.

    `names` are of those who are at each scene, told where there is room for them.
    Where the scenes do not all fit, those without anybody are folded; then they stand in columns; then those
    without anybody are left out; then they scroll.
    """
    if not stops:
        return [(Span("This scenario cannot be read, so there is no map.", "quiet"),)]
    chosen = selected if any(stop.scene == selected for stop in stops) else stops[0].scene
    items = _folded(stops, counts, chosen, room)
    most = max((count.all for count in counts.values()), default=0)
    draw = _Drawn(counts, names if width >= _ROOMY else NO_NAMES, chosen if focused else "", most)
    if len(items) <= room:
        return [draw.wide(item, width) for item in items]
    return _in_columns(stops, evolve(draw, names=NO_NAMES), chosen, width, room)


def _folded(stops: Sequence[Stop], counts: Mapping[str, Headcount], chosen: str, room: int) -> list[_Item]:
    """The scenes with as many empty ones folded as it takes to fit, in the longest runs of them."""
    runs = _runs(stops, counts, chosen)
    missing = len(stops) - room
    folded: dict[int, int] = {}
    for place in sorted(range(len(runs)), key=lambda place: -len(runs[place][1])):
        empty, run = runs[place]
        if missing > 0 and empty and len(run) > 1:
            folded[place] = min(len(run), missing + 1)
            missing -= folded[place] - 1
    items: list[_Item] = []
    for place, (_, run) in enumerate(runs):
        shown = len(run) - folded.get(place, 0)
        items += [*run[:shown], *([_Rest(tuple(run[shown:]))] if place in folded else [])]
    return items


def _runs(stops: Sequence[Stop], counts: Mapping[str, Headcount], chosen: str) -> list[tuple[bool, list[Stop]]]:
    """The stops in stretches: of empty scenes, and of others. Endings and scenes are stretches of their own."""
    runs: list[tuple[bool, list[Stop]]] = []
    for stop in stops:
        empty = stop.scene not in counts and stop.scene != chosen
        if runs and runs[-1][0] == empty and runs[-1][1][-1].ending == stop.ending:
            runs[-1][1].append(stop)
        else:
            runs.append((empty, [stop]))
    return runs


@frozen
class _Drawn:
    """How a line of the map is drawn: who is where, what is selected, and how many are where most are."""

    counts: Mapping[str, Headcount]
    names: Mapping[str, str]
    chosen: str
    most: int

    def wide(self, item: _Item, width: int) -> Row:
        """A line of its own: the number, the mark of an ending, the name, a bar, the count in words."""
        if isinstance(item, _Rest):
            return (Span(" " * (_STEP - 2) + "┆ ", "faint"), Span(_rest(item), "faint"))
        label = f"{item.number:>{_STEP - 3}}{'■' if item.ending else '':>{2 - item.number // 100}} "
        names = min(_LONGEST_NAME, max(10, (width - _STEP) // 2))
        count, action = self.counts.get(item.scene, NOBODY_THERE), f"open_scene:{item.scene}"
        name = cut(item.name, names)
        tail = self._tail(count, self.names.get(item.scene, ""), width - _STEP - names - 1)
        if item.scene == self.chosen:
            row = (*padded((Span(label + name),), _STEP + names + 1), *tail)
            return tuple(Span(span.text, "selected", "strong", action) for span in padded(row, width))
        role: Role = "ink" if count.all else "quiet"
        head = (Span(label, "faint", "", action), Span(name, role, "", action))
        return (*padded(head, _STEP + names + 1), *(span._replace(action=action) for span in tail))

    def _tail(self, count: Headcount, names: str, room: int) -> Row:
        """The count, a bar of it, how many of them are gone, and who they are as far as there is room."""
        if not count.all:
            return ()
        number: Row = (Span(f"{count.all:>{_COUNT}} ", "ink", "strong"),)
        gone = f" {count.away} gone" if count.away else ""
        free = room - _COUNT - 1 - len(gone)
        row = (*number, *bar(count.all, self.most, min(_BAR, free)), Span(gone if free >= 2 else "", "quiet"))
        start = _COUNT + _BAR + 12
        return (*padded(row, start), Span(cut(names, room - start), "quiet")) if names else row

    def narrow(self, item: _Item, width: int) -> Row:
        """A cell of a column: the number, the name and the count."""
        if isinstance(item, _Rest):
            return (Span(cut(f"┆ {len(item.stops)} with nobody", width), "faint"),)
        count, action = self.counts.get(item.scene, NOBODY_THERE), f"open_scene:{item.scene}"
        digits, label = max(2, len(str(self.most))), f"{item.number:>2} "
        room = min(_LONGEST_NAME, width - digits - 1 - len(label))
        name = cut(item.name, room)
        text = name + " " * (room - cells(name) + 1)
        number = f"{count.all or '·':>{digits}}"
        if item.scene == self.chosen:
            return (Span(f"{label}{text}{number}", "selected", "strong", action),)
        words = Span(text, "ink" if count.all else "quiet", "", action)
        return (Span(label, "faint", "", action), words, Span(number, "accent", "strong", action))


def _rest(rest: _Rest) -> str:
    count = len(rest.stops)
    what = "ending" if rest.stops[0].ending else "scene"
    return f"{count} {what}{'' if count == 1 else 's'}, nobody there"


def _in_columns(stops: Sequence[Stop], draw: _Drawn, chosen: str, width: int, room: int) -> list[Row]:
    """The scenes in columns, read downward; where there are more than fit, those around the chosen one."""
    most = max(1, width // _NARROW)
    items = _folded(stops, draw.counts, chosen, most * room)
    if most * room < len(items):
        items = [
            item for item in items if isinstance(item, Stop) and (item.scene in draw.counts or item.scene == chosen)
        ]
    across = min(most, -(-len(items) // max(1, room)))
    if across * room < len(items):
        return _scrolled(items, draw, chosen, across, width, room)
    return _columns(items, draw, across, width, -(-len(items) // across))


def _columns(items: Sequence[_Item], draw: _Drawn, across: int, width: int, room: int) -> list[Row]:
    each = (width + 2) // across - 2
    rows: list[Row] = []
    for place in range(min(room, len(items))):
        line: Row = BLANK
        for column, at in enumerate(range(place, len(items), room)):
            cell = draw.wide(items[at], each) if each >= _BARRED else draw.narrow(items[at], each)
            line = (*padded(line, column * (each + 2)), *cell)
        rows.append(line)
    return rows


def _scrolled(items: list[_Item], draw: _Drawn, chosen: str, across: int, width: int, room: int) -> list[Row]:
    """As many as fit, and in one last row how many scenes and students are elsewhere."""
    fits = across * (room - 1)
    at = next(place for place, item in enumerate(items) if isinstance(item, Stop) and item.scene == chosen)
    first = max(0, min(at - fits // 2, len(items) - fits))
    shown = items[first : first + fits]
    hidden = [item for item in (*items[:first], *items[first + fits :]) if isinstance(item, Stop)]
    students = sum(draw.counts.get(stop.scene, NOBODY_THERE).all for stop in hidden)
    rows = _columns(shown, draw, across, width, room - 1)
    scenes = "1 more scene" if len(hidden) == 1 else f"{len(hidden)} more scenes"
    words = cut(f"↑ ↓ {scenes}, {students} there", width)
    return [*rows, (Span(words, "quiet"),)]


def walked(stops: Sequence[Stop], selected: str, by: int) -> str:
    """The scene that is selected after walking by so many; the first one where none was."""
    scenes = [stop.scene for stop in stops]
    at = scenes.index(selected) if selected in scenes else 0
    return scenes[max(0, min(len(scenes) - 1, at + by))] if scenes else ""

"""The play screen as rows: the story on the left, the people in the margin, what it cost along the foot.

Pure, so that the checker measures the very layout that the screen draws.
"""

from attrs import evolve, frozen

from game.play.leaf import Leaf, Standing
from game.play.rows import BLANK, Row, Span, beside, cells, cut, indented, padded, width_of, wrap_text, wrapped
from game.story.event import Ended, Heard, Offered, Stuck, WentOn
from game.story.model import Story, Variable
from game.story.state import REPUTATION

#: The smallest screen that the game promises to fit.
SMALLEST = (80, 24)
#: Below this many columns the margin folds into one line; from `WIDE` on it says what each person last saw.
FOLDED, WIDE = 60, 100
#: The longest line that is read with ease, in cells.
LONGEST_LINE = 72
_DOTS, _CELLS = 5, 10
_NARROW_MARGIN = 24
_HEAD, _FOOT = 3, 3


@frozen
class View:
    """Everything that the play screen shows: a leaf, what was told before it, and how it is shown."""

    story: Story
    leaf: Leaf
    before: tuple[Leaf, ...] = ()
    selected: int = 0
    hide_numbers: bool = False
    notice: str = ""
    last_seen: tuple[tuple[int, str], ...] = ()
    meters: Standing | None = None


@frozen
class Page:
    """A laid-out screen: its rows from the top, and whether everything that belongs on it fits."""

    rows: tuple[Row, ...]
    fits: bool
    meter_rows: range = range(0)


@frozen
class _Columns:
    left: int
    margin: int
    indent: int
    width: int


def _columns(width: int) -> _Columns:
    indent = 1 if width < FOLDED else 2
    inner = width - 2 * indent
    if width <= FOLDED:
        return _Columns(inner, 0, indent, inner)
    margin = _NARROW_MARGIN if width < WIDE else min(40, _NARROW_MARGIN + (width - 80) // 3)
    return _Columns(min(LONGEST_LINE, inner - margin - 2), margin, indent, inner)


def play_page(view: View, width: int, height: int) -> Page:
    """Lay out the play screen. `fits` is False where something had to be cut at the top."""
    columns = _columns(width)
    foot = [*_shown(view, columns), _meters(view, columns), BLANK, _keys(view, columns)]
    choices = _choices(view, columns)
    story = _story(view, columns)
    margin = _fitting_margin(view, columns, height - _HEAD - len(foot) - len(choices) - 2)
    needed = max(len(story), len(margin)) + len(choices) + (1 if choices else 0)
    # On a full page the blank row at its top goes first, so that what is chosen stays apart from what it costs.
    head = _head(view, columns)[1 if needed + _HEAD + len(foot) >= height else 0 :]
    room = height - len(head) - len(foot)
    body_room = room - len(choices) - (1 if choices else 0)
    fits = len(story) <= body_room and len(margin) <= body_room
    story = _filled(view, story, columns, body_room - 1)
    body = _side_by_side(story[-max(body_room, 0) :] if body_room > 0 else [], margin, columns, body_room)
    gap = [BLANK] if choices else []
    rows = [*head, *body, *gap, *choices]
    rows.extend([BLANK] * (height - len(foot) - len(rows)))
    placed = [*indented(rows[: height - len(foot)], columns.indent), *indented(foot, columns.indent)]
    return Page(tuple(placed), fits, range(height - len(foot), height - 2))


def needed_rows(view: View, width: int) -> int:
    """How many rows the screen needs at a width, for nothing to be cut."""
    columns = _columns(width)
    body = max(len(_story(view, columns)), len(_margin(view, columns, False)))
    choices = _choices(view, columns)
    foot = len(_shown(view, columns)) + _FOOT
    return _HEAD - 1 + body + (len(choices) + 1 if choices else 0) + foot


def _head(view: View, columns: _Columns) -> list[Row]:
    turn = f"turn {view.leaf.number + (0 if isinstance(view.leaf.end, Ended) else 1)}"
    corner = f"{view.leaf.at} · {turn}" if view.leaf.at else turn
    title = Span(cut(view.story.title.upper(), columns.width - cells(corner) - 2), "title", "strong")
    return [BLANK, beside((title,), (Span(cut(corner, columns.width - 4), "quiet"),), columns.width), BLANK]


def _story(view: View, columns: _Columns) -> list[Row]:
    """What was just done and said, then what the scene tells: the newest words are the brightest."""
    leaf = view.leaf
    blocks = [list(wrapped(paragraph, columns.left, "said", "╵ ")) for paragraph in leaf.said]
    for event in leaf.happened:
        if isinstance(event, Heard) and not leaf.said:
            name = view.story.people[event.person].name
            blocks.append(list(wrap_text(f"{name} has heard.", columns.left, "said", "╵ ")))
    if isinstance(leaf.end, Ended):
        blocks.append([(Span(leaf.end.title, "accent", "strong"),)])
    blocks.extend(list(wrapped(paragraph, columns.left, "ink")) for paragraph in leaf.told)
    if isinstance(leaf.end, Stuck):
        sorry = "The story has nothing to offer here: that is its author's mistake, not yours. Take your last choice back."
        blocks.append(list(wrap_text(sorry, columns.left, "fall")))
    if view.notice:
        blocks.append(list(wrap_text(view.notice, columns.left, "accent", "! ")))
    return _joined(blocks)


def _joined(blocks: list[list[Row]]) -> list[Row]:
    rows: list[Row] = []
    for block in blocks:
        if block:
            rows.extend([BLANK, *block] if rows else block)
    return rows


def _filled(view: View, story: list[Row], columns: _Columns, room: int) -> list[Row]:
    """Above the newest words, as many whole paragraphs as fit of what was told before, dimmed."""
    free = room - len(story)
    for leaf in reversed(view.before):
        for paragraph in reversed((*leaf.said, *leaf.told)):
            rows = wrapped(paragraph, columns.left, "dim")
            if len(rows) + 1 > free:
                return story
            story = [*rows, BLANK, *story]
            free -= len(rows) + 1
    return story


def _side_by_side(story: list[Row], margin: list[Row], columns: _Columns, room: int) -> list[Row]:
    if not columns.margin:
        return [*margin, *story][: max(room, 0)]
    rows = []
    start = columns.width - columns.margin
    for place in range(max(len(story), len(margin))):
        left = story[place] if place < len(story) else BLANK
        right = margin[place] if place < len(margin) else BLANK
        rows.append((*padded(left, start), *right) if right else left)
    return rows[: max(room, 0)]


def _fitting_margin(view: View, columns: _Columns, room: int) -> list[Row]:
    """The margin with what each person last saw, where there is room for it."""
    full = _margin(view, columns, columns.margin > _NARROW_MARGIN)
    return full if len(full) <= room else _margin(view, columns, False)


def _margin(view: View, columns: _Columns, memories: bool) -> list[Row]:
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


def _person(view: View, person: int, columns: _Columns, memories: bool) -> list[Row]:
    someone = view.story.people[person]
    room = columns.margin
    names = min(max(cells(one.name) for one in view.story.people), room - _DOTS - 4)
    name = cut(someone.name, names)
    rows: list[Row] = []
    if view.hide_numbers:
        rows.append((Span(name),))
    else:
        rows.append((Span(name + " " * (names + 1 - cells(name))), *_dots(view.leaf.after.goodwill[person]), *_arrow(view, person)))
    if view.leaf.after.has_not_heard(person):
        rows.append((Span("  has not heard", "quiet"),))
    seen = dict(view.last_seen).get(person) if memories else None
    if seen:
        rows.extend(indented(wrap_text(seen, room - 2, "faint"), 2))
    return rows


def _dots(goodwill: int) -> Row:
    full = min(_DOTS, (goodwill + 10) // 20)
    return (Span("●" * full, "goodwill"), Span("○" * (_DOTS - full), "faint"))


def _arrow(view: View, person: int) -> Row:
    before = view.leaf.before.goodwill[person] if person != REPUTATION else view.leaf.before.reputation
    after = view.leaf.after.goodwill[person] if person != REPUTATION else view.leaf.after.reputation
    return () if before == after else (Span(" "), _moved(after - before))


def _moved(amount: int) -> Span:
    return Span(f"▲{amount}", "rise") if amount > 0 else Span(f"▼{-amount}", "fall")


def _folded(view: View, here: list[int], columns: _Columns) -> list[Row]:
    names = ", ".join(view.story.people[person].name for person in here) or "nobody but you"
    unheard = [one.name for place, one in enumerate(view.story.people) if view.leaf.after.has_not_heard(place)]
    rows = list(wrap_text(f"here: {names}", columns.width, "quiet"))
    if unheard:
        rows.extend(wrap_text(f"has not heard: {', '.join(unheard)}", columns.width, "quiet"))
    return [*rows, BLANK]


def _choices(view: View, columns: _Columns) -> list[Row]:
    end = view.leaf.end
    if isinstance(end, WentOn):
        return [(Span("Enter", "accent", "strong", "choose"), Span("  go on", "quiet", "", "choose"))]
    if isinstance(end, Ended):
        return [(Span("Enter", "accent", "strong", "choose"), Span("  look back on it", "quiet", "", "choose"))]
    if not isinstance(end, Offered):
        return []
    rows: list[Row] = []
    number = 0
    for option in end.options:
        if option.locked is not None:
            rows.extend(_locked_row(option.line, option.locked, columns))
            continue
        number += 1
        chosen = number - 1 == view.selected
        rows.extend(_choice_rows(number, option.line, chosen, columns))
    return rows


def _choice_rows(number: int, line: str, chosen: bool, columns: _Columns) -> list[Row]:
    action = f"choose:{number}"
    label = f"{number}".ljust(3)
    rows: list[Row] = []
    for place, words in enumerate(wrap_text(line, columns.width - 3)):
        first = label if place == 0 else "   "
        text = "".join(span.text for span in words)
        if chosen:
            row: Row = (Span(first + text, "selected", "strong", action),)
            rows.append((*row, Span(" " * (columns.width - width_of(row)), "selected", "", action)))
        else:
            rows.append((Span(first, "accent", "strong", action), Span(text, "ink", "", action)))
    return rows


def _locked_row(line: str, reason: str, columns: _Columns) -> list[Row]:
    left: Row = (Span("·  ", "faint"), Span(line, "quiet"))
    right: Row = (Span(reason, "quiet", "emphasis"),)
    if width_of(left) + width_of(right) + 2 <= columns.width:
        return [beside(left, right, columns.width)]
    text = f"{line} ({reason})"
    return [
        (Span("·  " if place == 0 else "   ", "faint"), *row)
        for place, row in enumerate(wrap_text(text, columns.width - 3, "quiet"))
    ]


def _shown(view: View, columns: _Columns) -> list[Row]:
    rows: list[Row] = []
    for slot, variable in enumerate(view.story.variables):
        if variable.shown:
            now, was = view.leaf.after.variables[slot], view.leaf.before.variables[slot]
            rows.append(_gauge(variable, now, was, columns))
    return rows or [BLANK]


def _gauge(variable: Variable, now: bool | int | str, was: bool | int | str, columns: _Columns) -> Row:
    label = Span(f"{cut(variable.shown or '', columns.width - 24)} ", "quiet")
    if isinstance(now, bool) or not isinstance(now, int) or not isinstance(was, int):
        words = {True: "yes", False: "no"}.get(now, str(now)) if isinstance(now, bool) else str(now)
        return (label, Span(words, "ink"))
    row: Row = (label,)
    if variable.low is not None and variable.high is not None:
        full = round(_CELLS * (now - variable.low) / (variable.high - variable.low))
        row = (*row, Span("▰" * full, "accent"), Span("▱" * (_CELLS - full), "faint"))
    row = (*row, Span(f" {now}", "ink"))
    return row if now == was else (*row, Span(" "), _moved(now - was))


def _meters(view: View, columns: _Columns) -> Row:
    if view.hide_numbers:
        return (Span("reputation and goodwill: at the end", "faint"),)
    leaf = view.leaf
    shown = view.meters or leaf.after
    left = meter("reputation", shown.reputation, leaf.after.reputation - leaf.before.reputation)
    if not view.story.people:
        return left
    return beside(left, meter("goodwill", shown.mean, leaf.after.mean - leaf.before.mean), columns.width)


def meter(name: str, value: int, moved: int = 0) -> Row:
    """A stat of 0..100 as a bar of ten cells, its number, and how far it moved."""
    full = min(_CELLS, (value + 5) // 10)
    role = "reputation" if name == "reputation" else "goodwill"
    bar = (Span("▰" * full, role), Span("▱" * (_CELLS - full), "faint"))  # type: ignore[arg-type]
    row = (Span(f"{name} ", "quiet"), *bar, Span(f" {value}", "ink"))
    return (*row, Span(" "), _moved(moved)) if moved else row


def _keys(view: View, columns: _Columns) -> Row:
    end = view.leaf.end
    count = len(end.open) if isinstance(end, Offered) else 0
    keys = [("u", "undo", "undo"), ("b", "back", "back"), ("w", "why", "why"), ("m", "map", "map")]
    keys += [("?", "help", "help"), ("q", "leave", "leave")]
    if count:
        keys.insert(0, (f"1-{count}" if count > 1 else "1", "choose", ""))
    else:
        keys.insert(0, ("Enter", "go on", "choose"))
    if view.leaf.number == 0:
        keys = [key for key in keys if key[0] not in ("u", "w")]
    return key_row(keys, columns.width)


def key_row(keys: list[tuple[str, str, str]], width: int) -> Row:
    """Keys with what they do, as many as fit; each can be clicked."""
    row: list[Span] = []
    for key, label, action in keys:
        spans = (Span(key, "accent", "strong", action), Span(f" {label}", "quiet", "", action))
        if width_of((*row, *spans)) + 3 > width and row:
            break
        row.extend((*([Span("   ")] if row else []), *spans))
    return tuple(row)


def last_seen(story: Story, leaves: tuple[Leaf, ...]) -> tuple[tuple[int, str], ...]:
    """What each person last saw you do, in your choice's own words."""
    seen: dict[int, str] = {}
    for leaf in leaves:
        for event in leaf.did:
            seen.update(dict.fromkeys(event.witnesses, event.line))
    return tuple(sorted(seen.items()))


def animated(view: View, share: float) -> View:
    """The view with its meters a share (0..1) of the way from before to after."""
    old, new = view.leaf.before, view.leaf.after
    at = tuple(round(a + (b - a) * share) for a, b in zip(old.goodwill, new.goodwill, strict=True))
    reputation = round(old.reputation + (new.reputation - old.reputation) * share)
    return evolve(view, meters=evolve(new, reputation=reputation, goodwill=at))



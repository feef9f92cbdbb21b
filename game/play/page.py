"""The play screen as rows: the story on the left, the people in the margin, what it cost along the foot.

Pure, so that the checker measures the very layout that the screen draws.
"""

from attrs import frozen

from game.play.choices import choice_rows, keys_of
from game.play.margin import fitting_margin
from game.play.meters import meter_row, shown_rows
from game.play.rows import BLANK, Row, Span, beside, cells, cut, indented, padded, wrap_text, wrapped
from game.play.view import Columns, View, columns_of
from game.story.event import Ended, Heard, Offered, Stuck

_HEAD, _FOOT = 3, 3
_SORRY = "The story has nothing to offer here: its author's mistake, not yours. Take your last choice back."


@frozen
class Page:
    """A laid-out screen: its rows from the top, and whether everything that belongs on it fits."""

    rows: tuple[Row, ...]
    fits: bool


def play_page(view: View, width: int, height: int) -> Page:
    """Lay out the play screen. `fits` is False where something had to be cut at the top.

    An ending has its page to itself; so has a page without choices that would not fit beside the margin.
    """
    ended, choosing = isinstance(view.leaf.end, Ended), isinstance(view.leaf.end, Offered)
    page = _laid_out(view, columns_of(width, alone=ended), height)
    return page if page.fits or ended or choosing else _laid_out(view, columns_of(width, alone=True), height)


def needed_rows(view: View, width: int) -> int:
    """How many rows the screen needs at a width, for nothing to be cut."""
    ways = [_needed(view, columns_of(width))] if not isinstance(view.leaf.end, Ended) else []
    ways += [_needed(view, columns_of(width, alone=True))] if not isinstance(view.leaf.end, Offered) else []
    return min(ways)


def _needed(view: View, columns: Columns) -> int:
    body = max(len(_story(view, columns)), len(_margin(view, columns, 0)))
    choices = choice_rows(view, columns)
    return _HEAD - 1 + body + (len(choices) + 1 if choices else 0) + len(shown_rows(view, columns)) + _FOOT


def _laid_out(view: View, columns: Columns, height: int) -> Page:
    foot = [*shown_rows(view, columns), meter_row(view, columns), BLANK, keys_of(view, columns)]
    choices = choice_rows(view, columns)
    story = _story(view, columns)
    margin = _margin(view, columns, height - _HEAD - len(foot) - len(choices) - 2)
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
    return Page(tuple(placed), fits)


def _margin(view: View, columns: Columns, room: int) -> list[Row]:
    return [] if columns.alone else fitting_margin(view, columns, room)


def _head(view: View, columns: Columns) -> list[Row]:
    turn = f"turn {view.leaf.number + (0 if isinstance(view.leaf.end, Ended) else 1)}"
    corner = f"{view.leaf.at} · {turn}" if view.leaf.at else turn
    title = Span(cut(view.story.title.upper(), columns.width - cells(corner) - 2), "title", "strong")
    return [BLANK, beside((title,), (Span(cut(corner, columns.width - 4), "quiet"),), columns.width), BLANK]


def _story(view: View, columns: Columns) -> list[Row]:
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
        blocks.append(list(wrap_text(_SORRY, columns.left, "fall")))
    if view.notice:
        blocks.append(list(wrap_text(view.notice, columns.left, "accent", "! ")))
    return _joined(blocks)


def _joined(blocks: list[list[Row]]) -> list[Row]:
    rows: list[Row] = []
    for block in blocks:
        if block:
            rows.extend([BLANK, *block] if rows else block)
    return rows


def _filled(view: View, story: list[Row], columns: Columns, room: int) -> list[Row]:
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


def _side_by_side(story: list[Row], margin: list[Row], columns: Columns, room: int) -> list[Row]:
    if not columns.margin:
        return [*margin, *story][: max(room, 0)]
    rows = []
    start = columns.width - columns.margin
    for place in range(max(len(story), len(margin))):
        left = story[place] if place < len(story) else BLANK
        right = margin[place] if place < len(margin) else BLANK
        rows.append((*padded(left, start), *right) if right else left)
    return rows[: max(room, 0)]

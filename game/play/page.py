"""The play screen as rows: the story on the left, the people in the margin, what it cost along the foot.

Pure, so that the checker measures the very layout that the screen draws.
"""

from attrs import frozen

from game.play.choices import choice_rows, keys_of
from game.play.margin import fitting_margin
from game.play.meters import meter_row, shown_rows
from game.play.rows import (
    BLANK,
    Row,
    Span,
    around,
    beside,
    cells,
    cut,
    indented,
    padded,
    windowed,
    wrap_text,
    wrapped,
)
from game.play.spoken import SORRY
from game.play.view import Columns, View, columns_of
from game.story.event import Ended, Offered, Stuck
from game.story.text import Run

_HEAD, _FOOT = 3, 3
#: The rows that the story, and the choices, keep on a screen that cannot hold both.
_LEAST_STORY, _LEAST_CHOICES = 6, 4


@frozen
class Page:
    """A laid-out screen: its rows from the top, and whether everything that belongs on it fits.

    `scrolls` says by how many rows the story can be scrolled, `meter_at` in which row the meters stand, `seen` how many
    rows of the story are to be seen, marks aside.
    """

    rows: tuple[Row, ...]
    fits: bool
    scrolls: int
    meter_at: int
    seen: int = 1


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
    above, margin = _people(view, columns, 0)
    body = max(len(above) + len(_story(view, columns)) + len(_notice(view, columns)), len(margin))
    choices = choice_rows(view, columns)
    return _HEAD - 1 + body + (len(choices) + 1 if choices else 0) + len(shown_rows(view, columns)) + _FOOT


def _laid_out(view: View, columns: Columns, height: int) -> Page:
    foot = [*shown_rows(view, columns), meter_row(view, columns), BLANK, keys_of(view, columns)]
    story, notice, every_choice = _story(view, columns), _notice(view, columns), choice_rows(view, columns)
    above, margin = _people(view, columns, height - _HEAD - len(foot) - len(every_choice) - 2)
    text = len(above) + len(story) + len(notice)
    needed = max(text, len(margin)) + len(every_choice) + (1 if every_choice else 0)
    # On a full page the blank row at its top goes first, so that what is chosen stays apart from what it costs.
    head = _head(view, columns)[1 if needed + _HEAD + len(foot) >= height else 0 :]
    room = height - len(head) - len(foot)
    choices = _choices_in(every_choice, room - min(text, _LEAST_STORY) - 1)
    body_room = max(0, room - len(choices) - (1 if choices else 0))
    scrolls = max(0, text - body_room)
    fits = not scrolls and len(margin) <= body_room and len(choices) == len(every_choice)
    if scrolls:
        told = _scrolled([*above, *story], view.scroll, notice, body_room)
    else:
        told = [*above, *_filled(view, story, columns, body_room - 1 - len(above) - len(notice)), *notice]
    body = _side_by_side(told, windowed(margin, 0, body_room), columns, body_room)
    rows = [*head, *body, *([BLANK] if choices else []), *choices]
    rows.extend([BLANK] * (height - len(foot) - len(rows)))
    placed = [*indented(rows[: height - len(foot)], columns.indent), *indented(foot, columns.indent)]
    return Page(tuple(placed), fits, scrolls, height - _FOOT, max(1, body_room - len(notice) - 2))


def _scrolled(text: list[Row], first: int, notice: list[Row], room: int) -> list[Row]:
    """A window on a text that is too long; what answers the last key stays in sight below it."""
    if len(notice) > room:
        return notice[1:]
    return [*windowed(text, first, room - len(notice)), *notice]


def _choices_in(rows: list[Row], room: int) -> list[Row]:
    """The choices that there is room for, the selected one among them."""
    chosen = [place for place, row in enumerate(rows) if any(span.role == "selected" for span in row)] or [0]
    return around(rows, chosen[0], chosen[-1], max(_LEAST_CHOICES, room))


def _people(view: View, columns: Columns, room: int) -> tuple[list[Row], list[Row]]:
    """Who is there: folded into lines above the story, or in the margin beside it."""
    people = [] if columns.alone else fitting_margin(view, columns, room)
    return ([], people) if columns.margin else (people, [])


def _head(view: View, columns: Columns) -> list[Row]:
    turn = f"turn {view.leaf.number + (0 if isinstance(view.leaf.end, Ended) else 1)}"
    corner = f"{view.leaf.at} · {turn}" if view.leaf.at else turn
    title = Span(cut(view.story.title.upper(), columns.width - cells(corner) - 2), "title", "strong")
    return [BLANK, beside((title,), (Span(cut(corner, columns.width - 4), "quiet"),), columns.width), BLANK]


def _story(view: View, columns: Columns) -> list[Row]:
    """What was just done and said, then what the scene tells: the newest words are the brightest."""
    leaf = view.leaf
    blocks = [list(wrapped(paragraph, columns.left, "said", "╵ ")) for paragraph in leaf.said]
    if isinstance(leaf.end, Ended):
        blocks.append(list(wrapped((Run(leaf.end.title, "strong"),), columns.left, "accent")))
    blocks.extend(list(wrapped(paragraph, columns.left, "ink")) for paragraph in leaf.told)
    if isinstance(leaf.end, Stuck):
        blocks.append(list(wrap_text(SORRY, columns.left, "fall")))
    return _joined(blocks)


def _notice(view: View, columns: Columns) -> list[Row]:
    """The answer to what the player did, below the story."""
    return [BLANK, *wrap_text(view.notice, columns.left, "accent", "! ")] if view.notice else []


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
    rows = []
    start = columns.width - columns.margin
    for place in range(max(len(story), len(margin))):
        left = story[place] if place < len(story) else BLANK
        right = margin[place] if place < len(margin) else BLANK
        rows.append((*padded(left, start), *right) if right else left)
    return rows[: max(room, 0)]

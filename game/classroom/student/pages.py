"""What a student sees of the class beside the play, as rows: the lobby, a word in between, the farewell."""

from collections.abc import Sequence

from attrs import frozen

from game.classroom.student.heading import said_heading, said_keys
from game.play.meters import meter
from game.play.rows import BLANK, Row, Span, cut, indented, key_row, padded, wrap_text
from game.source.text import harmless
from game.tui.pages import art
from game.tui.pages.notice import ROOMY, Notice, barred, boxed

#: Below this many columns a page has one column; and the rows that stand above and below what is on it.
FOLDED, AROUND = 60, 6
#: The longest line of text, in cells.
LINE = 68
#: The rows that a message of the instructor may take: in a box, with a bar, and on a page of less than `_LOW` rows.
_BOXED, _BARRED, _LOWEST, _LOW = 8, 5, 3, 18

#: For who has the old one on their pages.
NEW_WORD = "Your instructor has given you a new return word: ask for it."
#: What a pause means; short, so that it takes one row of a small screen.
_READ_ON = "you can read on; choosing waits."

Key = tuple[str, str, str]


@frozen
class Ticket:
    """How a student comes back: the line to type, and the return word to say. Either may be empty.

    `reworded`: the instructor has given them another word, which is not known here.
    """

    line: str = ""
    word: str = ""
    reworded: bool = False


@frozen
class Lobby:
    """What the lobby shows. `here` are the names of who is connected, in the order in which they joined.

    `scenario` is its title, `summary` what it says of itself, `minutes` how long a play takes. `status` says where the
    class is (`waiting` or `under_way`); `begun`: the student may begin now. `notice` is an answer to what they did.
    `clock` is the time of day (HH:MM) in the picture of the room; without it there is no picture.
    """

    title: str
    scenario: str
    summary: str
    minutes: int
    status: str
    own: str
    here: tuple[str, ...]
    ticket: Ticket = Ticket()
    begun: bool = False
    may_rename: bool = True
    message: str = ""
    notice: str = ""
    clock: str = ""


@frozen
class Word:
    """A word in between that has the screen to itself: the class is over, the student was sent out."""

    heading: str
    text: str
    ticket: Ticket = Ticket()


@frozen
class Farewell:
    """What stands on the last page. `ending` is the title of the ending; empty where none was reached.

    `clock` as in the lobby. Stats are 0..100; `numbers` is None where they are hidden still. `over`: so is the class.
    `others`: somebody who is here still plays.
    """

    own: str
    scenario: str
    ending: str
    choices: int
    numbers: tuple[int, int] | None
    people: bool
    debriefed: bool
    over: bool
    ticket: Ticket = Ticket()
    message: str = ""
    clock: str = ""
    others: bool = False


def waiting() -> str:
    """Where a class is that has not begun."""
    return "The class begins when your instructor starts it. This page turns by itself."


def under_way(minutes: int, at: tuple[int, int] | None, *, is_paused: bool = False) -> str:
    """Where a class is that began some minutes ago; `at` is the choice that most are at, twice, or first and last."""
    since = "a moment ago" if minutes < 1 else "a minute ago" if minutes == 1 else f"{minutes} minutes ago"
    others = f"; {_where_others_are(*at)}" if at else ""
    now = f"It is paused just now: {_READ_ON}" if is_paused else "Everybody goes at their own pace."
    return f"The class began {since}{others}. {now}"


def _where_others_are(first: int, last: int) -> str:
    if first == last:
        return f"most are at their {ordinal(first)} choice"
    return f"the others are between their {ordinal(first)} and {ordinal(last)} choice"


def ordinal(number: int) -> str:
    """1st, 2nd, 3rd, 4th."""
    ending = "th" if 10 <= number % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def paused() -> Notice:
    """What stands above every page while the class is paused."""
    return Notice(f"{_READ_ON[0].upper()}{_READ_ON[1:]}", "The class is paused")


def over() -> Notice:
    """What stands above the page of a student who has still to look back on a play, in a class that is over."""
    return Notice("You can still look back on what you chose.", "The class is over")


def told(text: str, room: int) -> Notice:
    """What the instructor said, on a page of its own; its heading may take `room` cells."""
    return Notice(text, said_heading(room), said_keys(room, away=False))


def removed(ticket: Ticket) -> Word:
    """For a student who was sent out, and may come back."""
    return Word("YOU WERE SENT OUT", "Your instructor has taken you out of the class. Your place is kept.", ticket)


def banned() -> Word:
    """For a student who may not come back."""
    return Word("YOU WERE SENT OUT", "Your instructor has closed the class to you. Please talk to them.")


def ended() -> Word:
    """For a student who had not begun when the class ended."""
    return Word("THE CLASS IS OVER", "Your instructor has ended it. Thank you for coming.")


def taken_over() -> Word:
    """For the window that another login of the same student has replaced; it does not say how that is done."""
    text = "You are in the class from another window now, and this one is closed. If that was not you, tell your "
    return Word("ANOTHER WINDOW", text + "instructor: they can give you a new return word.")


def why_out(out: str, ticket: Ticket) -> Word:
    """For a student who is in the class no more; `out` is what `seat.sent_out` says."""
    return {"banned": banned(), "removed": removed(ticket), "elsewhere": taken_over()}[out]


def message_rows(text: str, width: int, height: int) -> list[Row]:
    """What the instructor said last: in a box, where a page of this height has room for one."""
    if not text:
        return []
    if height >= ROOMY:
        return [BLANK, *boxed(told(text, width - 6), width, _BOXED)]
    return [BLANK, *barred(told(text, width - 3), width, _LOWEST if height < _LOW else _BARRED)]


def said_rows(said: Sequence[tuple[str, str]], width: int) -> list[Row]:
    """Everything that the instructor said, each with its time (HH:MM), the newest last."""
    rows: list[Row] = []
    for clock, text in said:
        told_lines = [row for line in text.splitlines() for row in wrap_text(line, width - 7)]
        rows += [
            (Span(f"{clock}  ", "quiet"), *told_lines[0]),
            *((Span(" " * 7), *row) for row in told_lines[1:]),
            BLANK,
        ]
    return rows[:-1]


def ticket_rows(ticket: Ticket, width: int, said: str = "If you get disconnected, type") -> list[Row]:
    """What to type, and what to say, to come back; each on a row of its own, so that it can be copied."""
    rows: list[Row] = []
    if ticket.line:
        rows += [*wrap_text(said, width, "quiet"), *_copied(ticket.line, width)]
    if ticket.word:
        spans: Row = (Span("Your return word  ", "quiet"), Span(ticket.word, "ink", "strong"))
        rows.append(spans)
    if ticket.reworded:
        rows += wrap_text(NEW_WORD, width)
    return [BLANK, *rows] if rows else []


def way_back_rows(ticket: Ticket, width: int) -> list[Row]:
    """A page that says how to come back, and what for."""
    why = "If you get disconnected, your place is kept. Log in again, and type your return word when it is asked for."
    return [*wrap_text(why, width), *ticket_rows(ticket, width, "To come back, type")]


def _copied(line: str, width: int) -> list[Row]:
    """A command, as it is typed."""
    return [tuple(span._replace(weight="strong") for span in row) for row in wrap_text(line, width)]


def word_rows(word: Word, width: int, height: int) -> list[Row]:
    """A word in the middle of the screen."""
    inner = min(60, width - 4)
    rows: list[Row] = [(Span(word.heading, "title", "strong"),), BLANK, *wrap_text(word.text, inner)]
    rows += ticket_rows(word.ticket, inner, "To come back, type")
    rows += [BLANK, key_row([("q", "leave", "leave")], inner)]
    top = max(0, (height - len(rows)) // 2 - 1)
    return [*[BLANK] * top, *indented(rows, max(2, (width - inner) // 2))][:height]


def farewell_rows(farewell: Farewell, width: int, height: int) -> list[Row]:
    """The last page: what was reached, thanks, and what can still be read."""
    edge = 2 if width >= FOLDED else 1
    inner = width - 2 * edge
    picture = art.room(farewell.clock, 1, 1, None) if farewell.clock and width >= 80 and height >= 20 else []
    line = min(LINE, inner - (art.WIDTH + 4 if picture else 0))
    room = height - AROUND
    parts = [
        (0, _reached(farewell, line)),
        (3, _numbers(farewell, line)),
        (1, [BLANK, *wrap_text(_thanks(farewell), line)]),
        (2, message_rows(farewell.message, line, height)),
    ]
    body = [row for part in fitting(parts, room) for row in part]
    ticket = [] if farewell.over else ticket_rows(farewell.ticket, line)
    body += [*[BLANK] * (room - len(body) - len(ticket)), *ticket] if len(body) + len(ticket) <= room else []
    body = side_by_side(body, picture, inner - art.WIDTH)
    head: Row = (Span(cut(farewell.scenario.upper(), inner), "title", "strong"),)
    keys = [("t", "read what you played", "transcript")]
    keys += [("d", "the debrief again", "debrief")] if farewell.debriefed else []
    return framed(head, body, [*keys, ("s", "settings", "settings"), ("q", "leave", "leave")], width, height, edge)


def _reached(farewell: Farewell, width: int) -> Sequence[Row]:
    count = "1 choice" if farewell.choices == 1 else f"{farewell.choices} choices"
    if farewell.ending:
        return [*wrap_text(farewell.ending, width, "accent"), (Span(f"your ending, after {count}", "quiet"),)]
    if not farewell.choices:
        return wrap_text("The class ended before you had chosen anything.", width)
    kept = "Everything that you did is kept with it."
    return wrap_text(f"The class ended while you were on your way, after {count}. {kept}", width)


def _numbers(farewell: Farewell, width: int) -> list[Row]:
    if farewell.numbers is None:
        return []
    reputation, goodwill = farewell.numbers
    bar = width >= 36
    rows = [BLANK, meter("reputation", reputation, bar=bar)]
    rows += [meter("goodwill".ljust(10), goodwill, bar=bar)] if farewell.people else []
    return rows


def _thanks(farewell: Farewell) -> str:
    thanks = f"Thank you for {'playing' if farewell.choices else 'coming'}, {harmless(farewell.own)}."
    if farewell.over:
        return f"{thanks} The class is over, and your return word is not needed any more."
    others = "Others are still on their way; you" if farewell.others else "You"
    return f"{thanks} {others} may leave, or look back until the class ends."


def fitting(parts: Sequence[tuple[int, Sequence[Row]]], room: int) -> list[list[Row]]:
    """The parts of a page for which there is room, in their order; those for which there is none are empty.

    Each has a number: where not all of them fit, those with the lowest are taken first. The first that is taken is
    there as far as it goes.
    """
    fitted: list[list[Row]] = [[] for _ in parts]
    left = room
    for place in sorted(range(len(parts)), key=lambda place: parts[place][0]):
        rows = parts[place][1]
        if len(rows) <= left or left == room:
            fitted[place] = [*rows[: max(0, left)]]
            left -= len(rows)
    return fitted


def side_by_side(left: Sequence[Row], right: Sequence[Row], start: int) -> list[Row]:
    """Two columns; the right one begins at `start`."""
    rows: list[Row] = []
    for place in range(max(len(left), len(right))):
        beside_it = right[place] if place < len(right) else BLANK
        row = left[place] if place < len(left) else BLANK
        rows.append((*padded(row, start), *beside_it) if beside_it else row)
    return rows


def framed(head: Row, body: Sequence[Row], keys: list[Key], width: int, height: int, edge: int) -> list[Row]:
    """A page of this size: its head, what stands on it, and its keys along the foot."""
    room = height - AROUND
    filled = [*body[:room], *[BLANK] * (room - len(body) + 1)]
    return indented([BLANK, head, BLANK, *filled, key_row(keys, width - 2 * edge), BLANK], edge)[:height]

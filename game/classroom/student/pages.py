"""What a student sees of the class beside the play, as rows: the lobby, a word in between, the farewell."""

from collections.abc import Sequence

from attrs import frozen

from game.play.meters import meter
from game.play.rows import BLANK, Row, Span, beside, cells, cut, indented, key_row, padded, wrap_text
from game.source.text import harmless
from game.tui.pages.notice import ROOMY, Notice, barred, boxed

#: Below this many columns the names fold into a paragraph; above the second they stand in two columns.
FOLDED, WIDE = 60, 100
#: The longest line of text, and the width of a column of names, in cells.
_LINE, _NAMES = 68, 20
_HEAD, _FOOT = 3, 3
#: The rows that a page keeps for a message of the instructor, at the most, and those that folded names take.
_MESSAGE, _FOLD = 8, 3

Key = tuple[str, str, str]


@frozen
class Ticket:
    """How a student comes back: the line to type, and the return word to say. Either may be empty."""

    line: str = ""
    word: str = ""


@frozen
class Lobby:
    """What the lobby shows. `here` are the names of who is connected, in the order in which they joined.

    `scenario` is its title, `summary` what it says of itself, `minutes` how long a play takes. `status` says where the
    class is (`waiting` or `under_way`); `begun`: the student may begin now. `notice` is an answer to what they did.
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


@frozen
class Word:
    """A word in between that has the screen to itself: the class is over, the student was sent out."""

    heading: str
    text: str
    ticket: Ticket = Ticket()


@frozen
class Farewell:
    """What stands on the last page. `ending` is the title of the ending; empty where none was reached.

    Stats are 0..100; `numbers` is None where they are hidden still. `over`: the class has ended as well.
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


def waiting() -> str:
    """Where a class is that has not begun."""
    return "The class begins when your instructor starts it. This page turns by itself."


def under_way(minutes: int, choice: int) -> str:
    """Where a class is that began some minutes ago; `choice` is the one that most are in, from 1, or 0 for nobody."""
    since = "a moment ago" if minutes < 1 else "a minute ago" if minutes == 1 else f"{minutes} minutes ago"
    most = f"; most are at their {ordinal(choice)} choice" if choice else ""
    return f"The class began {since}{most}. Everybody goes at their own pace."


def ordinal(number: int) -> str:
    """1st, 2nd, 3rd, 4th."""
    ending = "th" if 10 <= number % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def paused() -> Notice:
    """What stands above every page while the class is paused."""
    return Notice("Reading goes on, choosing waits for your instructor.", "The class is paused")


def told(text: str) -> Notice:
    """What the instructor said."""
    return Notice(text, "Your instructor")


def removed(ticket: Ticket) -> Word:
    """For a student who was sent out, and may come back."""
    return Word("YOU WERE SENT OUT", "Your instructor has taken you out of the class. Your place is kept.", ticket)


def banned() -> Word:
    """For a student who may not come back."""
    return Word("YOU WERE SENT OUT", "Your instructor has closed the class to you. Please talk to them.")


def ended() -> Word:
    """For a student who had not begun when the class ended."""
    return Word("THE CLASS IS OVER", "Your instructor has ended it. Thank you for coming.")


def taken_over(ticket: Ticket) -> Word:
    """For the window that another login of the same student has replaced."""
    text = "You are in the class from another window now, and this one is closed. If that was not you, tell your "
    return Word("ANOTHER WINDOW", text + "instructor: they can give you a new return word.", ticket)


def lobby_rows(lobby: Lobby, width: int, height: int) -> list[Row]:
    """The lobby: what is coming on the left, who is here in the margin."""
    edge = 2 if width >= FOLDED else 1
    inner = width - 2 * edge
    room = height - _HEAD - _FOOT
    margin = 0 if width < FOLDED else _NAMES + 2 if width < WIDE else 2 * _NAMES + 2
    left = min(_LINE, inner - margin - (2 if margin else 0))
    names = _names(lobby, margin, room) if margin else _folded(lobby, left)
    body = _coming(lobby, left, room - (0 if margin else len(names)), height)
    body = _side_by_side(body, names, inner - margin) if margin else [*names, *body]
    count = "only you, so far" if len(lobby.here) < 2 else f"{len(lobby.here)} are here"
    corner: Row = (Span(count, "quiet"),)
    head = beside((Span(cut(lobby.title.upper(), inner - cells(count) - 2), "title", "strong"),), corner, inner)
    return _page(head, body, _lobby_keys(lobby, wide=width >= FOLDED), width, height, edge)


def _lobby_keys(lobby: Lobby, *, wide: bool) -> list[Key]:
    keys = [("Enter", "begin", "begin")] if lobby.begun else []
    keys += [("n", "change my name" if wide else "name", "rename")] if lobby.may_rename else []
    keys += [("s", "settings", "settings"), *([("?", "help", "help")] if wide else [])]
    return [*keys, ("q", "leave", "leave")]


def _coming(lobby: Lobby, width: int, room: int, height: int) -> list[Row]:
    """What is coming; where room is short the message comes first, then how to come back, then the summary."""
    length = "about a minute" if lobby.minutes == 1 else f"about {lobby.minutes} minutes"
    head = [*wrap_text(lobby.scenario, width, "accent"), (Span(length, "quiet"),)]
    status = [BLANK, *wrap_text(lobby.status, width, "ink")]
    notice = [BLANK, *wrap_text(lobby.notice, width, "fall", "! ")] if lobby.notice else []
    message = _message(lobby.message, width, height)
    ticket = _ticket(lobby.ticket, width)
    rest = room - len(head) - len(status) - len(notice) - len(message)
    ticket = ticket if len(ticket) <= rest else _ticket(Ticket(word=lobby.ticket.word), width)
    ticket = ticket if len(ticket) <= rest else []
    summary = [BLANK, *wrap_text(lobby.summary, width)] if lobby.summary else []
    summary = summary if len(summary) <= rest - len(ticket) else []
    body = [*head, *summary, *status, *notice, *message]
    # The line to come back with stands at the foot, like a cloakroom ticket: it is looked for, not read.
    return [*body, *[BLANK] * (room - len(body) - len(ticket)), *ticket][:room]


def _message(text: str, width: int, height: int) -> list[Row]:
    if not text:
        return []
    rows = boxed(told(text), width, _MESSAGE) if height >= ROOMY else barred(told(text), width, _MESSAGE - 3)
    return [BLANK, *rows]


def _ticket(ticket: Ticket, width: int) -> list[Row]:
    """What to type, and what to say, to come back; each on a row of its own, so that it can be copied."""
    rows: list[Row] = []
    if ticket.line:
        rows += [(Span("If the line drops, come back with", "quiet"),), *_copied(ticket.line, width)]
    if ticket.word:
        spans: Row = (Span("Your return word  ", "quiet"), Span(ticket.word, "ink", "strong"))
        rows.append(spans)
    return [BLANK, *rows] if rows else []


def _copied(line: str, width: int) -> list[Row]:
    """A command, as it is typed."""
    return [tuple(span._replace(weight="strong") for span in row) for row in wrap_text(line, width)]


def _names(lobby: Lobby, width: int, room: int) -> list[Row]:
    """Who is here, in one column or two: the student first, then the others; who does not fit is counted."""
    others = [harmless(name) for name in lobby.here if name != lobby.own]
    columns = max(1, width // _NAMES)
    cell = width // columns
    fits = (room - 2) * columns
    shown = others if len(others) <= fits else others[: fits - columns]
    own: Row = (Span(cut(harmless(lobby.own), width - 5), "accent", "strong"), Span("  you", "quiet"))
    rows: list[Row] = [(Span("here", "quiet"),), own]
    down = -(-len(shown) // columns)
    for place in range(down):
        row: Row = ()
        for column, name in enumerate(shown[place::down]):
            row = (*padded(row, cell * column), Span(cut(name, cell - 2), "ink"))
        rows.append(row)
    left_out = len(others) - len(shown)
    return [*rows, (Span(f"and {left_out} more", "quiet"),)] if left_out else rows


def _folded(lobby: Lobby, width: int) -> list[Row]:
    """Who is here, in a few rows."""
    others = [harmless(name) for name in lobby.here if name != lobby.own]
    rows: tuple[Row, ...] = ()
    for count in range(len(others), -1, -1):
        more = f" and {len(others) - count} more" if count < len(others) else ""
        names = ", ".join([f"{harmless(lobby.own)} (you)", *others[:count]])
        rows = wrap_text(f"Here: {names}{more}", width, "quiet")
        if len(rows) <= _FOLD:
            break
    return [*rows[:_FOLD], BLANK]


def word_rows(word: Word, width: int, height: int) -> list[Row]:
    """A word in the middle of the screen."""
    inner = min(60, width - 4)
    rows: list[Row] = [(Span(word.heading, "title", "strong"),), BLANK, *wrap_text(word.text, inner)]
    rows += _ticket(word.ticket, inner)
    rows += [BLANK, key_row([("q", "leave", "leave")], inner)]
    top = max(0, (height - len(rows)) // 2 - 1)
    return [*[BLANK] * top, *indented(rows, max(2, (width - inner) // 2))][:height]


def farewell_rows(farewell: Farewell, width: int, height: int) -> list[Row]:
    """The last page: what was reached, thanks, and what can still be read."""
    edge = 2 if width >= FOLDED else 1
    inner = width - 2 * edge
    line = min(_LINE, inner)
    body: list[Row] = [*wrap_text(_reached(farewell), line), BLANK]
    if farewell.numbers is not None:
        bars = line >= FOLDED - 4
        body.append(meter("reputation", farewell.numbers[0], bar=bars))
        body += [meter("goodwill", farewell.numbers[1], bar=bars)] if farewell.people else []
        body.append(BLANK)
    body += wrap_text(_thanks(farewell), line)
    body += _message(farewell.message, line, height)
    room = height - _HEAD - _FOOT
    ticket = [] if farewell.over else _ticket(farewell.ticket, line)
    body += [BLANK] * (room - len(body) - len(ticket)) + ticket if len(body) + len(ticket) <= room else []
    head: Row = (Span(cut(farewell.scenario.upper(), inner), "title", "strong"),)
    keys = [("t", "read what you played", "transcript")]
    keys += [("d", "the debrief again", "debrief")] if farewell.debriefed else []
    return _page(head, body, [*keys, ("s", "settings", "settings"), ("q", "leave", "leave")], width, height, edge)


def _reached(farewell: Farewell) -> str:
    count = "1 choice" if farewell.choices == 1 else f"{farewell.choices} choices"
    if farewell.ending:
        return f"You came to “{farewell.ending}” in {count}."
    if not farewell.choices:
        return "The class ended before you had chosen anything."
    return f"The class ended while you were on your way, after {count}. Everything that you did is kept with it."


def _thanks(farewell: Farewell) -> str:
    thanks = f"Thank you for playing, {harmless(farewell.own)}."
    if farewell.over:
        return f"{thanks} The class is over, and your return word is not needed any more."
    return f"{thanks} Others are still on their way; you may leave, or look back until the class ends."


def _side_by_side(left: Sequence[Row], right: Sequence[Row], start: int) -> list[Row]:
    rows: list[Row] = []
    for place in range(max(len(left), len(right))):
        beside_it = right[place] if place < len(right) else BLANK
        row = left[place] if place < len(left) else BLANK
        rows.append((*padded(row, start), *beside_it) if beside_it else row)
    return rows


def _page(head: Row, body: Sequence[Row], keys: list[Key], width: int, height: int, edge: int) -> list[Row]:
    room = height - _HEAD - _FOOT
    filled = [*body[:room], *[BLANK] * (room - len(body) + 1)]
    return indented([BLANK, head, BLANK, *filled, key_row(keys, width - 2 * edge), BLANK], edge)[:height]

"""The debrief's pages as rows, one thought a page."""

from collections.abc import Sequence

from game.play.debrief import (
    Guess,
    Page,
    Principle,
    Question,
    Questions,
    Reasons,
    Road,
    Truth,
    UnseenPage,
    UntoldPage,
)
from game.play.meters import meter
from game.play.rows import BLANK, Role, Row, Span, around, beside, cells, cut, width_of, windowed, wrap_text
from game.play.spoken import HEADINGS, consistency, step_title
from game.story.people import BANDS, Band
from game.story.review import Act, Opinion
from game.tui.pages.road import road_rows

_FEELS: dict[Band, tuple[str, Role]] = {
    "cold": ("▼ cold", "fall"),
    "mixed": ("· mixed", "quiet"),
    "warm": ("▲ warm", "rise"),
}


#: The cells that all of them take to be guessed, with what stands around the name before them.
_BANDS = 4 + sum(len(f"[1 {feels}]") for feels in BANDS)


def heading(page: Page) -> str:
    """What stands above a page."""
    return (step_title(page.step) if isinstance(page, Questions) else HEADINGS[type(page)]).upper()


def page_rows(page: Page, selected: int, width: int, room: int) -> list[Row]:
    """A page's body. Long ones scroll: `selected` is then the first row."""
    if isinstance(page, Guess):
        return _guess(page, selected, width, room)
    if isinstance(page, Road):
        return road_rows(page.legs, selected, width, room)
    if isinstance(page, Questions):
        return _questions(page, selected, width, room)
    rows = _read(page, width)
    first = max(0, min(selected, len(rows) - room))
    return rows[first : first + room]


def reading_rows(page: Page, width: int) -> int:
    """How many rows a page has that is only read."""
    return len(_read(page, width))


def _read(page: Page, width: int) -> list[Row]:
    if isinstance(page, Truth):
        return _truth(page, width)
    if isinstance(page, UnseenPage):
        return _unseen(page.acts, width)
    if isinstance(page, UntoldPage):
        return _untold(page, width)
    if isinstance(page, Reasons):
        return _reasons(page, width)
    if isinstance(page, Principle):
        return [BLANK, BLANK, *wrap_text(page.text, min(56, width), "ink")]
    return []


def _guess(page: Guess, selected: int, width: int, room: int) -> list[Row]:
    asked = (
        "Two numbers were kept while you played: reputation is what people saw, goodwill is what they feel. "
        "Where do you think they stand, from 0 to 100?"
        if page.numbers
        else "Before anybody speaks: what would each of them say of you now?"
    )
    head: list[Row] = [*wrap_text(asked, min(width, 72)), BLANK]
    rows: list[Row] = []
    longest = max((cells(one.label) for one in page.guesses), default=0)
    apart = "  " if longest + _BANDS + 2 * len(BANDS) <= width else ""
    longest = longest if page.numbers else max(0, min(longest, width - _BANDS))
    for place, one in enumerate(page.guesses):
        chosen = place == selected
        shown = cut(one.label, longest)
        name = shown + " " * (longest + 2 - cells(shown))
        label = Span(("> " if chosen else "  ") + name, "accent" if chosen else "ink")
        if page.numbers:
            rows.append((label, Span(one.guess or "…", "ink", "strong", f"select:{place + 1}")))
        else:
            rows.append((label, *_bands(one.guess, place, apart)))
    return [*head, *around(rows, selected, selected, max(1, room - len(head)))]


def _bands(guess: str | None, place: int, apart: str) -> Row:
    spans: list[Span] = []
    for number, feels in enumerate(BANDS, 1):
        taken = guess == feels
        mark = f"[{number} {feels}]" if taken else f" {number} {feels} "
        action = f"guess:{place + 1},{number}"
        spans.extend((Span(mark, "accent" if taken else "quiet", "strong" if taken else "", action), Span(apart)))
    return tuple(spans[:-1])


def _truth(page: Truth, width: int) -> list[Row]:
    reputation, goodwill = meter("reputation", page.reputation), meter("goodwill", page.goodwill)
    fits = width_of(reputation) + width_of(goodwill) < width
    meters = [beside(reputation, goodwill, width)] if fits else [reputation, meter("goodwill  ", page.goodwill)]
    rows: list[Row] = [*meters, BLANK]
    guesses = {one.of: one for one in page.compared}
    for stat in ("reputation", "goodwill"):
        if stat in guesses:
            one = guesses[stat]
            rows.extend(wrap_text(f"You guessed {one.guess} for {stat}; it is {one.truth}.", width, "quiet"))
    rows.extend([BLANK] if rows[-1] else [])
    for opinion in page.opinions:
        guess = guesses.get(opinion.person.id)
        rows.extend(_opinion(opinion, guess.guess if guess else None, width))
    if page.consistency:
        rows.extend([BLANK, *wrap_text(" ".join(consistency(page.consistency)), width, "quiet")])
    return rows


def _opinion(opinion: Opinion, guess: str | None, width: int) -> list[Row]:
    words, role = _FEELS[opinion.feels]
    left: Row = (
        Span(cut(opinion.person.name, 20) + " " * max(1, 16 - cells(opinion.person.name)), "ink", "strong"),
        Span(f"{words} {opinion.goodwill}", role),
    )
    if guess:
        agrees = "as you thought" if guess == opinion.feels else f"you thought {guess}"
        behind = (*left, Span(f"   {agrees}", "quiet"))
        rows = [behind] if width_of(behind) <= width else [left, (Span(f"  {agrees}", "quiet"),)]
    else:
        rows = [left]
    lines = [*([opinion.line] if opinion.line else []), *opinion.remembers]
    return [*rows, *(row for line in lines for row in wrap_text(f"“{line}”", width, "ink", "  "))]


def _unseen(acts: Sequence[Act], width: int) -> list[Row]:
    if not acts:
        return [(Span("Somebody was there, every time.", "quiet"),)]
    rows: list[Row] = []
    for act in acts:
        rows.extend([BLANK] if rows else [])
        rows.extend(wrap_text(act.line, width, "accent"))
        rows.extend(wrap_text(act.nobody_saw or "Nobody was there.", width - 2, "ink", "  "))
        if act.came_out:
            rows.extend(wrap_text("It came out.", width - 2, "quiet", "  "))
    return rows


def _untold(page: UntoldPage, width: int) -> list[Row]:
    if not page.untold:
        return [*wrap_text("Everybody has heard everything that was theirs to hear.", width, "quiet")]
    rows: list[Row] = []
    for one in page.untold:
        rows.extend([BLANK] if rows else [])
        turn = "▲ would have warmed" if one.amount > 0 else "▼ would have hurt"
        knows: Row = (Span(f"{one.person.name} ", "ink", "strong"), Span("still does not know. ", "quiet"))
        it: Row = (Span("It ", "quiet"), Span(f"{turn}.", "rise" if one.amount > 0 else "fall"))
        rows += [(*knows, *it)] if width_of((*knows, *it)) <= width else [knows, it]
        rows.extend(wrap_text(one.act.line, width - 2, "ink", "  "))
    return rows


def _reasons(page: Reasons, width: int) -> list[Row]:
    rows: list[Row] = []
    for act in page.acts:
        rows.extend([BLANK] if rows else [])
        rows.append((Span(f"{act.number:>2}  ", "quiet"), Span(cut(act.line, width - 4), "accent")))
        rows.extend((Span("    "), *row) for row in wrap_text(act.why or "", width - 4, "ink"))
    if page.facets:
        rows.extend([BLANK, (Span("What you practiced, and what you passed over", "quiet"),)])
        for facet in page.facets:
            counts = Span("●" * facet.practiced, "accent"), Span("○" * facet.neglected, "faint")
            words = f"{facet.practiced} practiced" + (f", {facet.neglected} passed over" if facet.neglected else "")
            rows.append((Span(f"  {facet.facet.ljust(12)}", "ink"), *counts, Span(f"  {words}", "quiet")))
    return rows


def _questions(page: Questions, selected: int, width: int, room: int) -> list[Row]:
    rows: list[Row] = []
    first = last = 0
    for place, question in enumerate(page.questions):
        rows.extend([BLANK] if rows else [])
        first = len(rows) if place == selected else first
        rows.extend(_question(question, place, place == selected, width))
        last = len(rows) - 1 if place == selected else last
    return windowed(rows, first, room) if last - first >= room - 1 else around(rows, first, last, room)


def _question(question: Question, place: int, chosen: bool, width: int) -> list[Row]:
    action = f"write:{place + 1}"
    mark = "> " if chosen else "  "
    rows: list[Row] = [
        (Span(mark if first == 0 else "  ", "accent"), *row)
        for first, row in enumerate(wrap_text(question.text, width - 2, "ink"))
    ]
    answer = question.answer or "Enter: write down what you think. It is kept with this play."
    role: Role = "said" if question.answer else "quiet"
    rows.extend(
        (Span("  "), *row) for line in answer.splitlines() or [answer] for row in wrap_text(line, width - 4, role, "╵ ")
    )
    return [tuple(Span(span.text, span.role, span.weight, action) for span in row) for row in rows]
